package ruletest

import (
	"slices"
	"testing"

	"github.com/communityplanning/loip"
)

// Stated returns, for every rule that only people can judge, a statement that
// meets it, for the valid document of a package.
func Stated[T any](checks []loip.Check[T]) (list []loip.Attestation) {
	for _, c := range checks {
		if c.Evidence != "" {
			list = append(list, loip.Attestation{
				Rule: c.ID, Holds: true, Statement: "We looked, and it holds.", Evidence: []string{"minute of 20 September 2017"},
				On: loip.Day(2017, 9, 21), By: "partnership board",
			})
		}
	}
	return list
}

// Attested runs the rows of rules that only people can judge, where statements
// returns the list of statements in a document, and the valid document holds
// one on each rule, of a day before [Day].
func (s *Suite[T]) Attested(t *testing.T, statements func(*T) *[]loip.Attestation, ids ...loip.RuleID) {
	t.Helper()
	for _, id := range ids {
		change := func(edit func(*loip.Attestation)) func(*T) {
			return func(v *T) {
				list := *statements(v)
				for i := range list {
					if list[i].Rule == id {
						edit(&list[i])
					}
				}
			}
		}
		no := func(on loip.Date) func(*T) {
			return func(v *T) {
				list := statements(v)
				*list = append(*list, loip.Attestation{Rule: id, Holds: false, Statement: "no longer", On: on, By: "partnership board"})
			}
		}
		first := func(v T) loip.Date {
			i := slices.IndexFunc(*statements(&v), func(a loip.Attestation) bool { return a.Rule == id })
			return (*statements(&v))[i].On
		}(s.Valid())
		s.Rows(t, id,
			Row[T]{Name: "a dated statement with evidence", Want: loip.Met},
			Row[T]{Name: "made on the day judged", Edit: change(func(a *loip.Attestation) { a.On = Day }), Want: loip.Met},
			Row[T]{Name: "made the day after", Edit: change(func(a *loip.Attestation) { a.On = Day.AddDays(1) }), Want: loip.Undetermined},
			Row[T]{Name: "without evidence", Edit: change(func(a *loip.Attestation) { a.Evidence = nil }), Want: loip.Undetermined},
			Row[T]{Name: "a statement that says no", Edit: change(func(a *loip.Attestation) { a.Holds = false }), Want: loip.Unmet},
			Row[T]{Name: "a later statement overrides", Edit: no(Day), Want: loip.Unmet},
			Row[T]{Name: "of two on one day the last counts", Edit: no(first), Want: loip.Unmet},
			Row[T]{Name: "a no after the day judged", Edit: no(Day.AddDays(1)), Want: loip.Met},
			Row[T]{Name: "none", Edit: func(v *T) { *statements(v) = nil }, Want: loip.Undetermined},
		)
	}
}
