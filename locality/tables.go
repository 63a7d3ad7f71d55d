package locality

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
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
	return slices.Concat([]loip.Table{t}, d.comparisonTable(), d.deprivationTables(), d.othersTable(), d.earlierTable())
}

// comparisonTable shows each locality on each measure, the poorest first.
func (d Division) comparisonTable() []loip.Table {
	t := loip.Table{
		Title: "Localities compared",
		Note: "Section 9(3) compares a locality with the other localities or with Scotland. Clear means that the difference is not put down to chance at 95% confidence, with an allowance " +
			"for making many comparisons: about 5% of the clear differences may be there by chance. What is significantly poorer, and results from disadvantage, is for the partnership to say.",
		Columns: []string{"locality", "measure", "here", "compared with", "there", "difference", "poorer", "clear", "zones left out"},
	}
	for _, c := range d.Compare(d.Measures, Levels{}) {
		if c.State != stats.Known {
			continue
		}
		yes := map[bool]string{true: "yes"}
		t.Rows = append(t.Rows, []string{
			d.Localities[c.Locality].Name, c.Measure.Name, fmt.Sprintf("%.1f", c.Here.Value), string(c.With), fmt.Sprintf("%.1f", c.There.Value),
			fmt.Sprintf("%.1f", c.Difference.Value), yes[c.Poorer], yes[c.Clear], fmt.Sprint(c.LeftOut),
		})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []loip.Table{t}
}

// deprivationTables show the people of each locality in the most deprived
// zones of Scotland, edition by edition.
func (d Division) deprivationTables() (tables []loip.Table) {
	for i, l := range d.Localities {
		for _, x := range d.Disadvantage(l) {
			k := slices.IndexFunc(tables, func(t loip.Table) bool { return t.Title == deprivationTitle+x.Edition })
			if k < 0 {
				k = len(tables)
				t := loip.Table{Title: deprivationTitle + x.Edition, Note: "The share of the locality's people, and the share of all people of Scotland in such zones.", Columns: []string{"locality"}}
				for _, band := range MostDeprived() {
					t.Columns = append(t.Columns, fmt.Sprintf("most deprived %d%%", band), "of Scotland's")
				}
				tables = append(tables, t)
				tables[k].Columns = append(tables[k].Columns, "income-deprived")
			}
			row := []string{fmt.Sprintf("%d %s", i+1, l.Name)}
			for _, s := range x.Shares {
				row = append(row, percent(s.Local), fmt.Sprintf("%.2f%%", 100*s.National))
			}
			income := "not given"
			if x.HasIncome {
				income = percent(x.Income)
			}
			tables[k].Rows = append(tables[k].Rows, append(row, income))
		}
	}
	return tables
}

const deprivationTitle = "People in the most deprived zones of Scotland, "

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

// othersTable shows how other areas that are no localities lie to them.
func (d Division) othersTable() []loip.Table {
	t := loip.Table{
		Title:   "Other areas, and the localities they lie in",
		Note:    "Other areas are priority neighbourhoods, localities of health and social care, communities of interest and areas made for other purposes; none of them is a locality in the sense of the Act.",
		Columns: []string{"area", "sort", "lies"},
	}
	for _, o := range d.Others {
		var lies []string
		for _, l := range d.Localities {
			switch r := Relate(o.Zones, d.zonesOf(l)); r {
			case Apart:
			case Equal:
				lies = append(lies, "equal to "+l.Name)
			case Crossing:
				lies = append(lies, "partly in "+l.Name)
			default:
				lies = append(lies, string(r)+" "+l.Name)
			}
		}
		t.Rows = append(t.Rows, []string{o.Name, string(o.Sort), strings.Join(lies, ", ")})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []loip.Table{t}
}

// earlierTable shows what became of the localities of an earlier division.
func (d Division) earlierTable() []loip.Table {
	t := loip.Table{Title: "Earlier localities", Columns: []string{"locality", "until", "what became of it", "now"}}
	for _, e := range d.Earlier {
		var now []string
		for _, id := range e.Became {
			now = append(now, d.title(id))
		}
		t.Rows = append(t.Rows, []string{e.Name, e.Until.Long(), string(d.Fate(e)), strings.Join(now, ", ")})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []loip.Table{t}
}
