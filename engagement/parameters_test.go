package engagement

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
)

// parts is what the parameters can change, part by part.
func parts(t *testing.T, a Assessment) map[string]string {
	s, p := score(t, a), publish(t, a)
	actions, err := a.Actions()
	require.NoError(t, err)
	flags, err := a.Flags()
	require.NoError(t, err)
	gap, _ := s.Gap()
	var calls []string
	for _, action := range actions {
		calls = append(calls, string(action.Kind)+" "+action.Question)
	}
	return map[string]string{
		"items": text(t, []any{s.Items, s.Agreement(), s.Completeness, s.Documentation}), "headings": text(t, s.Headings),
		"overall": text(t, s.Overall), "gap": text(t, []any{gap.Items, gap.Headings}), "actions": text(t, calls), "flags": text(t, flags),
		"published": text(t, []any{p.Withheld, p.WithheldGroups, p.WithheldItems}),
	}
}

// What stands exactly at a parameter reaches it, what falls short of it by the
// least does not, and nothing else changes.
func TestSpecification4_18_boundaries(t *testing.T) {
	without := func(ids ...string) Assessment {
		words := all(Yes)
		for _, id := range ids {
			delete(words, id)
		}
		return joint(words)
	}
	third := []map[string]Word{all(NotSure), all(NotSure), all(Yes)}
	one := map[string]Word{"SUP-1": NotSure}
	row := all(NotSure)
	for _, id := range []string{"INV-1", "PLA-2", "MON-1", "MON-2", "FEE-1", "SHA-1"} {
		delete(row, id)
	}
	crowded := grouped("SUP-1", map[string][]Word{"guest": times(7, Yes)})
	for name, c := range map[string]struct {
		a       Assessment
		at      Share // where it stands
		set     func(*Parameters, Share)
		changed []string
	}{
		"heading":             {without("PLA-4"), fraction(1, 2), func(p *Parameters, x Share) { p.HeadingMinShare = x }, []string{"headings", "overall"}},
		"overall":             {without("SUP-1", "FEE-1", "SHA-1"), fraction(7, 10), func(p *Parameters, x Share) { p.OverallMinShare = x }, []string{"overall"}},
		"certainty of all":    {forms(third...), fraction(1, 3), func(p *Parameters, x Share) { p.CertaintyMin = x }, []string{"headings", "overall"}},
		"certainty of one":    {forms(one, one, map[string]Word{"SUP-1": Yes}), fraction(1, 3), func(p *Parameters, x Share) { p.CertaintyMin = x }, []string{"headings"}},
		"act":                 {answered("SUP-1", 0, Yes, Yes, Yes, Yes, No), fraction(1, 5), func(p *Parameters, x Share) { p.ActShare = x }, []string{"actions"}},
		"act in a group":      {answered("SUP-1", 3, Yes, Yes, Yes, Yes, Yes, Yes, Yes, No), fraction(1, 3), func(p *Parameters, x Share) { p.ActGroupShare = x }, []string{"actions"}},
		"find out":            {answered("SUP-1", 0, Yes, Yes, NotSure), fraction(1, 3), func(p *Parameters, x Share) { p.FindOutShare = x }, []string{"actions"}},
		"find out in a group": {answered("SUP-1", 3, Yes, Yes, Yes, Yes, Yes, NotSure), fraction(1, 3), func(p *Parameters, x Share) { p.FindOutShare = x }, []string{"actions"}},
		"gap": {grouped("SUP-1", map[string][]Word{"community": {Yes, Yes, Yes, Yes, No}, "professional": {Yes}}), fraction(1, 5),
			func(p *Parameters, x Share) { p.MaterialGap = x }, []string{"actions", "gap"}},
		"publish":       {crowded, fraction(7, 1), func(p *Parameters, x Share) { p.PublishMin = int(x.num / x.den) }, []string{"published"}},
		"straight line": {joint(row), fraction(12, 1), func(p *Parameters, x Share) { p.StraightLineMin = int(x.num / x.den) }, []string{"flags"}},
	} {
		beyond := c.at.plus(fraction(1, 1_000_000))
		if c.at.Compare(fraction(1, 1)) > 0 {
			beyond = c.at.plus(fraction(1, 1))
		}
		c.set(&c.a.Parameters, c.at)
		before := parts(t, c.a)
		c.set(&c.a.Parameters, beyond)
		after := parts(t, c.a)
		var changed []string
		for _, part := range slices.Sorted(maps.Keys(before)) {
			if before[part] != after[part] {
				changed = append(changed, part)
			}
		}
		assert.Equal(t, c.changed, changed, name)
	}
}

