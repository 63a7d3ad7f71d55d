package loip_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	module  = "github.com/communityplanning/loip"
	decimal = "github.com/shopspring/decimal"
	distuv  = "gonum.org/v1/gonum/stat/distuv"
	exp     = "golang.org/x/exp"
	testify = "github.com/stretchr/testify"
)

// arrows says which packages of the module, and which of others, each package
// of the library may import. The standard library is always allowed.
var arrows = map[string][]string{
	".":                 {},
	"internal/guidance": {module},
	"indicator/stats":   {distuv, exp + "/constraints", exp + "/stats"},
	"indicator":         {module, module + "/indicator/stats", decimal},
	"governance":        {module, module + "/indicator", decimal},
	"engagement":        {module, module + "/indicator", module + "/indicator/stats", decimal},
	"locality":          {module, module + "/indicator", module + "/indicator/stats", decimal},
	"plan":              {module, module + "/indicator", module + "/governance", module + "/engagement", module + "/locality", module + "/internal/guidance", decimal},
}

// source is a Go file of the module.
type source struct {
	name   string // relative to the module
	folder string
	test   bool
	file   *ast.File
}

// sources parses every Go file of the module.
func sources(t *testing.T) (*token.FileSet, []source) {
	t.Helper()
	set := token.NewFileSet()
	var list []source
	require.NoError(t, filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") && name != "." || d.Name() == "testdata" || isModule(name)):
			return fs.SkipDir
		case filepath.Ext(name) != ".go":
			return nil
		}
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		name = filepath.ToSlash(name)
		list = append(list, source{name, path.Dir(name), strings.HasSuffix(name, "_test.go"), file})
		return err
	}))
	require.Greater(t, len(list), 30, "the files were not found")
	return set, list
}

// isModule reports whether a folder below this one is a module of its own.
func isModule(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, "go.mod"))
	return err == nil && folder != "."
}

// library lists the files that users link, by package.
func library(list []source) map[string][]source {
	byFolder := map[string][]source{}
	for _, s := range list {
		if _, ok := arrows[s.folder]; ok && !s.test {
			byFolder[s.folder] = append(byFolder[s.folder], s)
		}
	}
	return byFolder
}

func imports(f *ast.File) (paths []string) {
	for _, spec := range f.Imports {
		p, _ := strconv.Unquote(spec.Path.Value)
		paths = append(paths, p)
	}
	return paths
}

// under reports whether an import path is the folder or lies below it.
func under(p string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return p == f || strings.HasPrefix(p, f+"/") })
}

func standard(p string) bool { return !strings.Contains(strings.Split(p, "/")[0], ".") }

func TestImportsRunOneWay(t *testing.T) {
	_, list := sources(t)
	assert.Len(t, library(list), len(arrows), "every package of the library is there")
	for _, s := range list {
		own := path.Join(module, s.folder)
		for _, p := range imports(s.file) {
			allowed, isLibrary := arrows[s.folder]
			switch {
			case standard(p):
			case s.test && (p == own || p == module+"/internal/guidance" || p == module+"/internal/ruletest" || under(p, testify)):
			case isLibrary:
				assert.True(t, slices.Contains(allowed, p), "%s imports %s", s.name, p)
			case under(s.folder, "internal/ruletest"):
				assert.True(t, p == module || p == module+"/internal/guidance" || under(p, testify), "%s imports %s", s.name, p)
			case under(s.folder, "examples"):
				assert.True(t, under(p, module) && !under(p, module+"/internal"), "%s imports %s", s.name, p)
			default:
				assert.Fail(t, "a folder that the design does not know", s.name)
			}
		}
	}
}

// impure are the packages through which a library could reach for more than
// the bytes and the day it is given.
var impure = []string{
	"os", "net", "log", "io/fs", "io/ioutil", "math/rand", "crypto/rand", "syscall", "unsafe", "plugin", "path/filepath",
	"runtime", "testing", "flag", "database",
}

