package engagement

import (
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// Tables returns two tables for each self-assessment made by a day: its figures
// by heading, and the list of what its answers call for.
//
// Shape: of separate forms fewer than five, only that fact.
func (r Record) Tables(on loip.Date) []loip.Table {
	var tables []loip.Table
	for _, a := range r.Assessments {
		s, err := a.Score()
		if err != nil || a.On.After(on) {
			continue
		}
		if a.withheld() {
			tables = append(tables, loip.Table{
				Title: "Self-assessment by heading: " + a.title(), Columns: []string{"heading"},
				Note: fmt.Sprintf("Fewer than %d people answered separately, so nothing is shown.", minShown),
			})
			continue
		}
		tables = append(tables, a.headingTable(s), a.actionTable())
	}
	return tables
}

// title names the assessment in a table, with its marks.
func (a Assessment) title() string {
	title := a.Activity
	if a.Illustrative {
		title += " (illustrative)"
	}
	if a.Mode == Individual {
		title += " (not for publication)"
	}
	return title
}

func (a Assessment) headingTable(s Score) loip.Table {
	t := loip.Table{
		Title: "Self-assessment by heading: " + a.title(),
		Note: fmt.Sprintf("The form has no score of its own; the score is this library's, under the scheme %s. In short: %s.",
			s.Scheme, s.InShort()),
		Columns: []string{"heading", "status", "confirmed", "centre", "at most", "certainty", "evidenced", "at worst", "at best"},
	}
	row := func(name string, total Total) {
		cells := []string{name, total.Status.words(), "", "", "", "", "", "", ""}
		if f := total.Figures; f != nil {
			cells[2], cells[3], cells[4] = f.Low.Percent(), f.Mid.Percent(), f.High.Percent()
			cells[5], cells[6] = f.Certainty().Percent(), f.EvidenceBacked.Percent()
		}
		if w := total.Worst; w != nil {
			cells[7], cells[8] = w.Low.Percent(), w.High.Percent()
		}
		t.Rows = append(t.Rows, cells)
	}
	for _, h := range s.Headings {
		row(h.Name, h.Total)
	}
	row("Overall", s.Overall)
	return t
}

func (a Assessment) actionTable() loip.Table {
	t := loip.Table{
		Title:   "What the self-assessment calls for: " + a.title(),
		Columns: []string{"what", "question", "share of answers", "action recorded"},
	}
	f, _ := LookupForm(a.Instrument)
	actions, _ := a.Actions()
	for _, action := range actions {
		q, _ := f.question(action.Question)
		share, text := action.Share.Percent(), strings.Join(action.Texts, "; ")
		if action.Kind == Answer {
			share = ""
		}
		if action.Missing {
			text = "none"
		}
		t.Rows = append(t.Rows, []string{strings.ReplaceAll(string(action.Kind), "_", " "), q.ID + " " + q.Text, share, text})
	}
	return t
}
