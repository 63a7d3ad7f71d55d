package engagement_test

import (
	"fmt"
	"strconv"

	"github.com/communityplanning/loip/engagement"
)

// support is separate forms that answer one question: six professionals are
// content, the four residents mostly do not know.
func support() engagement.Assessment {
	a := engagement.Assessment{
		ID: "hub", Instrument: engagement.Coproduction2016, Scheme: engagement.Standard1,
		Activity: "A community hub", Mode: engagement.Individual, Illustrative: true, Invited: map[string]int{"community": 12},
	}
	add := func(group string, w engagement.Word) {
		a.Respondents = append(a.Respondents, engagement.Respondent{
			ID: strconv.Itoa(len(a.Respondents)), Group: group, Answers: map[string]engagement.Response{"SUP-1": {Answer: w}},
		})
	}
	for range 6 {
		add(engagement.ProfessionalGroup, engagement.Yes)
	}
	for _, w := range []engagement.Word{engagement.Yes, engagement.NotSure, engagement.NotSure, engagement.No} {
		add(engagement.CommunityGroup, w)
	}
	return a
}

// everythingYes is a joint form that answers yes to every question.
func everythingYes(scheme string) engagement.Assessment {
	form, _ := engagement.LookupForm(engagement.Coproduction2016)
	answers := map[string]engagement.Response{}
	for _, h := range form.Headings {
		for _, q := range h.Questions {
			answers[q.ID] = engagement.Response{Answer: engagement.Yes}
		}
	}
	return engagement.Assessment{
		ID: "yes", Instrument: form.ID, Scheme: scheme, Activity: "Everything", Mode: engagement.Consensus,
		Respondents: []engagement.Respondent{{ID: "joint", Group: "joint", Answers: answers}},
	}
}

// Yes to all 18 questions is not full marks: four ask about failings.
func ExampleAssessment_Score_everythingYes() {
	score, _ := everythingYes(engagement.Standard1).Score()
	for _, h := range score.Headings {
		fmt.Print(h.Figures.Low, " ")
	}
	fmt.Println("overall", score.Overall.Figures.Low)
	// Output: 1 1 1/2 0 1 1 0 1/2 1 1 overall 7/10
}

func ExampleVotes_Band() {
	band, _ := engagement.Votes{Polarity: engagement.Favourable, Yes: 4, NotSure: 2, No: 2}.Band()
	fmt.Println(band.Low, band.Mid, band.High, band.Certainty())
	// Output: 1/2 5/8 3/4 3/4
}

// Six professionals do not outvote four residents: groups weigh alike in what
// is shown first.
func ExampleScore_Headline() {
	score, _ := support().Score()
	pooled := score.Headings[1].Figures
	fmt.Println(pooled.Low, pooled.Mid, pooled.High)
	headline, basis := score.Headline()
	f := headline.Headings[1].Figures
	fmt.Println(basis, f.Low, f.Mid, f.High)
	// Output:
	// 7/10 4/5 9/10
	// balanced 5/8 3/4 7/8
}

func ExampleScore_Gap() {
	score, _ := support().Score()
	gap, ok := score.Gap()
	fmt.Println(ok, gap.Items[0].Question, gap.Items[0].Gap, gap.Items[0].Material, gap.Items[0].Contradictory)
	fmt.Print(gap.Explain())
	// Output:
	// true SUP-1 -1/2 true false
	// The centre of the community less that of the professionals; below 0 the community is less favourable. The groups are small and are not samples, so no test of significance is made.
	// Support: SUP-1 1/2 - 1 = -1/2, material. Gap -1/2.
	// Overall: -1/2.
}

func ExampleScore_Agreement() {
	score, _ := support().Score()
	agreement := score.Agreement()
	fmt.Printf("%s %.3f %.3f\n", agreement.Status, agreement.Percent.Float64(), agreement.AC1.Float64())
	fmt.Print(agreement.Explain())
	// Output:
	// defined 0.489 0.336
	// Low agreement is a finding to discuss, not bad data to discard.
	// SUP-1: 7 favourable, 2 not sure, 1 adverse; pairs that agree (7×6 + 2×1 + 1×0)/(10×9) = 22/45.
	// Pairs that agree, over 1 question: 22/45.
	// Mean shares: adverse 1/10, not sure 1/5, favourable 7/10. By chance (1/10×(1 - 1/10) + 1/5×(1 - 1/5) + 7/10×(1 - 7/10))/2 = 23/100. AC1 (22/45 - 23/100)/(1 - 23/100) = 233/693.
	// Answers to these questions: 1 adverse, 2 not sure, 7 favourable, 10 in all.
	// adverse and not sure: pairs that differ, each over one less than the question's answers, 2/9; square of how far apart 9/4.
	// adverse and favourable: pairs that differ, each over one less than the question's answers, 7/9; square of how far apart 36.
	// not sure and favourable: pairs that differ, each over one less than the question's answers, 14/9; square of how far apart 81/4.
	// Krippendorff's alpha, ordinal: 1 - (10 - 1)×(2/9×9/4 + 7/9×36 + 14/9×81/4)/(1×2×9/4 + 1×7×36 + 2×7×81/4) = 0, about 0.000. Nominal, every square being 1: 0, about 0.000.
}

