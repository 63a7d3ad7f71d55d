package governance

import (
	"fmt"

	"github.com/communityplanning/loip"
)

// followUpTables shows on a day the milestones, the recommendations of audits
// and the risks with their matrix.
func (r Record) followUpTables(on loip.Date) []loip.Table {
	tables := []loip.Table{r.milestonesTable(on), r.recommendationsTable(on)}
	if g, ok := r.riskRegister(on); ok {
		tables = append(tables, r.risksTable(g))
		if cells, _ := g.Matrix(); len(cells) > 0 {
			tables = append(tables, g.MatrixTable())
		}
	}
	return tables
}

func (r Record) milestonesTable(on loip.Date) loip.Table {
	t := loip.Table{
		Title:   "What was promised, and where it stands on " + on.Long(),
		Columns: []string{"heading", "what", "first promised for", "last promised for", "slid", "came", "state"},
	}
	for _, m := range r.Milestones(on) {
		slid, came := "", ""
		if m.Slid() {
			slid = "yes"
		}
		if m.Came {
			came = m.Kept.String()
			if m.Kept.IsZero() {
				came = "yes"
			}
		}
		t.Rows = append(t.Rows, []string{m.Heading, m.What, m.Promises[0].when(), m.last().when(), slid, came, string(m.State(on))})
	}
	return t
}

func (r Record) recommendationsTable(on loip.Date) loip.Table {
	t := loip.Table{
		Title:   "Recommendations of audits on " + on.Long(),
		Columns: []string{"audit", "theme", "recommendation", "sponsors", "due", "state", "evidence"},
	}
	for _, rec := range r.recommendations(on) {
		var sponsors []string
		for _, id := range rec.Sponsors {
			sponsors = append(sponsors, r.body(id).Name)
		}
		due := rec.DueText
		if !rec.Due.IsZero() {
			due = rec.Due.String()
		}
		t.Rows = append(t.Rows, []string{rec.audit.Title, rec.Theme, rec.short(), list(sponsors), due, string(rec.State), list(rec.Evidence)})
	}
	return t
}

func (r Record) risksTable(g RiskRegister) loip.Table {
	t := loip.Table{
		Title:   "Risks: " + g.Title,
		Columns: []string{"risk", "title", "outcome", "likelihood", "impact", "score", "owner", "mitigation", "review"},
	}
	for _, k := range g.Risks {
		score := ""
		if n, ok := k.Score(); ok {
			score = fmt.Sprint(n)
		}
		t.Rows = append(t.Rows, []string{
			k.ID, k.Title, k.Outcome, figure(k.Likelihood), figure(k.Impact), score, r.who(k.Owner, k.OwnerPost), list(k.Mitigation), k.Review.String(),
		})
	}
	return t
}

// figure writes a figure, or nothing where it is not given.
func figure(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
