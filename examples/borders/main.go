// Borders is the main job of this module on real input: the papers that the
// Scottish Borders Community Planning Partnership had before it in June 2016,
// with its later improvement plan, checked rule by rule for a day.
//
//	go run ./examples/borders [-asof YYYY-MM-DD] [-format text|markdown|json]
//
// SOURCES.md says where each embedded file comes from.
package main

//go:generate go test -run ^TestGolden$ . -update

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/examples/internal/paper"
	"github.com/communityplanning/loip/plan"
)

//go:embed data/*.json
var files embed.FS

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string, out, usage io.Writer) error {
	set := flag.NewFlagSet("borders", flag.ContinueOnError)
	set.SetOutput(usage)
	var flags paper.Flags
	flags.Add(set, loip.Day(2017, time.October, 1))
	if err := set.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil
		}
		return err
	}
	pack, err := dossier()
	if err != nil {
		return err
	}
	_, err = flags.Write(out, pack)
	return err
}

// dossier reads the embedded pack.
func dossier() (plan.Partnership, error) {
	names, err := fs.Glob(files, "data/*.json")
	if err != nil {
		return plan.Partnership{}, err
	}
	var parts [][]byte
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return plan.Partnership{}, err
		}
		parts = append(parts, data)
	}
	return plan.Read(parts...)
}