// The form does not say which answers are good, so the range that other
// readings give stands beside the headline.
func ExampleScore_Sensitivity() {
	score, _ := everythingYes(engagement.Standard1).Score()
	fmt.Print(score.Sensitivity().Explain())
	// Output:
	// std-1: low 7/10, mid 7/10, high 7/10 over 10 headings.
	// strict-1: low 13/20, mid 13/20, high 13/20 over 10 headings.
	// lenient-1: low 13/18, mid 13/18, high 13/18 over 9 headings.
	// The form does not say which answers are good; as its contested questions are read, the centre is from 65% to 72%.
}

func ExampleScore_Under() {
	score, _ := everythingYes(engagement.Standard1).Score()
	strict, err := score.Under("strict-1")
	fmt.Println(strict.Overall.Figures.Low, err)
	// Output: 13/20 <nil>
}

// The seven standards of 2016 group the same questions otherwise.
func ExampleScore_By() {
	score, _ := everythingYes(engagement.Standard1).Score()
	standards := score.By(engagement.Standards2016)
	for _, h := range standards.Headings {
		fmt.Print(h.Name, " ", h.Figures.Low, "; ")
	}
	fmt.Println("overall", standards.Overall.Figures.Low)
	// Output: Inclusion 2/3; Support 1/2; Planning 1/2; Working together 1; Methods 0; Communication 1; Impact 1; overall 2/3
}

// What nobody knew at the start cannot show a change.
func ExampleScore_Since() {
	one := func(w engagement.Word) engagement.Score {
		a := everythingYes(engagement.Standard1)
		a.Respondents[0].Answers = map[string]engagement.Response{"INV-1": {Answer: w}, "INV-2": {Answer: engagement.NotSure}}
		score, _ := a.Score()
		return score
	}
	comparison, err := one(engagement.Yes).Since(one(engagement.NotSure))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range comparison.Items {
		fmt.Println(m.ID, m.Change)
	}
	fmt.Println("involve", comparison.Headings[0].Change)
	// Output:
	// INV-1 improved
	// INV-2 same
	// involve unclear
}

func ExampleComparison_Explain() {
	earlier, later := walk(), walk()
	later.Respondents[0].Answers["INV-2"] = engagement.Response{Answer: engagement.Yes}
	delete(later.Respondents[0].Answers, "MON-1")
	then, _ := earlier.Score()
	now, _ := later.Score()
	comparison, _ := now.Since(then)
	fmt.Print(comparison.Explain())
	// Output:
	// Illustrative form. Only the 5 scored questions answered both times count, all respondents alike. A heading is the mean of its questions among these, the overall the mean of these headings.
	// INV-1: from (1, 1, 1) to (1, 1, 1), same; evidenced from 1 to 1.
	// INV-2: from (0, 0, 0) to (1, 1, 1), improved; evidenced from 0 to 0.
	// PLA-1: from (1, 1, 1) to (1, 1, 1), same; evidenced from 0 to 0.
	// WTO-1: from (0, 1/2, 1) to (0, 1/2, 1), same; evidenced from 0 to 0.
	// SHA-1: from (1, 1, 1) to (1, 1, 1), same; evidenced from 1 to 1.
	// Involve: from (1/2, 1/2, 1/2) to (1, 1, 1), improved; evidenced from 1/2 to 1/2.
	// Planning: from (1, 1, 1) to (1, 1, 1), same; evidenced from 0 to 0.
	// Working together: from (0, 1/2, 1) to (0, 1/2, 1), same; evidenced from 0 to 0.
	// Sharing information: from (1, 1, 1) to (1, 1, 1), same; evidenced from 1 to 1.
	// Overall: from (5/8, 3/4, 7/8) to (3/4, 7/8, 1), unclear; evidenced from 3/8 to 3/8.
	// Left out: SUP-1, PLA-4, MET-1, WOT-1, IMP-1, IMP-2, FEE-1, MON-1.
	// The earlier matter of INV-2 is closed.
}

