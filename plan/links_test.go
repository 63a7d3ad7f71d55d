package plan

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/locality"
)

const related = "/relatedPlans"

// with edits the dossier to have plans of other duties beside its own.
func with(list ...RelatedPlan) func(*Partnership) {
	return func(v *Partnership) { v.Related = list }
}

// also makes several edits one after the other.
func also(edits ...func(*Partnership)) func(*Partnership) {
	return func(v *Partnership) {
		for _, edit := range edits {
			edit(v)
		}
	}
}

// issuedOn publishes both plans on a day.
func issuedOn(day loip.Date) func(*Partnership) {
	return func(v *Partnership) { v.LOIP.Published, v.LocalityPlans[0].Published = day, day }
}

func TestEqualityAct2010_s1(t *testing.T) {
	bodies := []string{"scottish-borders-council", "NHS Borders", "scottish-borders-integration-joint-board", "Scottish Enterprise"}
	titles := []string{"Local outcomes improvement plan 2017-2027", "Plan for the West"}
	all := RelatedPlan{Kind: FairnessAssessment, By: bodies, Of: titles, Published: loip.Day(2018, 4, 2)}
	on, since := loip.Day(2018, 6, 1), issuedOn(loip.Day(2018, 4, 1))
	suite.Rows(t, "PLAN-220",
		row{Name: "an assessment by all four, of both plans", Edit: also(since, with(all)), On: on, Want: loip.Met, At: related + "/0"},
		row{Name: "one of them notes that none is needed", Edit: also(since, with(
			RelatedPlan{Kind: FairnessAssessment, By: bodies[:3], Of: titles}, RelatedPlan{Kind: FairnessNote, By: bodies[3:], Of: titles})), On: on, Want: loip.Met, At: related + "/1"},
		row{Name: "one partner's is not among the documents", Edit: also(since, with(RelatedPlan{Kind: FairnessAssessment, By: bodies[1:], Of: titles})), On: on, Want: loip.Undetermined, At: "/loip"},
		row{Name: "of one plan alone", Edit: also(since, with(RelatedPlan{Kind: FairnessAssessment, By: bodies, Of: titles[:1]})), On: on, Want: loip.Undetermined, At: "/localityPlans/0"},
		row{Name: "the record says that there is none", Edit: also(since, func(v *Partnership) { v.Related = []RelatedPlan{} }), On: on, Want: loip.Unmet, At: "/loip"},
		row{Name: "nothing is given", Edit: since, On: on, Want: loip.Undetermined},
		row{Name: "published the day before the duty", Edit: issuedOn(loip.Day(2018, 3, 31)), On: on, Want: loip.NotApplicable, At: "/loip"},
		row{Name: "published in the month before", Edit: func(v *Partnership) {
			issuedOn(loip.Date{})(v)
			v.LOIP.PublishedWhen, v.LocalityPlans[0].PublishedWhen = "2018-03", "2018-03"
		}, On: on, Want: loip.NotApplicable},
		row{Name: "published in that year", Edit: func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, "2018" }, On: loip.Day(2019, 6, 1), Want: loip.Undetermined, At: "/loip"},
		row{Name: "an assessment after the day judged", Edit: also(since, with(RelatedPlan{Kind: FairnessAssessment, By: bodies, Of: titles, Published: on.AddDays(1)})), On: on, Want: loip.Undetermined},
		row{Name: "no area", Edit: also(since, with(all), func(v *Partnership) { v.Area = "" }), On: on, Want: loip.Undetermined},
		row{Name: "no plan", Edit: func(v *Partnership) { v.LOIP, v.LocalityPlans = nil, nil }, On: on, Want: loip.NotApplicable},
	)
}

