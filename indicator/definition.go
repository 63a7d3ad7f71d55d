package indicator

import (
	"strings"
	"unicode"

	"github.com/communityplanning/loip"
)

// needsUnit reports whether a figure of the measure says nothing without a
// unit. An index and a score are numbers of their own scale.
func needsUnit(m Measure) bool { return m != Index && m != Score }

var definitionIsComplete = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-001", Title: "The indicator is defined in full: name, measure, unit, polarity, source and period.",
		Force: loip.Advice, Basis: []loip.Provision{adviceDefinition},
		How:   "Each part of the definition is looked for at the indicator or its area's figure; an index or a score needs no unit, and the polarity closest needs its ideal.",
		Doubt: "The definition is the document's own, so a part that is not given is read as missing from the document.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		switch {
		case i.isEmpty():
			p.Undetermined("", "no indicator is given")
			return
		case i.Confirmation == ToBeConfirmed:
			p.NotApplicable("", "%s is still to be confirmed", i.label())
			return
		}
		area := i.comparator().a
		var missing []string
		for _, part := range []struct {
			missing bool
			what    string
		}{
			{i.Name == "", "a name"},
			{area.Measure == "", "a measure, what kind of figure it is"},
			{area.Unit == "" && needsUnit(area.Measure), "a unit"},
			{i.Polarity == "", "a polarity, which way is good"},
			{i.Polarity == Closest && !i.Ideal.IsKnown(), "the value to be closest to"},
			{i.Source == "", "a source"},
			{area.Period == "", "a period"},
		} {
			if part.missing {
				missing = append(missing, part.what)
			}
		}
		if len(missing) > 0 {
			p.Unmet("", "%s lacks: %s", i.label(), strings.Join(missing, "; "))
			return
		}
		p.Met("", "%s is defined in full", i.label())
	},
}

// isPlaceholder reports whether a text holds words that stand for something
// still to come.
func isPlaceholder(text string) bool {
	text = strings.ToLower(text)
	if strings.Contains(text, "to be confirmed") || strings.Contains(text, "to be agreed") || strings.Contains(text, "to be decided") {
		return true
	}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if word == "tbc" || word == "tba" {
			return true
		}
	}
	return false
}

var indicatorIsSettled = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-002", Title: "The indicator and its figures are settled, and none is still to be confirmed.",
		Force: loip.Advice, Basis: []loip.Provision{adviceSettled, guidanceMonitor, draftMonitor},
		How:   "No confirmation and no figure is in the state to be confirmed, and name, unit, source and period hold no such words as TBC.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		switch {
		case i.isEmpty():
			p.Undetermined("", "no indicator is given")
			return
		case i.Confirmation == ToBeConfirmed:
			p.Unmet("/confirmation", "%s is still to be confirmed", i.label())
			return
		case i.Confirmation != NotGiven && i.Confirmation != Known:
			p.Undetermined("/confirmation", "whether %s is confirmed is given as %q", i.label(), string(i.Confirmation))
			return
		}
		settled := true
		open := func(at loip.Path, what string) {
			settled = false
			p.Unmet(at, "%s of %s is still to be confirmed", what, i.label())
		}
		for _, word := range []struct{ key, text string }{
			{"name", i.Name}, {"unit", i.Unit}, {"source", i.Source}, {"period", i.Period},
		} {
			if isPlaceholder(word.text) {
				open(loip.Path("").Key(word.key), "the "+word.key)
			}
		}
		for f := range i.parts {
			if f.Value.State == ToBeConfirmed {
				open(f.at.Key("value"), f.name)
			}
		}
		if i.Spread != nil && i.Spread.Gap.State == ToBeConfirmed {
			open("/spread/gap", "the gap")
		}
		if settled {
			p.Met("", "%s and its figures are settled", i.label())
		}
	},
}
