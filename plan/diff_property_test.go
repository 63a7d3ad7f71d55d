package plan

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// edited changes a dossier at random: titles, ids, targets, leads, days, and what
// is there at all.
func edited(v Partnership, r *rand.Rand) Partnership {
	words := []string{"children", "poverty", "homes", "jobs", "towards", "fewer", "safe", "net zero", "step", "people"}
	word := func() string { return words[r.IntN(len(words))] }
	title := func() string { return word() + " " + word() + " " + word() }
	texts := []string{"", "by 2024", "10% more", "reduce by 15% from 2016/17", "none", "level with Scotland", "halve the gap with Scotland", "net zero",
		"progress towards net zero", "at least 40%", "more than 40%", "fewer", "38% walk and 5% cycle", "as it comes", "to be confirmed", "80% within 30 days"}
	for i := range v.Indicators {
		if r.IntN(4) == 0 {
			v.Indicators[i].Polarity = []indicator.Polarity{"", indicator.Higher, indicator.Lower, indicator.Neither, indicator.Closest}[r.IntN(5)]
		}
		if r.IntN(6) == 0 {
			v.Indicators[i].Name = title()
		}
	}
	for i := range v.LOIP.Outcomes {
		o := &v.LOIP.Outcomes[i]
		if r.IntN(4) == 0 {
			o.Title = title()
		}
		if r.IntN(4) == 0 {
			o.ID = fmt.Sprintf("%s-%d", "n", i)
		}
		if r.IntN(4) == 0 {
			o.Indicators = []string{v.Indicators[r.IntN(len(v.Indicators))].ID}
		}
		if r.IntN(4) == 0 {
			o.LeadText = word()
		}
		for j := range o.Ladder {
			for k := range o.Ladder[j].Targets {
				t := &o.Ladder[j].Targets[k]
				switch r.IntN(5) {
				case 0:
					*t = indicator.Target{Text: texts[r.IntN(len(texts))], Indicator: t.Indicator}
				case 1:
					t.Value = number(fmt.Sprint(r.IntN(40)))
				case 2:
					t.By = fmt.Sprint(2018 + r.IntN(10))
				case 3:
					t.Baseline = number(fmt.Sprint(r.IntN(40)))
				}
			}
		}
	}
	if n := len(v.LOIP.Outcomes); n > 0 && r.IntN(3) == 0 {
		i := r.IntN(n)
		v.LOIP.Outcomes = slices.Delete(v.LOIP.Outcomes, i, i+1)
	}
	for range r.IntN(3) {
		v.LOIP.Outcomes = append(v.LOIP.Outcomes, Outcome{ID: fmt.Sprintf("x%d", len(v.LOIP.Outcomes)), Title: title(), Theme: "income"})
	}
	v.LOIP.Partial = r.IntN(5) == 0
	return v
}

// wide returns copies of a dossier with more outcomes than the valid one.
func wide(t testing.TB) func() Partnership {
	v := valid()
	for _, title := range []string{"Young people in safe homes", "Jobs for young people", "Net zero", "Warm homes", "Fewer people alone"} {
		o := valid().LOIP.Outcomes[len(v.LOIP.Outcomes)%2]
		o.ID, o.Title = fmt.Sprintf("w%d", len(v.LOIP.Outcomes)), title
		v.LOIP.Outcomes = append(v.LOIP.Outcomes, o)
	}
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return func() Partnership {
		v, err := loip.Decode[Partnership](data)
		require.NoError(t, err)
		return v
	}
}

// Held the other way round, what was added was dropped, and what was raised was
// softened; no change is against itself; the same again is the same.
func TestDiffProperty_mirror(t *testing.T) {
	r, wide := rand.New(rand.NewPCG(1, 2)), wide(t)
	kinds := map[ChangeKind]int{}
	for range 150 {
		b, a := edited(wide(), r), edited(wide(), r)
		there := Diff(b, a, Matching{})
		require.ElementsMatch(t, mirrored(changes(there)), changes(Diff(a, b, Matching{})))
		require.Empty(t, Diff(a, a, Matching{}))
		require.Equal(t, there, Diff(b, a, Matching{}))
		for _, c := range there {
			kinds[c.Kind]++
		}
	}
	for _, k := range []ChangeKind{Dropped, Added, Softened, Raised, Slipped, BroughtForward, Replaced, Swapped, Restated, Altered, OtherLead, Renamed, Renumbered, NotFound, Split, Merged} {
		assert.NotZero(t, kinds[k], "no edit was %s", k)
	}
}

