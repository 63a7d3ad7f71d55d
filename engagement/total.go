package engagement

import "slices"

// Status says whether a figure could be had.
type Status string

// The statuses. An item is answered, unanswered or na; a heading and the
// overall are one of the others.
const (
	Answered      Status = "answered"
	Unanswered    Status = "unanswered"
	NotAnswerable Status = "na"             // nobody answered and somebody gave a reason why it does not apply
	Scored        Status = "scored"         //
	Indeterminate Status = "indeterminate"  // the certainty is below one half, or what the Parameters set
	Insufficient  Status = "insufficient"   // fewer than half of the parts that apply, or what the Parameters set, were answered; no figure
	NotApplicable Status = "not_applicable" // no part applies; no figure
	Withheld      Status = "withheld"       // there is a figure, and it may not be published
)

// Band is a share with its uncertainty.
//
// Unit: shares from 0 to 1. Low is what is confirmed favourable, High what it
// would be if every "not sure" turned out well, Mid the centre. Mid says
// nothing without the other two.
type Band struct {
	Low  Share `json:"low"`
	Mid  Share `json:"mid"`
	High Share `json:"high"`
}

// Certainty is 1 less the width of the band.
func (b Band) Certainty() Share { return fraction(1, 1).minus(b.High.minus(b.Low)) }

// Worst is the band in which every blank may hide the worst or the best.
type Worst struct {
	Low  Share `json:"low"`
	High Share `json:"high"`
}

// Figures are what can be said of a heading or of the whole.
type Figures struct {
	Band
	EvidenceBacked Share `json:"evidenceBacked"` // Low, counting only what evidence was given for
}

// Unevidenced is what is confirmed without evidence.
func (f Figures) Unevidenced() Share { return f.Low.minus(f.EvidenceBacked) }

func (f Figures) plus(o Figures) Figures {
	return Figures{Band{f.Low.plus(o.Low), f.Mid.plus(o.Mid), f.High.plus(o.High)}, f.EvidenceBacked.plus(o.EvidenceBacked)}
}

func (f Figures) minus(o Figures) Figures {
	return Figures{Band{f.Low.minus(o.Low), f.Mid.minus(o.Mid), f.High.minus(o.High)}, f.EvidenceBacked.minus(o.EvidenceBacked)}
}

func (f Figures) over(n int) Figures {
	return Figures{Band{f.Low.over(n), f.Mid.over(n), f.High.over(n)}, f.EvidenceBacked.over(n)}
}

// Total is a mean of parts: of a heading's questions, or of the headings.
type Total struct {
	Status     Status   `json:"status"`
	Applicable int      `json:"applicable"`       // parts that apply
	Reported   int      `json:"reported"`         // of these, parts with figures
	Figures    *Figures `json:"figures,omitzero"` // nil unless scored or indeterminate
	Worst      *Worst   `json:"worst,omitzero"`   // nil if nothing applies, or groups are weighted alike
}

// HeadingScore is the figure of a heading.
type HeadingScore struct {
	Heading string `json:"heading"` // id
	Name    string `json:"name"`
	Total
}

// Profile is the figures by heading and overall.
type Profile struct {
	Headings []HeadingScore `json:"headings"`
	Overall  Total          `json:"overall"`
	// Lowest holds the ids of the headings whose confirmed share is the lowest.
	// They go with the overall, for a mean lets a good heading hide a bad one.
	Lowest []string `json:"lowest,omitzero"`
}

// part is an item or a heading on its way into a mean. The zero part does not
// apply; one without figures was not answered.
type part struct {
	applies bool
	figures *Figures
	worst   *Worst
}

// profile works out the figures under some headings from the part that each
// item, by its place in the list, plays.
//
// Shape: items stand in the order of the headings' questions.
func (set Parameters) profile(headings []Heading, of func(item int) part) Profile {
	set = set.orDefault()
	p := Profile{Headings: make([]HeadingScore, 0, len(headings))}
	parts, totals := make([]part, 0, 8), make([]part, 0, len(headings))
	item := 0
	for _, h := range headings {
		parts = parts[:0]
		for range h.Questions {
			parts = append(parts, of(item))
			item++
		}
		t := total(parts, set.HeadingMinShare, set.CertaintyMin)
		p.Headings = append(p.Headings, HeadingScore{h.ID, h.Name, t})
		totals = append(totals, part{t.Applicable > 0, t.Figures, t.Worst})
	}
	p.Overall = total(totals, set.OverallMinShare, set.CertaintyMin)
	p.Lowest = lowest(p.Headings)
	return p
}

// share is the share of the parts that apply that have figures.
func (t Total) share() Share { return fraction(t.Reported, t.Applicable) }

// total is the mean of the parts with figures, where there are any and they are
// at least so much of the parts that apply. It is indeterminate below a certainty
// and has a worst case where every part has one.
func total(parts []part, least, certain Share) Total {
	var t Total
	var sum Figures
	var worst Worst
	known := true
	for _, p := range parts {
		if !p.applies {
			continue
		}
		t.Applicable++
		if p.figures != nil {
			t.Reported++
			sum = sum.plus(*p.figures)
		}
		if known = known && p.worst != nil; known {
			worst = Worst{worst.Low.plus(p.worst.Low), worst.High.plus(p.worst.High)}
		}
	}
	if t.Applicable == 0 {
		t.Status = NotApplicable
		return t
	}
	if known {
		t.Worst = &Worst{worst.Low.over(t.Applicable), worst.High.over(t.Applicable)}
	}
	if t.Reported == 0 || t.share().Compare(least) < 0 {
		t.Status = Insufficient
		return t
	}
	figures := sum.over(t.Reported)
	t.Figures, t.Status = &figures, Scored
	if figures.Certainty().Compare(certain) < 0 {
		t.Status = Indeterminate
	}
	return t
}

// lowest returns the headings with figures whose low is the smallest.
func lowest(headings []HeadingScore) []string {
	var ids []string
	var low Share
	for _, h := range headings {
		if h.Figures == nil {
			continue
		}
		switch c := h.Figures.Low.Compare(low); {
		case ids == nil || c < 0:
			ids, low = []string{h.Heading}, h.Figures.Low
		case c == 0:
			ids = append(ids, h.Heading)
		}
	}
	return ids
}

// names returns the names of the headings with the ids, in order.
func (p Profile) names(ids []string) []string {
	var names []string
	for _, h := range p.Headings {
		if slices.Contains(ids, h.Heading) {
			names = append(names, h.Name)
		}
	}
	return names
}
