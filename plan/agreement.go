package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
)

// Agreement is the single outcome agreement that a partnership had when Part 2
// of the 2015 Act came into force, and what became of it. One that was adopted
// is itself the dossier's local outcomes improvement plan.
//
// Law: draft guidance, paras 148 and 149, for the time of transition.
type Agreement struct {
	Title  string      `json:"title"`
	Period loip.Period `json:"period,omitzero"`
	// Considered is the day on which the partnership considered whether the
	// agreement meets the requirements for a local outcomes improvement plan;
	// ConsideredWhen the month or year as the document gives it, where the day is
	// not known. Adopted and AdoptedWhen are the same for its adoption as the
	// plan.
	Considered     loip.Date              `json:"considered,omitzero"`
	ConsideredWhen string                 `json:"consideredWhen,omitzero"`
	Meets          engagement.Word        `json:"meets,omitzero"` // what it found of content and development: yes, no, not sure
	Adopted        loip.Date              `json:"adopted,omitzero"`
	AdoptedWhen    string                 `json:"adoptedWhen,omitzero"`
	By             string                 `json:"by,omitzero"` // the body or group that adopted it
	SignOff        []governance.Signature `json:"signOff,omitzero"`
	Note           string                 `json:"note,omitzero"`
	Origin         loip.Origin            `json:"origin,omitzero"`
}

const (
	agreementAt = loip.Path("/singleOutcomeAgreement")
	noAgreement = "no single outcome agreement is among the documents"
)

// collect notes the bodies that the agreement refers to, and times that cannot
// be read.
func (a Agreement) collect(ids *loip.IDs) {
	if a.Period.Inverted() {
		ids.Fault(agreementAt.Key("period"), "expected an end after the beginning")
	}
	timed(ids, agreementAt.Key("consideredWhen"), a.ConsideredWhen)
	timed(ids, agreementAt.Key("adoptedWhen"), a.AdoptedWhen)
	for i, s := range a.SignOff {
		s.Collect(ids, agreementAt.Key("signOff").Index(i))
	}
}

// as returns the agreement as far as the rule on signatures looks at it: as a
// plan of the day on which it was adopted, or of the first day on which the law
// had statutory partners, where that is later.
func (a Agreement) as() Content {
	_, on := span(a.Adopted, a.AdoptedWhen)
	if on.Before(commencement) {
		on = commencement
	}
	return Content{Title: a.Title, SignOff: a.SignOff, Published: on}
}

// commencement is the day on which Part 2 of the 2015 Act came into force.
var commencement = loip.Act2015.InForce.From

var agreementConsidered = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-210", Title: "Before Part 2 came into force the partnership considered whether its single outcome agreement meets the requirements for a local outcomes improvement plan.", Force: loip.Should,
		Basis: onLOIP("para 148", "before commencement the partnership considers whether its single outcome agreement meets the requirements for a local outcomes improvement plan"),
		How:   "The day on which that was considered is earlier than 20 December 2016.",
		Doubt: loip.DraftOnly + " The final guidance came out on the day of commencement itself, so that what it says of the time before could only look back.", Expectations: []string{"G-LOIP-39"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		a := v.Agreement
		if a == nil {
			p.NotApplicable(agreementAt, noAgreement)
			return
		}
		at := agreementAt.Key("considered")
		switch first, last := span(a.Considered, a.ConsideredWhen); {
		case last.IsZero():
			p.Undetermined(at, "when the partnership considered whether %q meets the requirements for a local outcomes improvement plan is not given", a.Title)
		case last.Before(commencement):
			p.Met(at, "the partnership considered by %s whether %q meets the requirements for a local outcomes improvement plan", last.Long(), a.Title)
		case first.Before(commencement):
			p.Undetermined(at, "the partnership considered in %s whether %q meets the requirements for a local outcomes improvement plan, and Part 2 came into force on %s", a.ConsideredWhen, a.Title, commencement.Long())
		default:
			p.Unmet(at, "the partnership considered only on or after %s, when Part 2 was in force, whether %q meets the requirements for a local outcomes improvement plan", first.Long(), a.Title)
		}
	},
}