func TestChildPovertyAct2017_s13_1(t *testing.T) {
	report := func(from int) RelatedPlan {
		return RelatedPlan{Kind: PovertyReport, Period: year(from), Published: loip.Day(from+1, 6, 30)}
	}
	none := func(v *Partnership) { v.Related = []RelatedPlan{} }
	suite.Rows(t, "PLAN-221",
		row{Name: "the first", Edit: with(report(2018)), On: loip.Day(2019, 6, 30), Want: loip.Met, At: related + "/0"},
		row{Name: "the first is published the day after", Edit: with(report(2018)), On: loip.Day(2019, 6, 29), Want: loip.Undetermined},
		row{Name: "two years, and the second is missing", Edit: with(report(2018)), On: loip.Day(2020, 4, 1), Want: loip.Undetermined, At: related},
		row{Name: "two years", Edit: with(report(2018), report(2019)), On: loip.Day(2020, 6, 30), Want: loip.Met, At: related + "/1"},
		row{Name: "none, the day after the first year", Edit: none, On: loip.Day(2019, 4, 1), Want: loip.Undetermined, At: related},
		row{Name: "none, and a second year is not over", Edit: none, On: loip.Day(2020, 3, 31), Want: loip.Undetermined, At: related},
		row{Name: "none, and a second year is over", Edit: none, On: loip.Day(2020, 4, 1), Want: loip.Unmet, At: related},
		row{Name: "none, years after the last", Edit: none, On: loip.Day(2040, 4, 1), Want: loip.Unmet, At: related},
		row{Name: "the first year is not over", Edit: none, On: loip.Day(2019, 3, 31), Want: loip.NotApplicable},
		row{Name: "the day is not given", Edit: with(RelatedPlan{Kind: PovertyReport, Period: year(2018)}), On: loip.Day(2019, 6, 30), Want: loip.Undetermined, At: related + "/0/published"},
		row{Name: "the month is given", Edit: with(RelatedPlan{Kind: PovertyReport, Period: year(2018), PublishedWhen: "2019-06"}), On: loip.Day(2019, 6, 30), Want: loip.Met},
		row{Name: "of a year of its own", Edit: with(RelatedPlan{Kind: PovertyReport, Period: loip.Period{From: loip.Day(2018, 1, 1), Until: loip.Day(2019, 1, 1)}, Published: loip.Day(2019, 6, 1)}), On: loip.Day(2019, 6, 30), Want: loip.Undetermined},
	)
	v := valid()
	for from := 2018; from <= 2030; from++ {
		v.Related = append(v.Related, report(from))
	}
	assert.Equal(t, loip.Met, loip.Run(v, loip.Day(2040, 1, 1), []loip.Check[Partnership]{povertyReported}).Results[0].Answer, "no report is asked for after that for 2030-31")
	v.Related = v.Related[:12]
	assert.Equal(t, loip.Undetermined, loip.Run(v, loip.Day(2040, 1, 1), []loip.Check[Partnership]{povertyReported}).Results[0].Answer)
	v.Related = []RelatedPlan{}
	var answers []loip.Answer
	for _, f := range loip.Run(v, loip.Day(2021, 4, 1), []loip.Check[Partnership]{povertyReported}).Findings {
		answers = append(answers, f.Answer)
	}
	assert.ElementsMatch(t, []loip.Answer{loip.Unmet, loip.Unmet, loip.Undetermined}, answers, "the year that ended last may still be reported on")
}

func TestChildPovertyAct2017_s13_1_together(t *testing.T) {
	on := loip.Day(2019, 7, 1)
	by := func(bodies ...string) func(*Partnership) {
		return with(RelatedPlan{Kind: PovertyReport, Period: year(2018), By: bodies, Published: loip.Day(2019, 6, 30)})
	}
	suite.Rows(t, "PLAN-222",
		row{Name: "the council and the board", Edit: by("scottish-borders-council", "NHS Borders"), On: on, Want: loip.Met, At: related + "/0/by"},
		row{Name: "the council alone", Edit: by("scottish-borders-council"), On: on, Want: loip.Unmet, At: related + "/0/by"},
		row{Name: "whose it is, is not given", Edit: by(), On: on, Want: loip.Undetermined},
		row{Name: "no area", Edit: also(by("scottish-borders-council"), func(v *Partnership) { v.Area = "" }), On: on, Want: loip.Undetermined},
		row{Name: "no report", On: on, Want: loip.Undetermined, At: related},
		row{Name: "none of any kind", Edit: func(v *Partnership) { v.Related = []RelatedPlan{} }, On: on, Want: loip.NotApplicable},
	)
}

