package engagement

// Votes counts those who answered a question.
//
// Unit: respondents.
type Votes struct {
	Question  string   `json:"question"` // id
	Heading   string   `json:"heading"`  // id
	Polarity  Polarity `json:"polarity"`
	Yes       int      `json:"yes"`
	No        int      `json:"no"`
	NotSure   int      `json:"notSure"`
	Evidenced bool     `json:"evidenced"` // somebody, of whatever group, names evidence for the favourable answer
}

// Item counts the forms by what they say to one question.
//
// Unit: respondents. A "not applicable" without a reason is a blank.
type Item struct {
	Votes
	NA    int `json:"na"`
	Blank int `json:"blank"`

	yes, no, notSure beside
}

// beside counts what stands beside the answers of one sort.
type beside struct{ evidence, reason, action int }

// favours reports whether a word is the good answer.
func (p Polarity) favours(w Word) bool { return p == Favourable && w == Yes || p == Adverse && w == No }

// add counts one answer. The word is one of the four, or none.
func (i *Item) add(r Response) {
	var b *beside
	switch r.word() {
	case Yes:
		i.Yes++
		b = &i.yes
	case No:
		i.No++
		b = &i.no
	case NotSure:
		i.NotSure++
		b = &i.notSure
	case NA:
		i.NA++
		return
	default:
		i.Blank++
		return
	}
	if r.evidenced() {
		b.evidence++
	}
	if present(r.Reason) {
		b.reason++
	}
	if present(r.Action) {
		b.action++
	}
}

// plus adds the counts of other respondents to the same question.
func (i Item) plus(o Item) Item {
	i.Yes, i.No, i.NotSure, i.NA, i.Blank = i.Yes+o.Yes, i.No+o.No, i.NotSure+o.NotSure, i.NA+o.NA, i.Blank+o.Blank
	i.yes, i.no, i.notSure = i.yes.plus(o.yes), i.no.plus(o.no), i.notSure.plus(o.notSure)
	return i
}

func (b beside) plus(o beside) beside {
	return beside{b.evidence + o.evidence, b.reason + o.reason, b.action + o.action}
}

// keyed gives the counts of a question their place and polarity.
func (i Item) keyed(question, heading string, p Polarity) Item {
	i.Question, i.Heading, i.Polarity = question, heading, p
	i.Evidenced = p.favours(Yes) && i.yes.evidence > 0 || p.favours(No) && i.no.evidence > 0
	return i
}

// documentation counts what the answers must carry, given a polarity, and do.
func (i Item) documentation(p Polarity) Ratio {
	r := Ratio{i.NA, i.NA} // without a reason it would be a blank
	for _, sort := range []struct {
		word Word
		n    int
		has  beside
	}{{Yes, i.Yes, i.yes}, {No, i.No, i.no}, {NotSure, i.NotSure, i.notSure}} {
		d := p.demands(sort.word)
		if d.evidence {
			r = r.plus(Ratio{sort.has.evidence, sort.n})
		}
		if d.reason {
			r = r.plus(Ratio{sort.has.reason, sort.n})
		}
		if d.action {
			r = r.plus(Ratio{sort.has.action, sort.n})
		}
	}
	return r
}

// Answers is how many answered yes, no or not sure.
func (v Votes) Answers() int { return v.Yes + v.No + v.NotSure }

// Favourable is how many gave the good answer; none for a prompt.
func (v Votes) Favourable() int {
	switch v.Polarity {
	case Favourable:
		return v.Yes
	case Adverse:
		return v.No
	}
	return 0
}

// Adverse is how many gave the bad answer; none for a prompt.
func (v Votes) Adverse() int {
	if v.Polarity == Prompt {
		return 0
	}
	return v.Yes + v.No - v.Favourable()
}

// Status says whether the item was answered.
func (i Item) Status() Status {
	switch {
	case i.Answers() > 0:
		return Answered
	case i.NA > 0:
		return NotAnswerable
	}
	return Unanswered
}

// Band returns the band of the item, if it is scored and answered.
//
// Method: of those who answered, Low is the share with the favourable answer,
// High that share and the "not sure" together.
func (v Votes) Band() (Band, bool) {
	if v.Polarity == Prompt || v.Answers() == 0 {
		return Band{}, false
	}
	n, good := v.Answers(), v.Favourable()
	return Band{fraction(good, n), fraction(2*good+v.NotSure, 2*n), fraction(good+v.NotSure, n)}, true
}

// figures are the figures of an item, nil where it has no band.
func (v Votes) figures() *Figures {
	band, ok := v.Band()
	if !ok {
		return nil
	}
	return backed(band, v.Evidenced)
}

// backed are the figures of a band with evidence or without.
func backed(b Band, evidenced bool) *Figures {
	f := &Figures{Band: b}
	if evidenced {
		f.EvidenceBacked = b.Low
	}
	return f
}

// applies reports whether the item takes part in the figure of its heading.
func (i Item) applies() bool { return i.Polarity != Prompt && i.Status() != NotAnswerable }

// part prepares an item for the mean of its heading.
func (i Item) part() part {
	if !i.applies() {
		return part{}
	}
	worst := &Worst{fraction(0, 1), fraction(1, 1)}
	if m := i.Answers() + i.Blank; m > 0 {
		worst = &Worst{fraction(i.Favourable(), m), fraction(i.Favourable()+i.NotSure+i.Blank, m)}
	}
	return part{true, i.figures(), worst}
}
