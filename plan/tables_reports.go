package plan

import (
	"cmp"
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// ReportTables returns two short tables for people from a progress report on a
// plan: the assessment of each outcome, and what became of each indicator. A
// table without rows is left out.
func (v Partnership) ReportTables(plan loip.Path, r ProgressReport) []loip.Table {
	c, _ := v.reportable(plan)
	known := v.register().byID
	outcomes := loip.Table{
		Title:   fmt.Sprintf("Outcomes in the year %s: %s", r.Year, cmp.Or(c.Title, "plan not given")),
		Columns: []string{"outcome", "was there any improvement", "status", "indicators it rests on", "method", "judged on"},
	}
	figures := loip.Table{
		Title:   fmt.Sprintf("Indicators in the year %s: %s", r.Year, cmp.Or(c.Title, "plan not given")),
		Note:    "A change is better or worse by the polarity of the indicator and the published figures as they stand; it says nothing of chance.",
		Columns: []string{"outcome", "indicator", "before", "figure", "at the end", "figure", "it is", "status", "remark"},
	}
	if r.Status == Draft {
		outcomes.Note = "A draft for people to settle. " + r.Note
	}
	cell := func(x indicator.Value) string {
		if x.IsZero() {
			return ""
		}
		return x.String()
	}
	for _, a := range r.Assessed {
		title := c.outcome(a.Outcome).Title
		outcomes.Rows = append(outcomes.Rows, []string{
			title, string(a.Verdict), a.Status, fmt.Sprint(len(a.Indicators)), a.Method, a.On.String(),
		})
		for _, m := range a.Moves {
			name := m.Indicator
			if i := known[m.Indicator]; i != nil {
				name = cmp.Or(i.Name, name)
			}
			figures.Rows = append(figures.Rows, []string{title, name, m.From, cell(m.Was), m.To, cell(m.Is), string(m.Standing), m.Status, m.Reason})
		}
	}
	var tables []loip.Table
	for _, t := range []loip.Table{outcomes, figures} {
		if len(t.Rows) > 0 {
			tables = append(tables, t)
		}
	}
	return tables
}
