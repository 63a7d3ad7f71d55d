package governance

import "github.com/communityplanning/loip"

// Review is a review of how resources are deployed.
type Review struct {
	On      loip.Date   `json:"on,omitzero"`
	Found   string      `json:"found,omitzero"`
	Changes []string    `json:"changes,omitzero"` // an empty list says that none was needed
	Origin  loip.Origin `json:"origin,omitzero"`
}

var resourcesReviewed = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-033",
		Title: "The partnership keeps under review how resources are deployed, and corrects it where that is needed.",
		Force: loip.Should,
		Basis: append(onResourcing("para 114", "the partnership keeps under review how its partners contribute to each of its priorities"),
			loip.Draft2016.At("para 120", "Resourcing improvement", "performance is managed actively, and the allocation of resources changed where that is needed")),
		How:          "There must be a review by the day; each must say what it found and what was changed, or that nothing had to be. It is unmet only where the record says that there was none.",
		Doubt:        loip.DraftOnly + " It sets no interval, and none is asked for.",
		Expectations: []string{"G-RES-05"},
		Since:        "0.2.0",
	},
	Run: func(p *loip.Pass, r Record) {
		if r.Reviews == nil {
			p.Undetermined("/resourceReviews", "whether the deployment of resources has been reviewed is not given")
			return
		}
		all, good := 0, 0
		for i, x := range r.Reviews {
			if later(x.On, p.AsOf()) {
				continue
			}
			all++
			at := loip.Path("/resourceReviews").Index(i)
			switch {
			case x.On.IsZero():
				p.Undetermined(at, "review %d of the deployment of resources has no day", i+1)
			case x.Found == "" || x.Changes == nil:
				p.Undetermined(at, "the review of %s of the deployment of resources does not say both what it found and what was changed", x.On.Long())
			default:
				good++
			}
		}
		switch {
		case len(r.Reviews) == 0:
			p.Unmet("/resourceReviews", "the record says that the deployment of resources has not been reviewed")
		case all == 0:
			p.Undetermined("/resourceReviews", "whether the deployment of resources had been reviewed by %s is not shown: every review given is later", p.AsOf().Long())
		case good == all:
			p.Met("/resourceReviews", "the deployment of resources has been reviewed (%s), with what was found and what was changed", loip.Plural(good, "time", "times"))
		}
	},
}
