package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// measure is an indicator with its series for every area, Scotland among them.
type measure struct {
	indicator.Indicator
	method   string // in the publisher's words
	series   map[loip.AreaCode]indicator.Series
	councils []indicator.Series                // in the order of their codes
	ranks    map[loip.AreaCode]indicator.Among // among the councils
}

// read reads the indicators that are published by council, in order of their
// table, with their series.
func read(data fs.FS) ([]measure, error) {
	var list []measure
	place := map[string]int{}
	rolling := map[string]bool{}
	err := rows(data, "indicator-metadata.csv", func(get func(string) string) error {
		if level := get("area_level"); level != "" && level != "council" {
			return nil
		}
		i, err := define(get)
		if err != nil {
			return err
		}
		rolling[i.ID] = strings.HasPrefix(get("method"), "three-year rolling")
		place[i.ID] = len(list)
		list = append(list, measure{
			Indicator: i, method: get("method"), series: map[loip.AreaCode]indicator.Series{}, ranks: map[loip.AreaCode]indicator.Among{},
		})
		return nil
	})
	if err != nil {
		return nil, err
	}
	names := map[loip.AreaCode]string{loip.Scotland: "Scotland"}
	for _, c := range loip.Councils(today) {
		names[c.Code] = c.Name
	}
	err = rows(data, "indicators.csv", func(get func(string) string) error {
		k, ok := place[get("indicator")]
		if !ok {
			return fmt.Errorf("the indicator %q is not in indicator-metadata.csv", get("indicator"))
		}
		o, err := observe(get, list[k].ID, rolling[list[k].ID])
		if err != nil {
			return err
		}
		code := loip.AreaCode(get("area_code"))
		s := list[k].series[code]
		s.Place = indicator.Place{Code: code, Name: names[code]}
		s.Observations = append(s.Observations, o)
		list[k].series[code] = s
		return nil
	})
	for k := range list {
		for code, s := range list[k].series {
			if code != loip.Scotland {
				list[k].councils = append(list[k].councils, s)
			}
		}
		slices.SortFunc(list[k].councils, func(a, b indicator.Series) int { return strings.Compare(string(a.Place.Code), string(b.Place.Code)) })
		for _, a := range list[k].Ranking(list[k].councils, indicator.Selection{}) {
			list[k].ranks[a.Own.Place.Code] = a
		}
	}
	return list, err
}

// rows hands each row of a table to take, which gets cells by the name of their
// column; a column that is not there is empty.
func rows(data fs.FS, name string, take func(get func(string) string) error) error {
	f, err := data.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.ReuseRecord = true
	first, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	columns := map[string]int{}
	for k, column := range first {
		columns[column] = k
	}
	for line := 2; ; line++ {
		cells, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = take(func(column string) string {
				if k, ok := columns[column]; ok {
					return cells[k]
				}
				return ""
			})
		}
		if err != nil {
			return fmt.Errorf("%s, line %d: %w", name, line, err)
		}
	}
}

// days are the measures of days for each so many people. A day in hospital is
// no event: the same person has many, and a test of rates would take chance for
// far smaller than it is.
var days = map[string]bool{"delayed_discharge_days_75plus": true}

// money are the measures whose numerator and denominator are amounts of money.
// Pounds are not people, and no test is made of them.
var money = map[string]bool{"council_tax_collected": true, "rent_arrears": true}

// define makes an indicator of its row.
func define(get func(string) string) (indicator.Indicator, error) {
	i := indicator.Indicator{
		ID: get("indicator"), Name: get("title"), Unit: get("unit"), Kind: indicator.Outcome,
		Source: get("source"), Note: get("note"),
	}
	switch {
	case i.Unit == "percent":
		i.Measure = indicator.Proportion
	case i.Unit == "count":
		i.Measure = indicator.Count
	case i.Unit == "pounds":
		i.Measure = indicator.Median
	case i.Unit == "days" || days[i.ID]:
		i.Measure = indicator.Mean
	case strings.HasPrefix(i.Unit, "per "):
		i.Measure = indicator.Rate
	case strings.HasPrefix(i.Unit, "index"):
		i.Measure = indicator.Index
	case strings.Contains(strings.ToLower(i.Unit), "score"):
		i.Measure = indicator.Score
	default:
		return i, fmt.Errorf("%s has a unit that is not known: %q", i.ID, i.Unit)
	}
	switch direction := get("better_direction"); direction {
	case "high":
		i.Polarity = indicator.Higher
	case "low":
		i.Polarity = indicator.Lower
	case "":
	default:
		return i, fmt.Errorf("%s has a direction that is not known: %q", i.ID, direction)
	}
	return i, nil
}

// observe makes an observation of a row.
func observe(get func(string) string, id string, rolling bool) (o indicator.Observation, err error) {
	value := func(column string) indicator.Value {
		text := get(column)
		if text == "" || err != nil {
			return indicator.Value{}
		}
		v, fault := indicator.Number(text)
		if fault != nil {
			err = fmt.Errorf("%s: %w", column, fault)
		}
		return v
	}
	o = indicator.Observation{Period: get("period"), Value: value("value"), Lower: value("lower_ci"), Upper: value("upper_ci")}
	if !money[id] {
		o.Numerator, o.Denominator = value("numerator"), value("denominator")
	}
	if o.Value.IsZero() {
		o.Value = indicator.Value{State: indicator.NotKnown, Why: "no value is published"}
	}
	if rolling {
		o.Period = rolled(o.Period)
	}
	return o, err
}

// rolled writes out the three years whose last one a label names.
func rolled(label string) string {
	year, err := strconv.Atoi(strings.Split(label, "/")[0])
	if err != nil {
		return label
	}
	return fmt.Sprintf("%d/%02d-%s", year-2, (year-1)%100, label)
}
