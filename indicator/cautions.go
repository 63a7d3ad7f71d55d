package indicator

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// smallCount is the number below which a count of people or events is small.
//
// Method: ten is the count under which published methods withhold a
// standardised rate.
const smallCount = 10

// conclusion is what a document concludes from two figures.
type conclusion struct {
	what  string
	at    loip.Path
	pair  pair
	marks []Mark // that the conclusion carries itself
	notes []string
}

// conclusions lists the tick or cross and the gap, where the document prints
// them.
func (i Indicator) conclusions() []conclusion {
	var list []conclusion
	if i.Published.Standing != "" {
		list = append(list, conclusion{"the mark", "/published/standing", i.comparator(), nil,
			[]string{i.Note, i.Area.Note, i.Reference.Note}})
	}
	if s := i.Spread; s != nil && s.Gap.IsKnown() {
		list = append(list, conclusion{"the gap", "/spread/gap", i.ends(), s.Gap.Marks,
			[]string{i.Note, s.Note, s.Worst.Note, s.Best.Note}})
	}
	return list
}

var cautionsAreCarried = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-009", Title: "A caution on a figure goes with every conclusion drawn from it.",
		Force: loip.Advice, Basis: []loip.Provision{adviceCautions},
		How: "Where a figure is marked as provisional, imputed, projected, modelled, self-reported or of small numbers, the tick, cross or gap drawn from it " +
			"carries the same mark, or a note stands with the indicator, its worst and best place, or the figures.",
		Doubt: "A program does not read the note: any note is taken to be about the caution, and is shown.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		found := false
		for _, c := range i.conclusions() {
			cautions := marksOf(c.pair.a.Value, c.pair.b.Value)
			if len(cautions) == 0 {
				continue
			}
			found = true
			var words []string
			carried := true
			for _, m := range cautions {
				words = append(words, string(m))
				carried = carried && slices.Contains(c.marks, m)
			}
			rests := fmt.Sprintf("in %s, %s rests on figures with the caution %s", i.label(), c.what, strings.Join(words, ", "))
			switch note := strings.TrimSpace(strings.Join(c.notes, " ")); {
			case carried:
				p.Met(c.at, "%s, and carries it", rests)
			case note != "":
				p.Met(c.at, "%s, and a note goes with it", rests).Fact(c.at, "note", note)
			default:
				p.Unmet(c.at, "%s, and nothing with it says so", rests)
			}
		}
		if !found {
			p.NotApplicable("", "the document draws no conclusion on %s from figures under a caution", i.label())
		}
	},
}

var smallCountsAreMarked = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-010", Title: "A count below 10 is marked as a small number.",
		Force: loip.Advice, Basis: []loip.Provision{adviceCautions},
		How:   "Every known count under 10 carries the mark for small numbers; counts of what was put in or done are left out.",
		Doubt: "Ten is the count below which published methods withhold a standardised rate; small numbers behind a rate or a percentage cannot be seen from the figure.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		if i.Kind == Input || i.Kind == Output {
			p.NotApplicable("/kind", "%s counts what was put in or done", i.label())
			return
		}
		counts, marked := 0, 0
		for f := range i.parts {
			if f.Measure != Count || !f.Value.IsKnown() {
				continue
			}
			counts++
			if f.Value.Amount.Abs().IntPart() >= smallCount || slices.Contains(f.Value.Marks, SmallNumbers) {
				marked++
				continue
			}
			p.Unmet(f.at, "in %s, %s is %s, a small number that is not marked as one", i.label(), f.name, f.shown(false))
		}
		switch {
		case counts == 0:
			p.NotApplicable("", "%s has no known count", i.label())
		case marked == counts:
			p.Met("", "no count of %s is a small number that is not marked as one", i.label())
		}
	},
}
