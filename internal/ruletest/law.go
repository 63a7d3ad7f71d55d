package ruletest

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/communityplanning/loip"
)

//go:embed provisions.csv
var provisionsCSV string

//go:embed expectations.csv
var expectationsCSV string

// table reads a table that was checked by hand; the first line names the
// columns.
func table(text string) [][]string {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		panic(err)
	}
	return rows[1:]
}

var (
	provisions   = sync.OnceValue(func() [][]string { return table(provisionsCSV) })
	expectations = sync.OnceValue(func() map[string][]string {
		byID := map[string][]string{}
		for _, row := range table(expectationsCSV) {
			byID[row[0]] = row
		}
		return byID
	})
	pinpoint = regexp.MustCompile(`^(s\.|sch\.|reg\.|art\.|paras?|Section|Part|rule) ?(\w+)?`)
)

// provisionExists looks the provision up in the table of instruments, numbers
// and headings.
func provisionExists(p loip.Provision) error {
	m := pinpoint.FindStringSubmatch(p.Pinpoint)
	for _, row := range provisions() {
		instrument, unit, from, to, heading := row[0], row[1], row[2], row[3], row[4]
		if instrument != p.Instrument.ID || heading != p.Heading {
			continue
		}
		if unit == p.Pinpoint || unit == "*" {
			return nil
		}
		if m == nil || strings.TrimSuffix(m[1], "s") != strings.TrimSuffix(unit, "s") {
			continue
		}
		n, err := strconv.Atoi(m[2])
		low, _ := strconv.Atoi(from)
		high, _ := strconv.Atoi(to)
		if err == nil && low <= n && n <= high {
			return nil
		}
	}
	return fmt.Errorf("no provision %q under the heading %q in provisions.csv", p, p.Heading)
}

// expectationAllows looks an expectation of the guidance up and holds the
// rule's force against it: a must only for a duty of the Act, no more than
// advice for what no data decides.
func expectationAllows(id string, r loip.Rule) error {
	row, ok := expectations()[id]
	if !ok {
		return fmt.Errorf("no expectation %s in expectations.csv", id)
	}
	if r.Force == loip.Must && !strings.HasPrefix(row[3], "MUST") {
		return fmt.Errorf("the rule is a must, expectation %s is %s", id, row[3])
	}
	if r.Force == loip.Should && strings.HasPrefix(row[3], "MAY") {
		return fmt.Errorf("the rule is a should, expectation %s is %s", id, row[3])
	}
	return nil
}
