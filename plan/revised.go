package plan

import "github.com/communityplanning/loip"

const (
	revisedHow = "Each revision of which the dossier holds anything is looked at: the other editions of the plan but the first, and the plan that was read where its consultation or the days show that it revises another. "
	// revisedDoubt says which reading is taken of the editions of a plan.
	revisedDoubt = "Editions stand oldest first. Where the days do not show which came first, and where only the decision to revise is recorded, the answer is undetermined. " +
		"Whether the consultation was one of its own, and not that on the edition before, is for another rule."
	revisedPublishedDoubt = "The Act sets no day by which a revised plan is to be published, so that one not shown as published is undetermined."
	revisedNeedsDoubt     = " Of the other editions no findings on needs are kept, so that they are undetermined. "
	revisedAfterReviewHow = "A review of the plan is dated no later than the decision to revise it, or than the publication of the revised plan where no decision is dated. A list of reviews that is given counts as complete, but not for what came before the edition that was read."
)

// onRevisions judges how each revision was prepared as the making of a plan is
// judged.
func onRevisions(p *loip.Pass, c Content, judge func(*loip.Pass, Content)) {
	eachRevision(p, c, func(p *loip.Pass, x revision) { judge(p, x.plan) })
}

func revisionConsulted(p *loip.Pass, c Content, h head) {
	onRevisions(p, c, func(p *loip.Pass, c Content) { consulted(p, c, h) })
}

var loipRevisionConsultsBodies = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-200", Title: "Community bodies were consulted on each revision of the local outcomes improvement plan.", Force: loip.Must,
		Basis: []loip.Provision{s7("(3)", "what section 6(3) and (4) asks of a plan is asked of a revised plan too"), s6("(3)(a)", "the partnership consults the community bodies that it considers appropriate")},
		How:   revisedHow + consultationHow, Doubt: revisedDoubt + " " + consultationDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { revisionConsulted(p, l.Content, communityHead) },
}

var loipRevisionConsultsPersons = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-201", Title: "Other persons were consulted on each revision of the local outcomes improvement plan.", Force: loip.Must,
		Basis: []loip.Provision{s7("(3)", "what section 6(3) and (4) asks of a plan is asked of a revised plan too"), s6("(3)(b)", "the partnership consults the other persons that it considers appropriate")},
		How:   revisedHow + personsHow, Doubt: revisedDoubt + " " + personsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { revisionConsulted(p, l.Content, personsHead) },
}

var loipRevisionAnswers = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-202", Title: "Account was taken of every representation on a revision before the revised local outcomes improvement plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s7("(3)", "what section 6(3) and (4) asks of a plan is asked of a revised plan too"), s6("(4)(a)", "before publishing, the partnership takes account of any representations received")},
		How:   revisedHow + representationsHow, Doubt: revisedDoubt + " " + representationsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { onRevisions(p, l.Content, answersRepresentations) },
}

var loipRevisionNeeds = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-215", Title: "Account was taken of needs and circumstances before a revised local outcomes improvement plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s7("(3)", "what section 6(3) and (4) asks of a plan is asked of a revised plan too"), s6("(4)(b)", "before publishing, the partnership takes account of the needs and circumstances of residents of the area")},
		How:   revisedHow + needsHow, Doubt: revisedDoubt + revisedNeedsDoubt + needsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { onRevisions(p, l.Content, needsBeforePublishing) },
}

var loipRevisionPublished = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-203", Title: "Where the local outcomes improvement plan is revised, the revised plan is published.", Force: loip.Must,
		Basis: []loip.Provision{s7("(5)", "a partnership that revises the plan publishes the revised plan")},
		How:   revisedHow + "It is published on or before the day judged.", Doubt: revisedDoubt + " " + revisedPublishedDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { revisionPublished(p, l.Content) },
}

var loipRevisionFollowsReview = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-204", Title: "Each revision of the local outcomes improvement plan follows a review of it.", Force: loip.May,
		Basis: []loip.Provision{s7("(2)(b)", "following a review the partnership may revise the plan"), loip.Draft2016.At("para 147", draftLOIP, "the plan is revised where the partnership considers it appropriate after a review")},
		How:   revisedHow + revisedAfterReviewHow, Doubt: loip.DraftOnly + " " + revisedDoubt, Expectations: []string{"G-LOIP-38"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LOIP) { revisionFollowsReview(p, l.Content) },
}

var localityRevisionConsultsBodies = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-205", Title: "Community bodies were consulted on each revision of a locality plan.", Force: loip.Must,
		Basis: []loip.Provision{s11("(3)", "what section 10(4) and (5) asks of a plan is asked of a revised plan too"), s10("(4)(a)", "the partnership consults the community bodies that it considers appropriate")},
		How:   revisedHow + consultationHow, Doubt: revisedDoubt + " " + consultationDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { revisionConsulted(p, l.Content, communityHead) },
}

var localityRevisionConsultsPersons = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-206", Title: "Other persons were consulted on each revision of a locality plan.", Force: loip.Must,
		Basis: []loip.Provision{s11("(3)", "what section 10(4) and (5) asks of a plan is asked of a revised plan too"), s10("(4)(b)", "the partnership consults the other persons that it considers appropriate")},
		How:   revisedHow + personsHow, Doubt: revisedDoubt + " " + personsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { revisionConsulted(p, l.Content, personsHead) },
}

var localityRevisionAnswers = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-207", Title: "Account was taken of every representation on a revision before the revised locality plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s11("(3)", "what section 10(4) and (5) asks of a plan is asked of a revised plan too"), s10("(5)(a)", "before publishing, the partnership takes account of any representations received")},
		How:   revisedHow + representationsHow, Doubt: revisedDoubt + " " + representationsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { onRevisions(p, l.Content, answersRepresentations) },
}

var localityRevisionNeeds = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-216", Title: "Account was taken of needs and circumstances before a revised locality plan was published.", Force: loip.Must,
		Basis: []loip.Provision{s11("(3)", "what section 10(4) and (5) asks of a plan is asked of a revised plan too"), s10("(5)(b)", "before publishing, the partnership takes account of the needs and circumstances of residents of the locality")},
		How:   revisedHow + needsHow, Doubt: revisedDoubt + revisedNeedsDoubt + needsDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { onRevisions(p, l.Content, needsBeforePublishing) },
}

var localityRevisionPublished = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-208", Title: "Where a locality plan is revised, the revised plan is published.", Force: loip.Must,
		Basis: []loip.Provision{s11("(5)", "a partnership that revises a locality plan publishes the revised plan")},
		How:   revisedHow + "It is published on or before the day judged.", Doubt: revisedDoubt + " " + revisedPublishedDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { revisionPublished(p, l.Content) },
}

var localityRevisionFollowsReview = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-209", Title: "Each revision of a locality plan follows a review of it.", Force: loip.May,
		Basis: []loip.Provision{s11("(2)(b)", "following a review the partnership may revise the plan")},
		How:   revisedHow + revisedAfterReviewHow, Doubt: revisedDoubt, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { revisionFollowsReview(p, l.Content) },
}
