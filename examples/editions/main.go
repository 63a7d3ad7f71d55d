// Editions says in what two editions of a partnership's plans differ in
// meaning, what a scrutiny board should ask about first at the top.
//
//	go run ./examples/editions [-format text|markdown|json] BEFORE.json AFTER.json
//
// Each file is the JSON of a dossier (see package plan). The program exits with
// 0 when nothing changed, with 1 when something did, and with 2 when a file
// cannot be read, naming each fault and its place.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/communityplanning/loip/examples/internal/paper"
	"github.com/communityplanning/loip/plan"
)

// The exit codes.
const (
	unchanged = iota
	changed
	unreadable
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, problems io.Writer) int {
	set := flag.NewFlagSet("editions", flag.ContinueOnError)
	set.SetOutput(problems)
	set.Usage = func() {
		fmt.Fprintln(problems, "usage: editions [-format text|markdown|json] BEFORE.json AFTER.json")
		set.PrintDefaults()
	}
	format := set.String("format", "text", "text, markdown or json")
	if err := set.Parse(args); err != nil {
		return unreadable
	}
	if set.NArg() != 2 {
		set.Usage()
		return unreadable
	}
	before, errBefore := paper.Read(set.Arg(0))
	after, errAfter := paper.Read(set.Arg(1))
	for _, err := range []error{errBefore, errAfter} {
		if err != nil {
			fmt.Fprintln(problems, err)
		}
	}
	if errBefore != nil || errAfter != nil {
		return unreadable
	}
	changes := plan.Diff(before, after, plan.Matching{})
	var err error
	switch table := plan.DiffTable(changes); *format {
	case "text":
		_, err = io.WriteString(out, table.Text())
	case "markdown":
		_, err = io.WriteString(out, table.Markdown())
	case "json":
		to := json.NewEncoder(out)
		to.SetIndent("", "  ")
		err = to.Encode(changes)
	default:
		err = fmt.Errorf("unknown format %q: text, markdown or json", *format)
	}
	switch {
	case err != nil:
		fmt.Fprintln(problems, err)
		return unreadable
	case len(changes) > 0:
		return changed
	}
	return unchanged
}
