package plan

import (
	"strings"

	"github.com/communityplanning/loip"
)

// DiffTable shows the changes between two editions for a committee paper, what to
// ask about first at the top.
func DiffTable(changes []Change) loip.Table {
	t := loip.Table{
		Title:   "What changed between the two editions",
		Note:    "Promises given up or put off come first, then what makes progress hard to follow, then what is done and who answers for it; words and order come last. Whether a change is for good or ill is for people to judge.",
		Columns: []string{"ask about", "what", "change", "place before", "place after"},
	}
	for _, c := range changes {
		t.Rows = append(t.Rows, []string{string(c.Weight), string(c.Of) + " " + string(c.Kind), c.Says, placesOf(c.Before), placesOf(c.After)})
	}
	return t
}

// placesOf writes places in a line.
func placesOf(list []loip.Path) string {
	words := make([]string, len(list))
	for i, p := range list {
		words[i] = string(p)
	}
	return strings.Join(words, ", ")
}
