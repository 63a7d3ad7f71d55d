package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// AmbitionTables returns two tables for people: how far each target reaches by
// each method, and the arithmetic. Targets of which no method can say anything
// are counted in a note; without any other there is no table.
func AmbitionTables(list []Ambitious) []loip.Table {
	side := loip.Table{
		Title:   "How much each target asks for",
		Note:    "The methods stand side by side and are not added up: whether a target is ambitious and realistic is for people to judge.",
		Columns: []string{"target", "to", "by", "known on"},
	}
	sums := loip.Table{
		Title:   "How much each target asks for: the arithmetic",
		Columns: []string{"target", "held against", "the target is", "arithmetic"},
	}
	methods := indicator.AmbitionMethods()
	side.Columns = append(side.Columns, methods...)
	without := 0
	for _, a := range list {
		row, judged := []string{a.Name, a.Reached.Target.Value.String(), a.Reached.Target.Due.String(), a.Known.Long()}, false
		var lines [][]string
		for _, method := range methods {
			w, _ := a.Reached.Of(method)
			line := []string{a.Name, method, string(w.Reach), w.How}
			if len(w.Without) > 0 {
				line[3] += "; without " + strings.Join(w.Without, ", ")
			}
			if w.Reach == "" {
				line[2], line[3] = notToBeHad, w.Reason
			}
			judged = judged || w.Reach != ""
			row = append(row, line[2])
			if k := slices.IndexFunc(lines, func(o []string) bool { return o[2] == notToBeHad && o[3] == w.Reason }); k >= 0 {
				lines[k][1] += "; " + method
				continue
			}
			lines = append(lines, line)
		}
		if !judged {
			without++
			continue
		}
		side.Rows, sums.Rows = append(side.Rows, row), append(sums.Rows, lines...)
	}
	if len(side.Rows) == 0 {
		return nil
	}
	if without > 0 {
		side.Note += fmt.Sprintf(" Targets of which no method can say anything are left out: %d.", without)
	}
	return []loip.Table{side, sums}
}

// notToBeHad stands where a method says nothing.
const notToBeHad = "not to be had"
