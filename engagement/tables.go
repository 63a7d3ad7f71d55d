package engagement

import "github.com/communityplanning/loip"

// Tables returns what the record shows on a day, as far as it holds it: who took
// part by outcome and stage, the four Co's, what was considered for
// co-production, each consultation, each place, the time limits of participation
// requests, and two tables for each self-assessment: its figures by heading, and
// what its answers call for.
//
// Shape: nothing is shown of a group of fewer than five people; of separate
// forms fewer than five, only that fact.
func (r Record) Tables(on loip.Date) []loip.Table {
	var tables []loip.Table
	add := func(t loip.Table, ok bool) {
		if ok {
			tables = append(tables, t)
		}
	}
	add(r.coverageTable(on))
	add(r.starTable(on))
	add(r.optionTable(on))
	for _, c := range r.Consultations {
		tables = append(tables, c.Tables(on)...)
	}
	for _, s := range r.PlaceStandards {
		add(s.scoreTable(), !s.On.After(on))
	}
	add(r.clockTable(on))
	return append(tables, r.assessmentTables(on)...)
}
