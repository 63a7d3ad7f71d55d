package engagement

import (
	"slices"
	"strings"
)

// placeholders fill a required cell and say nothing.
var placeholders = []string{"", "-", "--", "n/a", "na", "none", "tbc", "tbd", "?", "yes", "no"}

// longest is the length of the longest placeholder, so that most texts need not
// be compared.
const longest = len("none")

// present reports whether a text says something.
func present(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) > longest || !slices.Contains(placeholders, strings.ToLower(text))
}

// word returns the answer that counts: "not applicable" without a reason is a
// blank, or bad items could be dropped with it.
func (r Response) word() Word {
	if r.Answer == NA && !present(r.Reason) {
		return ""
	}
	return r.Answer
}

// evidenced reports whether any evidence is named.
func (r Response) evidenced() bool { return slices.ContainsFunc(r.Evidence, present) }

// demand is what the form asks for beside an answer.
type demand struct{ evidence, reason, action bool }

// demands returns what an answer must carry.
//
// Method: the printed columns were drawn for questions where "yes" is good, so
// an adverse "yes" asks for an action and an adverse "no" for evidence.
func (p Polarity) demands(w Word) demand {
	switch {
	case w == NA:
		return demand{reason: true}
	case w == NotSure:
		return demand{reason: true, action: true}
	case p.favours(w):
		return demand{evidence: true}
	case w == Yes:
		return demand{evidence: true, action: true}
	case w == No && p == Favourable:
		return demand{action: true}
	}
	return demand{}
}

// lacks names what an answer must carry and does not.
func (r Response) lacks(p Polarity) []string {
	var names []string
	d := p.demands(r.word())
	if d.evidence && !r.evidenced() {
		names = append(names, "evidence")
	}
	if d.reason && !present(r.Reason) {
		names = append(names, "reason")
	}
	if d.action && !present(r.Action) {
		names = append(names, "action")
	}
	return names
}
