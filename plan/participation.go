package plan

import "github.com/communityplanning/loip"

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
	dated := 0
	for i, x := range c.Participation {
		if x.On.IsZero() || x.On.After(p.AsOf()) || len(x.Bodies) == 0 {
			continue
		}
		dated++
		if x.On.Before(opened) {
			p.Met(loip.Path("/participation").Index(i), "community bodies took part in making %q on %s, before the consultation opened on %s", c.Title, x.On.Long(), opened.Long())
			return
		}
	}
	if dated == 0 {
		p.Undetermined("/participation", "no occasion on which community bodies took part in making %q has a day and names them", c.Title)
		return
	}
	p.Unmet("/participation", "every dated occasion on which community bodies took part in making %q came after the consultation opened on %s", c.Title, opened.Long())
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