// The parameters hold under the other headings and schemes too.
func TestSpecification4_18_everyReading(t *testing.T) {
	a := joint(map[string]Word{"INV-1": Yes, "INV-2": Yes})
	for least, want := range map[string]Status{"2/3": Scored, "667/1000": Insufficient} {
		require.NoError(t, a.Parameters.HeadingMinShare.UnmarshalText([]byte(least)))
		assert.Equal(t, want, score(t, a).By(Standards2016).heading("inclusion").Status, least)
	}
	a = joint(all(Yes))
	delete(a.Respondents[0].Answers, "SUP-1")
	a.Parameters.OverallMinShare = fraction(1, 1)
	assert.Nil(t, score(t, a).Sensitivity().Range)
	strict, err := score(t, a).Under("strict-1")
	require.NoError(t, err)
	assert.Equal(t, Insufficient, strict.Overall.Status)
	assert.Equal(t, Insufficient, publish(t, a).Overall.Status)
}

// The defaults may be written out; they are the defaults still.
func TestSpecification4_18_defaults(t *testing.T) {
	randomly(t, func(t *testing.T, _ *rand.Rand, a Assessment) {
		before := parts(t, a)
		whole, explained := text(t, publish(t, a)), score(t, a).Explain()
		a.Parameters = Parameters{}.orDefault()
		assert.True(t, a.Parameters.IsZero())
		assert.Equal(t, before, parts(t, a))
		assert.Equal(t, whole, text(t, publish(t, a)))
		assert.Equal(t, explained, score(t, a).Explain())
	})
	assert.True(t, Parameters{}.IsZero())
	for i, s := range (Parameters{}).settings() {
		assert.Equal(t, []string{"1/2", "1/2", "1/2", "1/4", "1/2", "1/2", "1/4", "5", "10"}[i], s.value.String(), s.key)
	}
}

// A share of nought is a setting, and is not the same as none.
func TestSpecification4_18_nought(t *testing.T) {
	nought, _ := Ratio{0, 1}.Share()
	a := answered("SUP-1", 0, Yes, NotSure, NotSure)
	a.Parameters = Parameters{HeadingMinShare: nought, OverallMinShare: nought, CertaintyMin: nought}
	s := score(t, a)
	assert.Equal(t, Scored, s.Overall.Status, "one heading of ten, a certainty of a third")
	assert.Equal(t, Insufficient, s.heading("involve").Status, "nobody answered")
	assert.NotContains(t, s.Explain(), "fewer than")

	same := grouped("SUP-1", map[string][]Word{"community": {Yes}, "professional": {Yes}})
	assert.NotContains(t, kinds(t, same, "SUP-1"), Discuss)
	same.Parameters.MaterialGap = nought
	assert.Contains(t, kinds(t, same, "SUP-1"), Discuss)
	same.Parameters = Parameters{ActShare: nought, ActGroupShare: nought, FindOutShare: nought}
	assert.Equal(t, []ActionKind{Evidence}, kinds(t, same, "SUP-1"), "nobody gave such an answer")
}

// The higher the least number published, the less is shown.
func TestSpecification4_18_publishMinIsRaised(t *testing.T) {
	less := 0
	randomly(t, func(t *testing.T, r *rand.Rand, a Assessment) {
		for i := range a.Respondents {
			a.Respondents[i].Group = []string{"professional", "community", "guest"}[r.IntN(3)]
		}
		shown := func(p Publication) map[string]bool {
			list := map[string]bool{}
			for _, v := range p.Items {
				list[v.Question] = p.Withheld == ""
			}
			for _, g := range p.Groups {
				list[g.Name] = true
				for _, v := range g.Items {
					list[g.Name+" "+v.Question] = true
				}
			}
			return list
		}
		before := shown(publish(t, a))
		for a.Parameters.PublishMin = minShown + 1; a.Parameters.PublishMin < 9; a.Parameters.PublishMin++ {
			after := shown(publish(t, a))
			for key, yes := range after {
				assert.True(t, !yes || before[key], "%s at %d", key, a.Parameters.PublishMin)
			}
			less += len(before) - len(after)
			before = after
		}
	})
	assert.Positive(t, less)

	a := grouped("SUP-1", map[string][]Word{"guest": times(7, Yes)})
	a.Parameters.PublishMin = 8
	p := publish(t, a)
	assert.Equal(t, "fewer than 8 respondents", p.Withheld)
	assert.Zero(t, p.Respondents)
	a = joint(all(Yes))
	a.Parameters.PublishMin = 100
	assert.Empty(t, publish(t, a).Withheld, "no one person is behind a joint form")
}