func TestChildPovertyAct2017_s13_2_to_6(t *testing.T) {
	covers := func(from int, heads ...PovertyHead) func(*Partnership) {
		return with(RelatedPlan{Kind: PovertyReport, Period: year(from), Covers: heads})
	}
	on := loip.Day(2032, 1, 1)
	rows := []row{
		{Name: "all four", Edit: covers(2018, PovertyHeads()...), On: on, Want: loip.Met},
		{Name: "not given", Edit: covers(2018), On: on, Want: loip.Undetermined},
		{Name: "none of them", Edit: covers(2018, []PovertyHead{}...), On: on, Want: loip.Unmet},
		{Name: "the last needs no proposals", Edit: covers(2030, MeasuresTaken, IncomeMaximised, ProtectedMeasures), On: on, Want: loip.Met},
		{Name: "the one before it does", Edit: covers(2029, MeasuresTaken, IncomeMaximised, ProtectedMeasures), On: on, Want: loip.Unmet, At: related + "/0/covers"},
	}
	for i, h := range PovertyHeads() {
		rest := append(append([]PovertyHead{}, PovertyHeads()[:i]...), PovertyHeads()[i+1:]...)
		rows = append(rows, row{Name: "without " + string(h), Edit: covers(2018, rest...), On: on, Want: loip.Unmet, At: related + "/0/covers"})
	}
	suite.Rows(t, "PLAN-223", rows...)
}

func TestAdvice_relatedPlansNamed(t *testing.T) {
	strategy := RelatedPlan{Kind: TransportStrategy, Title: "Moving together", Published: loip.Day(2016, 5, 1)}
	said := strategy
	said.InPlan = "its bus routes serve outcome 1"
	dated := func(day loip.Date) func(*Partnership) {
		r := strategy
		r.Published = day
		return with(r)
	}
	months := func(plan, other string) func(*Partnership) {
		r := strategy
		r.Published, r.PublishedWhen = loip.Date{}, other
		return also(with(r), func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, plan })
	}
	suite.Rows(t, "PLAN-224",
		row{Name: "the dossier says what the plan says of it", Edit: with(said), Want: loip.Met, At: related + "/0/inPlan"},
		row{Name: "a theme names it", Edit: also(with(strategy), func(v *Partnership) { v.LOIP.Themes[1].Plans = []string{"moving together"} }), Want: loip.Met, At: "/loip/themes/1/plans"},
		row{Name: "nothing names it", Edit: with(strategy), Want: loip.Unmet, At: related + "/0"},
		row{Name: "nothing names it in the parts that were read", Edit: partial(with(strategy)), Want: loip.Undetermined},
		row{Name: "published on the same day", Edit: dated(loip.Day(2017, 9, 28)), Want: loip.Unmet},
		row{Name: "published the day after", Edit: dated(loip.Day(2017, 9, 29)), Want: loip.NotApplicable, At: related + "/0"},
		row{Name: "when is not given", Edit: dated(loip.Date{}), Want: loip.Undetermined},
		row{Name: "both in a month, and it the later", Edit: months("September 2017", "October 2017"), On: loip.Day(2018, 1, 1), Want: loip.NotApplicable, At: related + "/0"},
		row{Name: "both in a month, and it the earlier", Edit: months("September 2017", "August 2017"), Want: loip.Unmet, At: related + "/0"},
		row{Name: "both in one month", Edit: months("September 2017", "September 2017"), Want: loip.Undetermined, At: related + "/0"},
		row{Name: "on the last day of the plan's month", Edit: also(dated(loip.Day(2017, 9, 30)), func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, "September 2017" }), Want: loip.Undetermined},
		row{Name: "the day after the plan's month", Edit: also(dated(loip.Day(2017, 10, 1)), func(v *Partnership) { v.LOIP.Published, v.LOIP.PublishedWhen = loip.Date{}, "September 2017" }), Want: loip.NotApplicable},
		row{Name: "no plan", Edit: also(with(strategy), func(v *Partnership) { v.LOIP = nil }), Want: loip.NotApplicable},
		row{Name: "an assessment of the plan itself", Edit: with(RelatedPlan{Kind: IslandsAssessment}), Want: loip.NotApplicable},
		row{Name: "nothing beside it", Want: loip.NotApplicable},
	)
}

