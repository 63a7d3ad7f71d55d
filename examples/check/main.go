// Check does for a partnership's own documents what the borders example does
// for the real pack of 2016.
//
//	go run ./examples/check [-asof YYYY-MM-DD] [-format text|markdown|json] FILE...
//
// The files are the JSON parts of one dossier (see package plan). The day is
// today unless given. The program exits with 0 when every must that applies on
// the day is met, with 1 when some are unmet or undetermined, and with 2 when
// the files cannot be read, naming each fault and its place.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/examples/internal/paper"
)

// The exit codes.
const (
	everyMustMet = 0
	someNotMet   = 1
	unreadable   = 2
)

func main() {
	now := time.Now()
	os.Exit(run(os.Args[1:], loip.Day(now.Date()), os.Stdout, os.Stderr))
}

func run(args []string, today loip.Date, out, problems io.Writer) int {
	set := flag.NewFlagSet("check", flag.ContinueOnError)
	set.SetOutput(problems)
	set.Usage = func() {
		fmt.Fprintln(problems, "usage: check [-asof YYYY-MM-DD] [-format text|markdown|json] FILE...")
		set.PrintDefaults()
	}
	var flags paper.Flags
	flags.Add(set, today)
	if err := set.Parse(args); err != nil {
		return unreadable
	}
	if set.NArg() == 0 {
		set.Usage()
		return unreadable
	}
	dossier, err := paper.Read(set.Args()...)
	if err != nil {
		fmt.Fprintln(problems, err)
		return unreadable
	}
	report, err := flags.Write(out, dossier)
	if err != nil {
		fmt.Fprintln(problems, err)
		return unreadable
	}
	unmet, open := report.Count(loip.Must, loip.Unmet), report.Count(loip.Must, loip.Undetermined)
	if unmet+open == 0 {
		return everyMustMet
	}
	fmt.Fprintf(problems, "requirements of the law: %d unmet, %d undetermined\n", unmet, open)
	return someNotMet
}