// Every result says by what it was worked out, unless by the defaults.
func TestSpecification4_18_carried(t *testing.T) {
	a := grouped("SUP-1", map[string][]Word{"community": times(6, No), "professional": times(6, Yes)})
	results := func() map[string]any {
		s := score(t, a)
		gap, ok := s.Gap()
		require.True(t, ok)
		actions, err := a.Actions()
		require.NoError(t, err)
		p := publish(t, a)
		return map[string]any{
			"score": s, "gap": gap, "action": actions[0], "sensitivity": s.Sensitivity(), "publication": p, "published gap": p.Gap, "published action": p.Actions[0],
			"by standards": s.By(Standards2016), "comparison": since(t, a, a),
		}
	}
	explained := func() map[string]string {
		s := score(t, a)
		gap, _ := s.Gap()
		p := publish(t, a)
		return map[string]string{
			"score": s.Explain(), "in short": s.InShort(), "gap": gap.Explain(), "sensitivity": s.Sensitivity().Explain(), "publication": p.Explain(),
			"published in short": p.InShort(), "committee": p.Tables()[0].Note, "comparison": since(t, a, a).Explain(),
		}
	}
	for name, result := range results() {
		assert.NotContains(t, text(t, result), "arameters", name)
	}
	for name, said := range explained() {
		assert.NotContains(t, said, "settings", name)
	}
	a.Parameters = Parameters{MaterialGap: fraction(1, 10), PublishMin: 6}
	for name, result := range results() {
		var carried struct{ Parameters json.RawMessage }
		require.NoError(t, json.Unmarshal([]byte(text(t, result)), &carried))
		assert.JSONEq(t, `{"materialGap":"1/10","publishMin":6}`, string(carried.Parameters), name)
	}
	for name, said := range explained() {
		assert.Equal(t, 1, strings.Count(strings.ToLower(said), "scored with these settings: discuss from a gap of 1/10; publish from 6 people"), name)
	}
	a.Parameters.PublishMin = 13
	assert.Contains(t, publish(t, a).Explain(), "publish from 13 people", "where nothing is published")
}

// Every parameter is told apart from its default, by a name of its own.
func TestSpecification4_18_inWords(t *testing.T) {
	other := fraction(3, 7)
	for i, p := range []Parameters{
		{HeadingMinShare: other}, {OverallMinShare: other}, {CertaintyMin: other}, {ActShare: other}, {ActGroupShare: other}, {FindOutShare: other},
		{MaterialGap: other}, {PublishMin: 37}, {StraightLineMin: 37},
	} {
		require.Len(t, p.apart(), 1)
		assert.Equal(t, p.settings()[i], p.apart()[0])
		assert.Contains(t, p.inWords(), p.apart()[0].value.String())
		assert.Contains(t, text(t, p), fmt.Sprintf("{%q:", p.apart()[0].key))
	}
}

// No movement hangs on the parameters; what became of a matter may, and then it
// is said.
func TestSpecification4_18_compared(t *testing.T) {
	earlier, later := answered("SUP-1", 0, Yes, Yes, Yes, Yes, No), answered("SUP-1", 0, Yes, Yes, Yes, Yes, No)
	plain := since(t, earlier, later)
	assert.Empty(t, plain.FollowUps, "one in five is listened to")
	earlier.Parameters = Parameters{ActShare: fraction(1, 5)}
	c := since(t, earlier, later)
	assert.Equal(t, []FollowUp{{"SUP-1", Closed}}, c.FollowUps)
	assert.Equal(t, text(t, []any{plain.Items, plain.Headings, plain.Overall}), text(t, []any{c.Items, c.Headings, c.Overall}))
	assert.Equal(t, earlier.Parameters, c.EarlierParameters)
	assert.True(t, c.Parameters.IsZero())
	assert.Contains(t, c.Explain(), "may come from the settings")
	later.Parameters = earlier.Parameters
	c = since(t, earlier, later)
	assert.Equal(t, []FollowUp{{"SUP-1", Repeated}}, c.FollowUps)
	assert.NotContains(t, c.Explain(), "may come from the settings")

	randomly(t, func(t *testing.T, r *rand.Rand, a Assessment) {
		b := random(r)
		b.Scheme = a.Scheme
		plain := since(t, a, b)
		one := fraction(1, 1)
		b.Parameters = Parameters{HeadingMinShare: one, OverallMinShare: one, CertaintyMin: one}
		c := since(t, a, b)
		assert.Equal(t, text(t, []any{plain.Items, plain.Headings, plain.Overall}), text(t, []any{c.Items, c.Headings, c.Overall}))
	})
}

