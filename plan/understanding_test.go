package plan

import (
	"testing"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/locality"
)

// needs edits every finding of the local outcomes improvement plan.
func needs(edit func(*Need)) func(*Partnership) {
	return func(v *Partnership) {
		for i := range v.LOIP.Needs {
			edit(&v.LOIP.Needs[i])
		}
	}
}

func noNeeds(v *Partnership) { v.LOIP.Needs = nil }

func noPlanAtAll(v *Partnership) { v.LOIP = nil }

func TestGuidance2016_summary_needs(t *testing.T) { suite.Attested(t, stated, "PLAN-140") }

func TestGuidance2016_summary_needs_rest(t *testing.T) {
	const at = "/loip/needs"
	suite.Rows(t, "PLAN-146",
		row{Name: "data and views", Want: loip.Met, At: at},
		row{Name: "both behind one finding", Edit: func(v *Partnership) { v.LOIP.Needs = v.LOIP.Needs[:1] }, Want: loip.Met},
		row{Name: "views alone", Edit: needs(func(n *Need) { n.Source = "" }), Want: loip.Unmet, At: at},
		row{Name: "data alone", Edit: needs(func(n *Need) { n.Sector = "" }), Want: loip.Unmet, At: at},
		row{Name: "data alone in the parts read", Edit: partial(needs(func(n *Need) { n.Sector = "" })), Want: loip.Undetermined},
		row{Name: "neither", Edit: needs(func(n *Need) { n.Source, n.Sector = "", "" }), Want: loip.Undetermined, At: at},
		row{Name: "no finding", Edit: noNeeds, Want: loip.NotApplicable},
		row{Name: "no plan", Edit: noPlanAtAll, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para70(t *testing.T) {
	const at = "/loip/needs"
	drop := func(sort Sort) func(*Partnership) {
		return func(v *Partnership) {
			var left []Need
			for _, n := range v.LOIP.Needs {
				if n.Sort != sort {
					left = append(left, n)
				}
			}
			v.LOIP.Needs = left
		}
	}
	of := func(sort Sort, edit func(*Need)) func(*Partnership) {
		return needs(func(n *Need) {
			if n.Sort == sort {
				edit(n)
			}
		})
	}
	suite.Rows(t, "PLAN-147",
		row{Name: "all three", Want: loip.Met, At: at},
		row{Name: "none of the whole area", Edit: drop(WholeArea), Want: loip.Unmet, At: at},
		row{Name: "none of a place", Edit: drop(Place), Want: loip.Unmet, At: at},
		row{Name: "none of a group", Edit: drop(Interest), Want: loip.Unmet, At: at},
		row{Name: "none of a group in the parts read", Edit: partial(drop(Interest)), Want: loip.Undetermined},
		row{Name: "of whom one is not said", Edit: of(WholeArea, func(n *Need) { n.Sort = "" }), Want: loip.Undetermined, At: at},
		row{Name: "a sector as evidence", Edit: of(WholeArea, func(n *Need) { n.Source = "" }), Want: loip.Met},
		row{Name: "a source as evidence", Edit: of(WholeArea, func(n *Need) { n.Sector = "" }), Want: loip.Met},
		row{Name: "without evidence", Edit: of(WholeArea, func(n *Need) { n.Source, n.Sector = "", "" }), Want: loip.Undetermined, At: at},
		row{Name: "one of two with evidence", Edit: func(v *Partnership) { v.LOIP.Needs[3].Source = "" }, Want: loip.Met},
		row{Name: "no finding", Edit: noNeeds, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para71(t *testing.T) { suite.Attested(t, stated, "PLAN-141") }

func TestGuidance2016_draft_para71_assessment(t *testing.T) {
	const at = "/loip/needs"
	source := func(s string) func(*Partnership) { return needs(func(n *Need) { n.Source = s }) }
	suite.Rows(t, "PLAN-148",
		row{Name: "an assessment, and an analysis", Want: loip.Met, At: at},
		row{Name: "in capitals", Edit: source("Joint Strategic Needs Assessment 2016"), Want: loip.Met},
		row{Name: "several", Edit: source("needs analyses of five localities"), Want: loip.Met},
		row{Name: "another source", Edit: source("census of 2011"), Want: loip.NotApplicable, At: at},
		row{Name: "a word like it", Edit: source("reanalysis of the census"), Want: loip.NotApplicable},
		row{Name: "no source for some", Edit: func(v *Partnership) {
			source("census of 2011")(v)
			v.LOIP.Needs[0].Source = ""
		}, Want: loip.Undetermined, At: at},
		row{Name: "no finding", Edit: noNeeds, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para72(t *testing.T) { suite.Attested(t, stated, "PLAN-142") }

func TestGuidance2016_draft_para73(t *testing.T) { suite.Attested(t, stated, "PLAN-143") }

func TestGuidance2016_draft_para73_reused(t *testing.T) {
	from := func(v *Partnership) { v.LOIP.Needs[1].Source = "Local housing strategy 2017, chapter 2" }
	suite.Rows(t, "PLAN-149",
		row{Name: "of sources made for this plan or not", Want: loip.Undetermined, At: "/loip/needs"},
		row{Name: "a plan that a theme names", Edit: func(v *Partnership) {
			from(v)
			v.LOIP.Themes[0].Plans = []string{"Local Housing Strategy"}
		}, Want: loip.Met, At: "/loip/needs/1"},
		row{Name: "another plan in the dossier", Edit: func(v *Partnership) {
			from(v)
			v.OtherPlans = []Content{{Title: "Local Housing Strategy 2017"}}
		}, Want: loip.Met, At: "/loip/needs/1"},
		row{Name: "a plan not named", Edit: from, Want: loip.Undetermined},
		row{Name: "a plan without a title", Edit: func(v *Partnership) { v.OtherPlans = []Content{{}} }, Want: loip.Undetermined},
		row{Name: "no finding", Edit: noNeeds, Want: loip.NotApplicable, At: "/loip/needs"},
		row{Name: "no plan", Edit: noPlanAtAll, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para74(t *testing.T) { suite.Attested(t, stated, "PLAN-144") }

func TestGuidance2016_draft_para76(t *testing.T) { suite.Attested(t, stated, "PLAN-145") }

func TestGuidance2016_draft_para76_localities(t *testing.T) {
	const at = "/localityPlans/0/localities/0"
	evidence := func(lists ...[]string) func(*Partnership) {
		return func(v *Partnership) {
			v.Division.Identification.Found = nil
			for _, list := range lists {
				v.Division.Identification.Found = append(v.Division.Identification.Found, locality.Identified{Locality: "west", Evidence: list})
			}
		}
	}
	decided := func(d loip.Date) func(*Partnership) {
		return func(v *Partnership) { v.Division.Identification.Decided = d }
	}
	none := []string{}
	suite.Rows(t, "PLAN-150",
		row{Name: "identified on evidence", Want: loip.Met, At: at},
		row{Name: "on the day judged", Edit: decided(octFirst), Want: loip.Met},
		row{Name: "a day later", Edit: decided(octSecond), Want: loip.Undetermined, At: at},
		row{Name: "without any", Edit: evidence(none), Want: loip.Unmet, At: at},
		row{Name: "without any, for two outcomes", Edit: evidence(none, none), Want: loip.Unmet},
		row{Name: "for one of two outcomes", Edit: evidence(none, []string{"profile"}), Want: loip.Met},
		row{Name: "for one without any, for one not given", Edit: evidence(none, nil), Want: loip.Undetermined},
		row{Name: "not given", Edit: evidence(nil), Want: loip.Undetermined, At: at},
		row{Name: "another locality's", Edit: func(v *Partnership) { v.LocalityPlans[0].Localities = []string{"east"} }, Want: loip.Undetermined, At: at},
		row{Name: "named by a finding", Edit: func(v *Partnership) {
			evidence(none)(v)
			v.LOIP.Needs[0].Community = "west"
		}, Want: loip.Met, At: at},
		row{Name: "no identification", Edit: func(v *Partnership) { v.Division.Identification = nil }, Want: loip.Undetermined},
		row{Name: "nor a plan for the area", Edit: func(v *Partnership) { v.Division.Identification, v.LOIP = nil, nil }, Want: loip.Undetermined},
		row{Name: "no locality named", Edit: func(v *Partnership) { v.LocalityPlans[0].Localities = nil }, Want: loip.NotApplicable},
		row{Name: "no locality plan", Edit: func(v *Partnership) { v.LocalityPlans = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para77(t *testing.T) {
	const at = "/division/localities/1/boundary"
	boundary := func(b locality.Boundary) func(*Partnership) {
		return func(v *Partnership) { v.Division.Localities[1].Boundary = b }
	}
	suite.Rows(t, "PLAN-151",
		row{Name: "wards", Want: loip.Met, At: at},
		row{Name: "another factor", Edit: boundary(locality.Other), Want: loip.Met, At: at},
		row{Name: "not given", Edit: boundary(""), Want: loip.Undetermined, At: at},
		row{Name: "no locality", Edit: func(v *Partnership) { v.Division.Localities = nil }, Want: loip.NotApplicable},
	)
}

func TestGuidance2016_draft_para78(t *testing.T) {
	beside := func(ids ...string) func(*Partnership) {
		return func(v *Partnership) {
			v.OtherPlans = []Content{{Title: "an action plan"}, {Title: "transport strategy", Outcomes: []Outcome{{ID: "t1"}, {ID: "t2", Needs: ids}}}}
		}
	}
	suite.Rows(t, "PLAN-152",
		row{Name: "a finding behind another plan", Edit: beside("own", "n1"), Want: loip.Met, At: "/otherPlans/1"},
		row{Name: "findings of its own", Edit: beside("own"), Want: loip.Undetermined, At: "/otherPlans"},
		row{Name: "no finding", Edit: beside(), Want: loip.Undetermined},
		row{Name: "no other plan", Want: loip.NotApplicable},
		row{Name: "no plan for the area", Edit: func(v *Partnership) {
			beside("n1")(v)
			v.LOIP = nil
		}, Want: loip.NotApplicable},
	)
}
