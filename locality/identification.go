package locality

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

var poorerOutcomesAreIdentified = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-005",
	Title: "The partnership has identified the localities whose residents have significantly poorer outcomes that result from socio-economic disadvantage.",
	Force: loip.Must,
	Basis: []loip.Provision{act9s3},
	How:   "A record of the identification is given, naming localities or saying that there are none, and is not dated after the day judged.",
	Doubt: "\"Significantly\" has no threshold in the Act, the regulations or the guidance, so the rule looks for the record and does not measure. " +
		"A record without a day counts.",
	Expectations: []string{"G-LOC-03"}, Since: "0.1.0",
}, Run: func(p *loip.Pass, d Division) {
	const at = loip.Path("/identification")
	r := d.Identification
	switch {
	case r == nil:
		p.Undetermined(at, "no record is given of which localities were identified, so it cannot be shown")
	case r.Decided.After(p.AsOf()):
		p.Undetermined(at.Key("decided"), "the record of which localities were identified is dated %s, after the day judged", r.Decided.Long())
	case r.None && len(r.Found) > 0:
		p.Undetermined(at, "the record says that no locality was identified and also names %d", len(r.Found))
	case len(r.Found) > 0:
		var names []string
		for _, f := range r.Found {
			names = append(names, d.title(f.Locality))
		}
		p.Met(at, "%s identified (%s): %s", loip.Plural(len(r.Found), "locality was", "localities were"), r.Decided.Long(), strings.Join(names, ", "))
	case r.None || r.Found != nil:
		p.Met(at, "the partnership decided that no locality is to be identified (%s)", r.Decided.Long())
	default:
		p.Undetermined(at, "the record of the identification neither names a locality nor says that there is none")
	}
}}

var identificationHasGrounds = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-006",
	Title: "The record of each identified locality says which outcome is poorer than whose, with evidence, and how that results from disadvantage.",
	Force: loip.Advice,
	Basis: []loip.Provision{adviceGrounds, act9s3},
	How: "The locality is one of the division, and outcome, comparator, evidence and the link to socio-economic disadvantage are given; " +
		"what is not given is undetermined, an unknown locality or an empty list of evidence is unmet.",
	Doubt: "The Act names these elements of the test but does not say what the record must hold, so this is advice. Either comparator is enough.", Since: "0.1.0",
}, Run: eachIdentified(func(p *loip.Pass, d Division, at loip.Path, f Identified) {
	name := d.title(f.Locality)
	known := slices.ContainsFunc(d.Localities, func(l Locality) bool { return l.ID == f.Locality })
	var missing []string
	for _, element := range []struct{ name, text string }{
		{"the outcome", f.Outcome},
		{"the comparator", string(f.Comparator)},
		{"the evidence", strings.Join(f.Evidence, " ")},
		{"the link to socio-economic disadvantage", f.Disadvantage},
	} {
		if strings.TrimSpace(element.text) == "" {
			missing = append(missing, element.name)
		}
	}
	switch {
	case f.Locality == "":
		p.Undetermined(at.Key("locality"), "which locality was identified is not given")
	case !known:
		p.Unmet(at.Key("locality"), "locality %s was identified but is not one of the division", name)
	case f.Evidence != nil && len(f.Evidence) == 0:
		p.Unmet(at.Key("evidence"), "locality %s was identified and the record says that there is no evidence", name)
	case len(missing) > 0:
		p.Undetermined(at, "locality %s was identified, but the record does not give %s", name, strings.Join(missing, ", "))
	default:
		p.Met(at, "locality %s was identified for %s, poorer than in %s, with evidence and the link to disadvantage", name, f.Outcome, f.Comparator).
			Fact(at.Key("disadvantage"), "link", f.Disadvantage)
	}
})}

