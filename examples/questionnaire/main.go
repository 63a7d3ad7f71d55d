// Questionnaire writes the questions that only people can answer, on one sheet
// for each principle of the guidance, for a partnership to go through in one
// sitting.
//
//	go run ./examples/questionnaire [-asof YYYY-MM-DD] [-format markdown|json] [FILE...]
//
// The files are the JSON parts of one dossier (see package plan); with them only
// the questions are written that the statements in the dossier leave open on the
// day, which is today unless given. The JSON is a part of a dossier with an empty
// statement on each question: filled in, it is given to the check example with
// the other parts. The program exits with 2 when the files cannot be read.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/examples/internal/paper"
	"github.com/communityplanning/loip/plan"
)

func main() {
	now := time.Now()
	os.Exit(run(os.Args[1:], loip.Day(now.Date()), os.Stdout, os.Stderr))
}

func run(args []string, today loip.Date, out, problems io.Writer) int {
	const written, unreadable = 0, 2
	set := flag.NewFlagSet("questionnaire", flag.ContinueOnError)
	set.SetOutput(problems)
	set.Usage = func() {
		fmt.Fprintln(problems, "usage: questionnaire [-asof YYYY-MM-DD] [-format markdown|json] [FILE...]")
		set.PrintDefaults()
	}
	day := today
	set.TextVar(&day, "asof", today, "the day on which the questions are open, `YYYY-MM-DD`")
	format := set.String("format", "markdown", "markdown or json")
	if err := set.Parse(args); err != nil {
		return unreadable
	}
	form := plan.Questionnaire()
	if set.NArg() > 0 {
		dossier, err := paper.Read(set.Args()...)
		if err != nil {
			fmt.Fprintln(problems, err)
			return unreadable
		}
		form = dossier.Unanswered(day)
	}
	var err error
	switch *format {
	case "markdown":
		_, err = io.WriteString(out, form.Markdown())
	case "json":
		_, err = out.Write(form.Skeleton())
	default:
		err = fmt.Errorf("unknown format %q: markdown or json", *format)
	}
	if err != nil {
		fmt.Fprintln(problems, err)
		return unreadable
	}
	return written
}
