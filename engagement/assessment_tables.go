package engagement

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// assessmentTables shows the self-assessments made by a day.
func (r Record) assessmentTables(on loip.Date) (tables []loip.Table) {
	for _, a := range r.Assessments {
		if p, err := a.Publication(); err == nil && !a.On.After(on) {
			tables = append(tables, p.Tables()...)
		}
	}
	return tables
}

// Tables returns what may be published as tables for a committee paper: the
// figures by heading; by group, where groups may be shown; by the standards of
// 2016; and what the answers call for.
//
// Shape: where nothing may be published, one table without rows that says so.
func (p Publication) Tables() []loip.Table {
	if p.Profile == nil {
		return []loip.Table{{
			Title: "Self-assessment by heading: " + p.title(), Columns: []string{"heading"},
			Note: fmt.Sprintf("Fewer than %d people answered separately, so nothing is shown.", p.least()),
		}}
	}
	headline, basis := p.headline()
	tables := []loip.Table{profileTable("Self-assessment by heading: "+p.title(), "heading", headline, basis, p.note())}
	if len(p.Groups) > 1 || len(p.Groups) > 0 && len(p.WithheldGroups) > 0 {
		tables = append(tables, p.groupTable())
	}
	return append(tables, profileTable("Self-assessment by the National Standards of 2016: "+p.title(), "standard", *p.Standards, Pooled,
		"The same answers, all respondents alike, under the seven standards. This overall is not that of the form's own headings, and the score is this library's."), p.actionTable())
}

// title names the assessment in a table, with its mark.
func (p Publication) title() string {
	if p.Illustrative {
		return p.Activity + " (illustrative)"
	}
	return p.Activity
}

// note says what goes with the figures by heading.
func (p Publication) note() string {
	note := fmt.Sprintf("The form has no score of its own; the score is this library's, under the scheme %s. In short: %s.", p.Scheme, p.InShort())
	if p.Profile != nil && p.Sensitivity.Range != nil && p.Sensitivity.Range[0].Compare(p.Sensitivity.Range[1]) != 0 {
		note += fmt.Sprintf(" As its contested questions are read, the centre is from %s to %s.",
			p.Sensitivity.Range[0].Percent(), p.Sensitivity.Range[1].Percent())
	}
	for _, r := range p.Rates {
		note += " " + r.inWords() + "."
	}
	return note
}

// inWords says how many of those invited answered.
//
// Boundary: exactly half is not said to be low.
func (r Rate) inWords() string {
	share, ok := r.Share()
	if !ok {
		return fmt.Sprintf("Nobody was invited from the group %s, and %s answered", r.Group, loip.Thousands(r.Met))
	}
	said := fmt.Sprintf("Of %s invited from the group %s, %s answered (%s)", loip.Thousands(r.Of), r.Group, loip.Thousands(r.Met), share.Percent())
	if share.Compare(fraction(1, 2)) < 0 {
		said += ", which is fewer than half, so that those who did not answer may think otherwise"
	}
	return said
}

func profileTable(title, unit string, p Profile, basis Basis, note string) loip.Table {
	t := loip.Table{
		Title: title, Note: note,
		Columns: []string{unit, "status", "confirmed", "centre", "at most", "certainty", "evidenced", "at worst", "at best"},
	}
	if basis == Balanced {
		t.Columns = t.Columns[:7] // of groups weighted alike there is no worst case
	}
	row := func(name string, total Total) {
		cells := make([]string, len(t.Columns))
		cells[0], cells[1] = name, total.Status.words()
		if f := total.Figures; f != nil {
			copy(cells[2:], []string{f.Low.Percent(), f.Mid.Percent(), f.High.Percent(), f.Certainty().Percent(), f.EvidenceBacked.Percent()})
		}
		if w := total.Worst; w != nil {
			copy(cells[7:], []string{w.Low.Percent(), w.High.Percent()})
		}
		t.Rows = append(t.Rows, cells)
	}
	for _, h := range p.Headings {
		row(h.Name, h.Total)
	}
	row("Overall", p.Overall)
	return t
}

// groupTable sets the groups that may be shown side by side.
func (p Publication) groupTable() loip.Table {
	t := loip.Table{
		Title: "Self-assessment by group, confirmed and at most: " + p.title(), Columns: []string{"heading", "all respondents"},
		Note: fmt.Sprintf("A group is shown where %d people or more stand behind the figure.", p.least()),
	}
	profiles := []Profile{*p.Profile}
	for _, g := range p.Groups {
		t.Columns = append(t.Columns, fmt.Sprintf("%s (%d)", g.Name, g.Respondents))
		profiles = append(profiles, g.Profile)
	}
	gaps := map[string]Share{}
	if p.Gap != nil {
		t.Columns = append(t.Columns, "gap")
		t.Note += " The gap is the centre of the community less that of the professionals, in points of a hundred; below 0 the community is less favourable."
		for _, h := range p.Gap.Headings {
			gaps[h.Heading] = h.Gap
		}
		gaps[""] = p.Gap.Overall
	}
	if a := p.Agreement; a.Percent != nil {
		t.Note += fmt.Sprintf(" Over %s, %s of the pairs of respondents agree; AC1 %.2f", loip.Plural(a.Units, "question", "questions"), a.Percent.Percent(), a.AC1.Float64())
		if a.Ordinal == nil {
			t.Note += ", alpha undefined as all answers are alike."
		} else {
			t.Note += fmt.Sprintf(", alpha %.2f.", a.Ordinal.Float64())
		}
		if a.LittleVariation() {
			t.Note += " There is little variation, which pulls alpha towards 0."
		}
	}
	row := func(name, heading string, of func(Profile) Total) {
		cells := []string{name}
		for _, profile := range profiles {
			total := of(profile)
			if f := total.Figures; f != nil {
				cells = append(cells, fmt.Sprintf("%s to %s", f.Low.Percent(), f.High.Percent()))
			} else {
				cells = append(cells, total.Status.words())
			}
		}
		if p.Gap != nil {
			cell := ""
			if gap, ok := gaps[heading]; ok {
				cell = strings.TrimSuffix(gap.Percent(), "%")
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, cells)
	}
	for i, h := range p.Headings {
		row(h.Name, h.Heading, func(p Profile) Total { return p.Headings[i].Total })
	}
	row("Overall", "", func(p Profile) Total { return p.Overall })
	return t
}

func (p Publication) actionTable() loip.Table {
	t := loip.Table{
		Title:   "What the self-assessment calls for: " + p.title(),
		Columns: []string{"what", "question", "share of answers", "action recorded"},
	}
	if p.least() > 0 && slices.ContainsFunc(p.Actions, func(a Action) bool { return len(a.Texts) > 0 }) {
		t.Note = "Somebody reads the actions before they are published, for a text can give its writer away."
	}
	f, _ := LookupForm(p.Instrument)
	for _, action := range p.Actions {
		q, _ := f.question(action.Question)
		share, text := action.Share.Percent(), strings.Join(action.Texts, "; ")
		switch {
		case action.Kind == Answer:
			share = ""
		case action.Gap != nil:
			share = "gap " + strings.TrimSuffix(action.Gap.Percent(), "%")
		case action.Missing:
			text = "none"
		}
		t.Rows = append(t.Rows, []string{strings.ReplaceAll(string(action.Kind), "_", " "), q.ID + " " + q.Text, share, text})
	}
	return t
}