// adopted says whether the agreement was adopted by the day judged; where it
// was not, or that is not known, it answers for the rule.
func adopted(p *loip.Pass, v Partnership) bool {
	if v.Agreement == nil {
		p.NotApplicable(agreementAt, noAgreement)
		return false
	}
	at, a := agreementAt.Key("adopted"), *v.Agreement
	switch first, last := span(a.Adopted, a.AdoptedWhen); {
	case last.IsZero():
		p.NotApplicable(at, "%q is not recorded as adopted as the local outcomes improvement plan", a.Title)
	case first.After(p.AsOf()):
		p.NotApplicable(at, "%q was adopted as the local outcomes improvement plan only on or after %s", a.Title, first.Long())
	case last.After(p.AsOf()):
		p.Undetermined(at, "%q was adopted as the local outcomes improvement plan in %s, which may be before or after the day judged", a.Title, a.AdoptedWhen)
	default:
		return true
	}
	return false
}

var agreementAdoptable = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-211", Title: "A single outcome agreement is adopted as the local outcomes improvement plan where its content and development meet the requirements.", Force: loip.May,
		Basis: onLOIP("para 148", "a partnership that is satisfied that content and development of its single outcome agreement fully meet the requirements may adopt it as its plan"),
		How:   "The agreement was found to meet the requirements, no later than on the day on which it was adopted.",
		Doubt: loip.DraftOnly + " An agreement that was not adopted is as good as one that was.", Expectations: []string{"G-LOIP-40"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if !adopted(p, v) {
			return
		}
		a, at := *v.Agreement, agreementAt.Key("meets")
		considered, _ := span(a.Considered, a.ConsideredWhen)
		_, last := span(a.Adopted, a.AdoptedWhen)
		switch {
		case a.Meets == engagement.No:
			p.Unmet(at, "%q was adopted as the local outcomes improvement plan, and was found not to meet the requirements", a.Title)
		case a.Meets != engagement.Yes:
			p.Undetermined(at, "%q was adopted as the local outcomes improvement plan; whether it was found to meet the requirements is not given", a.Title)
		case considered.After(last):
			p.Unmet(at, "%q was adopted as the local outcomes improvement plan by %s, and found to meet the requirements only on or after %s", a.Title, last.Long(), considered.Long())
		default:
			p.Met(at, "%q was found to meet the requirements and was adopted as the local outcomes improvement plan", a.Title)
		}
	},
}

var agreementSignedOff = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-212", Title: "Every statutory partner has signed off a single outcome agreement that was adopted as the local outcomes improvement plan.", Force: loip.Should,
		Basis: onLOIP("para 148", "the statutory partners sign off the single outcome agreement as the new plan"),
		How:   "Every statutory partner of the area on the day of adoption, and of 20 December 2016 where it was adopted before, is among those who agreed.",
		Doubt: loip.DraftOnly + " A partner whose place in schedule 1 is doubtful leaves the answer undetermined.", Expectations: []string{"G-LOIP-41"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if adopted(p, v) {
			signedOff(p.In(agreementAt), v.Area, v.Agreement.as())
		}
	},
}

var agreementFollowed = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-213", Title: "A single outcome agreement that was not adopted has been replaced or revised, so that there is a local outcomes improvement plan.", Force: loip.Should,
		Basis: onLOIP("para 149", "otherwise the partnership replaces or revises its single outcome agreement, so that it has an up-to-date plan"),
		How:   "Where the agreement was not adopted by the day judged, a local outcomes improvement plan is published by then.",
		Doubt: loip.DraftOnly + " The guidance sets no day of its own; that of the first plans, 1 October 2017, is taken, and until then the answer is undetermined.", Expectations: []string{"G-LOIP-42"}, Since: "0.3.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		if v.Agreement == nil {
			p.NotApplicable(agreementAt, noAgreement)
			return
		}
		switch first, last := span(v.Agreement.Adopted, v.Agreement.AdoptedWhen); {
		case last.IsZero() || first.After(p.AsOf()):
			loipPublished.Run(p, v)
		case last.After(p.AsOf()):
			adopted(p, v)
		default:
			p.NotApplicable(agreementAt.Key("adopted"), "%q was adopted as the local outcomes improvement plan", v.Agreement.Title)
		}
	},
}