func TestSSI2021_353_reg2(t *testing.T) {
	place := func(edit func(*RelatedPlan)) func(*Partnership) {
		r := RelatedPlan{
			Kind: LocalPlacePlan, Title: "Our place", Published: loip.Day(2022, 1, 22), Localities: []string{"west"},
			Regard: []Regard{{Plan: "Plan for the West", How: "its buses are drawn on the map"}},
		}
		if edit != nil {
			edit(&r)
		}
		return with(r)
	}
	on := loip.Day(2022, 6, 1)
	suite.Rows(t, "PLAN-225",
		row{Name: "it says how", Edit: place(nil), On: on, Want: loip.Met, At: related + "/0/regard/0"},
		row{Name: "it says nothing", Edit: place(func(r *RelatedPlan) { r.Regard = []Regard{} }), On: on, Want: loip.Unmet, At: related + "/0/regard"},
		row{Name: "it had regard to another", Edit: place(func(r *RelatedPlan) { r.Regard[0].Plan = "Plan for the East" }), On: on, Want: loip.Unmet},
		row{Name: "how is not given", Edit: place(func(r *RelatedPlan) { r.Regard[0].How = "" }), On: on, Want: loip.Undetermined, At: related + "/0/regard/0"},
		row{Name: "whether is not given", Edit: place(func(r *RelatedPlan) { r.Regard = nil }), On: on, Want: loip.Undetermined},
		row{Name: "published the day before the regulations", Edit: place(func(r *RelatedPlan) { r.Published = loip.Day(2022, 1, 21) }), On: on, Want: loip.NotApplicable},
		row{Name: "published in that month", Edit: place(func(r *RelatedPlan) { r.Published, r.PublishedWhen = loip.Date{}, "2022-01" }), On: on, Want: loip.Undetermined},
		row{Name: "when is not given", Edit: place(func(r *RelatedPlan) { r.Published = loip.Date{} }), On: on, Want: loip.Undetermined},
		row{Name: "for the other locality", Edit: place(func(r *RelatedPlan) { r.Localities = []string{"east"} }), On: on, Want: loip.NotApplicable},
		row{Name: "for where is not given", Edit: place(func(r *RelatedPlan) { r.Localities = nil }), On: on, Want: loip.Undetermined},
		row{Name: "before the locality plan", Edit: also(place(nil), issuedOn(loip.Day(2022, 1, 23))), On: on, Want: loip.NotApplicable},
		row{Name: "on the day of the locality plan", Edit: also(place(nil), issuedOn(loip.Day(2022, 1, 22))), On: on, Want: loip.Met},
		row{Name: "none among the documents", On: on, Want: loip.Undetermined, At: related},
	)
}

// regards are the rows of a rule on regard to the local outcomes improvement
// plan by a plan of a kind.
func regards(kind RelatedKind) []row {
	of := func(edit func(*RelatedPlan)) func(*Partnership) {
		r := RelatedPlan{Kind: kind, Published: loip.Day(2017, 9, 28), Regard: []Regard{{Plan: "Local outcomes improvement plan 2017-2027", How: "by its outcomes"}}}
		edit(&r)
		return with(r)
	}
	return []row{
		{Name: "it says how", Edit: of(func(*RelatedPlan) {}), Want: loip.Met, At: related + "/0/regard/0"},
		{Name: "it says nothing", Edit: of(func(r *RelatedPlan) { r.Regard = []Regard{} }), Want: loip.Unmet, At: related + "/0/regard"},
		{Name: "not given", Edit: of(func(r *RelatedPlan) { r.Regard = nil }), Want: loip.Undetermined},
		{Name: "published the day before", Edit: of(func(r *RelatedPlan) { r.Published = loip.Day(2017, 9, 27) }), Want: loip.NotApplicable},
		{Name: "published after the day judged", Edit: of(func(r *RelatedPlan) { r.Published = octSecond }), Want: loip.Undetermined},
		{Name: "when is not given", Edit: of(func(r *RelatedPlan) { r.Published = loip.Date{} }), Want: loip.Undetermined},
		{Name: "none", Edit: func(v *Partnership) { v.Related = []RelatedPlan{} }, Want: loip.NotApplicable},
		{Name: "no plan of the partnership", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable},
	}
}

func TestPlanningAct1997_s16_2_a_ii(t *testing.T) {
	suite.Rows(t, "PLAN-226", regards(LocalDevelopmentPlan)...)
}

func TestCommunityJusticeAct2016_s20_2_c(t *testing.T) {
	suite.Rows(t, "PLAN-229", regards(JusticePlan)...)
}

