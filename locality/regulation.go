package locality

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// MaxPeople is the largest population of a locality that is not a ward.
//
// Law: SSI 2016/364 reg. 2(b). Unit: people.
const MaxPeople int64 = 30_000

var localityIsWardOrSmall = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-002",
	Title: "Each locality is an electoral ward of the council area, or an area inside it with at most 30,000 people.",
	Force: loip.Must,
	Basis: []loip.Provision{ssi364r2, act9s2},
	How:   "A ward is met at any size if its code is a ward of the council area; any other area, a group of wards or a part of one included, is met if every population at hand is at most 30,000 and none of its zones or wards lies in another council area.",
	Doubt: "The regulations name no source, day or lowest number for the population, so the answer is given for every figure at hand, and figures on both sides of 30,000 leave it undetermined. " +
		"Ward codes are those of December 2022; another code is undetermined.",
	Expectations: []string{"G-LOC-07"}, Since: "0.1.0",
}, Run: eachLocality(func(p *loip.Pass, d Division, at loip.Path, name string, l Locality) {
	say := map[loip.Answer]func(loip.Path, string, ...any) loip.Remark{
		loip.Met: p.Met, loip.Unmet: p.Unmet, loip.Undetermined: p.Undetermined,
	}
	answer, reason := d.lawful(l)
	r := say[answer](at, "%s %s", name, reason)
	for _, f := range d.Populations(l) {
		r.Fact(at, "population "+f.year(), loip.Thousands(f.People))
	}
})}

// lawful says whether a locality is of a description that the regulations
// allow, and why.
func (d Division) lawful(l Locality) (loip.Answer, string) {
	named := l.wards()
	switch {
	case l.Kind == Ward && len(named) == 0:
		return loip.Undetermined, "is put forward as a ward, but which one is not given"
	case len(named) == 1 && (l.Kind == Ward || l.Kind == "" && len(l.Zones) == 0):
		return d.lawfulWard(named[0])
	}
	if place := d.outside(l); place != "" {
		return loip.Unmet, fmt.Sprintf("reaches outside the council area: %s lies in another", place)
	}
	figures := d.Populations(l)
	answer := AtMost(MaxPeople, figures)
	switch {
	case len(figures) == 0:
		return answer, "is not put forward as a single ward, and no population is given, so it cannot be shown to have at most 30,000 people"
	case answer == loip.Unmet:
		return answer, fmt.Sprintf("is not put forward as a single ward and has more than 30,000 people in every figure at hand: %s", inWords(figures))
	case answer == loip.Undetermined:
		return answer, fmt.Sprintf("is not put forward as a single ward and has more than 30,000 people in some figures and not in others: %s", inWords(figures))
	case d.Council == "":
		return loip.Undetermined, "has at most 30,000 people, but which council area is divided is not given, so it cannot be shown to lie inside it"
	}
	return answer, fmt.Sprintf("has at most 30,000 people in every figure at hand: %s", inWords(figures))
}

func (d Division) lawfulWard(code loip.AreaCode) (loip.Answer, string) {
	w, ok := LookupWard(code)
	switch {
	case !ok:
		return loip.Undetermined, fmt.Sprintf("is put forward as the ward %s, which is not among the wards of December 2022, so it cannot be shown to be a ward", code)
	case d.Council == "":
		return loip.Undetermined, fmt.Sprintf("is the ward %s (%s), but which council area is divided is not given", w.Name, code)
	case !sameCouncil(w.Council, d.Council):
		return loip.Unmet, fmt.Sprintf("is the ward %s (%s), which lies in another council area", w.Name, code)
	}
	return loip.Met, fmt.Sprintf("is the ward %s (%s), and a ward may be of any size", w.Name, code)
}

// outside names a zone or ward of the locality that is known to lie in another
// council area.
func (d Division) outside(l Locality) string {
	codes := d.zonesOf(l)
	for _, z := range d.Zones {
		if _, in := slices.BinarySearch(codes, z.Code); in && !d.inside(z) {
			return z.name()
		}
	}
	for _, code := range l.wards() {
		if w, ok := LookupWard(code); ok && d.Council != "" && !sameCouncil(w.Council, d.Council) {
			return "the ward " + w.Name
		}
	}
	return ""
}

// inside reports whether nothing places the zone in another council area.
func (d Division) inside(z Zone) bool {
	return z.Council == "" || d.Council == "" || sameCouncil(z.Council, d.Council)
}

// zone returns the zone with a code, or one that holds the code alone.
func (d Division) zone(code loip.AreaCode) Zone {
	for _, z := range d.Zones {
		if z.Code == code {
			return z
		}
	}
	return Zone{Code: code}
}

func (z Zone) name() string {
	if z.Name == "" {
		return "zone " + string(z.Code)
	}
	return z.Name
}

// name names a locality by number and title.
func (l Locality) name(i int) string {
	title := l.Name
	if title == "" {
		title = l.ID
	}
	return fmt.Sprintf("locality %d (%s)", i+1, title)
}

// eachLocality runs a test on every locality.
func eachLocality(test func(p *loip.Pass, d Division, at loip.Path, name string, l Locality)) func(*loip.Pass, Division) {
	return func(p *loip.Pass, d Division) {
		for i, l := range d.Localities {
			test(p, d, loip.Path("/localities").Index(i), l.name(i), l)
		}
		if len(d.Localities) == 0 {
			p.NotApplicable("", "no locality is given")
		}
	}
}
