package engagement

// FlagKind is a reason to ask a respondent again.
type FlagKind string

// The kinds of flag.
const (
	PlanKeptButPromisesMissed    FlagKind = "plan_kept_but_promises_missed"   // the plan was kept to, and something promised was not done
	SupportAppropriateButMissing FlagKind = "support_appropriate_but_missing" // partners got the support they needed, and support was needed and not given
	AdverseButNoLearning         FlagKind = "adverse_but_no_learning"         // something went wrong, and nothing could be improved or done differently
	StraightLine                 FlagKind = "straight_line"                   // ten answers or what the Parameters set, or more, all the same word
)

// Flag marks a form whose answers do not go together.
type Flag struct {
	Respondent string   `json:"respondent"` // id
	Kind       FlagKind `json:"kind"`
}

// Flags returns what to ask respondents about, in their order. A flag corrects
// nothing and changes no figure: questions worded both ways catch careless
// answers, and cause mistakes too.
//
// Shape: for the partners' own use; never published for separate forms.
// Boundary: exactly ten answers are enough for a straight line; "not
// applicable" with a reason is an answer.
// Errors: as for [Assessment.Score].
func (a Assessment) Flags() ([]Flag, error) {
	s, err := a.Score()
	if err != nil {
		return nil, err
	}
	straight := a.Parameters.orDefault().StraightLineMin
	var flags []Flag
	for _, r := range a.Respondents {
		add := func(kind FlagKind, when bool) {
			if when {
				flags = append(flags, Flag{r.ID, kind})
			}
		}
		count := map[Word]int{}
		adverse := false
		for _, i := range s.Items {
			w := r.Answers[i.Question].word()
			count[w]++
			adverse = adverse || i.Polarity == Favourable && w == No || i.Polarity == Adverse && w == Yes
		}
		is := func(question string, w Word) bool { return r.Answers[question].word() == w }
		delete(count, "")
		answers, most := 0, 0
		for _, n := range count {
			answers, most = answers+n, max(most, n)
		}
		add(PlanKeptButPromisesMissed, is("PLA-1", Yes) && is("PLA-4", Yes))
		add(SupportAppropriateButMissing, is("SUP-1", Yes) && is("IMP-2", Yes))
		add(AdverseButNoLearning, is("PLA-2", No) && is("PLA-3", No) && adverse)
		add(StraightLine, answers >= straight && most == answers)
	}
	return flags, nil
}
