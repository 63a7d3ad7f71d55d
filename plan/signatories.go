package plan

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/governance"
)

// othersSigned returns how the signatures under a plan stand on the day judged,
// and who was a statutory partner when it was published is no other body. Where no body other than the statutory partners is shown to have agreed it,
// it says so instead.
func (v Partnership) othersSigned(p *loip.Pass, c Content) (s governance.SignOff, ok bool) {
	partners := governance.Partners(v.Area, c.signingDay(p.AsOf()))
	switch {
	case len(partners) == 0:
		p.Undetermined("/signOff", "the statutory partners of the area are not known, so that other bodies that agreed %q cannot be told from them", c.Title)
		return s, false
	case c.SignOff == nil:
		p.Undetermined("/signOff", "no record of who agreed %q is among the documents", c.Title)
		return s, false
	}
	wasPartner := func(id string) bool {
		return slices.ContainsFunc(partners, func(x governance.Partner) bool { return x.Body.ID == id })
	}
	s = governance.Signing(v.Area, p.AsOf(), c.SignOff)
	s.Others, s.Sharing = slices.DeleteFunc(s.Others, wasPartner), slices.DeleteFunc(s.Sharing, wasPartner)
	if len(s.Others) == 0 {
		p.NotApplicable("/signOff", "no body other than the statutory partners is recorded as agreeing %q, and none need", c.Title)
	}
	return s, len(s.Others) > 0
}

// called writes the names of bodies, given by their ids.
func (v Partnership) called(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if j := slices.IndexFunc(v.Governance.Bodies, func(b governance.Body) bool { return b.ID == id && b.Name != "" }); j >= 0 {
			names[i] = v.Governance.Bodies[j].Name
		} else if b, known := governance.LookupBody(id); known {
			names[i] = b.Name
		}
	}
	return strings.Join(names, ", ")
}

// othersAgree names the other bodies that agreed a plan.
func othersAgree(p *loip.Pass, v Partnership, c Content) {
	if s, ok := v.othersSigned(p, c); ok {
		p.Met("/signOff", "bodies other than the statutory partners agreed %q too: %s", c.Title, v.called(s.Others))
	}
}

// othersShare names those of them that share the responsibility for it.
func othersShare(p *loip.Pass, v Partnership, c Content) {
	switch s, ok := v.othersSigned(p, c); {
	case !ok:
	case len(s.Sharing) > 0:
		p.Met("/signOff", "%q says that bodies other than the statutory partners share the responsibility for it: %s", c.Title, v.called(s.Sharing))
	default:
		p.NotApplicable("/signOff", "%q is not recorded as giving a share in the responsibility to the bodies that agreed it and are no statutory partners: %s", c.Title, v.called(s.Others))
	}
}

// judgeLOIP and judgeLocalityPlans make the Run of a rule that judges plans by
// the dossier around them.
func judgeLOIP(judge func(*loip.Pass, Partnership, Content)) func(*loip.Pass, Partnership) {
	return func(p *loip.Pass, v Partnership) {
		if v.LOIP == nil {
			p.NotApplicable("/loip", noLOIP)
			return
		}
		judge(p.In("/loip"), v, v.LOIP.Content)
	}
}

func judgeLocalityPlans(judge func(*loip.Pass, Partnership, Content)) func(*loip.Pass, Partnership) {
	return func(p *loip.Pass, v Partnership) {
		for i, l := range v.LocalityPlans {
			judge(p.In(loip.Path("/localityPlans").Index(i)), v, l.Content)
		}
		if len(v.LocalityPlans) == 0 {
			p.NotApplicable("/localityPlans", noLocalityPlan)
		}
	}
}

const (
	othersAgreeHow = "Bodies that are recorded as agreeing the plan by the day judged and are no statutory partners are named; there need be none, and Ministers are never looked for."
	othersShareHow = "Of the bodies that agreed the plan by the day judged and are no statutory partners, those of which it says that they share the responsibility are named; there need be none."
)

var loipOthersAgree = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-185", Title: "Bodies other than the statutory partners may agree the local outcomes improvement plan too.", Force: loip.May,
		Basis: onLOIP("para 145", "the partnership may include other bodies as signatories, such as the third sector interface, community groups or other public bodies"),
		How:   othersAgreeHow, Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-31"}, Since: "0.3.0",
	},
	Run: judgeLOIP(othersAgree),
}

var loipOthersShare = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-186", Title: "Bodies other than the statutory partners may share the responsibility for the local outcomes improvement plan where it says so.", Force: loip.May,
		Basis: onLOIP("para 146", "other signatories can be jointly and individually responsible too, if the plan makes this clear"),
		How:   othersShareHow, Doubt: loip.DraftOnly, Expectations: []string{"G-LOIP-34"}, Since: "0.3.0",
	},
	Run: judgeLOIP(othersShare),
}

var localityOthersAgree = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-187", Title: "Bodies other than the statutory partners may agree a locality plan too.", Force: loip.May,
		Basis: onLocality("para 168", "the partnership may include other bodies as signatories; a signature of Ministers is not needed"),
		How:   othersAgreeHow, Doubt: loip.DraftOnly, Expectations: []string{"G-LOC-32"}, Since: "0.3.0",
	},
	Run: judgeLocalityPlans(othersAgree),
}

var localityOthersShare = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-188", Title: "Bodies other than the statutory partners may share the responsibility for a locality plan where it says so.", Force: loip.May,
		Basis: onLocality("para 169", "other signatories can be jointly and individually responsible too, if the plan makes this clear"),
		How:   othersShareHow, Doubt: loip.DraftOnly, Expectations: []string{"G-LOC-34"}, Since: "0.3.0",
	},
	Run: judgeLocalityPlans(othersShare),
}
