package engagement

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// crowd is so many complete forms of two groups, with evidence.
func crowd(n int) Assessment {
	a := forms()
	a.Mode = Individual
	evidence := []string{"Minutes of the meetings"}
	sets := make([]map[string]Response, 7)
	for i := range sets {
		sets[i] = map[string]Response{}
		for j, q := range form.questions() {
			sets[i][q.ID] = Response{Answer: []Word{Yes, No, NotSure}[i*j%3], Evidence: evidence, Reason: "Nobody asked", Action: fmt.Sprintf("Ask again %d", i)}
		}
	}
	for i := range n {
		group := ProfessionalGroup
		if i%3 == 0 {
			group = CommunityGroup
		}
		a.Respondents = append(a.Respondents, Respondent{ID: fmt.Sprint(i), Group: group, Answers: sets[i%len(sets)]})
	}
	return a
}

// BenchmarkScore scores forms with balance, gap and agreement.
func BenchmarkScore(b *testing.B) {
	for _, n := range []int{10, 1_000, 10_000, 100_000} {
		a := crowd(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s, err := a.Score()
				if err != nil {
					b.Fatal(err)
				}
				s.Agreement()
				s.Gap()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/form")
		})
	}
}

// BenchmarkPublication works out what may be published, with the action list.
func BenchmarkPublication(b *testing.B) {
	for _, n := range []int{10, 1_000, 100_000} {
		a := crowd(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := a.Publication(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLoneGroups is for forms that are each a group of their own.
func BenchmarkLoneGroups(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		a := crowd(n)
		for i := range a.Respondents {
			a.Respondents[i].Group = fmt.Sprint(i)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := a.Publication(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The memory taken does not grow with the number of forms.
func TestScoreAllocatesNothingPerForm(t *testing.T) {
	allocs := func(a Assessment) float64 {
		return testing.AllocsPerRun(5, func() {
			s, err := a.Score()
			require.NoError(t, err)
			s.Agreement()
		})
	}
	// large counts take exact fractions of any size, which is a matter of digits
	assert.Less(t, allocs(crowd(14_000)), 10*allocs(crowd(14))+1000)
}