func TestIslandsAct2018_s8(t *testing.T) {
	day := loip.Day(2020, 12, 23)
	orkney := func(v *Partnership) { v.Area = "S12000023" }
	of := []string{"Local outcomes improvement plan 2017-2027", "Plan for the West"}
	on := loip.Day(2021, 1, 1)
	suite.Rows(t, "PLAN-227",
		row{Name: "an assessment of both", Edit: also(orkney, issuedOn(day), with(RelatedPlan{Kind: IslandsAssessment, Of: of})), On: on, Want: loip.Met, At: related + "/0"},
		row{Name: "reasons for none", Edit: also(orkney, issuedOn(day), with(RelatedPlan{Kind: IslandsReasons, Of: of})), On: on, Want: loip.Met},
		row{Name: "of one of the two", Edit: also(orkney, issuedOn(day), with(RelatedPlan{Kind: IslandsAssessment, Of: of[1:]})), On: on, Want: loip.Undetermined, At: "/loip"},
		row{Name: "neither", Edit: also(orkney, issuedOn(day), func(v *Partnership) { v.Related = []RelatedPlan{} }), On: on, Want: loip.Unmet, At: "/loip"},
		row{Name: "nothing is given", Edit: also(orkney, issuedOn(day)), On: on, Want: loip.Undetermined},
		row{Name: "published the day before", Edit: also(orkney, issuedOn(day.AddDays(-1))), On: on, Want: loip.NotApplicable, At: "/loip"},
		row{Name: "an area without islands of its own", Edit: issuedOn(day), On: on, Want: loip.NotApplicable, At: "/area"},
		row{Name: "no area", Edit: also(issuedOn(day), func(v *Partnership) { v.Area = "" }), On: on, Want: loip.Undetermined, At: "/area"},
	)
	v := valid()
	issuedOn(day)(&v)
	listed := 0
	for _, c := range loip.Councils(on) {
		v.Area = c.Code
		if loip.Run(v, on, []loip.Check[Partnership]{islandsAssessed}).Results[0].Answer == loip.Undetermined {
			listed++
		}
	}
	assert.Equal(t, 6, listed, "six council areas are listed")
}

func TestJointWorkingAct2014_s29_3_a(t *testing.T) {
	areas := func(zones ...[]loip.AreaCode) func(*Partnership) {
		return func(v *Partnership) {
			for i, z := range zones {
				v.Division.Others = append(v.Division.Others, locality.Neighbourhood{ID: string(rune('a' + i)), Name: "health", Sort: locality.Integration, Zones: z})
			}
		}
	}
	west, east := []loip.AreaCode{"S01012244"}, []loip.AreaCode{"S01012245"}
	suite.Rows(t, "PLAN-228",
		row{Name: "the same", Edit: areas(west, east), Want: loip.Met, At: "/division/otherAreas/1/zones"},
		row{Name: "around both", Edit: areas([]loip.AreaCode{west[0], east[0]}), Want: loip.Met},
		row{Name: "zones not given", Edit: areas(nil), Want: loip.Undetermined, At: "/division/otherAreas/0/zones"},
		row{Name: "of zones that no locality has", Edit: areas([]loip.AreaCode{"S01012246"}), Want: loip.Undetermined},
		row{Name: "none recorded", Want: loip.Undetermined, At: "/division/otherAreas"},
	)
	suite.Rows(t, "PLAN-231",
		row{Name: "two", Edit: areas(west, east), Want: loip.Met},
		row{Name: "one", Edit: areas(west), Want: loip.Undetermined, At: "/division/otherAreas"},
		row{Name: "none recorded", Want: loip.Undetermined},
	)
}

// withFirstEdition gives the plan an edition before the one that was read.
func withFirstEdition(v *Partnership) {
	v.LOIP.Editions = []Edition{{Label: "2016", Published: loip.Day(2016, 12, 21)}}
}

