package indicator

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fits lists the functions that fit.
func fits(choices []Choice) map[string]bool {
	fit := map[string]bool{}
	for _, c := range choices {
		fit[c.Function] = c.Fits
	}
	return fit
}

func TestMethods(t *testing.T) {
	everything := Behind{
		Counts: true, Interval: true, Deviation: true, Sample: true, AgeBands: true, Reference: true, Groups: 10, Deprivation: true, Areas: 32, Points: 24, Yearly: true,
	}
	for _, row := range []struct {
		name    string
		measure Measure
		behind  Behind
		fit     []string
		not     []string
	}{
		{"a percentage alone", Proportion, Behind{}, nil, []string{"Wilson", "SlopeIndex", "MannKendall", "QuantileBands", "DifferenceOf"}},
		{"a percentage with counts", Proportion, Behind{Counts: true}, []string{"Wilson", "ClopperPearson", "CompareWithValue"}, []string{"WilsonInPopulation", "Rate", "MeanOf", "RatesTest", "ProportionsTest"}},
		{"an index", Index, everything, []string{"MannKendall", "TheilSen", "QuantileBands"}, []string{"Wilson", "Rate", "MeanOf", "SlopeIndex", "DifferenceOf"}},
		{"a rate by age", Rate, Behind{Counts: true, AgeBands: true}, []string{"Rate", "DirectRate"}, []string{"IndirectRate", "Wilson", "LifeExpectancy"}},
		{"two groups", Rate, Behind{Groups: 2, Deprivation: true}, []string{"GapBetween", "AttributableRisk", "Theil"}, []string{"SlopeIndex"}},
		{"three groups without an order", Rate, Behind{Groups: 3}, []string{"GapBetween", "BetweenGroup"}, []string{"SlopeIndex", "ConcentrationIndex"}},
		{"three groups in order", Rate, Behind{Groups: 3, Deprivation: true}, []string{"SlopeIndex", "RelativeIndex"}, nil},
		{"four years", Proportion, Behind{Counts: true, Points: 4, Yearly: true}, []string{"TheilSen"}, []string{"RecentTrendOfProportion", "MannKendall"}},
		{"five years", Proportion, Behind{Counts: true, Points: 5, Yearly: true}, []string{"RecentTrendOfProportion", "MannKendall"}, []string{"RunChart"}},
		{"five rolling averages", Proportion, Behind{Counts: true, Points: 5, Yearly: true, Overlapping: true}, []string{"TheilSen"}, []string{"RecentTrendOfProportion", "MannKendall"}},
		{"no measure", "", everything, []string{"MannKendall"}, []string{"Wilson", "SlopeIndex"}},
		{"a count", Count, Behind{}, []string{"Garwood", "Suppression"}, []string{"Rate"}},
	} {
		choices := Methods(row.measure, row.behind)
		fit := fits(choices)
		for _, f := range row.fit {
			assert.True(t, fit[f], "%s: %s", row.name, f)
		}
		for _, f := range row.not {
			assert.False(t, fit[f], "%s: %s", row.name, f)
		}
		for _, c := range choices {
			assert.NotEmpty(t, c.Why, c.Function)
		}
	}
	for _, m := range []Measure{Proportion, Rate, Mean, Expectancy} {
		some := 0
		for _, c := range Methods(m, everything) {
			if c.Fits {
				some++
			}
		}
		assert.Greater(t, some, 10, m)
	}
}

// More that is published never takes a method away, overlap aside.
func TestMethodsGrow(t *testing.T) {
	for _, m := range []Measure{"", Proportion, Rate, Count, Mean, Median, Index, Score, Expectancy} {
		for bits := range 128 {
			less := Behind{
				Counts: bits&1 > 0, Interval: bits&2 > 0, Deviation: bits&4 > 0, AgeBands: bits&8 > 0, Deprivation: bits&16 > 0, Groups: bits / 32 * 2, Points: bits / 8, Yearly: bits&64 > 0,
			}
			more := less
			more.Counts, more.Reference, more.Sample, more.Yearly = true, true, true, true
			more.Groups++
			more.Areas++
			more.Points++
			after := fits(Methods(m, more))
			for f, fit := range fits(Methods(m, less)) {
				assert.False(t, fit && !after[f], "%s %s", m, f)
			}
		}
	}
}

func TestIndicatorMethods(t *testing.T) {
	i := valid()
	fit := fits(i.Methods(Behind{Counts: true}))
	assert.True(t, fit["Rate"], "its measure is a rate")
	assert.True(t, fit["RateRatio"], "its worst and best place are two areas")
	i.Spread = nil
	assert.False(t, fits(i.Methods(Behind{Counts: true}))["RateRatio"])
	i.Area.Measure = Proportion
	assert.True(t, fits(i.Methods(Behind{Counts: true}))["Wilson"], "the figure's own measure goes before the indicator's")
}

// Every function that is named stands in package stats.
func TestMethodsAreThere(t *testing.T) {
	there := map[string]bool{}
	names, err := filepath.Glob("stats/*.go")
	require.NoError(t, err)
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				there[d.Name.Name] = d.Recv == nil || there[d.Name.Name]
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if s, ok := s.(*ast.TypeSpec); ok {
						there[s.Name.Name] = true
					}
				}
			}
		}
	}
	seen := map[string]bool{}
	for _, m := range methods {
		assert.True(t, there[m.function], "%s is not in package stats", m.function)
		assert.False(t, seen[m.name], "%s stands twice", m.name)
		seen[m.name] = true
	}
}
