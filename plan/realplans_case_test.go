package plan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// A file of the shape cpp-plan-case/1 is carried over into a dossier, and from
// the dossier back, by one description of where each fact stands. An object of
// the file is a carrier: while reading it fills the model, while writing it is
// filled from it. A key that the description does not name is kept as a
// particular of the part of the dossier, so that nothing is lost; the files in
// testdata need none.
type carrier struct {
	reading bool
	at      loip.Path // of the part of the dossier
	facts   map[string]any
	used    map[string]bool
	kept    *[]Particular
}

// parseCase reads a file, numbers as they are written.
func parseCase(data []byte) (map[string]any, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var facts map[string]any
	if err := d.Decode(&facts); err != nil {
		return nil, err
	}
	if facts["schema"] != caseSchema {
		return nil, fmt.Errorf("expected the schema %q, found %v", caseSchema, facts["schema"])
	}
	for key := range facts {
		if !slices.Contains(caseKeys, key) {
			return nil, fmt.Errorf("the shape %s has no key %q", caseSchema, key)
		}
	}
	return facts, nil
}

const caseSchema = "cpp-plan-case/1"

var caseKeys = []string{
	"schema", "id", "partial", "partial_note", "partnership", "plan", "events", "level_names", "counts", "horizons", "priorities", "outcomes", "indicators", "aims", "actions",
	"localities", "members", "signatories", "consultation", "reviews", "progress_reports", "resources", "inconsistencies", "expectations", "official_series", "sources",
}

// take returns the value of a key if it is of the type, and notes that it is
// carried over.
func take[T any](o *carrier, key string) (T, bool) {
	x, ok := o.facts[key].(T)
	o.used[key] = o.used[key] || ok
	return x, ok
}

// put writes a value.
func (o *carrier) put(key string, value any) { o.facts[key] = value }

// carryText carries a text.
func carryText[T ~string](o *carrier, key string, p *T) {
	if !o.reading {
		if *p != "" {
			o.put(key, string(*p))
		}
	} else if s, ok := take[string](o, key); ok {
		*p = T(s)
	}
}

// derived carries a text that the model need not hold, since it follows from
// the rest.
func (o *carrier) derived(key, value string) {
	if !o.reading {
		o.put(key, value)
	} else if o.facts[key] == value {
		o.used[key] = true
	}
}

func (o *carrier) texts(key string, p *[]string) {
	if !o.reading {
		if len(*p) > 0 {
			o.put(key, *p)
		}
	} else if list, ok := textsOf(o.facts[key]); ok {
		o.used[key] = true
		*p = list
	}
}

// joined carries a list that the file writes as one text.
func (o *carrier) joined(key string, p *[]string) {
	s := strings.Join(*p, "; ")
	carryText(o, key, &s)
	if o.reading && s != "" {
		*p = strings.Split(s, "; ")
	}
}

// one carries a list of one text at most, which the file writes as a text.
func (o *carrier) one(key string, p *[]string) {
	s := strings.Join(*p, "")
	carryText(o, key, &s)
	if o.reading && s != "" {
		*p = []string{s}
	}
}

func textsOf(x any) (list []string, ok bool) {
	items, ok := x.([]any)
	for _, i := range items {
		s, isText := i.(string)
		if !isText {
			return nil, false
		}
		list = append(list, s)
	}
	return list, ok
}

func (o *carrier) flag(key string, p *bool) {
	if !o.reading {
		if *p {
			o.put(key, true)
		}
	} else if b, ok := take[bool](o, key); ok {
		*p = b
	}
}

// either carries a yes, a no, or neither.
func (o *carrier) either(key string, p **bool) {
	if !o.reading {
		if *p != nil {
			o.put(key, **p)
		}
	} else if b, ok := take[bool](o, key); ok {
		*p = &b
	}
}

// carryWhole carries a number without a fraction.
func carryWhole[T ~int | ~int64](o *carrier, key string, p *T) {
	if !o.reading {
		if *p != 0 {
			o.put(key, json.Number(strconv.FormatInt(int64(*p), 10)))
		}
	} else if n, ok := o.facts[key].(json.Number); ok {
		if i, err := strconv.ParseInt(n.String(), 10, 64); err == nil && i != 0 {
			*p, o.used[key] = T(i), true
		}
	}
}

// value carries a figure, or the word for why there is none. Words are written
// with an underscore or a blank, as the file has them at this key.
func (o *carrier) value(key, blank string, p *indicator.Value) {
	if !o.reading {
		switch p.State {
		case indicator.NotGiven:
		case indicator.Known:
			o.put(key, json.Number(p.Amount.String()))
		default:
			o.put(key, strings.ReplaceAll(string(p.State), " ", blank))
		}
		return
	}
	switch x := o.facts[key].(type) {
	case json.Number:
		if v, err := indicator.Number(x.String()); err == nil {
			*p, o.used[key] = v, true
		}
	case string:
		var s indicator.State
		if s.UnmarshalText([]byte(strings.ReplaceAll(x, blank, " "))) == nil {
			*p, o.used[key] = indicator.Value{State: s}, true
		}
	}
}

