// Package paper does for the example programs what this module leaves to its
// callers: it reads the flags and writes the report.
package paper

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

// Flags are the flags that the programs share.
type Flags struct {
	AsOf   loip.Date
	Format string
}

// Add defines the flags on a set, with the day used when none is given.
func (f *Flags) Add(set *flag.FlagSet, day loip.Date) {
	f.AsOf, f.Format = day, "text"
	set.TextVar(&f.AsOf, "asof", day, "the day for which to judge, `YYYY-MM-DD`")
	set.StringVar(&f.Format, "format", "text", "text, markdown or json")
}

// Write checks the dossier and writes the report with its tables.
func (f Flags) Write(w io.Writer, p plan.Partnership) (loip.Report, error) {
	r := plan.Check(p, f.AsOf)
	r.Tables = plan.Tables(p, f.AsOf)
	var err error
	switch f.Format {
	case "text":
		_, err = io.WriteString(w, r.Text())
	case "markdown":
		_, err = io.WriteString(w, r.Markdown())
	case "json":
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		err = out.Encode(r)
	default:
		err = fmt.Errorf("unknown format %q: text, markdown or json", f.Format)
	}
	return r, err
}
