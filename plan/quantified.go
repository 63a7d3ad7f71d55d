package plan

import (
	"regexp"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

var improvementQuantified = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-250", Title: "The improvement in each outcome is given in figures.", Force: loip.Advice,
		Basis: append(advice("improvement in figures", "an improvement without a figure can be claimed whatever happens"),
			s6("(2)(b)", "the plan describes the proposed improvement in the achievement of the outcomes")),
		How: "At least one target of the outcome, of its aims or of the indicators that it names says how much, or its title or the description of its improvement reads as such a target. " +
			"More or fewer without an amount, something that is there or not, and words are no figure.",
		Doubt: "The Act asks for a description alone. Other figures in the title or the description leave the answer undetermined.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		known := v.register().byID
		targets := map[string][]indicator.Target{}
		for _, x := range v.promises {
			targets[x.outcome] = append(targets[x.outcome], x.Target)
		}
		v.eachOutcome(p, func(p *loip.Pass, at loip.Path, c Content, name string, o Outcome) {
			list := targets[o.ID]
			for _, id := range o.measures() {
				if i := known[id]; i != nil {
					for _, x := range i.Promises() {
						list = append(list, x.Target)
					}
				}
			}
			figures := 0
			for _, t := range list {
				if isFigure(t) {
					figures++
				}
			}
			switch {
			case figures > 0:
				p.Met(at, "the improvement in %s is given by %s in figures", name, loip.Plural(figures, "target", "targets"))
			case readsAsFigure(o.Title) || readsAsFigure(o.Improvement):
				p.Met(at, "the improvement in %s is given in figures in its words", name)
			case holdsFigure(o.Title) || holdsFigure(o.Improvement):
				p.Undetermined(at, "the words of %s hold a figure; whether it says how much it is to improve cannot be read", name)
			case len(list) > 0:
				lacks(p, c, at, "the %s of %s say which way it is to go, or name a step, and none says how much", loip.Plural(len(list), "target", "targets"), name)
			default:
				lacks(p, c, at, "no figure says by how much %s is to improve", name)
			}
		})
	},
}

// isFigure reports whether a target says how much in a figure.
func isFigure(t indicator.Target) bool { return t.SaysHowMuch() && t.Form != indicator.Milestone }

// readsAsFigure reports whether a text is a target in figures, by the grammar of
// package indicator.
func readsAsFigure(text string) bool {
	t, err := indicator.ParseTarget(strings.TrimSuffix(text, "."))
	if err != nil {
		return false
	}
	for _, x := range t.Promises("") {
		if isFigure(x.Target) {
			return true
		}
	}
	return false
}

// yearNumber is a year, or two together, which is no amount.
var yearNumber = regexp.MustCompile(`\b(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?\b`)

// holdsFigure reports whether a text holds a figure that is no year.
func holdsFigure(text string) bool {
	return strings.ContainsAny(yearNumber.ReplaceAllString(text, ""), "0123456789")
}