// The order of outcomes, indicators and themes changes nothing but the places.
func TestDiffProperty_order(t *testing.T) {
	r, wide := rand.New(rand.NewPCG(3, 4)), wide(t)
	placeless := func(list []Change) []Change {
		list = slices.Clone(list)
		for i := range list {
			list[i].Before, list[i].After = make([]loip.Path, len(list[i].Before)), make([]loip.Path, len(list[i].After))
			list[i].Facts = slices.Clone(list[i].Facts)
			for k := range list[i].Facts {
				list[i].Facts[k].Path = ""
			}
		}
		return list
	}
	for range 60 {
		b, a := edited(wide(), r), edited(wide(), r)
		first := placeless(Diff(b, a, Matching{}))
		for _, v := range []*Partnership{&b, &a} {
			r.Shuffle(len(v.LOIP.Outcomes), func(i, j int) { l := v.LOIP.Outcomes; l[i], l[j] = l[j], l[i] })
			r.Shuffle(len(v.Indicators), func(i, j int) { l := v.Indicators; l[i], l[j] = l[j], l[i] })
			slices.Reverse(v.LOIP.Themes)
			slices.Reverse(v.LOIP.Actions)
		}
		require.ElementsMatch(t, first, placeless(Diff(b, a, Matching{})))
	}
}

// A harder value is never softened, whatever the polarity.
func TestDiffProperty_harder(t *testing.T) {
	wide := wide(t)
	for value := range 12 {
		for other := range 12 {
			b, a := wide(), wide()
			theTarget(&b).Value, theTarget(&a).Value = number(fmt.Sprint(value)), number(fmt.Sprint(other))
			var want []change
			switch { // less is good
			case other < value:
				want = both(Raised, target)
			case other > value:
				want = both(Softened, target)
			}
			require.Equal(t, want, changes(Diff(b, a, Matching{})), "%d to %d", value, other)
		}
	}
}

// Whatever the words of titles, targets, units and times are, the two ways round
// mirror each other.
func FuzzDiff(f *testing.F) {
	f.Add("Net zero", "A step towards net zero", "down to 9%", "down to 8.5%", "2026", "spring 2027", "percent", "%", uint8(1))
	f.Add("Children and young people", "Children", "38% walk and 5% cycle", "5% cycle", "ten years", "", "", "people", uint8(0))
	f.Add("", "", "reduce by 15% from 2016/17", "halve the gap with Scotland", "soon", "2020", "jobs", "jobs", uint8(3))
	f.Fuzz(func(t *testing.T, title, title2, text, text2, by, by2, unit, unit2 string, choice uint8) {
		polarities := []indicator.Polarity{"", indicator.Higher, indicator.Lower, indicator.Neither, indicator.Closest}
		edition := func(title, text, by, unit string, polarity uint8, id string) Partnership {
			target := indicator.Target{Text: text, By: by, Unit: unit}
			return Partnership{
				Indicators: []indicator.Indicator{{ID: "i", Name: title, Unit: unit, Polarity: polarities[int(polarity)%len(polarities)], Targets: []indicator.Target{target}}},
				LOIP: &LOIP{Content: Content{
					Title: title, Partial: choice&32 != 0,
					Outcomes: []Outcome{{ID: id, Title: title, Indicators: []string{"i"}, Ladder: []Rung{{Term: Short, Statement: text, Targets: []indicator.Target{target}}}}, {ID: "z", Title: text}},
					Aims:     []Aim{{ID: "a", Title: text, Outcome: id, Targets: []indicator.Target{target}}},
					Actions:  []Action{{ID: "b", Title: unit, DueText: by, LeadText: title}},
				}},
			}
		}
		b, a := edition(title, text, by, unit, choice, "o"), edition(title2, text2, by2, unit2, choice/5, string(rune('n'+choice%2)))
		require.ElementsMatch(t, mirrored(changes(Diff(b, a, Matching{}))), changes(Diff(a, b, Matching{})))
		require.Empty(t, Diff(a, a, Matching{}))
		require.Empty(t, Diff(b, b, Matching{}))
	})
}

// A large plan against itself edited: see BenchmarkDossier for what it is to read
// one.
func BenchmarkDiff(b *testing.B) {
	before, err := Read(large())
	if err != nil {
		b.Fatal(err)
	}
	for _, every := range []int{0, 10, 1} { // none, every tenth or all outcomes renamed and renumbered
		after, err := Read(large())
		if err != nil {
			b.Fatal(err)
		}
		for i := range after.LOIP.Outcomes {
			if every > 0 && i%every == 0 {
				o := &after.LOIP.Outcomes[i]
				o.ID, o.Title = o.ID+"-new", fmt.Sprintf("%s, %d", o.Title, i)
			}
		}
		b.Run(fmt.Sprintf("edited=%d", every), func(b *testing.B) {
			for b.Loop() {
				Diff(before, after, Matching{})
			}
		})
	}
}
