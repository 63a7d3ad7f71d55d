package governance

import (
	"fmt"
	"iter"
	"regexp"
	"strings"

	"github.com/communityplanning/loip"
)

// Exception is an agreement of the partnership that a partner need not comply
// with a duty in relation to a local outcome, or only to an extent.
//
// Law: section 14(1) of the 2015 Act.
// Shape: one partner, one duty and one local outcome each; General is true
// where the document releases a partner from every duty or for every outcome.
// How far a partner is released, [Exception.Whole] says.
type Exception struct {
	Partner string      `json:"partner,omitzero"` // id
	Duty    string      `json:"duty,omitzero"`    // the provision: "s. 14(3)"
	Outcome string      `json:"outcome,omitzero"` // id
	Extent  string      `json:"extent,omitzero"`  // how far it need comply: "not at all", or in words
	General bool        `json:"general,omitzero"`
	Agreed  loip.Date   `json:"agreed,omitzero"`
	By      *Cite       `json:"by,omitzero"` // the decision that made it
	Origin  loip.Origin `json:"origin,omitzero"`
}

// Collect notes the partner, the outcome and the meeting that the exception at
// a place refers to.
func (x Exception) Collect(ids *loip.IDs, at loip.Path) {
	ids.Refer("body", x.Partner, at.Key("partner"))
	ids.Refer("outcome", x.Outcome, at.Key("outcome"))
	if x.By != nil {
		ids.Refer("meeting", x.By.Meeting, at.Key("by").Key("meeting"))
	}
}

// Whole reports whether the partner need not comply with the duty at all. It is
// false where it need comply to an extent, and where no extent is given.
func (x Exception) Whole() bool { return strings.EqualFold(strings.TrimSpace(x.Extent), "not at all") }

// Excepted returns the agreement that releases a partner from a duty for a
// local outcome on a day, wholly or in part ([Exception.Whole]), if there is
// one; of several the one agreed last. The partner goes by id or name, the duty
// by its provision: "s. 14(3)".
//
// Boundary: one agreed on the day itself counts, and so does one without a day.
// One that is general, from more than one duty or for no outcome is none.
func (r Record) Excepted(partner, duty, outcome string, on loip.Date) (last Exception, found bool) {
	id := r.body(partner).ID
	for _, x := range r.exceptions(on) {
		if x.Outcome == outcome && r.releases(x, id, duty) && (!found || !x.Agreed.Before(last.Agreed)) {
			last, found = x, true
		}
	}
	return last, found
}

// releases reports whether an exception releases a partner, by its id, from a
// duty for the outcome that it names.
func (r Record) releases(x Exception, partner, duty string) bool {
	from := provision(x.Duty)
	return !x.General && x.Outcome != "" && len(dutiesOf(from)) == 1 && within(provision(duty), from) && r.body(x.Partner).ID == partner
}

// partnersDuties are the provisions of Part 2 of the Act that lay a duty on
// each community planning partner, the two of section 13(1) on the bodies of
// section 13(2) alone. The other duties of Part 2 are the partnership's.
var partnersDuties = []string{"4(1)", "4(3)", "13(1)(a)", "13(1)(b)", "14(2)", "14(3)", "14(4)", "14(5)", "15(2)"}

// dutiesOf returns the duties of partners that a provision lays down, or of
// which it is a part.
func dutiesOf(place string) (duties []string) {
	for _, d := range partnersDuties {
		if within(place, d) || within(d, place) {
			duties = append(duties, d)
		}
	}
	return duties
}

var onePlace = regexp.MustCompile(`^(?:section|s\.?)?(\d+(?:\(\w+\))*)$`)

// provision returns what a provision of the Act is called without the words
// around it, "14(3)(a)" for "section 14(3)(a)"; empty where it is none.
func provision(text string) string {
	m := onePlace.FindStringSubmatch(strings.ToLower(strings.Join(strings.Fields(text), "")))
	if m == nil {
		return ""
	}
	return m[1]
}

// within reports whether a provision is the other or a part of it.
func within(part, whole string) bool {
	return whole != "" && (part == whole || strings.HasPrefix(part, whole+"("))
}

// exceptions yields the exceptions agreed by a day, and those without one, each
// with its place in the list.
func (r Record) exceptions(on loip.Date) iter.Seq2[int, Exception] {
	return func(yield func(int, Exception) bool) {
		for i, x := range r.Exceptions {
			if !later(x.Agreed, on) && !yield(i, x) {
				return
			}
		}
	}
}

func exceptionAt(i int) loip.Path { return loip.Path("/exceptions").Index(i) }

// exceptionName is what a finding calls an exception: "exception 1, of NHS
// Borders from s. 14(3) for outcome jobs".
func (r Record) exceptionName(i int, x Exception) string {
	name := fmt.Sprintf("exception %d", i+1)
	for _, part := range [][2]string{{", of ", r.body(x.Partner).Name}, {" from ", x.Duty}, {" for outcome ", x.Outcome}} {
		if part[1] != "" {
			name += part[0] + part[1]
		}
	}
	return name
}
