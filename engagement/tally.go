package engagement

import (
	"fmt"
	"slices"
	"strings"
)

// keys returns the form and the scheme, if the assessment can be scored by them
// and its parameters.
func (a Assessment) keys() (Form, Scheme, error) {
	f, ok := LookupForm(a.Instrument)
	if !ok {
		return f, Scheme{}, fmt.Errorf("the form %q is not known", a.Instrument)
	}
	scheme, ok := LookupScheme(a.Scheme)
	if !ok || scheme.Form != f.ID {
		return f, scheme, fmt.Errorf("the scheme %q is not known for the form %q", a.Scheme, f.ID)
	}
	if faults := a.Parameters.faults(); len(faults) > 0 {
		return f, scheme, fmt.Errorf("the parameter %s: %s", faults[0].key, faults[0].problem())
	}
	return f, scheme, nil
}

// tally counts the answers of each group in one pass over them. The groups
// stand in the order of their names.
func (a Assessment) tally(f Form) ([]Group, error) {
	questions := f.questions()
	index := map[string]int{} // of the groups
	var groups []Group
	for _, r := range a.Respondents {
		i, ok := index[r.Group]
		if !ok {
			i = len(groups)
			index[r.Group] = i
			g := Group{Name: r.Group, Items: make([]Item, len(questions))}
			for j, q := range questions {
				g.Items[j].Question = q.ID
			}
			groups = append(groups, g)
		}
		g := &groups[i]
		g.Respondents++
		known := 0
		for j, q := range questions {
			answer, ok := r.Answers[q.ID]
			if ok {
				known++
			}
			switch answer.Answer {
			case Yes, No, NotSure, NA, "":
				g.Items[j].add(answer)
			default:
				return nil, fmt.Errorf("the answer %q to question %s is none of yes, no, not_sure and na", answer.Answer, q.ID)
			}
		}
		if known < len(r.Answers) {
			return nil, fmt.Errorf("the question %q is not on the form %q", f.unknown(r)[0], f.ID)
		}
	}
	slices.SortFunc(groups, func(a, b Group) int { return strings.Compare(a.Name, b.Name) })
	return groups, nil
}
