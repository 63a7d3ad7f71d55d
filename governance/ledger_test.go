package governance

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/internal/ruletest"
)

// written shows sums, so that decimals of other length compare.
func written(h Holding) string {
	return fmt.Sprintf("%d: %s; %s staff; %d, %d worth %s; %d without an amount; none appropriate %t",
		h.Contributions, sums(h.Money), h.Staff, h.Buildings, h.InKind, sums(h.Worth), h.Unpriced, h.NoneAppropriate)
}

func TestLedger(t *testing.T) {
	list := []Contribution{
		{Body: "nhs-borders", Outcome: "a", Kind: Money, Amount: decimalOf("0.10"), Currency: "GBP", Year: "2017-18"},
		{Body: "Borders Health Board", Outcome: "a", Kind: Money, Amount: decimalOf("0.2"), Currency: "GBP", Year: "2018-19"},
		{Body: "nhs-borders", Outcome: "a", Kind: Money, Amount: decimalOf("5"), Currency: "EUR", Year: "2017-18"},
		{Body: "nhs-borders", Outcome: "a", Kind: Money, Amount: decimalOf("7")},
		{Body: "nhs-borders", Outcome: "a", Kind: Money},
		{Body: "nhs-borders", Outcome: "a", Kind: Staff, Amount: decimalOf("1.5"), Participation: true},
		{Body: "nhs-borders", Outcome: "a", Kind: Staff, Amount: indicator.Value{State: indicator.ToBeConfirmed}},
		{Body: "nhs-borders", Outcome: "a", Kind: Buildings},
		{Body: "nhs-borders", Outcome: "a", Kind: InKind, Amount: decimalOf("1234567.5"), Currency: "GBP"},
		{Body: "nhs-borders", Outcome: "a"},
		{Body: "nhs-borders", Outcome: "a", Kind: Money, Amount: decimalOf("0"), Currency: "GBP"},
		{Body: "nhs-borders", Outcome: "b", NoneAppropriate: true},
		{Body: "sestran", Outcome: "b", Kind: Money, Amount: decimalOf("100"), Currency: "GBP", Agreed: ruletest.Day.AddDays(1)},
		{Body: "sestran", Kind: Staff, Amount: decimalOf("2"), Participation: true, Agreed: ruletest.Day},
	}
	l := Record{Contributions: list}.Ledger(ruletest.Day)
	for want, got := range map[string]Holding{
		"10: 7.00; EUR 5.00; GBP 0.30; 1.5 staff; 1, 1 worth GBP 1,234,567.50; 3 without an amount; none appropriate false": l.Cell("nhs-borders", "a"),
		"0: ; 0 staff; 0, 0 worth ; 0 without an amount; none appropriate true":                                             l.Cell("nhs-borders", "b"),
		"0: ; 0 staff; 0, 0 worth ; 0 without an amount; none appropriate false":                                            l.Cell("sestran", "b"),
		"10: 7.00; EUR 5.00; GBP 0.30; 1.5 staff; 1, 1 worth GBP 1,234,567.50; 3 without an amount; none appropriate true":  l.Partner("nhs-borders"),
		"1: ; 2 staff; 0, 0 worth ; 0 without an amount; none appropriate false":                                            l.Outcome(""),
		"2: EUR 5.00; GBP 0.10; 0 staff; 0, 0 worth ; 0 without an amount; none appropriate false":                          l.Year("2017-18"),
		"1: ; 1.5 staff; 0, 0 worth ; 0 without an amount; none appropriate false":                                          l.Participation("nhs-borders"),
		"11: 7.00; EUR 5.00; GBP 0.30; 3.5 staff; 1, 1 worth GBP 1,234,567.50; 3 without an amount; none appropriate true":  l.Total(),
	} {
		assert.Equal(t, want, written(got))
	}
	assert.Equal(t, []string{"nhs-borders", "sestran"}, l.Partners())
	assert.Equal(t, []string{"", "a", "b"}, l.Outcomes())
	assert.Equal(t, []string{"", "2017-18", "2018-19"}, l.Years())
	assert.True(t, l.Cell("nhs-borders", "a").Considered())
	assert.True(t, l.Cell("nhs-borders", "b").Considered())
	assert.False(t, l.Cell("sestran", "b").Considered())
	later := Record{Contributions: list}.Ledger(ruletest.Day.AddDays(1))
	assert.True(t, later.Cell("sestran", "b").Considered(), "agreed on the day itself")

	for kind, unpriced := range map[Resource]int{Money: 1, Staff: 1, Buildings: 0, InKind: 0, "": 1} {
		l := Record{Contributions: []Contribution{{Body: "sestran", Kind: kind}}}.Ledger(ruletest.Day)
		assert.Equal(t, unpriced, l.Total().Unpriced, "%s without an amount", kind)
		assert.NotContains(t, l.Total().cells()[3], "worth")
		assert.Len(t, l.Tables(func(id string) string { return id }, func(id string) string { return id })[1].Rows, 2, "one year, and all")
	}
	l = Record{Contributions: []Contribution{{Body: "sestran", Kind: InKind, Amount: decimalOf("5"), Currency: "GBP"}}}.Ledger(ruletest.Day)
	assert.Contains(t, l.Total().cells()[3], "GBP 5.00")

	assert.Equal(t, "-1,234.5678", Sum{Amount: decimal.RequireFromString("-1234.5678")}.String())
	assert.Equal(t, "GBP 100,000,000,000,000,000,000.00", Sum{"GBP", decimal.New(1, 20)}.String())
}

