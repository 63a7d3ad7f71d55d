// Selfassessment scores a folder of filled co-production self-assessments,
// prints the result for a committee with the list of what the answers call for,
// and refuses what may not be published.
//
//	go run ./examples/selfassessment [-working] FOLDER
//
// Each file NAME.json of the folder is an assessment as package engagement
// reads it. Each file NAME.csv holds separate forms, one row for each respondent
// and question, under a first row that names its columns:
//
//	respondent  an id, no name (needed)
//	group       professional, community or another (needed)
//	question    INV-1 to MON-2 (needed)
//	answer      yes, no, not_sure or na; empty is blank (needed)
//	evidence    texts, parted by |
//	reason      a text
//	action      a text
//
// The forms of NAME.csv are added to those of NAME.json, which says what they
// are about and how many were invited. Without it they are separate forms under
// the default scheme, and the activity is NAME. An assessment is compared with
// the one before it of the same activity, where both are joint forms.
//
// With -working it prints everything for the partners' own use, with the
// arithmetic of each figure, marked as not for publication.
//
// The program exits with 0 when it printed every assessment; with 1 when one or
// more may not be published, since too few people answered separately; and with
// 2 when the folder cannot be read, naming each fault and its place.
package main

//go:generate go test -run ^TestGolden$ . -update

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// The exit codes.
const (
	printed    = 0
	refused    = 1
	unreadable = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, problems io.Writer) int {
	set := flag.NewFlagSet("selfassessment", flag.ContinueOnError)
	set.SetOutput(problems)
	set.Usage = func() {
		fmt.Fprintln(problems, "usage: selfassessment [-working] FOLDER")
		set.PrintDefaults()
	}
	working := set.Bool("working", false, "print everything, for the partners' own use and not for publication")
	if err := set.Parse(args); err != nil {
		return unreadable
	}
	if set.NArg() != 1 {
		set.Usage()
		return unreadable
	}
	assessments, err := read(set.Arg(0))
	if err != nil {
		fmt.Fprintln(problems, err)
		return unreadable
	}
	code := printed
	for i, a := range assessments {
		if *working {
			err = write(out, a, workingView)
		} else {
			var withheld string
			withheld, err = publish(out, a)
			if withheld != "" {
				fmt.Fprintf(problems, "%s is not published: %s\n", a.ID, withheld)
				code = refused
			}
		}
		if err == nil {
			err = compare(out, assessments[:i], a, *working)
		}
		if err != nil {
			fmt.Fprintf(problems, "%s: %v\n", a.ID, err)
			return unreadable
		}
	}
	return code
}
