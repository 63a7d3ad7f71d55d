package locality

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Tables returns the localities with their population in every year at hand
// and whether the regulations allow them; nothing where no locality is given.
//
// Law: SSI 2016/364 reg. 2.
func (d Division) Tables() []loip.Table {
	if len(d.Localities) == 0 {
		return nil
	}
	var years []string
	for _, l := range d.Localities {
		for _, f := range d.Populations(l) {
			years = append(years, f.column())
		}
	}
	slices.Sort(years)
	years = slices.Compact(years)
	t := loip.Table{
		Title:   "Localities",
		Note:    "Population by year. A locality is a ward of any size, or an area with at most 30,000 people; the regulations name no year or source for the population.",
		Columns: append(append([]string{"locality", "kind", "wards"}, years...), "over 30,000 in", "lawful"),
	}
	for i, l := range d.Localities {
		row := make([]string, len(t.Columns))
		row[0], row[1], row[2] = fmt.Sprintf("%d %s", i+1, l.Name), string(l.Kind), l.wardsInWords()
		var over []string
		for _, f := range d.Populations(l) {
			row[3+slices.Index(years, f.column())] = loip.Thousands(f.People)
			if f.People > MaxPeople {
				over = append(over, f.column())
			}
		}
		answer, _ := d.lawful(l)
		row[len(row)-2] = strings.Join(over, ", ")
		row[len(row)-1] = map[loip.Answer]string{loip.Met: "yes", loip.Unmet: "no", loip.Undetermined: "not shown"}[answer]
		t.Rows = append(t.Rows, row)
	}
	return []loip.Table{t}
}

// column heads the figures of a year and source.
func (p Population) column() string {
	if p.Source == "" {
		return p.year()
	}
	return p.year() + " " + p.Source
}

func (l Locality) wardsInWords() string {
	var names []string
	for _, code := range l.wards() {
		if w, ok := LookupWard(code); ok {
			names = append(names, w.Name)
		} else {
			names = append(names, string(code))
		}
	}
	return strings.Join(names, ", ")
}