// clock are the names in package time that look at the clock or the machine.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "Local", "LoadLocation"}

func TestLibraryIsPure(t *testing.T) {
	set, list := sources(t)
	for folder, files := range library(list) {
		uses := resolve(set, folder, files)
		for _, s := range files {
			for _, p := range imports(s.file) {
				assert.False(t, under(p, impure...), "%s imports %s", s.name, p)
			}
			ast.Inspect(s.file, func(n ast.Node) bool {
				if what := fault(n, uses); what != "" {
					assert.Fail(t, what, "%s", set.Position(n.Pos()))
				}
				return true
			})
		}
	}
}

// resolve finds what each name in a package stands for, as far as that can be
// known without the packages it imports.
func resolve(set *token.FileSet, folder string, list []source) map[*ast.Ident]types.Object {
	var files []*ast.File
	for _, s := range list {
		files = append(files, s.file)
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: empty{}, Error: func(error) {}}
	_, _ = config.Check(path.Join(module, folder), set, files, info)
	return info.Uses
}

// empty imports every package as one without names.
type empty struct{}

func (empty) Import(p string) (*types.Package, error) {
	pkg := types.NewPackage(p, path.Base(p))
	pkg.MarkComplete()
	return pkg, nil
}

// fault says what is impure about a node of the syntax, or nothing.
func fault(n ast.Node, uses map[*ast.Ident]types.Object) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "starts a goroutine"
	case *ast.FuncDecl:
		if n.Recv == nil && n.Name.Name == "init" {
			return "has an init function"
		}
	case *ast.SelectorExpr:
		if x, ok := n.X.(*ast.Ident); ok {
			if pkg, ok := uses[x].(*types.PkgName); ok && pkg.Imported().Path() == "time" && slices.Contains(clock, n.Sel.Name) {
				return "looks at the clock or the machine's place: time." + n.Sel.Name
			}
		}
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return changes(uses, n.Lhs...)
		}
	case *ast.IncDecStmt:
		return changes(uses, n.X)
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return changes(uses, n.Key, n.Value)
		}
	case *ast.CallExpr:
		return calls(n, uses)
	}
	return ""
}

// calls says what is impure about a call: a panic, or one that changes a
// package variable given as its first argument.
func calls(n *ast.CallExpr, uses map[*ast.Ident]types.Object) string {
	name := types.ExprString(n.Fun)
	if name == "panic" {
		return "panics"
	}
	switch name, _, _ = strings.Cut(name, "["); name {
	case "clear", "copy", "delete", "maps.Copy", "maps.DeleteFunc", "maps.Insert", "slices.Reverse",
		"slices.Sort", "slices.SortFunc", "slices.SortStableFunc", "slices.Delete", "slices.DeleteFunc", "slices.Compact", "slices.CompactFunc":
		return changes(uses, n.Args[:1]...)
	}
	return ""
}

// changes says which package variable, of this package or another, a change of
// one of the expressions would change.
func changes(uses map[*ast.Ident]types.Object, list ...ast.Expr) string {
	for _, e := range list {
		for e != nil {
			switch x := e.(type) {
			case *ast.ParenExpr:
				e = x.X
				continue
			case *ast.StarExpr:
				e = x.X
				continue
			case *ast.IndexExpr:
				e = x.X
				continue
			case *ast.SliceExpr:
				e = x.X
				continue
			case *ast.SelectorExpr:
				e = x.X
				continue
			case *ast.Ident:
				object := uses[x]
				_, imported := object.(*types.PkgName)
				v, variable := object.(*types.Var)
				if imported || variable && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
					return "changes the package variable " + types.ExprString(x)
				}
			}
			break
		}
	}
	return ""
}