var needsOfWholeAreaCounted = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-007",
	Title: "The identification took account of the needs and circumstances of the people of the whole council area.",
	Force: loip.Must,
	Basis: []loip.Provision{act9s4, draft153},
	How:   "The record of the identification names the evidence on needs and circumstances that it used.",
	Doubt: "Named evidence shows what was at hand; whether account was taken of it is for people to judge.", Expectations: []string{"G-LOC-04"}, Since: "0.1.0",
}, Run: func(p *loip.Pass, d Division) {
	const at = loip.Path("/identification/needs")
	switch r := d.Identification; {
	case r == nil:
		p.Undetermined("/identification", "no record of the identification is given, so it cannot be shown on what it rests")
	case r.Decided.After(p.AsOf()):
		p.Undetermined("/identification/decided", "the record of the identification is dated %s, after the day judged", r.Decided.Long())
	case strings.TrimSpace(r.Needs) == "":
		p.Undetermined(at, "the record of the identification names no evidence on the needs and circumstances of the whole area")
	default:
		p.Met(at, "the identification names its evidence on needs and circumstances: %s", r.Needs)
	}
}}

var identifiedAreSmall = loip.Check[Division]{Rule: loip.Rule{
	ID:           "LOC-008",
	Title:        "An identified locality has fewer than 10,000 residents.",
	Force:        loip.Should,
	Basis:        []loip.Provision{guidanceB, draft158},
	How:          "Every population at hand is below 10,000; 10,000 itself is not.",
	Doubt:        loip.DraftOnly + " It is expected of common practice and no limit; a larger locality is lawful up to 30,000, or as a ward.",
	Expectations: []string{"G-LOC-10"}, Since: "0.1.0",
}, Run: eachIdentified(func(p *loip.Pass, d Division, at loip.Path, f Identified) {
	i := slices.IndexFunc(d.Localities, func(l Locality) bool { return l.ID == f.Locality })
	if i < 0 {
		p.Undetermined(at, "the identified locality %q is not one of the division, so its size cannot be shown", f.Locality)
		return
	}
	name, figures := d.Localities[i].name(i), d.Populations(d.Localities[i])
	switch answer := AtMost(usualPeople-1, figures); {
	case len(figures) == 0:
		p.Undetermined(at, "no population is given for the identified %s", name)
	case answer == loip.Unmet:
		p.Unmet(at, "the identified %s has 10,000 people or more in every figure at hand: %s", name, inWords(figures))
	case answer == loip.Undetermined:
		p.Undetermined(at, "the identified %s has fewer than 10,000 people in some figures and not in others: %s", name, inWords(figures))
	default:
		p.Met(at, "the identified %s has fewer than 10,000 people: %s", name, inWords(figures))
	}
})}

// usualPeople is the population below which localities are often expected to
// be.
const usualPeople int64 = 10_000

var localityIsNaturalCommunity = loip.Check[Division]{Rule: loip.Rule{
	ID:    "LOC-009",
	Title: "Each locality is a natural community that reflects how people see their area.",
	Force: loip.Should,
	Basis: []loip.Provision{guidanceB, draft156, draft77},
	Doubt: loip.DraftOnly,
	How:   "The record of the locality says why it is a natural community; whether that is right is for people to judge.", Expectations: []string{"G-LOC-08", "G-UND-14"}, Since: "0.1.0",
}, Run: eachLocality(func(p *loip.Pass, d Division, at loip.Path, name string, l Locality) {
	if strings.TrimSpace(l.Community) == "" {
		p.Undetermined(at.Key("community"), "nothing says why %s is a natural community", name)
		return
	}
	p.Met(at.Key("community"), "the record says why %s is a natural community: %s", name, l.Community)
})}

// eachIdentified runs a test on every locality that the record names.
func eachIdentified(test func(p *loip.Pass, d Division, at loip.Path, f Identified)) func(*loip.Pass, Division) {
	return func(p *loip.Pass, d Division) {
		switch r := d.Identification; {
		case r == nil:
			p.NotApplicable("", "no record is given of which localities were identified")
		case len(r.Found) == 0:
			p.NotApplicable("/identification", "the record names no identified locality")
		default:
			for i, f := range r.Found {
				test(p, d, loip.Path("/identification/found").Index(i), f)
			}
		}
	}
}

// title names a locality by its id, where it is one of the division.
func (d Division) title(id string) string {
	for i, l := range d.Localities {
		if l.ID == id && l.Name != "" {
			return d.Localities[i].Name
		}
	}
	return id
}
