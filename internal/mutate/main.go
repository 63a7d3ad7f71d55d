// Command mutate breaks the conditions of packages one at a time, and says what
// their tests do not notice.
//
//	go run ./internal/mutate [-files 'part*.go'] [-limit 60s] ./plan ...
//
// All mutants of a package are compiled into one test binary, each behind its
// number, so that one more costs only a run of the tests; nothing is written
// into the tree. A mutant is killed if the tests fail or do not end. Those that
// survive are listed, and after them, for each package, the number of its files,
// its mutants, those that do not compile, those killed, those of them that did
// not end, and those that survive.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

func main() {
	files := flag.String("files", "*.go", "which files to change")
	limit := flag.Duration("limit", time.Minute, "how long the tests may take")
	flag.Parse()
	for _, folder := range flag.Args() {
		if err := run(os.Stdout, folder, *files, *limit); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// run tries the mutants of a package, and writes what survives and the counts.
func run(w io.Writer, folder, pattern string, limit time.Duration) error {
	sources := map[string]string{}
	var mutants []*mutant
	names, err := filepath.Glob(filepath.Join(folder, pattern))
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, readErr := os.ReadFile(name)
		list, parseErr := find(name, string(source))
		sources[name], mutants, err = string(source), append(mutants, list...), errors.Join(err, readErr, parseErr)
	}
	temp, tempErr := os.MkdirTemp("", "mutate")
	defer os.RemoveAll(temp)
	binary := filepath.Join(temp, "mutants.test")
	if err := errors.Join(err, tempErr); err != nil {
		return err
	}
	if err := build(folder, temp, binary, sources, mutants); err != nil {
		return err
	}
	out, failed, _ := try(folder, binary, 0, limit, "-test.v")
	if failed {
		return fmt.Errorf("%s: the tests fail without a mutant:\n%s", folder, out)
	}
	slow := slowTests(out)
	broken, late, survived := 0, 0, 0
	for k, m := range mutants {
		if m.broken {
			broken++
			continue
		}
		_, killed, ended := try(folder, binary, k+1, limit, "-test.failfast", "-test.skip="+slow)
		if !killed {
			_, killed, ended = try(folder, binary, k+1, limit, "-test.failfast", "-test.run="+slow)
		}
		switch {
		case !killed:
			survived++
			fmt.Fprintf(w, "%s: %s -> %s\n", m.at, flat(m.was), flat(m.now))
		case !ended:
			late++
		}
	}
	_, err = fmt.Fprintf(w, "| %s | %d | %d | %d | %d | %d | %d |\n", filepath.ToSlash(filepath.Clean(folder)),
		len(sources), len(mutants), broken, len(mutants)-broken-survived, late, survived)
	return err
}

// number is the file by which a package knows which mutant is on.
const number = `package %s

import (
	"os"
	"strconv"
)

var mutantNumber, _ = strconv.Atoi(os.Getenv("MUTANT"))
`

// build compiles the tests of a package with its mutants, and leaves out those
// at which the compiler finds fault.
func build(folder, temp, binary string, sources map[string]string, mutants []*mutant) error {
	name, err := exec.Command("go", "list", "-f", "{{.Name}}", folder).Output()
	for err == nil {
		texts := map[string]string{filepath.Join(folder, "zz_mutant_number.go"): fmt.Sprintf(number, strings.TrimSpace(string(name)))}
		for name, source := range sources {
			texts[name] = instrument(name, source, mutants)
		}
		overlay := map[string]string{}
		for name, text := range texts {
			path, absErr := filepath.Abs(name)
			overlay[path] = filepath.Join(temp, filepath.Base(name))
			err = errors.Join(err, absErr, os.WriteFile(overlay[path], []byte(text), 0o600))
		}
		replace, jsonErr := json.Marshal(map[string]any{"Replace": overlay})
		list := filepath.Join(temp, "overlay.json")
		if err = errors.Join(err, jsonErr, os.WriteFile(list, replace, 0o600)); err != nil {
			break
		}
		out, failed := exec.Command("go", "test", "-c", "-vet=off", "-gcflags=-e", "-overlay="+list, "-o", binary, folder).CombinedOutput()
		if failed == nil {
			return nil
		}
		if !dropFaulty(string(out), texts, mutants) {
			return fmt.Errorf("%s with its mutants: %w\n%s", folder, failed, out)
		}
	}
	return err
}

var (
	fault  = regexp.MustCompile(`(?m)^(?:.*[\\/])?([^\\/:\n]+\.go):(\d+):\d+: `)
	label  = regexp.MustCompile(`^case (\d+): return`)
	passed = regexp.MustCompile(`(?m)^--- PASS: (\w+) \((?:0\.[1-9]|[1-9]).*s\)$`)
)

// dropFaulty marks the mutants at which the compiler finds fault, and reports
// whether there are any.
func dropFaulty(out string, texts map[string]string, mutants []*mutant) (found bool) {
	for _, at := range fault.FindAllStringSubmatch(out, -1) {
		for name, text := range texts {
			n, _ := strconv.Atoi(at[2])
			lines := strings.Split(text, "\n")
			if filepath.Base(name) != at[1] || n > len(lines) {
				continue
			}
			for n > 1 && !label.MatchString(lines[n-1]) && lines[n-1] != "}" {
				n--
			}
			if m := label.FindStringSubmatch(lines[n-1]); m != nil {
				k, _ := strconv.Atoi(m[1])
				mutants[k-1].broken, found = true, true
			}
		}
	}
	return found
}

// slowTests is the pattern of the tests that took a tenth of a second or more.
// They are run only on what the others let through.
func slowTests(out []byte) string {
	names := []string{"none"}
	for _, m := range passed.FindAllSubmatch(out, -1) {
		names = append(names, string(m[1]))
	}
	return "^(" + strings.Join(names, "|") + ")$"
}

// try runs the tests with a mutant on; 0 is none.
func try(folder, binary string, n int, limit time.Duration, flags ...string) (out []byte, failed, ended bool) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	tests := exec.CommandContext(ctx, binary, flags...)
	tests.Dir, tests.Env = folder, append(os.Environ(), "MUTANT="+strconv.Itoa(n))
	out, err := tests.CombinedOutput()
	return out, err != nil, ctx.Err() == nil
}

// flat writes a condition on one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
