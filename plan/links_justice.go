package plan

import (
	"slices"

	"github.com/communityplanning/loip"
)

var justiceRegards = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-229", Title: "The community justice outcomes improvement plan says how it had regard to the local outcomes improvement plan.", Force: loip.Advice,
		Basis: []loip.Provision{
			otherPlans("community justice", "a partnership that knows what the community justice plan made of its own can hold the two together"),
			loip.Justice2016.At("s. 20(2)(c)", "Preparation of community justice outcomes improvement plan", "the community justice partners have regard to the local outcomes improvement plan for the area when they prepare theirs"),
		},
		How:   "A community justice plan published no earlier than the local outcomes improvement plan says how it had regard to it.",
		Doubt: othersDuty, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		eachRelated(p, v, JusticePlan, func(at loip.Path, r RelatedPlan) { regardedWhereBefore(p, at, r, v.LOIP.Content) })
	},
}

var justiceReviewed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-230", Title: "After a revised local outcomes improvement plan the community justice outcomes improvement plan is reviewed.", Force: loip.Advice,
		Basis: []loip.Provision{
			otherPlans("community justice", "a partnership that publishes a revised plan tells the community justice partners, who then have to review theirs"),
			loip.Justice2016.At("s. 22(2)(c)", "Review of community justice outcomes improvement plan", "the community justice partners review their plan as soon as reasonably practicable after a revised local outcomes improvement plan is published"),
			loip.Justice2016.At("s. 22(3)", "Review of community justice outcomes improvement plan", "after such a review they publish a revised plan, or a statement that it should not be revised"),
		},
		How: "After the publication of the last revision, a community justice plan is published, or a review of one that led to a revised plan or to a statement that none is needed. Where no plan shows that, the one that was published last is named.",
		Doubt: othersDuty + " As soon as reasonably practicable sets no day, so that a review that is still to come is never held against anyone. " +
			"A statement of the same day as the revised plan counts.", Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		revised, doubt := v.lastRevised(p.AsOf())
		switch {
		case v.LOIP == nil:
			p.NotApplicable("/loip", noLOIP)
			return
		case revised.IsZero() && doubt:
			p.Undetermined("/loip", "whether a revision of %q was published by %s is not given", v.LOIP.Title, p.AsOf().Long())
			return
		case revised.IsZero():
			p.NotApplicable("/loip", "no revision of %q was published by %s", v.LOIP.Title, p.AsOf().Long())
			return
		}
		met, place, latest := false, loip.Path(""), RelatedPlan{}
		eachRelated(p, v, JusticePlan, func(at loip.Path, r RelatedPlan) {
			if met {
				return
			}
			i := slices.IndexFunc(r.Reviews, func(x Review) bool {
				on := x.held(p.AsOf())
				return !on.IsZero() && !on.Before(revised) && x.Then != ""
			})
			first, last := r.issued()
			_, before := latest.issued()
			switch met = i >= 0 || !first.IsZero() && !first.Before(revised); {
			case i >= 0:
				p.Met(at.Key("reviews").Index(i), "%s was reviewed after the revised local outcomes improvement plan of %s", r.called(), revised.Long()).Fact(at.Key("reviews").Index(i), "then", r.Reviews[i].Then)
			case met:
				p.Met(at, "%s was published after the revised local outcomes improvement plan of %s", r.called(), revised.Long())
			case place == "" || last.After(before):
				place, latest = at, r
			}
		})
		switch {
		case met || place == "":
		case latest.Reviews != nil && len(latest.Reviews) == 0:
			p.Undetermined(place.Key("reviews"), "the record says that %s has not been reviewed; by when it is to be, after the revised local outcomes improvement plan of %s, is not set", latest.called(), revised.Long())
		default:
			p.Undetermined(place.Key("reviews"), "no review of %s after the revised local outcomes improvement plan of %s, with what came of it, is among the documents", latest.called(), revised.Long())
		}
	},
}

// lastRevised returns the last day on which the latest published revision of the
// local outcomes improvement plan can have been published by a day, and whether
// it is in doubt that there was one.
func (v Partnership) lastRevised(by loip.Date) (last loip.Date, doubt bool) {
	if v.LOIP == nil {
		return loip.Date{}, false
	}
	for _, x := range v.LOIP.revisions(by) {
		switch _, published := x.plan.issued(); {
		case x.doubt != "" || published.IsZero():
			doubt = doubt || !x.pending
		case published.After(by):
		case published.After(last):
			last = published
		}
	}
	return last, doubt
}

// justice notes that a revised local outcomes improvement plan calls for a review
// of the community justice plan.
func (d *diary) justice() {
	revised, _ := d.lastRevised(d.on)
	if revised.IsZero() {
		return
	}
	for _, f := range d.open(justiceReviewed.Rule, "/relatedPlans") {
		d.add(justiceReviewed.Rule, Duty{
			What: "the community justice partners are to review their outcomes improvement plan, and to publish a revised plan or a statement that none is needed",
			Why:  f.Message, Path: f.Path, From: revised,
		})
	}
}
