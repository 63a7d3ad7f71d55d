package loip

import (
	"fmt"
	"iter"
)

// Check is a rule and the function that tests it on a document of type T.
type Check[T any] struct {
	Rule
	// Run looks at the document and says what it shows, once for each place
	// where there is something to say. A Run that says nothing is taken as
	// undetermined, for silence is never fine.
	Run func(*Pass, T)
}

// Pass is one run of one rule over one document. A rule says what it found
// through it.
type Pass struct {
	rule     *Rule
	asOf     Date
	at       Path
	findings *[]Finding
}

// AsOf returns the day for which the document is judged.
func (p *Pass) AsOf() Date { return p.asOf }

// In returns the pass for a part of the document: places are relative to the
// part from there on.
func (p *Pass) In(at Path) *Pass { return &Pass{p.rule, p.asOf, p.at + at, p.findings} }

// Met says that the document shows what the rule asks for at a place, in a
// sentence made as by fmt.Sprintf.
func (p *Pass) Met(at Path, format string, args ...any) Remark {
	return p.say(Met, at, format, args...)
}

// Unmet says that the document does not show it.
func (p *Pass) Unmet(at Path, format string, args ...any) Remark {
	return p.say(Unmet, at, format, args...)
}

// Undetermined says that the document cannot settle it, and what is missing.
func (p *Pass) Undetermined(at Path, format string, args ...any) Remark {
	return p.say(Undetermined, at, format, args...)
}

// NotApplicable says that there is nothing for the rule to judge, and why.
func (p *Pass) NotApplicable(at Path, format string, args ...any) Remark {
	return p.say(NotApplicable, at, format, args...)
}

func (p *Pass) say(a Answer, at Path, format string, args ...any) Remark {
	*p.findings = append(*p.findings, Finding{
		Rule: p.rule.ID, Answer: a, Force: p.rule.Force, Path: p.at + at,
		Message: fmt.Sprintf(format, args...), Basis: p.rule.Basis,
	})
	return Remark{p, len(*p.findings) - 1}
}

// Each lifts the rules of a part to the whole that holds such parts: every
// rule is run on every part that of yields, at the part's place. Where of
// yields none, the rule is not applicable for the reason none, a sentence part
// such as "no locality is given".
func Each[T, U any](checks []Check[U], none string, of func(T) iter.Seq2[Path, U]) []Check[T] {
	lifted := make([]Check[T], len(checks))
	for i, c := range checks {
		lifted[i] = Check[T]{c.Rule, func(p *Pass, whole T) {
			found := false
			for at, part := range of(whole) {
				found = true
				before := len(*p.findings)
				c.Run(p.In(at), part)
				if len(*p.findings) == before {
					p.Undetermined(at, silent)
				}
			}
			if !found {
				p.NotApplicable("", "%s", none)
			}
		}}
	}
	return lifted
}

// Items yields the elements of a list that stands at a place of the whole, for
// [Each].
func Items[T, U any](at Path, list func(T) []U) func(T) iter.Seq2[Path, U] {
	return func(whole T) iter.Seq2[Path, U] {
		return func(yield func(Path, U) bool) {
			parts := list(whole)
			for i := range parts { // by index: parts can be large
				if !yield(at.Index(i), parts[i]) {
					return
				}
			}
		}
	}
}

// Part yields the one part that stands at a place of the whole, for [Each].
func Part[T, U any](at Path, part func(T) U) func(T) iter.Seq2[Path, U] {
	return func(whole T) iter.Seq2[Path, U] {
		return func(yield func(Path, U) bool) { yield(at, part(whole)) }
	}
}

const silent = "the rule found nothing that it could judge"

// Run runs the rules on a document for a day.
//
// A rule that is not in force on the day is not run and answers so. A day not
// given leaves every rule undetermined, since none can be placed in time.
func Run[T any](v T, asOf Date, checks []Check[T]) Report {
	r := Report{AsOf: asOf, Version: Version, Results: make([]Result, 0, len(checks)), Findings: make([]Finding, 0, len(checks))}
	for _, c := range checks {
		before := len(r.Findings)
		p := &Pass{&c.Rule, asOf, "", &r.Findings}
		switch {
		case asOf.IsZero():
			p.Undetermined("", "no day was given for which to judge the documents")
		case !c.Binds().Contains(asOf):
			p.say(NotInForce, "", "the rule is in force only %s", c.Binds())
		default:
			if c.Run(p, v); len(r.Findings) == before {
				p.Undetermined("", silent)
			}
		}
		r.Results = append(r.Results, Result{c.Rule, worst(r.Findings[before:])})
	}
	return r
}

// Rules returns the rules of a list of checks, without their functions.
func Rules[T any](checks []Check[T]) []Rule {
	rules := make([]Rule, len(checks))
	for i, c := range checks {
		rules[i] = c.Rule
	}
	return rules
}
