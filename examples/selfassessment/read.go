package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
)

// read reads the assessments of a folder, in the order of their days.
func read(folder string) ([]engagement.Assessment, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	byName := map[string]engagement.Assessment{}
	forms := map[string][]engagement.Respondent{}
	var faults []error
	for _, e := range entries {
		kind := filepath.Ext(e.Name())
		if e.IsDir() || kind != ".json" && kind != ".csv" {
			continue
		}
		name := strings.TrimSuffix(e.Name(), kind)
		data, err := readFile(filepath.Join(folder, e.Name()))
		switch {
		case err != nil:
		case kind == ".json":
			byName[name], err = loip.Decode[engagement.Assessment](data)
		default:
			forms[name], err = rows(data)
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s:\n%w", e.Name(), err))
		}
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	for _, name := range slices.Sorted(maps.Keys(forms)) {
		a, ok := byName[name]
		if !ok {
			a = engagement.Assessment{
				ID: name, Instrument: engagement.Coproduction2016, Scheme: engagement.Standard1, Activity: name, Mode: engagement.Individual,
			}
		}
		a.Respondents = append(a.Respondents, forms[name]...)
		byName[name] = a
	}
	if len(byName) == 0 {
		return nil, fmt.Errorf("no file NAME.json or NAME.csv in %s", folder)
	}
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		var ids loip.IDs
		engagement.Record{Assessments: []engagement.Assessment{byName[name]}}.Collect(&ids, "")
		if err := ids.Err(); err != nil {
			faults = append(faults, fmt.Errorf("%s:\n%w", name, err))
		}
	}
	list := slices.SortedFunc(maps.Values(byName), func(a, b engagement.Assessment) int {
		if c := a.On.Compare(b.On); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return list, errors.Join(faults...)
}

// readFile reads a file, and no more of it than is taken, so that a huge one is
// refused and not loaded.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, loip.MaxBytes+1))
	if err == nil && len(data) > loip.MaxBytes {
		err = fmt.Errorf("expected at most %d bytes, found more", loip.MaxBytes)
	}
	return data, err
}

// columns are those of a CSV file; the first four are needed.
var columns = []string{"respondent", "group", "question", "answer", "evidence", "reason", "action"}

// rows reads the forms of a CSV file.
func rows(data []byte) ([]engagement.Respondent, error) {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	header, err := reader.Read()
	if err != nil {
		return nil, fmt.Errorf("line 1: expected the names of the columns: %w", err)
	}
	place := map[string]int{}
	for i, name := range header {
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := place[name]; twice || !slices.Contains(columns, name) {
			return nil, fmt.Errorf("line 1: expected each of the columns %s at most once, found %q", strings.Join(columns, ", "), name)
		}
		place[name] = i
	}
	for _, name := range columns[:4] {
		if _, ok := place[name]; !ok {
			return nil, fmt.Errorf("line 1: expected a column %q", name)
		}
	}
	var list []engagement.Respondent
	index := map[string]int{}
	var faults []error
	for {
		record, err := reader.Read()
		if err == io.EOF {
			return list, errors.Join(faults...)
		}
		if err != nil {
			return nil, errors.Join(append(faults, err)...)
		}
		line, _ := reader.FieldPos(0)
		cell := func(name string) string {
			if i, ok := place[name]; ok {
				return strings.TrimSpace(record[i])
			}
			return ""
		}
		fault := func(format string, args ...any) {
			faults = append(faults, fmt.Errorf("line %d: "+format, append([]any{line}, args...)...))
		}
		id, group, question := cell("respondent"), cell("group"), cell("question")
		i, known := index[id]
		if !known {
			i = len(list)
			index[id] = i
			list = append(list, engagement.Respondent{ID: id, Group: group, Answers: map[string]engagement.Response{}})
		}
		r := list[i]
		answer := engagement.Response{Reason: cell("reason"), Action: cell("action")}
		if text := cell("evidence"); text != "" {
			answer.Evidence = strings.Split(text, "|")
		}
		if word := cell("answer"); word != "" {
			err = answer.Answer.UnmarshalText([]byte(word))
		}
		_, twice := r.Answers[question]
		switch {
		case id == "" || group == "":
			fault("expected a respondent and a group")
		case r.Group != group:
			fault("expected one group for the respondent %q, found %q and %q", id, r.Group, group)
		case twice:
			fault("expected one answer of the respondent %q to %s, found two", id, question)
		case err != nil:
			fault("%w", err)
		}
		r.Answers[question] = answer
	}
}
