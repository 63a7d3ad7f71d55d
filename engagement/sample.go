package engagement

import (
	"fmt"
	"math"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// Poll is a question with the answers that could be chosen.
type Poll struct {
	Text    string   `json:"text"`
	Choices []Choice `json:"choices,omitzero"` // none for a question answered in words
	// Answered is how many answered, where they could choose more than one;
	// otherwise the choices add up to it.
	Answered *int64 `json:"answered,omitzero"`
}

// answered returns how many people answered the question, if that is given.
func (q Poll) answered() (n int64, ok bool) {
	if q.Answered != nil {
		return *q.Answered, true
	}
	for _, x := range q.Choices {
		if x.Chose == nil {
			return 0, false
		}
		n += *x.Chose
	}
	return n, true
}

// Choice is an answer that could be chosen, and how many chose it.
//
// Unit: people. A number that is not given is nil.
type Choice struct {
	Text  string `json:"text"`
	Chose *int64 `json:"chose,omitzero"`
}

// Drawn is how those who were asked were found. It decides for whom the
// answers speak.
type Drawn string

// The ways; empty is not given.
const (
	AtRandom     Drawn = "at random" // everybody of the population was as likely to be asked
	SelfSelected Drawn = "open"      // whoever wished could answer
)

// UnmarshalText reads one of the ways.
func (d *Drawn) UnmarshalText(text []byte) error { return loip.OneOf(d, text, AtRandom, SelfSelected) }

// confidence is the level of the margins of error.
const confidence = 0.95

// Margin says in plain words what a count of people among those who answered
// means for everybody.
//
// Method: Wilson's interval at 95%, narrowed by the share of the population
// that answered where the population is given, and said to be wider than need
// be where it is not. It takes answers as if everybody drawn had given one, and
// says so. Where people chose themselves to answer there is no margin: the
// Scottish Government's guidance on consultations says that such answers do not
// stand for the views of the public.
// Boundary: nothing is shown where fewer than five people answered.
func (c Consultation) Margin(chose, answered int64) string {
	if answered < minShown {
		return fmt.Sprintf("fewer than %d people answered, so nothing is shown", minShown)
	}
	in := stats.Wilson(chose, answered, confidence)
	note := "no account is taken of the size of the population, so the range is wider than it need be"
	if c.Population != nil {
		in = stats.WilsonInPopulation(chose, answered, *c.Population, confidence)
		note = fmt.Sprintf("account is taken of the size of the population, %s", loip.Thousands(*c.Population))
	}
	if in.State != stats.Known || in.Limits != stats.Known {
		return fmt.Sprintf("no share can be given: %s", max(in.State, in.Limits))
	}
	share := fmt.Sprintf("%s of the %s who answered (%s)", loip.Thousands(chose), loip.Thousands(answered), whole(in.Value))
	switch c.Drawn {
	case AtRandom:
		return fmt.Sprintf("%s; they were drawn at random, so the share among everybody lies between %s and %s, by a method that is right for 19 samples in 20; %s, and the range does not allow for those who were asked and did not answer",
			share, whole(in.Lower), whole(in.Upper), note)
	case SelfSelected:
		return share + "; they chose themselves to answer, so this says nothing of the share among everybody"
	}
	return share + "; it is not recorded whether they were drawn at random, so nothing can be said of the share among everybody"
}

// whole writes a share as a whole percentage, half away from zero.
func whole(share float64) string { return fmt.Sprintf("%.0f%%", math.Round(100*share)) }

// pollTable shows the answers to the questions with choices. It is shown as a
// whole: the answers are not set against groups.
func (c Consultation) pollTable() loip.Table {
	t := loip.Table{
		Title:   "What was answered",
		Note:    "Shares are of those who answered the question.",
		Columns: []string{"question", "answer", "what it means"},
	}
	for _, q := range c.Questions {
		answered, known := q.answered()
		for _, x := range q.Choices {
			means := "how many chose it, or answered, is not given"
			if known && x.Chose != nil {
				means = c.Margin(*x.Chose, answered)
			}
			t.Rows = append(t.Rows, []string{q.Text, x.Text, means})
		}
	}
	if len(t.Rows) == 0 {
		return loip.Table{}
	}
	return t
}
