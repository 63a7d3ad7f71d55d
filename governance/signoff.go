package governance

import "github.com/communityplanning/loip"

// SignOff is how the signatures under a document stand against the statutory
// partners of the area on a day.
//
// Shape: every partner is in one of the first six lists; where these are all
// empty, the register has no partners for the area and day. A partner in any
// of them can be doubtful: see [Partner].
type SignOff struct {
	Agreed  []Signatory // an agreement on or before the day, or without a day, is shown
	Missing []Signatory // nothing is shown
	// Doubtful are partners of whom nothing is shown, but of whom it is doubtful
	// whether they are statutory partners at all: undetermined, not unmet.
	Doubtful []Signatory
	Refused  []Signatory // the last word on or before the day is a refusal
	Late     []Signatory // agreed, or left it to another, only after the day
	// Left are partners that left their agreement to another, which is not shown
	// to have agreed by the day: undetermined.
	Left []Signatory
	// Others are the ids of others that agreed by the day, which is lawful. Of
	// these, Sharing are those of whom the document says that they share the
	// responsibility.
	Others, Sharing []string
	// Void are the places, counted from 0, of the signatures of a day on which
	// their body did not exist. They count for nothing.
	Void []int
}

// Signatory is a statutory partner and what its signature comes to.
type Signatory struct {
	Partner
	// On is the day that counts: of its agreement or refusal, or of the agreement
	// of the body to which it left its own, if that is later. Zero where nothing
	// is shown or no day is given.
	On loip.Date
	To string // id of the body to which it left its agreement
}

// Signing returns how the signatures under a document stand on a day.
//
// Law: paragraph 145 of the consultation draft of the guidance wants every
// statutory partner of section 4(5) to agree the content; others may sign too,
// and the Scottish Ministers need not. By paragraph 146 the statutory partners
// that agree are responsible together and each for its part, others only where
// the document says so.
// Shape: a signature names its body by id, or by any name that [LookupBody]
// knows. Where a body signs twice, the last signature on or before the day
// counts, and of those of one day the last of the list. An agreement left to
// another is as good as the other's own.
// Boundary: a signature on the day itself counts, and so does one without a
// day. A body signs on each day of its period.
func Signing(council loip.AreaCode, on loip.Date, signed []Signature) SignOff {
	var s SignOff
	ids := make([]string, len(signed))
	last, late := map[string]Signature{}, map[string]loip.Date{} // by body
	for i, sig := range signed {
		body := Record{}.body(sig.Body)
		ids[i] = body.ID
		earlier, again := last[body.ID]
		switch first, before := late[body.ID]; {
		case sig.Does == "":
		case !sig.On.IsZero() && !body.Period.Contains(sig.On):
			s.Void = append(s.Void, i)
		case sig.On.After(on):
			if sig.Does != Refused && (!before || sig.On.Before(first)) {
				late[body.ID] = sig.On
			}
		case !again || !sig.On.Before(earlier.On):
			last[body.ID] = sig
		}
	}
	placed := map[string]bool{}
	for _, p := range standing(council, on).partners {
		placed[p.Body.ID] = true
		sig, given := last[p.Body.ID]
		who, list := Signatory{Partner: p, On: sig.On, To: sig.To}, &s.Missing
		if sig.Does == Delegated {
			who.On, given = agreedFor(last, sig)
		}
		switch day, signsLate := late[p.Body.ID]; {
		case sig.Does == Refused:
			list = &s.Refused
		case given:
			list = &s.Agreed
		case signsLate:
			list, who.On = &s.Late, day
		case sig.Does == Delegated:
			list = &s.Left
		case p.Doubt != "":
			list = &s.Doubtful
		}
		*list = append(*list, who)
	}
	for _, id := range ids {
		if sig := last[id]; !placed[id] && sig.Does == Agreed {
			placed[id] = true
			if s.Others = append(s.Others, id); sig.Shares {
				s.Sharing = append(s.Sharing, id)
			}
		}
	}
	return s
}

// agreedFor follows an agreement that was left to another, and on to a third,
// and returns the latest day on the way and whether the last of them agreed.
func agreedFor(last map[string]Signature, sig Signature) (on loip.Date, agreed bool) {
	on = sig.On
	for range last { // no way is longer that does not come back to itself
		next, ok := last[Record{}.body(sig.To).ID]
		if next.On.After(on) {
			on = next.On
		}
		if !ok || next.Does != Delegated {
			return on, ok && next.Does == Agreed
		}
		sig = next
	}
	return on, false
}

// Responsible returns the ids of those who are responsible for the document
// together and each for its part: the statutory partners that agreed, and the
// others of whom it says so.
func (s SignOff) Responsible() []string {
	var list []string
	for _, a := range s.Agreed {
		list = append(list, a.Body.ID)
	}
	return append(list, s.Sharing...)
}

// Days returns the first and the last day on which the statutory partners
// agreed; zero days where none gives one.
func (s SignOff) Days() (first, last loip.Date) {
	for _, a := range s.Agreed {
		if !a.On.IsZero() && (first.IsZero() || a.On.Before(first)) {
			first = a.On
		}
		if a.On.After(last) {
			last = a.On
		}
	}
	return first, last
}
