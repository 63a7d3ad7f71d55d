package governance

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/communityplanning/loip"
)

// Tables returns the ledger for people: by partner and outcome with the totals
// of both, and by year. Bodies and outcomes go by what name makes of their ids.
func (l Ledger) Tables(body, outcome func(id string) string) []loip.Table {
	kinds := []string{"money", "staff (full-time equivalents)", "buildings", "in kind", "without an amount"}
	by := loip.Table{Title: "Contributions by partner and outcome", Columns: append([]string{"partner", "outcome"}, kinds...)}
	named := func(id string) string {
		if id == "" {
			return "none named"
		}
		return outcome(id)
	}
	for _, partner := range l.Partners() {
		for _, o := range l.Outcomes() {
			if cell := l.Cell(partner, o); cell.Considered() {
				by.Rows = append(by.Rows, append([]string{body(partner), named(o)}, cell.cells()...))
			}
		}
		by.Rows = append(by.Rows, append([]string{body(partner), "all"}, l.Partner(partner).cells()...))
	}
	for _, o := range l.Outcomes() {
		by.Rows = append(by.Rows, append([]string{"all", named(o)}, l.Outcome(o).cells()...))
	}
	years := loip.Table{Title: "Contributions by financial year", Columns: append([]string{"year"}, kinds...)}
	for _, y := range l.Years() {
		years.Rows = append(years.Rows, append([]string{cmp.Or(y, "none named")}, l.Year(y).cells()...))
	}
	if len(l.entries) > 0 {
		by.Rows = append(by.Rows, append([]string{"all", "all"}, l.Total().cells()...))
		years.Rows = append(years.Rows, append([]string{"all"}, l.Total().cells()...))
	}
	return []loip.Table{by, years}
}

// cells shows what some contributions come to, kind by kind.
func (h Holding) cells() []string {
	if h.Contributions == 0 && h.NoneAppropriate {
		return []string{"none appropriate", "", "", "", ""}
	}
	inKind := number(h.InKind)
	buildings := number(h.Buildings)
	if len(h.Worth) > 0 {
		inKind = strings.TrimSpace(inKind + " (buildings and help in kind worth " + sums(h.Worth) + ")")
	}
	staff := ""
	if !h.Staff.IsZero() {
		staff = h.Staff.String()
	}
	return []string{sums(h.Money), staff, buildings, inKind, number(h.Unpriced)}
}

// number writes a count, and nothing for 0.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func sums(list []Sum) string {
	var words []string
	for _, s := range list {
		words = append(words, s.String())
	}
	return strings.Join(words, "; ")
}

// ledgerTables shows the record's own contributions.
func (r Record) ledgerTables(on loip.Date) []loip.Table {
	return r.Ledger(on).Tables(func(id string) string { return r.body(id).Name }, func(id string) string { return id })
}
