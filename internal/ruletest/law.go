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
	"github.com/communityplanning/loip/internal/guidance"
)

//go:embed provisions.csv
var provisionsCSV string

var (
	provisions = sync.OnceValue(func() [][]string {
		rows, err := csv.NewReader(strings.NewReader(provisionsCSV)).ReadAll()
		if err != nil {
			panic(err)
		}
		return rows[1:]
	})
	expectations = sync.OnceValue(func() map[string]guidance.Expectation {
		byID := map[string]guidance.Expectation{}
		for _, e := range guidance.Expectations() {
			byID[e.ID] = e
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
// rule's force against it: a must only for a duty of the Act, a should for no
// mere option.
func expectationAllows(id string, r loip.Rule) error {
	e, ok := expectations()[id]
	switch {
	case !ok:
		return fmt.Errorf("the guidance has no expectation %s", id)
	case r.Force == loip.Must && e.Force != loip.Must, r.Force == loip.Should && e.Force == loip.May:
		return fmt.Errorf("the rule is a %s, expectation %s is a %s", r.Force, id, e.Force)
	}
	return nil
}
