package engagement

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// Agreement is how far the respondents agree.
//
// Shape: a figure that cannot be had is nil. Low agreement is a finding to
// discuss and no bad data to discard, so no word judges it.
type Agreement struct {
	Status Status `json:"status"` // defined, or why it is not
	Units  int    `json:"units"`  // questions with two answers or more
	// Percent is the mean over those questions of the pairs of respondents that
	// agree. AC1 and the alphas take off what chance would bring; AC1 stands up
	// to answers that are nearly all alike, alpha then falls towards 0.
	Percent *Share          `json:"percent,omitzero"`
	AC1     *Share          `json:"ac1,omitzero"`
	Ordinal *Share          `json:"alphaOrdinal,omitzero"`
	Nominal *Share          `json:"alphaNominal,omitzero"`
	Items   []ItemAgreement `json:"items,omitzero"` // the questions counted in Units

	ratings Ratings
}

// The statuses of an agreement.
const (
	Defined              Status = "defined"
	UndefinedTooFew      Status = "undefined_too_few"      // no question has two answers; no figure
	UndefinedNoVariation Status = "undefined_no_variation" // all answers are alike; no alpha
)

// ItemAgreement is the pairs of respondents that agree on one question.
type ItemAgreement struct {
	Question string `json:"question"` // id
	Percent  Share  `json:"percent"`

	votes Votes
}

// Agreement works out how far the respondents agree on the questions scored.
//
// Method: the categories are adverse, not sure and favourable, in this order
// and always all three; see [Ratings]. Blanks and "not applicable" are no
// answers.
func (s Score) Agreement() Agreement {
	var list []Votes
	for _, item := range s.Items {
		list = append(list, item.Votes)
	}
	return agreement(list)
}

func agreement(list []Votes) Agreement {
	a := Agreement{Status: UndefinedTooFew}
	for _, v := range list {
		if v.Polarity == Prompt {
			continue
		}
		unit := Ratings{{v.Adverse(), v.NotSure, v.Favourable()}}
		a.ratings = append(a.ratings, unit...)
		if percent, ok := unit.Percent(); ok {
			a.Units++
			a.Items = append(a.Items, ItemAgreement{v.Question, percent, v})
		}
	}
	if a.Units == 0 {
		return a
	}
	a.Status = Defined
	figure := func(share Share, ok bool) *Share {
		if !ok {
			a.Status = UndefinedNoVariation
			return nil
		}
		return &share
	}
	a.Percent, a.AC1 = figure(a.ratings.Percent()), figure(a.ratings.AC1())
	a.Ordinal, a.Nominal = figure(a.ratings.OrdinalAlpha()), figure(a.ratings.NominalAlpha())
	return a
}

// Explain writes the agreement out so that it can be redone on paper.
func (a Agreement) Explain() string {
	if a.Status == UndefinedTooFew {
		return "No question has two answers, so there is no agreement to speak of.\n"
	}
	var b strings.Builder
	b.WriteString("Low agreement is a finding to discuss, not bad data to discard.\n")
	var parts []string
	for _, i := range a.Items {
		n, f, u, d := i.votes.Answers(), i.votes.Favourable(), i.votes.NotSure, i.votes.Adverse()
		fmt.Fprintf(&b, "%s: %d favourable, %d not sure, %d adverse; pairs that agree (%d×%d + %d×%d + %d×%d)/(%d×%d) = %s.\n",
			i.Question, f, u, d, f, max(f-1, 0), u, max(u-1, 0), d, max(d-1, 0), n, n-1, i.Percent)
		parts = append(parts, i.Percent.String())
	}
	fmt.Fprintf(&b, "Pairs that agree, over %s: %s.\n", loip.Plural(a.Units, "question", "questions"), mean(parts, *a.Percent))
	shares := a.ratings.shares()
	var chance []string
	var sum Share
	for _, s := range shares {
		chance = append(chance, fmt.Sprintf("%s×(1 - %s)", s, s))
		sum = sum.plus(s.by(fraction(1, 1).minus(s)))
	}
	fmt.Fprintf(&b, "Mean shares: adverse %s, not sure %s, favourable %s. By chance (%s)/2 = %s. AC1 (%s - %s)/(1 - %s) = %s.\n",
		shares[0], shares[1], shares[2], strings.Join(chance, " + "), sum.over(2), a.Percent, sum.over(2), sum.over(2), a.AC1)
	if a.Ordinal == nil {
		b.WriteString("All answers are alike, so alpha is undefined: there is nothing to tell apart.\n")
		return b.String()
	}
	n, all, pairs := a.ratings.pairs()
	names := []string{"adverse", "not sure", "favourable"}
	var differ, expect []string
	fmt.Fprintf(&b, "Answers to these questions: %s adverse, %s not sure, %s favourable, %s in all.\n", n[0], n[1], n[2], all)
	for c := range n {
		for k := c + 1; k < len(n); k++ {
			d := ordinal(c, k, n)
			fmt.Fprintf(&b, "%s and %s: pairs that differ, each over one less than the question's answers, %s; square of how far apart %s.\n", names[c], names[k], pairs[c][k], d)
			differ = append(differ, fmt.Sprintf("%s×%s", pairs[c][k], d))
			expect = append(expect, fmt.Sprintf("%s×%s×%s", n[c], n[k], d))
		}
	}
	fmt.Fprintf(&b, "Krippendorff's alpha, ordinal: 1 - (%s - 1)×(%s)/(%s) = %s, about %.3f. Nominal, every square being 1: %s, about %.3f.\n",
		all, strings.Join(differ, " + "), strings.Join(expect, " + "), a.Ordinal, a.Ordinal.Float64(), a.Nominal, a.Nominal.Float64())
	if a.LittleVariation() {
		b.WriteString("Little variation: nearly everyone answers alike, which pulls alpha towards 0.\n")
	}
	return b.String()
}

// LittleVariation reports whether alpha says little because nearly everyone
// answers alike.
//
// Boundary: three quarters or more of the pairs agree, or AC1 is that high, and
// alpha is within a quarter of 0.
func (a Agreement) LittleVariation() bool {
	return a.Ordinal != nil && (a.Percent.Compare(fraction(3, 4)) >= 0 || a.AC1.Compare(fraction(3, 4)) >= 0) &&
		a.Ordinal.size().Compare(fraction(1, 4)) <= 0
}
