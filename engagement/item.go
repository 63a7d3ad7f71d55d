package engagement

// Item counts the answers to one question.
//
// Unit: respondents. A "not applicable" without a reason is a blank.
type Item struct {
	Question  string   `json:"question"` // id
	Heading   string   `json:"heading"`  // id
	Polarity  Polarity `json:"polarity"`
	Yes       int      `json:"yes"`
	No        int      `json:"no"`
	NotSure   int      `json:"notSure"`
	NA        int      `json:"na"`
	Blank     int      `json:"blank"`
	Evidenced bool     `json:"evidenced"` // somebody with the favourable answer names evidence
}

// tally counts the answers of some respondents to a question.
func tally(question, heading string, polarity Polarity, respondents []Respondent) Item {
	i := Item{Question: question, Heading: heading, Polarity: polarity}
	for _, r := range respondents {
		answer := r.Answers[question]
		word := answer.word()
		switch word {
		case Yes:
			i.Yes++
		case No:
			i.No++
		case NotSure:
			i.NotSure++
		case NA:
			i.NA++
		default:
			i.Blank++
		}
		i.Evidenced = i.Evidenced || polarity.favours(word) && answer.evidenced()
	}
	return i
}

// favours reports whether a word is the good answer.
func (p Polarity) favours(w Word) bool { return p == Favourable && w == Yes || p == Adverse && w == No }

// Answers is how many answered yes, no or not sure.
func (i Item) Answers() int { return i.Yes + i.No + i.NotSure }

// Favourable is how many gave the good answer; none for a prompt.
func (i Item) Favourable() int {
	switch i.Polarity {
	case Favourable:
		return i.Yes
	case Adverse:
		return i.No
	}
	return 0
}

// Adverse is how many gave the bad answer; none for a prompt.
func (i Item) Adverse() int {
	if i.Polarity == Prompt {
		return 0
	}
	return i.Yes + i.No - i.Favourable()
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
func (i Item) Band() (Band, bool) {
	if i.Polarity == Prompt || i.Answers() == 0 {
		return Band{}, false
	}
	n, good := i.Answers(), i.Favourable()
	return Band{fraction(good, n), fraction(2*good+i.NotSure, 2*n), fraction(good+i.NotSure, n)}, true
}

// part prepares a scored item for the mean of its heading.
func (i Item) part() part {
	if i.Status() == NotAnswerable {
		return part{}
	}
	worst := &Worst{fraction(0, 1), fraction(1, 1)}
	if m := i.Answers() + i.Blank; m > 0 {
		worst = &Worst{fraction(i.Favourable(), m), fraction(i.Favourable()+i.NotSure+i.Blank, m)}
	}
	band, ok := i.Band()
	if !ok {
		return part{worst: worst}
	}
	f := &Figures{Band: band}
	if i.Evidenced {
		f.EvidenceBacked = band.Low
	}
	return part{f, worst}
}
