package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// termOf returns the term that a label such as "short term" names, or none.
func termOf(label string) Term {
	for _, t := range []Term{Short, Medium, Long} {
		if strings.HasPrefix(strings.ToLower(strings.TrimSpace(label)), string(t)) {
			return t
		}
	}
	return ""
}

// reach returns the first and the last number of months after the start of a
// plan at which a target of the term may be due; a last of 0 is no end.
//
// Method: with a tolerance, so many months before and after the end of the term.
// Without, wherever the end of the term is no farther off than that of another:
// 1 year and 3 years are as near at 24 months, 3 and 10 years at 78.
func (t Term) reach(tolerance int) (first, last int) {
	if tolerance > 0 {
		return max(0, 12*t.Years()-tolerance), 12*t.Years() + tolerance
	}
	switch t {
	case Short:
		return 0, 24
	case Medium:
		return 24, 78
	}
	return 78, 0
}

// begins returns the first and the last day on which the terms of a plan can
// begin: the first day of its period, or the time that the plan gives for that,
// or else its publication.
func (c Content) begins() (first, last loip.Date) {
	from, _ := c.PeriodStated.ends()
	if first, last = span(c.Period.From, from); !last.IsZero() {
		return first, last
	}
	return c.issued()
}

// over returns the last day on which a plan can end: that of its period, or else
// the end of its length, counted from the last day on which it can begin.
func (c Content) over() loip.Date {
	end := c.runs().Until
	if years, known := c.length(); end.IsZero() && known {
		_, last := c.begins()
		end = last.AddYears(years)
	}
	return end.AddDays(-1)
}

var termsFitDates = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-240", Title: "A target that is labelled with a term is due when that term ends.", Force: loip.Advice,
		Basis: append(advice("terms", "a short, medium or long term whose targets are due at another time tells people the wrong thing"),
			loip.Draft2016.At("para 137", draftLOIP, "the terms are of 1, 3 and 10 years")),
		How: "The day on which a target is due is counted from the beginning of the plan's period, as exactly as that is given, or else from its publication, and set beside the term of its rung, or else its own label. " +
			"It may lie wherever no other of the three terms is nearer: up to 24 months, from 24 to 78, and from 78 on. A setting of the partnership can give a tolerance in months instead. " +
			"A month or a year agrees where one of its days does; a label without a date has no length and is not judged.",
		Doubt: "The guidance does not say from when the terms run, nor what tolerance is allowed.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		tolerance, judged := v.chosen().TermMonths, false
		for at, x := range v.promises {
			if x.term == "" || x.Target.By == "" {
				continue
			}
			judged = true
			due, err := indicator.ParseDue(x.Target.By)
			start, end := x.plan.begins()
			first, last := x.term.reach(tolerance)
			labelled := fmt.Sprintf("%s is of the %s and due by %s", x.Name, x.term.phrase(), x.Target.By)
			var fits bool
			switch {
			case err != nil:
				p.Undetermined(at, "%s, which cannot be read as a time", labelled)
				continue
			case due.Precision == indicator.OfALength:
				fits = due.Months >= first && (last == 0 || due.Months <= last)
			case start.IsZero():
				p.Undetermined(at, "%s; when %q begins is not given", labelled, x.plan.Title)
				continue
			default:
				fits = !due.Last().Before(start.AddMonths(first)) && (last == 0 || !due.Span.From.After(end.AddMonths(last)))
			}
			if fits {
				p.Met(at, "%s, which agree", labelled)
				continue
			}
			p.Unmet(at, "%s; such a target is due %s after the plan begins", labelled, between(first, last)).Fact("", "the plan begins", start)
		}
		if !judged {
			p.NotApplicable("", "no target that is labelled with a term says by when it is due")
		}
	},
}

// between writes a stretch of months: "24 to 78 months".
func between(first, last int) string {
	switch {
	case last == 0:
		return fmt.Sprintf("%d months or more", first)
	case first == 0:
		return fmt.Sprintf("up to %d months", last)
	}
	return fmt.Sprintf("%d to %d months", first, last)
}

