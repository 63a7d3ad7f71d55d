package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
)

// mutant is one small change to one condition.
type mutant struct {
	at       token.Position
	to       int // the byte after the condition
	was, now string
	broken   bool // it does not compile
}

var (
	negated = map[token.Token]token.Token{
		token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.LEQ: token.GTR, token.GTR: token.LEQ,
		token.LAND: token.LOR, token.LOR: token.LAND,
	}
	shifted = map[token.Token]token.Token{token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR}
	// steps is by how much a whole number is changed; a shifted boundary does the
	// rest.
	steps = map[token.Token][]int{token.EQL: {1, -1}, token.NEQ: {1, -1}, token.LSS: {-1}, token.GEQ: {-1}, token.LEQ: {1}, token.GTR: {1}}
	// turned holds the comparisons that are methods, each with its opposite.
	turned = map[string]string{
		"Before": "After", "After": "Before", "LessThan": "GreaterThan", "GreaterThan": "LessThan",
		"LessThanOrEqual": "GreaterThanOrEqual", "GreaterThanOrEqual": "LessThanOrEqual",
	}
)

// find lists the mutants of a file, those of a condition before those of the
// conditions in it.
func find(name, source string) (list []*mutant, err error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	text := func(e ast.Expr) string { return source[set.Position(e.Pos()).Offset:set.Position(e.End()).Offset] }
	decides := map[ast.Expr]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok != token.CONST
		case *ast.IfStmt:
			decides[n.Cond] = true
		case *ast.ForStmt:
			decides[n.Cond] = true
		case *ast.SwitchStmt:
			for _, c := range n.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					decides[e] = n.Tag == nil
				}
			}
		case *ast.BinaryExpr:
			decides[n.X] = n.Op == token.LAND || n.Op == token.LOR
			decides[n.Y] = decides[n.X]
		}
		if e, ok := n.(ast.Expr); ok {
			for _, now := range changes(e, decides[e], text) {
				list = append(list, &mutant{at: set.Position(e.Pos()), to: set.Position(e.End()).Offset, was: text(e), now: now})
			}
		}
		return true
	})
	return list, nil
}

// changes lists what may stand in the place of an expression: a comparison
// negated, its boundary shifted, the whole number that it compares with one
// more or less; "and" for "or"; a negation dropped; a comparison by a method
// turned round, its boundary shifted, and negated; anything else that decides
// negated.
func changes(e ast.Expr, decides bool, text func(ast.Expr) string) (list []string) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return nil
	case *ast.BinaryExpr:
		x, y := text(e.X), text(e.Y)
		for _, by := range []map[token.Token]token.Token{negated, shifted} {
			switch op, ok := by[e.Op]; {
			case op == token.LAND: // binds more strongly than what it stands for
				list = append(list, fmt.Sprintf("(%s) && (%s)", x, y))
			case ok:
				list = append(list, fmt.Sprintf("%s %s %s", x, op, y))
			}
		}
		for _, by := range steps[e.Op] {
			if n, err := strconv.Atoi(y); err == nil {
				list = append(list, fmt.Sprintf("%s %s %d", x, e.Op, n+by))
			} else if n, err := strconv.Atoi(x); err == nil {
				list = append(list, fmt.Sprintf("%d %s %s", n-by, e.Op, y))
			}
		}
		return list
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return []string{text(e.X)}
		}
	case *ast.CallExpr:
		if by, ok := e.Fun.(*ast.SelectorExpr); ok && len(e.Args) == 1 && turned[by.Sel.Name] != "" {
			round := text(by.X) + "." + turned[by.Sel.Name] + "(" + text(e.Args[0]) + ")"
			return []string{round, "!" + round, "!" + text(e)}
		}
	}
	if decides {
		list = append(list, "!"+text(e))
	}
	return list
}

// instrument returns a file with its mutants in it, each behind its number.
func instrument(name, source string, mutants []*mutant) string {
	before, after := map[int]string{}, map[int]string{}
	for k := 0; k < len(mutants); {
		first := mutants[k]
		choice := "func() bool { switch mutantNumber {"
		for ; k < len(mutants) && mutants[k].at == first.at && mutants[k].to == first.to; k++ {
			if !mutants[k].broken {
				choice += fmt.Sprintf("\ncase %d: return %s", k+1, mutants[k].now)
			}
		}
		if first.at.Filename == name {
			before[first.at.Offset] += choice + "\n}\nreturn "
			after[first.to] += "\n}()"
		}
	}
	var b strings.Builder
	for i := range len(source) {
		b.WriteString(after[i] + before[i] + source[i:i+1])
	}
	return b.String()
}
