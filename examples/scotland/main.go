// Scotland judges published series for the 32 council areas and prints a page
// for each: how the area stands against Scotland and among the councils, which
// way each series moves by every method, what became of the gap to Scotland and
// of the area itself, and how far the area has come towards what Scotland had,
// if that had been its target in ten years.
//
//	go run ./examples/scotland [-area "Scottish Borders"] [-format text|markdown]
//
// The series are embedded; the environment variable LOIP_DATA names another
// folder with an indicators.csv and an indicator-metadata.csv of the same
// columns. How long it took is said on the second output, so that the pages of
// two runs are the same to the byte. SOURCES.md says where the series come from.
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
	"strings"
	"time"

	"github.com/communityplanning/loip"
)

//go:embed data/*.csv
var embedded embed.FS

func main() {
	start := time.Now()
	pages, err := run(os.Args[1:], folder(os.Getenv("LOIP_DATA")), os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Fprintf(os.Stderr, "%s in %.2f seconds\n", loip.Plural(pages, "area", "areas"), time.Since(start).Seconds())
}

// folder returns a folder of series, or the embedded one.
func folder(name string) fs.FS {
	if name != "" {
		return os.DirFS(name)
	}
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return data
}

// run prints the pages asked for and returns how many there were.
func run(args []string, data fs.FS, out, usage io.Writer) (int, error) {
	set := flag.NewFlagSet("scotland", flag.ContinueOnError)
	set.SetOutput(usage)
	area := set.String("area", "", "the council area by `name` or code; all where none is given")
	format := set.String("format", "text", "text or markdown")
	if err := set.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0, nil
		}
		return 0, err
	}
	style, ok := styles[*format]
	if !ok {
		return 0, fmt.Errorf("unknown format %q: text or markdown", *format)
	}
	measures, err := read(data)
	if err != nil {
		return 0, err
	}
	pages := 0
	for _, council := range loip.Councils(today) {
		if *area != "" && !strings.EqualFold(*area, council.Name) && !strings.EqualFold(*area, string(council.Code)) {
			continue
		}
		pages++
		if _, err := io.WriteString(out, page(measures, council, style)); err != nil {
			return pages, err
		}
	}
	if pages == 0 {
		return 0, fmt.Errorf("no council area is called %q", *area)
	}
	return pages, nil
}

// today is the day whose codes and names of councils are used.
var today = loip.Day(2026, time.November, 1)
