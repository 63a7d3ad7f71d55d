package plan

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/indicator"
)

// dossierOf carries a file over into a dossier.
func dossierOf(facts map[string]any) Partnership {
	var v Partnership
	facts = maps.Clone(facts)
	for _, judged := range []string{"expectations", "inconsistencies"} { // by the reader of the pages; see what rules answer
		delete(facts, judged)
	}
	if inner, _ := facts["plan"].(map[string]any); inner["kind"] == "locality" {
		v.LocalityPlans = []LocalityPlan{{}}
	} else {
		v.LOIP = &LOIP{}
	}
	carryOver(&carrier{reading: true, facts: facts, kept: &v.Particulars}, v.carry)
	return v
}

// caseOf carries a dossier back.
func caseOf(v Partnership) map[string]any {
	facts := map[string]any{}
	carryOver(&carrier{facts: facts, kept: &v.Particulars}, v.carry)
	return facts
}

// main returns the plan that the file is about, and its place.
func (v *Partnership) main() (*Content, loip.Path) {
	if v.LOIP != nil {
		return &v.LOIP.Content, "/loip"
	}
	return &v.LocalityPlans[0].Content, "/localityPlans/0"
}

// carry says where each fact of a file stands in the dossier.
func (v *Partnership) carry(o *carrier) {
	o.derived("schema", caseSchema)
	c, at := v.main()
	carryText(o, "id", &c.ID)
	o.flag("partial", &c.Partial)
	carryText(o, "partial_note", &c.PartialNote)
	o.part("partnership", "", v.carryPartnership)
	o.part("plan", at, c.carryPlan)
	carryEach(o, "events", at.Key("events"), &c.Events, func(o *carrier, x *Event) {
		carryText(o, "event", &x.What)
		carryText(o, "date", &x.When)
		carryText(o, "by", &x.By)
		carryText(o, "note", &x.Note)
		o.sources(&x.Origin)
	})
	o.part("level_names", at.Key("levels"), c.carryLevels)
	v.carryCounts(o, at.Key("counts"), &c.Counts)
	o.part("horizons", at.Key("horizons"), c.carryHorizons)
	carryEach(o, "priorities", at.Key("themes"), &c.Themes, carryTheme)
	carryEach(o, "outcomes", at.Key("outcomes"), &c.Outcomes, v.carryOutcome)
	v.carryIndicators(o, c)
	carryEach(o, "aims", at.Key("aims"), &c.Aims, v.carryAim)
	carryEach(o, "actions", at.Key("actions"), &c.Actions, func(o *carrier, x *Action) {
		carryText(o, "id", &x.ID)
		carryText(o, "title", &x.Title)
		carryText(o, "kind", &x.LeadKind)
		v.carryLeads(o, &x.Leads, &x.LeadText)
		o.sources(&x.Origin)
	})
	v.carryLocalities(o)
	v.carryMembers(o)
	o.part("signatories", at.Key("signOff"), v.carrySignatories)
	v.carryConsultations(o, c)
	reviews := slices.DeleteFunc(slices.Clone(c.Reviews), func(r Review) bool { return r.What == "" })
	carryEach(o, "reviews", at.Key("reviews"), &reviews, carryReview)
	if o.reading {
		c.Reviews = reviews
	}
	carryEach(o, "progress_reports", at.Key("progressReports"), &c.Reports, carryReport)
	v.carryResources(o)
	v.carryOfficial(o)
	if o.reading { // some files list one source several times
		o.facts["sources"] = withoutRepeats(o.facts["sources"])
	}
	carryEach(o, "sources", "/sources", &v.Sources, func(o *carrier, x *Source) {
		carryText(o, "id", &x.ID)
		carryText(o, "url", &x.URL)
		carryText(o, "what", &x.What)
		complete := !x.Part
		if whole, ok := take[bool](o, "url_complete"); o.reading && ok {
			x.Part = !whole
		} else if !o.reading {
			o.put("url_complete", complete)
		}
	})
}

// withoutRepeats returns a list without items that say the same as an earlier one.
func withoutRepeats(x any) any {
	items, _ := x.([]any)
	var list []any
	seen := map[string]bool{}
	for _, i := range items {
		key, _ := json.Marshal(i)
		if !seen[string(key)] {
			seen[string(key)] = true
			list = append(list, i)
		}
	}
	return list
}

func (v *Partnership) carryPartnership(o *carrier) {
	c, _ := v.main()
	carryText(o, "name", &v.Name)
	carryText(o, "area_code", &v.Area)
	if council, ok := loip.CouncilByCode(v.Area); ok && c.Place == "" {
		o.derived("area", council.Name)
	}
	if !o.used["area"] {
		carryText(o, "area", &c.Place)
	}
	kind := "council area"
	if v.LOIP == nil {
		kind = "locality"
	}
	o.derived("area_kind", kind)
}

func (c *Content) carryPlan(o *carrier) {
	kind := "loip"
	if o.at != "/loip" {
		kind = "locality"
	}
	o.derived("kind", kind)
	carryText(o, "title", &c.Title)
	carryText(o, "kind_note", &c.Called)
	carryText(o, "note", &c.Note)
	carryText(o, "parent_plan", &c.PartOf)
	carryText(o, "supersedes", &c.Replaces)
	carryText(o, "superseded_by", &c.ReplacedBy)
	o.joined("companion", &c.Companions)
	var vision []string
	for _, x := range c.Vision {
		vision = append(vision, x.Text)
	}
	o.one("vision", &vision)
	if o.reading && len(vision) > 0 {
		c.Vision = []Vision{{Text: vision[0]}}
	}
	o.part("period", o.at.Key("periodStated"), func(o *carrier) {
		carryText(o, "start", &c.PeriodStated.From)
		carryText(o, "end", &c.PeriodStated.Until)
		carryWhole(o, "years", &c.PeriodStated.Years)
	})
}