// A group of four is not shown apart, nor the group beside it, which would give
// the four away.
func ExampleAssessment_Publication() {
	publication, err := support().Publication()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(publication.WithheldGroups, publication.Balanced == nil, publication.Gap == nil)
	fmt.Println(publication.Headings[1].Figures.Low)
	fmt.Print(publication.Explain())
	// Output:
	// [community professional] true true
	// 7/10
	// Illustrative form. The form sbc-coproduction-2016 has no score of its own; this is the library's, under the scheme std-1, over 10 respondents.
	// A figure is published where 5 people or more stand behind it.
	// Not shown apart: community, professional; a group is left out where it is smaller than 5, or where it would give a smaller one away. Without them there is no balanced figure and no gap.
	// Too few answers to INV-1, INV-2, PLA-1, PLA-2, PLA-3, PLA-4, MET-1, MET-2, WTO-1, WTO-2, SHA-1, WOT-1, IMP-1, IMP-2, FEE-1, MON-1, MON-2.
}

func ExamplePublication_Tables() {
	a := support()
	a.Respondents = a.Respondents[6:]
	publication, _ := a.Publication()
	for _, table := range publication.Tables() {
		fmt.Println(table.Title)
		fmt.Println(table.Note)
	}
	// Output:
	// Self-assessment by heading: A community hub (illustrative)
	// Fewer than 5 people answered separately, so nothing is shown.
}

// A partnership may ask for more than the defaults; whatever follows says so.
func ExampleParameters() {
	a := support()
	share, _ := engagement.Ratio{Met: 1, Of: 10}.Share()
	a.Parameters = engagement.Parameters{ActShare: share, PublishMin: 8}
	actions, _ := a.Actions()
	fmt.Println(actions[0].Kind, actions[0].Question, actions[0].Share)
	publication, _ := a.Publication()
	fmt.Println(publication.InShort())
	a.Parameters.PublishMin = 4 // it can be raised, never lowered
	_, err := a.Publication()
	fmt.Println(err)
	// Output:
	// act SUP-1 1/10
	// no overall figure (insufficient: 1 of 10 headings that apply have one); 10 of 180 answered; scored with these settings: act from 1/10 of the answers; publish from 8 people
	// the parameter publishMin: expected a value from 5 to 1,000,000,000, found 4
}

// Flags ask; they correct nothing.
func ExampleAssessment_Flags() {
	flags, _ := everythingYes(engagement.Standard1).Flags()
	for _, f := range flags {
		fmt.Println(f.Respondent, f.Kind)
	}
	// Output:
	// joint plan_kept_but_promises_missed
	// joint support_appropriate_but_missing
	// joint straight_line
}

func ExampleShare_InWords() {
	said, _ := engagement.Ratio{Met: 19, Of: 20}.Share()
	fmt.Println(said, said.Percent(), said.InWords())
	// Output: 19/20 95% almost all
}

// Twelve units, four observers, from Krippendorff's own paper: what cannot be
// had is said to be undefined.
func ExampleRatings() {
	ratings := engagement.Ratings{ // units by category
		{3, 0, 0, 0, 0}, {0, 3, 1, 0, 0}, {0, 0, 4, 0, 0}, {0, 0, 4, 0, 0}, {0, 4, 0, 0, 0}, {1, 1, 1, 1, 0},
		{0, 0, 0, 4, 0}, {3, 1, 0, 0, 0}, {0, 4, 0, 0, 0}, {0, 0, 0, 0, 3}, {2, 0, 0, 0, 0}, {0, 0, 1, 0, 0},
	}
	alpha, ok := ratings.OrdinalAlpha()
	fmt.Printf("%.3f %t\n", alpha.Float64(), ok)
	ac1, _ := ratings.AC1()
	fmt.Printf("%.5f\n", ac1.Float64())
	_, ok = engagement.Ratings{{7, 0}, {7, 0}}.NominalAlpha()
	fmt.Println(ok)
	// Output:
	// 0.815 true
	// 0.77544
	// false
}

func ExampleCohenKappa() {
	kappa, _ := engagement.CohenKappa([][]int{{13, 0, 0}, {0, 20, 7}, {0, 4, 56}})
	fmt.Printf("%.4f\n", kappa.Float64())
	// Output: 0.7964
}
