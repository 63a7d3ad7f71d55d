package plan

import (
	"slices"

	"github.com/communityplanning/loip"
)

// tookPartBefore judges whether community bodies took part in making a plan
// before its draft was consulted on.
//
// Boundary: an occasion on the day the consultation opened is not before it.
func tookPartBefore(p *loip.Pass, c Content) {
	var opened loip.Date
	if c.Consultation != nil {
		opened = c.Consultation.Opened
	}
	if len(c.Participation) == 0 || opened.IsZero() {
		p.Undetermined("/participation", "the documents do not say when community bodies took part in making %q, or when the consultation on it opened", c.Title)
		return
	}
	switch i, ok := c.tookPart(p.AsOf()); {
	case !ok:
		p.Undetermined("/participation", "no occasion on which community bodies took part in making %q has a day and names them", c.Title)
	case c.Participation[i].On.Before(opened):
		p.Met(loip.Path("/participation").Index(i), "community bodies took part in making %q on %s, before the consultation opened on %s", c.Title, c.Participation[i].On.Long(), opened.Long())
	case slices.ContainsFunc(c.Participation, func(x Participation) bool { return x.On.Before(opened) }): // or without a day
		p.Undetermined("/participation", "the dated occasions on which community bodies that are named took part in making %q came on or after the day on which the consultation opened, %s; others have no day or do not name who took part", c.Title, opened.Long())
	default:
		lacks(p, c, "/participation", "every occasion on which community bodies took part in making %q came on or after the day on which the consultation opened, %s", c.Title, opened.Long())
	}
}

// tookPart returns the place of the earliest occasion by a day on which
// community bodies that are named took part.
func (c Content) tookPart(by loip.Date) (place int, ok bool) {
	for i, x := range c.Participation {
		if !x.On.IsZero() && !x.On.After(by) && len(x.Bodies) > 0 && (!ok || x.On.Before(c.Participation[place].On)) {
			place, ok = i, true
		}
	}
	return place, ok
}

const (
	participationHow = "At least one occasion names the bodies that took part and is dated before the consultation on the draft opened."
	declined         = " The Act asks for efforts, and bodies may decline; another rule looks for the efforts."
)

var loipTookPartBefore = loip.Check[LOIP]{
	Rule: loip.Rule{
		ID: "PLAN-027", Title: "Community bodies took part in making the local outcomes improvement plan before its draft was consulted on.", Force: loip.Should,
		Basis: append(onLOIP("para 139", "consulting on the draft does not replace securing the participation of community bodies beforehand"), partnersSecure),
		How:   participationHow, Doubt: loip.DraftOnly + declined, Expectations: []string{"G-LOIP-22"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LOIP) { tookPartBefore(p, l.Content) },
}

var localityTookPartBefore = loip.Check[LocalityPlan]{
	Rule: loip.Rule{
		ID: "PLAN-043", Title: "Community bodies took part in making the locality plan before its draft was consulted on.", Force: loip.Should,
		Basis: append(onLocality("para 164", "consulting on the draft does not replace securing the participation of community bodies"), partnersSecure),
		How:   participationHow, Doubt: loip.DraftOnly + " Paragraph 164 does not say beforehand; the word is that of paragraph 139." + declined, Expectations: []string{"G-LOC-26"}, Since: "0.1.0",
	},
	Run: func(p *loip.Pass, l LocalityPlan) { tookPartBefore(p, l.Content) },
}