func TestCommunityJusticeAct2016_s22_2_c(t *testing.T) {
	plan := func(edit func(*RelatedPlan)) func(*Partnership) {
		r := RelatedPlan{Kind: JusticePlan, Published: loip.Day(2017, 4, 1)}
		edit(&r)
		return also(withFirstEdition, with(r))
	}
	reviewed := func(on loip.Date, then Then) func(*Partnership) {
		return plan(func(r *RelatedPlan) { r.Reviews = []Review{{On: on, Then: then}} })
	}
	day := loip.Day(2017, 9, 28) // of the revised plan
	suite.Rows(t, "PLAN-230",
		row{Name: "a statement that none is needed", Edit: reviewed(day.AddDays(2), Keep), Want: loip.Met, At: related + "/0/reviews/0"},
		row{Name: "a revised plan, of the same day", Edit: reviewed(day, Revise), Want: loip.Met},
		row{Name: "a review before the revision", Edit: reviewed(day.AddDays(-1), Keep), Want: loip.Undetermined},
		row{Name: "a review after the day judged", Edit: reviewed(octSecond, Keep), Want: loip.Undetermined},
		row{Name: "nothing came of the review", Edit: reviewed(day, ""), Want: loip.Undetermined},
		row{Name: "a plan published since", Edit: plan(func(r *RelatedPlan) { r.Published = day }), Want: loip.Met, At: related + "/0"},
		row{Name: "no review, says the record", Edit: plan(func(r *RelatedPlan) { r.Reviews = []Review{} }), Want: loip.Undetermined, At: related + "/0/reviews"},
		row{Name: "an old plan without a review, and a newer one", Edit: also(withFirstEdition, with(
			RelatedPlan{Kind: JusticePlan, Published: loip.Day(2017, 4, 1), Reviews: []Review{}}, RelatedPlan{Kind: JusticePlan, Published: day})), Want: loip.Met, At: related + "/1"},
		row{Name: "the one published last", Edit: also(withFirstEdition, with(
			RelatedPlan{Kind: JusticePlan, Published: loip.Day(2013, 4, 1), Reviews: []Review{}}, RelatedPlan{Kind: JusticePlan, Published: loip.Day(2017, 4, 1)},
			RelatedPlan{Kind: JusticePlan})), Want: loip.Undetermined, At: related + "/1/reviews"},
		row{Name: "no review, says the record, on the day itself", Edit: plan(func(r *RelatedPlan) { r.Reviews = []Review{} }), On: day, Want: loip.Undetermined},
		row{Name: "no record", Edit: plan(func(*RelatedPlan) {}), Want: loip.Undetermined, At: related + "/0/reviews"},
		row{Name: "no community justice plan", Edit: withFirstEdition, Want: loip.Undetermined, At: related},
		row{Name: "never revised", Edit: with(RelatedPlan{Kind: JusticePlan}), Want: loip.NotApplicable, At: "/loip"},
		row{Name: "the day before the revision", Edit: plan(func(*RelatedPlan) {}), On: day.AddDays(-1), Want: loip.NotApplicable},
		row{Name: "no plan of the partnership", Edit: func(v *Partnership) { v.LOIP = nil }, Want: loip.NotApplicable},
	)
}

func TestRelatedPlanRefused(t *testing.T) {
	for problem, r := range map[string]RelatedPlan{
		"/relatedPlans/0/kind: expected a kind":                    {},
		"/relatedPlans/0/period: expected an end":                  {Kind: JusticePlan, Period: loip.Period{From: octSecond, Until: octFirst}},
		"/relatedPlans/0/localities/0: expected the id of a known": {Kind: LocalPlacePlan, Localities: []string{"north"}},
		"/relatedPlans/0/publishedWhen: expected a month":          {Kind: LocalPlacePlan, PublishedWhen: "soon"},
	} {
		v := valid()
		v.Related = []RelatedPlan{r}
		assert.ErrorContains(t, v.Verify(), problem)
	}
}

// A revised plan puts the review of the community justice plan on the list of
// what is due, until there is a record of it.
func TestDue_justice(t *testing.T) {
	day := loip.Day(2017, 9, 28)
	plan := with(RelatedPlan{Kind: JusticePlan, Published: loip.Day(2017, 4, 1)})
	done := with(RelatedPlan{Kind: JusticePlan, Reviews: []Review{{On: day, Then: Keep}}})
	due := dueOf(also(withFirstEdition, plan), octFirst, "PLAN-230", related)
	if assert.Len(t, due, 1) {
		assert.Equal(t, Open, due[0].Urgency)
		assert.Equal(t, day, due[0].From)
		assert.Equal(t, loip.Advice, due[0].Force)
		assert.True(t, due[0].By.IsZero(), "no day is set")
	}
	assert.Empty(t, dueOf(plan, octFirst, "PLAN-230", ""), "the plan was never revised")
	assert.Empty(t, dueOf(also(withFirstEdition, done), octFirst, "PLAN-230", ""))
	old, newer := RelatedPlan{Kind: JusticePlan, Published: loip.Day(2013, 4, 1), Reviews: []Review{}}, RelatedPlan{Kind: JusticePlan, Published: loip.Day(2017, 4, 1)}
	assert.Len(t, dueOf(also(withFirstEdition, with(old, newer)), octFirst, "PLAN-230", ""), 1, "one review, of the plan published last")
	newer.Published = day
	assert.Empty(t, dueOf(also(withFirstEdition, with(old, newer)), octFirst, "PLAN-230", ""))
	assert.Empty(t, dueOf(also(withFirstEdition, plan), day.AddDays(-1), "PLAN-230", ""))
}