// sources carries the sources of a fact.
func (o *carrier) sources(p *loip.Origin) {
	var list []string
	if p.Document != "" {
		list = append([]string{p.Document}, p.Also...)
	}
	o.texts("sources", &list)
	if o.reading && len(list) > 0 {
		p.Document, p.Also = list[0], list[1:]
		if len(p.Also) == 0 {
			p.Also = nil
		}
	}
}

// carryWord carries one of a list of words, which the model calls otherwise.
func carryWord[T ~string](o *carrier, key string, p *T, called map[string]T) {
	for _, theirs := range slices.Sorted(maps.Keys(called)) {
		switch {
		case o.reading && o.facts[key] == theirs:
			*p, o.used[key] = called[theirs], true
			return
		case !o.reading && *p != "" && *p == called[theirs]:
			o.put(key, theirs)
			return
		}
	}
}

// part carries an object that stands at a key, in a part of the dossier.
func (o *carrier) part(key string, at loip.Path, carry func(*carrier)) {
	facts, ok := map[string]any{}, true
	if o.reading {
		facts, ok = take[map[string]any](o, key)
	}
	if !ok {
		return
	}
	carryOver(&carrier{reading: o.reading, at: at, facts: facts, kept: o.kept}, carry)
	if !o.reading && len(facts) > 0 {
		o.put(key, facts)
	}
}

func carryOver(o *carrier, carry func(*carrier)) {
	o.used = map[string]bool{}
	carry(o)
	if o.reading {
		for _, key := range slices.Sorted(maps.Keys(o.facts)) {
			if !o.used[key] {
				o.keep(key, o.facts[key])
			}
		}
		return
	}
	for _, x := range *o.kept {
		if x.Of == o.at {
			restoreParticular(o.facts, strings.Split(x.Name, "/"), x)
		}
	}
}

// carryEach carries the objects of a list, each to a part of its own.
func carryEach[T any](o *carrier, key string, at loip.Path, list *[]T, carry func(*carrier, *T)) {
	if !o.reading {
		var out []any
		for i := range *list {
			facts := map[string]any{}
			carryOver(&carrier{at: at.Index(i), facts: facts, kept: o.kept}, func(o *carrier) { carry(o, &(*list)[i]) })
			if len(facts) > 0 {
				out = append(out, facts)
			}
		}
		o.put(key, out)
		return
	}
	items, _ := take[[]any](o, key)
	for _, x := range items {
		facts, _ := x.(map[string]any)
		var item T
		carryOver(&carrier{reading: true, at: at.Index(len(*list)), facts: facts, kept: o.kept}, func(o *carrier) { carry(o, &item) })
		*list = append(*list, item)
	}
}

// keep notes what a key says as a particular.
func (o *carrier) keep(name string, x any) {
	p := Particular{Of: o.at, Name: name}
	switch x := x.(type) {
	case nil:
		return
	case string:
		p.Text = x
	case bool:
		p.Yes = &x
	case json.Number:
		p.Number, _ = indicator.Number(x.String())
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(x)) {
			o.keep(name+"/"+key, x[key])
		}
		return
	case []any:
		list, ok := textsOf(x)
		if !ok {
			for i := range x {
				o.keep(fmt.Sprintf("%s/#%d", name, i), x[i])
			}
			return
		}
		p.List = list
	}
	*o.kept = append(*o.kept, p)
}

// restoreParticular writes a particular back at its name.
func restoreParticular(facts map[string]any, name []string, p Particular) {
	if len(name) > 1 {
		inner, ok := facts[name[0]].(map[string]any)
		if !ok {
			inner = map[string]any{}
			facts[name[0]] = inner
		}
		restoreParticular(inner, name[1:], p)
		return
	}
	switch {
	case p.Yes != nil:
		facts[name[0]] = *p.Yes
	case p.Number.IsKnown():
		facts[name[0]] = json.Number(p.Number.Amount.String())
	case p.List != nil:
		facts[name[0]] = p.List
	default:
		facts[name[0]] = p.Text
	}
}

// said returns what a file says, so that two can be compared: numbers as
// decimals, and nothing for what says nothing. The files themselves state that
// an absent key and an empty list mean alike that a thing was not seen.
func said(x any) any {
	switch x := x.(type) {
	case json.Number:
		return decimal.RequireFromString(x.String()).String()
	case string:
		if x == "" {
			return nil
		}
		return "text: " + x
	case []string:
		list := make([]any, len(x))
		for i := range x {
			list[i] = x[i]
		}
		return said(list)
	case []any:
		var list []any
		for _, i := range x {
			list = append(list, said(i))
		}
		if list == nil {
			return nil
		}
		return list
	case map[string]any:
		object := map[string]any{}
		for key, i := range x {
			if s := said(i); s != nil {
				object[key] = s
			}
		}
		if list, ok := asList(object); ok {
			return list
		}
		if len(object) == 0 {
			return nil
		}
		return object
	}
	return x
}

// asList returns the items of an object whose keys are #0, #1 and so on, as
// restoreParticular writes a list of objects.
func asList(object map[string]any) ([]any, bool) {
	list := make([]any, len(object))
	for i := range list {
		x, ok := object[fmt.Sprintf("#%d", i)]
		if !ok {
			return nil, false
		}
		list[i] = x
	}
	return list, len(list) > 0
}
