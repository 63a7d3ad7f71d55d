package locality

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

const divideDoubt = "That a division leaves no part out and counts none twice is an inference from the word \"divide\"; the Act does not say it, so this is advice."

var areaIsDivided = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-001",
	Title: "The council area is divided into localities.",
	Force: loip.Must,
	Basis: []loip.Provision{act9s1},
	How:   "Two localities or more are met; an empty list of localities says that there are none, and is unmet; no list cannot show it, nor can one that is only of a part of the area.",
	Doubt: "That there are at least two is an inference from \"smaller areas\", so a single locality is undetermined.", Expectations: []string{"G-UND-13"}, Since: "0.1.0",
}, Run: func(p *loip.Pass, d Division) {
	switch n := len(d.Localities); {
	case d.Localities == nil:
		p.Undetermined("/localities", "no list of localities is given, so it cannot be shown that the area is divided")
	case n == 0:
		p.Unmet("/localities", "the division says that there are no localities")
	case d.Part:
		p.Undetermined("/part", "the %d localities that are given make up only a part of the area, so far as the documents show", n)
	case n == 1:
		p.Undetermined("/localities", "only %s is given, and a division makes smaller areas, so at least one other is expected", d.Localities[0].name(0))
	default:
		p.Met("/localities", "the area is divided into %d localities", n)
	}
}}

var areaIsCovered = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-003",
	Title: "The localities together cover the whole council area.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceCover, act9s1},
	How:   "Every zone of the council area lies in a locality; needs the list of all zones, and for each locality its zones or wards.",
	Doubt: divideDoubt, Since: "0.1.0",
}, Run: func(p *loip.Pass, d Division) {
	if len(d.Localities) == 0 || len(d.Zones) == 0 {
		p.Undetermined("", "cover cannot be shown without the list of localities and the list of all zones of the area")
		return
	}
	in, unknown := map[loip.AreaCode]bool{}, false
	for i, l := range d.Localities {
		codes := d.zonesOf(l)
		if len(codes) == 0 {
			unknown = true
			p.Undetermined(loip.Path("/localities").Index(i), "cover cannot be shown, since the zones of %s are not given", l.name(i))
		}
		for _, c := range codes {
			in[c] = true
		}
	}
	var all, left []loip.AreaCode
	for _, z := range d.Zones {
		if d.inside(z) {
			all = append(all, z.Code)
			if !in[z.Code] {
				left = append(left, z.Code)
			}
		}
	}
	switch left = unique(left); {
	case unknown:
	case len(all) == 0:
		p.Undetermined("/zones", "cover cannot be shown, since every zone given lies in another council area")
	case len(left) > 0:
		d.zoneFacts(p.Unmet("/zones", "no locality holds %s", d.zonesInWords(left)), left)
	default:
		p.Met("/zones", "each of the %d zones of the council area lies in a locality", len(unique(all)))
	}
}}

var noneOverlap = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-004",
	Title: "No part of the council area lies in two localities.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceCover, act9s1},
	How:   "No two localities share a zone; needs for each locality its zones, or its wards and the list of all zones.",
	Doubt: divideDoubt, Since: "0.1.0",
}, Run: func(p *loip.Pass, d Division) {
	zones := make([][]loip.AreaCode, len(d.Localities))
	clean := true
	for i, l := range d.Localities {
		at := loip.Path("/localities").Index(i)
		zones[i] = d.zonesOf(l)
		if len(zones[i]) == 0 {
			clean = false
			p.Undetermined(at, "overlap cannot be judged, since the zones of %s are not given", l.name(i))
		}
		for j := range i {
			if shared := both(zones[j], zones[i]); len(shared) > 0 {
				clean = false
				d.zoneFacts(p.Unmet(at, "%s and %s share %s", d.Localities[j].name(j), l.name(i), d.zonesInWords(shared)), shared)
			}
		}
	}
	switch {
	case len(d.Localities) == 0:
		p.NotApplicable("", "no locality is given")
	case clean:
		p.Met("/localities", "no zone lies in two of the %d localities", len(d.Localities))
	}
}}

// both returns the codes in two sorted lists.
func both(a, b []loip.AreaCode) []loip.AreaCode {
	return slices.DeleteFunc(slices.Clone(a), func(c loip.AreaCode) bool {
		_, in := slices.BinarySearch(b, c)
		return !in
	})
}

// maxNamed is how many zones a message names before it only counts them; the
// facts name them all.
const maxNamed = 10

// zonesInWords names zones with the people in all of them together.
func (d Division) zonesInWords(codes []loip.AreaCode) string {
	people := ""
	if figures := d.Populations(Locality{Zones: codes}); len(figures) > 0 {
		last := figures[len(figures)-1]
		people = fmt.Sprintf(" with %s people (%s)", loip.Thousands(last.People), last.year())
	}
	var names []string
	for _, c := range codes[:min(len(codes), maxNamed)] {
		names = append(names, d.zone(c).name())
	}
	if more := len(codes) - maxNamed; more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	unit := "zones"
	if len(codes) == 1 {
		unit = "zone"
	}
	return fmt.Sprintf("%d %s%s: %s", len(codes), unit, people, strings.Join(names, ", "))
}

// zoneFacts adds each of the zones, whose codes are sorted, with its latest
// population to a finding.
func (d Division) zoneFacts(r loip.Remark, codes []loip.AreaCode) {
	for i, z := range d.Zones {
		if _, in := slices.BinarySearch(codes, z.Code); !in {
			continue
		}
		value := "population not given"
		alone := Division{Zones: []Zone{z}}
		if figures := alone.Populations(Locality{Zones: []loip.AreaCode{z.Code}}); len(figures) > 0 {
			value = inWords(figures[len(figures)-1:])
		}
		r.Fact(loip.Path("/zones").Index(i), z.name(), value)
	}
}
