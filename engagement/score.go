package engagement

import "fmt"

// Status says whether a figure could be had.
type Status string

// The statuses. An item is answered, unanswered or na; a heading and the
// overall are one of the others.
const (
	Answered      Status = "answered"
	Unanswered    Status = "unanswered"
	NotAnswerable Status = "na"             // nobody answered and somebody gave a reason why it does not apply
	Scored        Status = "scored"         //
	Indeterminate Status = "indeterminate"  // the certainty is below one half
	Insufficient  Status = "insufficient"   // fewer than half of the parts that apply were answered; no figure
	NotApplicable Status = "not_applicable" // no part applies; no figure
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

// Total is a mean of parts: of a heading's questions, or of the headings.
type Total struct {
	Status     Status   `json:"status"`
	Applicable int      `json:"applicable"`       // parts that apply
	Reported   int      `json:"reported"`         // of these, parts with figures
	Figures    *Figures `json:"figures,omitzero"` // nil unless scored or indeterminate
	Worst      *Worst   `json:"worst,omitzero"`   // nil if nothing applies
}

// HeadingScore is the figure of a heading.
type HeadingScore struct {
	Heading string `json:"heading"` // id
	Name    string `json:"name"`
	Total
}

// Ratio is a count of a count. It is undefined where Of is 0.
type Ratio struct {
	Met int `json:"met"`
	Of  int `json:"of"`
}

// Score is a scored self-assessment, with all its respondents pooled.
//
// The form has no score of its own: this one is the library's, and says so
// wherever it shows.
type Score struct {
	Activity     string `json:"activity"`
	Illustrative bool   `json:"illustrative,omitzero"`
	Instrument   string `json:"instrument"`
	Scheme       string `json:"scheme"`
	Respondents  int    `json:"respondents"`
	// Completeness counts valid answers; prompts are included, and "not
	// applicable" with a reason.
	Completeness Ratio `json:"completeness"`
	// Documentation counts what the answers must carry (evidence, reason,
	// action) and do.
	Documentation Ratio          `json:"documentation"`
	Items         []Item         `json:"items"` // in the order of the form
	Headings      []HeadingScore `json:"headings"`
	Overall       Total          `json:"overall"`
	// Lowest holds the ids of the headings whose confirmed share is the lowest.
	// They go with the overall, for a mean lets a good heading hide a bad one.
	Lowest []string `json:"lowest,omitzero"`
}

// Score scores the form, whoever filled it in.
//
// Method: an item is scored over the respondents (see [Item.Band]). A heading
// is the plain mean of its answered items, the overall the plain mean of the
// headings with a figure; each needs at least half of what applies. Prompts,
// reasons and actions change no figure.
// Boundary: exactly half is enough; a certainty of exactly one half is scored.
// Errors: a form, scheme or question that is not known.
func (a Assessment) Score() (Score, error) {
	f, scheme, err := a.keys()
	if err != nil {
		return Score{}, err
	}
	s := Score{
		Activity: a.Activity, Illustrative: a.Illustrative, Instrument: f.ID, Scheme: scheme.ID,
		Respondents: len(a.Respondents), Documentation: a.documentation(scheme),
	}
	var headings []part
	for _, h := range f.Headings {
		var items []part
		for _, q := range h.Questions {
			polarity := scheme.Polarity(q.ID)
			item := tally(q.ID, h.ID, polarity, a.Respondents)
			s.Items = append(s.Items, item)
			s.Completeness.Met += item.Answers() + item.NA
			s.Completeness.Of += len(a.Respondents)
			if polarity != Prompt {
				items = append(items, item.part())
			}
		}
		t := total(items)
		s.Headings = append(s.Headings, HeadingScore{h.ID, h.Name, t})
		headings = append(headings, part{t.Figures, t.Worst})
	}
	s.Overall = total(headings)
	s.Lowest = lowest(s.Headings)
	return s, nil
}

// documentation counts what the answers must carry and do.
func (a Assessment) documentation(scheme Scheme) Ratio {
	var d Ratio
	for _, r := range a.Respondents {
		for id, answer := range r.Answers {
			for _, c := range answer.demanded(scheme.Polarity(id)) {
				d.Of++
				if c.given {
					d.Met++
				}
			}
		}
	}
	return d
}

// keys returns the form and the scheme, once every answer is known to fit them.
func (a Assessment) keys() (Form, Scheme, error) {
	f, ok := LookupForm(a.Instrument)
	if !ok {
		return f, Scheme{}, fmt.Errorf("the form %q is not known", a.Instrument)
	}
	scheme, ok := LookupScheme(a.Scheme)
	if !ok || scheme.Form != f.ID {
		return f, scheme, fmt.Errorf("the scheme %q is not known for the form %q", a.Scheme, f.ID)
	}
	for _, r := range a.Respondents {
		if ids := f.unknown(r); len(ids) > 0 {
			return f, scheme, fmt.Errorf("the question %q is not on the form %q", ids[0], f.ID)
		}
	}
	return f, scheme, nil
}

// part is an item or a heading on its way into a mean: without a worst case it
// does not apply, without figures it is not reported.
type part struct {
	figures *Figures
	worst   *Worst
}

// total is the mean of the parts with figures, where these are at least half of
// the parts that apply.
func total(parts []part) Total {
	var t Total
	var sum Figures
	var worst Worst
	for _, p := range parts {
		if p.worst == nil {
			continue
		}
		t.Applicable++
		worst.Low, worst.High = worst.Low.plus(p.worst.Low), worst.High.plus(p.worst.High)
		if p.figures != nil {
			t.Reported++
			sum.Low, sum.High = sum.Low.plus(p.figures.Low), sum.High.plus(p.figures.High)
			sum.EvidenceBacked = sum.EvidenceBacked.plus(p.figures.EvidenceBacked)
		}
	}
	if t.Applicable == 0 {
		t.Status = NotApplicable
		return t
	}
	t.Worst = &Worst{worst.Low.over(t.Applicable), worst.High.over(t.Applicable)}
	if 2*t.Reported < t.Applicable {
		t.Status = Insufficient
		return t
	}
	low, high := sum.Low.over(t.Reported), sum.High.over(t.Reported)
	t.Figures = &Figures{Band{low, low.plus(high).over(2), high}, sum.EvidenceBacked.over(t.Reported)}
	t.Status = Scored
	if t.Figures.Certainty().Compare(fraction(1, 2)) < 0 {
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
