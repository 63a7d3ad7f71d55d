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

// cell is something that the form asks for beside an answer.
type cell struct {
	name  string
	given bool
}

// demanded lists what an answer must carry, given its polarity.
//
// Method: the printed columns were drawn for questions where "yes" is good, so
// an adverse "yes" asks for an action and an adverse "no" for evidence.
func (r Response) demanded(p Polarity) []cell {
	evidence := func() cell { return cell{"evidence", r.evidenced()} }
	reason := func() cell { return cell{"reason", present(r.Reason)} }
	action := func() cell { return cell{"action", present(r.Action)} }
	switch word := r.word(); {
	case word == NA:
		return []cell{reason()}
	case word == NotSure:
		return []cell{reason(), action()}
	case p.favours(word):
		return []cell{evidence()}
	case word == Yes:
		return []cell{evidence(), action()}
	case word == No && p == Favourable:
		return []cell{action()}
	}
	return nil
}
