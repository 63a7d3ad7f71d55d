package plan

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

var visionsAgree = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-055", Title: "The documents give one year for the vision, and it is not past.", Force: loip.Advice,
		Basis: advice("visions", "a vision whose year has passed, or that documents date differently, guides nobody"),
		How:   "The years of all visions agreed by the day judged, the plans' own included, are compared with each other and with that day.", Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		years := map[int]bool{}
		judge := func(at loip.Path, vision Vision) {
			if vision.By == 0 || vision.Agreed.After(p.AsOf()) {
				return
			}
			years[vision.By] = true
			if vision.By < p.AsOf().Year() {
				p.Unmet(at, "the vision of %s ends in %d, which has passed", source(vision.Origin), vision.By)
			}
		}
		for i, vision := range v.Visions {
			judge(loip.Path("/visions").Index(i), vision)
		}
		if v.LOIP != nil {
			for i, vision := range v.LOIP.Vision {
				judge(loip.Path("/loip/vision").Index(i), vision)
			}
		}
		var list []string
		for _, year := range slices.Sorted(maps.Keys(years)) {
			list = append(list, fmt.Sprint(year))
		}
		switch len(list) {
		case 0:
			p.Undetermined("", "no vision with a year is among the documents")
		case 1:
			p.Met("", "every vision that names a year names %s", list[0])
		default:
			p.Unmet("", "the visions in the documents name different years: %s", strings.Join(list, ", "))
		}
	},
}

// source writes where a fact was read.
func source(o loip.Origin) string {
	if o.Document == "" {
		return "a document not named"
	}
	return fmt.Sprintf("%q", o.Document)
}

var areaCodeValid = loip.Check[Partnership]{
	Rule: loip.Rule{
		ID: "PLAN-056", Title: "The council area is named by the code valid on the day.", Force: loip.Advice,
		Basis: advice("area code", "figures are published under the code valid at the time; a superseded code finds none, or old ones"),
		How:   "The code of the dossier is compared with the register of codes for the day judged.", Since: "0.1.0",
	},
	Run: func(p *loip.Pass, v Partnership) {
		council, ok := loip.CouncilByCode(v.Area)
		switch {
		case v.Area == "":
			p.Undetermined("/area", "the council area is not given")
		case !ok:
			p.Unmet("/area", "%s is not the code of a Scottish council area", v.Area)
		case council.Code.CodeOn(p.AsOf()) != council.Code:
			p.Unmet("/area", "%s is not the code of %s on %s; that is %s", v.Area, council.Name, p.AsOf().Long(), council.Code.CodeOn(p.AsOf()))
		default:
			p.Met("/area", "%s is the code of %s on %s", v.Area, council.Name, p.AsOf().Long())
		}
	},
}