var targetsWithinPlan = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-241", Title: "Each target is due, and each outcome is to be achieved, before the plan ends.", Force: loip.Advice,
		Basis: advice("horizons", "what is due after the plan has ended has nobody to see to it unless the plan says who"),
		How: "No target of a theme, an outcome or an aim is due wholly after the last day of the plan's period, and no outcome has a period, or a time by which it is to be achieved, that ends later. " +
			"A month or a year in which the plan ends is not after it, and of an end that is given no more exactly than that the last day counts. Where only the length of the plan is given, it is counted from its beginning, or else from its publication.",
		Doubt: "A long aim may rightly reach beyond a plan; the rule tells where one does.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged := false
		judge := func(at loip.Path, c Content, name string, after loip.Date) {
			judged = true
			end, when := c.over(), "on %s"
			if c.Period.Until.IsZero() {
				when = "by %s at the latest"
			}
			when = fmt.Sprintf(when, end.Long())
			switch {
			case end.IsZero():
				p.Undetermined(at, "when %q ends, in which %s stands, is not given", c.Title, name)
			case after.After(end):
				p.Unmet(at, "%s reaches beyond the end of %q %s", name, c.Title, when)
			default:
				p.Met(at, "%s is due before the end of %q %s", name, c.Title, when)
			}
		}
		for at, c := range v.plans {
			for i, o := range c.Outcomes {
				key := "period"
				if o.Period.Until.IsZero() {
					key = "by"
				}
				if first, _ := span(o.Period.Until.AddDays(-1), o.By); !first.IsZero() {
					judge(at.Key("outcomes").Index(i).Key(key), c, fmt.Sprintf("outcome %d %q", i+1, o.Title), first)
				}
			}
		}
		for at, x := range v.promises {
			due, err := indicator.ParseDue(x.Target.By)
			start, _ := x.plan.begins()
			if due = due.From(start); err == nil && !due.Span.IsZero() {
				judge(at, x.plan, x.Name, due.Span.From)
			}
		}
		if !judged {
			p.NotApplicable("", "no target and no outcome of a plan has an end of its own")
		}
	},
}

var rungsLeadOn = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-242", Title: "On each outcome's ladder, a longer term asks for no less than a shorter one.", Force: loip.Advice,
		Basis: advice("ladder", "rungs that lead back are no ladder"),
		How:   "The targets of one indicator, in the order of their terms and then of when they are due, are compared by polarity, each with the one before. Targets of one term and one time are not compared.",
		Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		judged := false
		for _, steps := range v.climbs(p.AsOf()) {
			for k, later := range steps[1:] {
				earlier := steps[k]
				if later.order(earlier) == 0 {
					continue
				}
				judged = true
				switch standing, reason := later.Indicator.Leads(earlier.Resolution, later.Resolution); {
				case reason != "":
					p.Undetermined(later.at, "whether %s leads on from %s cannot be said: %s", later.Name, earlier.Name, reason)
				case standing == indicator.Worse:
					p.Unmet(later.at, "%s, for the %s, asks for less than %s", later.Name, later.term.phrase(), earlier.Name).
						Fact(earlier.at, "before", earlier.Value).Fact(later.at, "then", later.Value)
				default:
					p.Met(later.at, "%s, for the %s, asks for no less than %s", later.Name, later.term.phrase(), earlier.Name)
				}
			}
		}
		if !judged {
			p.NotApplicable("", "no outcome has two targets of one indicator for different times")
		}
	},
}

// step is a target of a ladder with its place and the number that it comes to.
type step struct {
	promise
	indicator.Resolution
	at loip.Path
}

// order compares two steps by their terms and then by when they are due.
func (s step) order(o step) int {
	return cmp.Or(cmp.Compare(s.term.Years(), o.term.Years()), s.Due.Span.From.Compare(o.Due.Span.From))
}

// climbs returns, for each outcome and each indicator in turn, the targets of
// its terms that come to a number, in order.
func (v Partnership) climbs(on loip.Date) [][]step {
	type ladder struct {
		outcome, indicator string
		kind               indicator.Form
	}
	var ladders [][]step
	places := map[ladder]int{}
	for at, x := range v.promises {
		r := x.Indicator.Resolve(x.Target, on)
		if x.outcome == "" || x.term == "" || x.Indicator.ID == "" || !x.Target.SaysHowMuch() || !r.Value.IsKnown() {
			continue
		}
		key := ladder{x.outcome, x.Indicator.ID, r.Kind()}
		if _, found := places[key]; !found {
			places[key] = len(ladders)
			ladders = append(ladders, nil)
		}
		ladders[places[key]] = append(ladders[places[key]], step{x, r, at})
	}
	for _, steps := range ladders {
		slices.SortStableFunc(steps, step.order)
	}
	return ladders
}