// The test of purity finds what it looks for.
func TestPurityIsFound(t *testing.T) {
	for name, body := range map[string]string{
		"a goroutine":           `func f() { go f() }`,
		"init":                  `func init() {}`,
		"the clock":             `func f() { _ = time.Now() }`,
		"the machine's zone":    `func f() { _ = time.Local }`,
		"a variable":            `func f() { v = 1 }`,
		"a variable, counted":   `func f() { v++ }`,
		"an element":            `func f() { m["x"] = 1 }`,
		"a field of an element": `func f() { s[0].n = 1 }`,
		"by a pointer":          `func f() { (*p).n += 1 }`,
		"by a range":            `func f() { for v = range s { } }`,
		"by a delete":           `func f() { delete(m, "x") }`,
		"by sorting":            `func f() { slices.SortFunc(s, nil) }`,
		"in a closure":          `var g = func() { v = 1 }`,
		"of another package":    `func f() { decimal.DivisionPrecision = 2 }`,
		"a panic":               `func f() { panic("x") }`,
	} {
		assert.NotEmpty(t, faults(t, body), name)
	}
	assert.Empty(t, faults(t, `func f(s []int) (v int) { v = 1; m := map[string]int{}; m["x"]++; slices.Sort(s); x := s; x[0], v = 2, time.April; return v }`), "its own variables a function may change")
	assert.Empty(t, faults(t, `type time struct{}; func (time) Now() {}; func f(x time) { x.Now() }; func (t) init() {}`))
}

func faults(t *testing.T, body string) (found []string) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "x.go", "package x\nimport (\"time\"; \"slices\"; \"decimal\")\ntype t struct{ n int }\n"+
		"var ( v int; m map[string]int; s []t; p *t )\n"+body, parser.SkipObjectResolution)
	require.NoError(t, err)
	uses := resolve(set, "x", []source{{file: file}})
	ast.Inspect(file, func(n ast.Node) bool {
		if what := fault(n, uses); what != "" {
			found = append(found, what)
		}
		return true
	})
	return found
}

func TestEveryExportedNameIsExplained(t *testing.T) {
	set, list := sources(t)
	for folder, files := range library(list) {
		explained := false
		for _, s := range files {
			explained = explained || s.file.Doc.Text() != ""
			for _, d := range s.file.Decls {
				for _, name := range unexplained(d) {
					assert.Fail(t, "no doc comment", "%s: %s", set.Position(d.Pos()), name)
				}
			}
		}
		assert.True(t, explained, "package %s has no doc comment", folder)
	}
}

// unexplained lists the exported names of a declaration that have no comment
// of their own, nor one of their group.
func unexplained(d ast.Decl) (names []string) {
	note := func(name *ast.Ident, docs ...*ast.CommentGroup) {
		if name.IsExported() && !slices.ContainsFunc(docs, func(c *ast.CommentGroup) bool { return c.Text() != "" }) {
			names = append(names, name.Name)
		}
	}
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil || exportedType(d.Recv.List[0].Type) {
			note(d.Name, d.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				note(spec.Name, d.Doc, spec.Doc)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					note(name, d.Doc, spec.Doc, spec.Comment)
				}
			}
		}
	}
	return names
}

// exportedType reports whether the type of a receiver is exported.
func exportedType(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.StarExpr:
		return exportedType(e.X)
	case *ast.IndexExpr:
		return exportedType(e.X)
	case *ast.IndexListExpr:
		return exportedType(e.X)
	case *ast.Ident:
		return e.IsExported()
	}
	return false
}

// Files hold one idea: 400 lines at the most, tables of data and tests aside.
func TestFilesAreShort(t *testing.T) {
	const most, table = 400, 20
	set, list := sources(t)
	for _, s := range list {
		lines := set.File(s.file.Pos()).LineCount()
		for _, d := range s.file.Decls {
			if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.VAR {
				ast.Inspect(d, func(n ast.Node) bool {
					if l, ok := n.(*ast.CompositeLit); ok && len(l.Elts) > table {
						lines -= set.Position(l.End()).Line - set.Position(l.Pos()).Line
						return false
					}
					return true
				})
			}
		}
		assert.True(t, s.test || lines <= most, "%s has %d lines", s.name, lines)
	}
}