// carryLevels carries what the plan calls its levels: any level that a file
// names.
func (c *Content) carryLevels(o *carrier) {
	if !o.reading {
		for _, x := range c.Levels {
			o.put(strings.ReplaceAll(x.Is, " ", "_"), x.Called)
			if x.Note != "" {
				o.put("note", x.Note)
			}
		}
		return
	}
	keys := slices.Sorted(maps.Keys(o.facts))
	slices.SortStableFunc(keys, func(a, b string) int { return levelOrder(a) - levelOrder(b) })
	for _, key := range keys {
		if called, ok := o.facts[key].(string); ok && key != "note" {
			o.used[key] = true
			c.Levels = append(c.Levels, Level{Is: strings.ReplaceAll(key, "_", " "), Called: called})
		}
	}
	if len(c.Levels) > 0 {
		carryText(o, "note", &c.Levels[0].Note)
	}
}

// levelOrder puts the levels that every plan can have first, from the top.
func levelOrder(level string) int {
	if i := slices.Index([]string{"top", "theme", "outcome", "detail", "aim", "measure", "action", "delivery"}, level); i >= 0 {
		return i
	}
	return 99
}

// besideNote marks a figure that a file gives only in the note on another.
const besideNote = "from the note on the figure before"

func (v *Partnership) carryCounts(o *carrier, at loip.Path, list *[]Tally) {
	own := slices.DeleteFunc(slices.Clone(*list), func(t Tally) bool { return t.Note == besideNote })
	carryEach(o, "counts", at, &own, func(o *carrier, x *Tally) {
		carryText(o, "what", &x.What)
		carryWhole(o, "count", &x.Count)
		carryText(o, "as_at", &x.When)
		carryText(o, "note", &x.Note)
		o.sources(&x.Origin)
	})
	if o.reading {
		*list = own
	}
}

var seenWords = map[string]Seen{"seen": SeenWhole, "partly": SeenInPart, "not_seen": Unseen, "absent": Absent}

func (c *Content) carryHorizons(o *carrier) {
	carryText(o, "form", &c.Timing)
	for key, term := range map[string]Term{"long_10y": Long, "medium_3y": Medium, "short_1y": Short} {
		var h Horizon
		if i := slices.IndexFunc(c.Horizons, func(h Horizon) bool { return h.Term == term }); i >= 0 {
			h = c.Horizons[i]
		}
		o.part(key, o.at.Key(string(term)), func(o *carrier) {
			carryWord(o, "result", &h.Seen, seenWords)
			carryText(o, "note", &h.Note)
		})
		if o.reading && h != (Horizon{}) {
			h.Term = term
			c.Horizons = append(c.Horizons, h)
		}
	}
	slices.SortFunc(c.Horizons, func(a, b Horizon) int { return b.Term.Years() - a.Term.Years() })
}

func carryTheme(o *carrier, x *Theme) {
	carryText(o, "id", &x.ID)
	carryText(o, "title", &x.Title)
	carryText(o, "group", &x.Group)
	carryText(o, "kind", &x.Kind)
	carryText(o, "note", &x.Note)
	carryWhole(o, "rank", &x.Rank)
	o.one("version", &x.Editions)
	o.sources(&x.Origin)
	var t indicator.Target
	if len(x.Targets) > 0 {
		t = x.Targets[0]
	}
	carryWord(o, "target_kind", &t.Form, map[string]indicator.Form{"gap_close": indicator.GapTo, "direction_only": indicator.DirectionOnly, "zero": indicator.ToZero})
	if o.reading && t.Form != "" {
		x.Targets = []indicator.Target{t}
	}
}

func (v *Partnership) carryOutcome(o *carrier, x *Outcome) {
	carryText(o, "id", &x.ID)
	carryText(o, "title", &x.Title)
	c, _ := v.main()
	parent, _ := o.facts["parent"].(string)
	if !o.reading || slices.ContainsFunc(c.Themes, func(t Theme) bool { return t.ID == parent }) {
		carryText(o, "parent", &x.Theme)
	}
	o.one("version", &x.Editions)
	carryText(o, "horizon_end", &x.By)
	carryText(o, "note", &x.Note)
	v.carryLeads(o, &x.Leads, &x.LeadText)
	o.sources(&x.Origin)
}

func carryReview(o *carrier, x *Review) {
	carryText(o, "what", &x.What)
	// when is a time, period a range of months.
	key := "when"
	if _, is := o.facts["period"]; is || strings.Contains(x.When, "/") {
		key = "period"
	}
	carryText(o, key, &x.When)
	carryText(o, "from_priorities_of", &x.Of)
	if o.reading {
		_, x.Cycle = o.facts["cycles"]
	}
	if x.Cycle {
		o.texts("cycles", &x.Times)
	} else {
		o.texts("dates", &x.Times)
	}
	o.sources(&x.Origin)
}

// carryConsultations carries the consultations: the first stands with the plan,
// unless it came after it (see the facts), and the others on the record of
// engagement.
func (v *Partnership) carryConsultations(o *carrier, c *Content) {
	list := v.Engagement.Consultations
	if c.Consultation != nil {
		list = slices.Concat([]engagement.Consultation{*c.Consultation}, list)
	}
	carryEach(o, "consultation", "/engagement/consultations", &list, carryConsultation)
	if o.reading && len(list) > 0 {
		for i := range list {
			list[i].ID = fmt.Sprintf("consultation-%d", i+1)
		}
		v.Engagement.Consultations = list
	}
}
