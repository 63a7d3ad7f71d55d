package locality

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// Evidence is what the figures say of one locality. It is advice for the
// partnership's own identification and never stands for it.
type Evidence struct {
	Locality     int          // its number in the division, from 0
	Poorer       []Comparison // clear differences to its disadvantage
	Compared     int          // comparisons that could be made
	Disadvantage []Disadvantage
	Identified   bool // by the partnership, on its record
}

// Evidence ranks the localities of the division by how many clear differences
// are to their disadvantage, then by the share of their people in the most
// deprived fifth of Scotland's zones on the first edition at hand.
//
// Method: [Division.Compare] on the measures of the division.
func (d Division) Evidence(l Levels) []Evidence {
	list := make([]Evidence, len(d.Localities))
	for i, place := range d.Localities {
		list[i] = Evidence{Locality: i, Disadvantage: d.Disadvantage(place), Identified: d.identified(place.ID)}
	}
	for _, c := range d.Compare(d.Measures, l) {
		e := &list[c.Locality]
		if c.State == stats.Known {
			e.Compared++
		}
		if c.Poorer && c.Clear {
			e.Poorer = append(e.Poorer, c)
		}
	}
	slices.SortStableFunc(list, func(a, b Evidence) int {
		return cmp.Or(len(b.Poorer)-len(a.Poorer), cmp.Compare(b.deprived(), a.deprived()))
	})
	return list
}

// deprived is the share of people in the most deprived fifth.
func (e Evidence) deprived() float64 {
	if len(e.Disadvantage) == 0 {
		return 0
	}
	return e.Disadvantage[0].Shares[len(MostDeprived())-1].Local
}

func (d Division) identified(id string) bool {
	return d.Identification != nil && slices.ContainsFunc(d.Identification.Found, func(f Identified) bool { return f.Locality == id })
}

// String says what was compared and what came of it: "out of work: 12.1%
// against 7.3% in the other localities (difference 4.8, 95% interval ...)".
func (c Comparison) String() string {
	unit := fmt.Sprintf(" for each %s", loip.Thousands(cmp.Or(c.Measure.Per, 1)))
	if c.Measure.percent() {
		unit = "%"
	}
	with := "in the other localities"
	if c.With == AllScotland {
		with = "in Scotland"
	}
	if c.State != stats.Known {
		return fmt.Sprintf("%s: cannot be compared with the figure %s, since %s", c.Measure.Name, with, c.State)
	}
	text := fmt.Sprintf("%s: %.1f%s against %.1f%s %s", c.Measure.Name, c.Here.Value, unit, c.There.Value, unit, with)
	if c.Difference.Limits == stats.Known {
		text += fmt.Sprintf(" (a difference of %.1f, between %.1f and %.1f)", c.Difference.Value, c.Difference.Lower, c.Difference.Upper)
	}
	if c.LeftOut > 0 {
		text += fmt.Sprintf("; %s left out, whose counts were held back or are missing", loip.Plural(c.LeftOut, "zone is", "zones are"))
	}
	return text
}

var evidenceWasHeeded = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-011",
	Title: "Every locality that the figures at hand show as clearly poorer is among those identified.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceEvidence, act9s3},
	How: "The measures of the division are compared for each locality with the other localities and with Scotland, at 95% confidence and with an allowance for making many comparisons: about 5% of the clear differences may be there by chance. " +
		"A locality that is clearly poorer on any and is not on the record is undetermined, with the figures.",
	Doubt: "The Act sets no threshold, and a difference that is not down to chance need not be significant in its sense, nor result from disadvantage. It is for the partnership to identify.",
	Since: "0.2.0",
}, Run: func(p *loip.Pass, d Division) {
	if len(d.Measures) == 0 || len(d.Localities) < 2 {
		p.NotApplicable("/measures", "no measure is given on which two localities could be compared")
		return
	}
	recorded := d.Identification != nil && !d.Identification.Decided.After(p.AsOf())
	clear, compared := 0, 0
	for _, e := range d.Evidence(Levels{}) {
		compared += e.Compared
		at, name := loip.Path("/localities").Index(e.Locality), d.Localities[e.Locality].name(e.Locality)
		if len(e.Poorer) == 0 {
			continue
		}
		clear++
		var f loip.Remark
		if recorded && e.Identified {
			f = p.Met(at, "%s is identified, and is clearly poorer on %s", name, loip.Plural(len(e.Poorer), "comparison", "comparisons"))
		} else {
			f = p.Undetermined(at, "%s is clearly poorer on %s of %d and is not on the record of those identified; whether that is significantly poorer, and results from disadvantage, is for the partnership to say",
				name, loip.Plural(len(e.Poorer), "comparison", "comparisons"), e.Compared)
		}
		for _, c := range e.Poorer {
			f.Fact(at, "compared", c)
		}
		for _, x := range e.Disadvantage {
			f.Fact(at, "people in the most deprived fifth of zones, "+x.Edition, percent(x.Shares[len(MostDeprived())-1].Local))
		}
	}
	switch {
	case compared == 0:
		p.Undetermined("/measures", "none of the measures given (%d) has counts by which two localities could be compared", len(d.Measures))
	case clear == 0:
		p.Met("/measures", "on none of the measures given (%d) is a locality clearly poorer", len(d.Measures))
	}
}}

var localitiesAreTold = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-012",
	Title: "Localities are told apart: they are not all identified without a comparison.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceEvidence, act9s3},
	How:   "Where the record names every locality of the division, at least one of them has a comparator; without any, and with a record that says that there is no evidence for any, it is unmet.",
	Doubt: "The Act lets every locality be poorer than Scotland, but asks for a comparison. Comparators that are not given leave it undetermined.", Since: "0.2.0",
}, Run: func(p *loip.Pass, d Division) {
	r := d.Identification
	switch {
	case r == nil || r.Decided.After(p.AsOf()) || len(r.Found) == 0 || len(d.Localities) < 2:
		p.NotApplicable("/identification", "the documents name no localities that were identified among several")
	case slices.ContainsFunc(d.Localities, func(l Locality) bool { return !d.identified(l.ID) }):
		p.Met("/identification/found", "the record tells localities apart: it names %d of %d", len(r.Found), len(d.Localities))
	case slices.ContainsFunc(r.Found, func(f Identified) bool { return f.Comparator != "" }):
		p.Met("/identification/found", "the record names every locality, and compares")
	case !slices.ContainsFunc(r.Found, func(f Identified) bool { return f.Evidence == nil || len(f.Evidence) > 0 }):
		p.Unmet("/identification/found", "the record names every locality (%d), compares none with anything, and says that there is no evidence", len(d.Localities))
	default:
		p.Undetermined("/identification/found", "the record names every locality (%d), and with what any of them was compared is not given", len(d.Localities))
	}
}}

func percent(share float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", 100*share), ".0") + "%"
}