func TestParametersFaults(t *testing.T) {
	for _, c := range []struct {
		json string
		ok   bool
	}{
		{`{}`, true},
		{`{"headingMinShare":"0"}`, true}, {`{"headingMinShare":"1"}`, true}, {`{"headingMinShare":"1001/1000"}`, false}, {`{"headingMinShare":"-1/1000"}`, false},
		{`{"overallMinShare":"1"}`, true}, {`{"overallMinShare":"3/2"}`, false},
		{`{"certaintyMin":"0"}`, true}, {`{"certaintyMin":"-1"}`, false},
		{`{"actShare":"1"}`, true}, {`{"actShare":"2"}`, false},
		{`{"actGroupShare":"1"}`, true}, {`{"actGroupShare":"2"}`, false},
		{`{"findOutShare":"1"}`, true}, {`{"findOutShare":"2"}`, false},
		{`{"materialGap":"0"}`, true}, {`{"materialGap":"-1/4"}`, false},
		{`{"publishMin":5}`, true}, {`{"publishMin":4}`, false}, {`{"publishMin":-1}`, false}, {`{"publishMin":1000000000}`, true}, {`{"publishMin":1000000001}`, false},
		{`{"straightLineMin":2}`, true}, {`{"straightLineMin":1}`, false}, {`{"straightLineMin":-1}`, false},
	} {
		p, err := loip.Decode[Parameters]([]byte(c.json))
		require.NoError(t, err, c.json)
		a := joint(all(Yes))
		a.Parameters = p
		var ids loip.IDs
		Record{Assessments: []Assessment{joint(nil), a}}.Collect(&ids, "/engagement")
		_, err = a.Publication()
		if c.ok {
			assert.NotContains(t, fmt.Sprint(ids.Err()), "arameters", c.json)
			assert.NoError(t, err, c.json)
			continue
		}
		key := strings.Split(c.json, `"`)[1]
		assert.ErrorContains(t, ids.Err(), "/engagement/assessments/1/parameters/"+key+":", c.json)
		assert.ErrorContains(t, err, key, c.json)
	}
}

func TestParametersJSON(t *testing.T) {
	set := `{"headingMinShare":"2/3","certaintyMin":"0","materialGap":"1/10","publishMin":8,"straightLineMin":12}`
	a := joint(all(Yes))
	assert.NotContains(t, text(t, a), "parameters")
	p, err := loip.Decode[Parameters]([]byte(set))
	require.NoError(t, err)
	assert.Equal(t, Parameters{HeadingMinShare: fraction(2, 3), CertaintyMin: fraction(0, 1), MaterialGap: fraction(1, 10), PublishMin: 8, StraightLineMin: 12}, p)
	a.Parameters = p
	back, err := loip.Decode[Assessment]([]byte(text(t, a)))
	require.NoError(t, err)
	assert.Equal(t, a, back)
	assert.Contains(t, text(t, back), set)

	for _, wrong := range []string{`"a half"`, `"0.5"`, `0.5`, `""`, `"1/0"`, `"1/-2"`, `"1/2/3"`, `" 1/2"`, `"1e9"`, `"9999999999"`, `"1/9999999999"`, `null`} {
		_, err := loip.Decode[Assessment]([]byte(`{"parameters":{"actShare":` + wrong + `}}`))
		assert.ErrorContains(t, err, "/parameters/actShare:", wrong)
	}
	_, err = loip.Decode[Assessment]([]byte(`{"parameters":{"publish_min":5}}`))
	assert.ErrorContains(t, err, "/parameters/publish_min:")
}

// What a small share is written as is read as the same share.
func TestShareText(t *testing.T) {
	for n := -3; n < 20; n++ {
		for d := 1; d < 20; d++ {
			var read Share
			require.NoError(t, read.UnmarshalText([]byte(fmt.Sprintf("%d/%d", n, d))))
			assert.Equal(t, fraction(n, d), read)
			require.NoError(t, read.UnmarshalText([]byte(fraction(n, d).String())))
			assert.Equal(t, fraction(n, d), read)
		}
	}
}