func TestLedger_Tables(t *testing.T) {
	tables := tablesOf(t, validRecord())
	rows := tables["Contributions by partner and outcome"].Rows
	require.NotEmpty(t, rows)
	assert.Contains(t, rows, []string{"NHS Borders", "1", "GBP 1,000.10", "", "", "", ""})
	assert.Contains(t, rows, []string{"NHS Borders", "none named", "", "0.5", "", "", ""})
	assert.Contains(t, rows, []string{"NHS Borders", "all", "GBP 1,000.10", "0.5", "", "", ""})
	assert.Contains(t, rows, []string{"Historic Environment Scotland", "all", "none appropriate", "", "", "", ""})
	assert.Equal(t, []string{"all", "all", "GBP 13,001.30", "6.5", "", "", ""}, rows[len(rows)-1])
	years := tables["Contributions by financial year"].Rows
	assert.Equal(t, []string{"2017-18", "GBP 13,001.30", "6.5", "", "", ""}, years[1])
	assert.NotContains(t, tablesOf(t, Record{Council: borders}), "Contributions by financial year")
}

// totals adds holdings up.
func totals(of []Holding) (h Holding) {
	add := func(to []Sum, sums []Sum) []Sum {
		for _, s := range sums {
			to = addTo(to, Contribution{Currency: s.Currency, Amount: indicator.Value{Amount: s.Amount}})
		}
		return to
	}
	for _, x := range of {
		h.Contributions, h.Buildings, h.InKind, h.Unpriced = h.Contributions+x.Contributions, h.Buildings+x.Buildings, h.InKind+x.InKind, h.Unpriced+x.Unpriced
		h.Money, h.Worth, h.Staff = add(h.Money, x.Money), add(h.Worth, x.Worth), h.Staff.Add(x.Staff)
		h.NoneAppropriate = h.NoneAppropriate || x.NoneAppropriate
	}
	return h
}

// agree says that a ledger comes to the same by partner, by outcome, by year
// and cell by cell.
func agree(t *testing.T, l Ledger) {
	t.Helper()
	var partners, outcomes, years, cells []Holding
	for _, id := range l.Partners() {
		partners = append(partners, l.Partner(id))
		for _, o := range l.Outcomes() {
			cells = append(cells, l.Cell(id, o))
		}
	}
	for _, id := range l.Outcomes() {
		outcomes = append(outcomes, l.Outcome(id))
	}
	for _, year := range l.Years() {
		years = append(years, l.Year(year))
	}
	want := written(l.Total())
	for _, by := range [][]Holding{partners, outcomes, years, cells} {
		require.Equal(t, want, written(totals(by)))
	}
}

// TestLedger_totals_agree to the penny, whatever is contributed.
func TestLedger_totals_agree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	for range 200 {
		var r Record
		for range random.IntN(60) {
			c := Contribution{
				Body: pick("nhs-borders", "sestran", "Sustran", "x"), Outcome: pick("", "1", "2", "3"), Year: pick("", "2017-18", "2018-19"),
				Kind: Resource(pick("", "money", "money", "staff", "buildings", "in kind")), Currency: pick("", "GBP", "GBP", "EUR"),
			}
			if random.IntN(4) > 0 {
				c.Amount = decimalOf(fmt.Sprintf("%d.%02d", random.Int64N(1e15), random.IntN(100)))
			}
			c.NoneAppropriate = random.IntN(9) == 0
			r.Contributions = append(r.Contributions, c)
		}
		l := r.Ledger(ruletest.Day)
		agree(t, l)
		random.Shuffle(len(r.Contributions), func(i, j int) {
			r.Contributions[i], r.Contributions[j] = r.Contributions[j], r.Contributions[i]
		})
		require.Equal(t, written(l.Total()), written(r.Ledger(ruletest.Day).Total()), "the order of the contributions does not matter")
	}
}

// FuzzContributions: whatever is read adds up, and no rule falls over it.
func FuzzContributions(f *testing.F) {
	f.Add([]byte(`[{"body":"nhs-borders","outcome":"1","kind":"money","amount":"0.10","currency":"GBP","year":"2017-18"}]`), []byte(`[{"partner":"sestran","duty":"s. 14(3)","outcome":"1"}]`))
	f.Add([]byte(`[{"body":"x","kind":"in kind","amount":{"state":"to be confirmed"},"by":{"meeting":"m1"}}]`), []byte(`[{"general":true,"by":{"meeting":"m1","ref":"1"}}]`))
	f.Fuzz(func(t *testing.T, contributions, exceptions []byte) {
		r := validRecord()
		var err error
		if r.Contributions, err = loip.Decode[[]Contribution](contributions); err != nil {
			return
		}
		if r.Exceptions, err = loip.Decode[[]Exception](exceptions); err != nil || len(r.Contributions)+len(r.Exceptions) > 40 {
			return
		}
		agree(t, r.Ledger(ruletest.Day))
		r.Tables(ruletest.Day)
		report := Check(r, ruletest.Day)
		require.Len(t, report.Results, len(Checks()))
		var ids loip.IDs
		r.Collect(&ids, "")
		_ = ids.Err()
	})
}
