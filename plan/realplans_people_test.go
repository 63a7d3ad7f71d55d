package plan

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// slugOf makes an id of a name.
func slugOf(name string) string {
	return strings.Trim(regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(strings.ToLower(name), "-"), "-")
}

var aside = regexp.MustCompile(` \(([^)]*)\)$`)

// body returns the id of the body that a file names: that of the register, or
// of one that the dossier brings along.
func (v *Partnership) body(name string) string {
	name = aside.ReplaceAllString(name, "")
	if known, ok := governance.LookupBody(name); ok {
		return known.ID
	}
	id := "own-" + slugOf(name)
	if !slices.ContainsFunc(v.Governance.Bodies, func(b governance.Body) bool { return b.ID == id }) {
		v.Governance.Bodies = append(v.Governance.Bodies, governance.Body{ID: id, Name: name})
	}
	return id
}

// carryLeads carries the bodies that lead, as they are written and by their ids.
func (v *Partnership) carryLeads(o *carrier, ids *[]string, written *string) {
	var names []string
	if *written != "" {
		names = strings.Split(*written, "; ")
	}
	o.texts("lead_bodies", &names)
	if o.reading && len(names) > 0 {
		*written = strings.Join(names, "; ")
		for _, name := range names {
			*ids = append(*ids, v.body(name))
		}
	}
}

// carryMembers carries the members of the partnership. What stands in brackets
// behind a name says in which role it takes part.
func (v *Partnership) carryMembers(o *carrier) {
	var names []string
	for _, g := range v.Governance.Groups {
		for _, m := range g.Lists[0].Members {
			names = append(names, m.Written)
		}
	}
	o.texts("members", &names)
	if !o.reading || len(names) == 0 {
		return
	}
	list := governance.MemberList{Title: "members of the partnership"}
	for _, name := range names {
		m := governance.Member{Body: v.body(name), Written: name}
		if role := aside.FindStringSubmatch(name); role != nil {
			m.Kind = role[1]
		}
		list.Members = append(list.Members, m)
	}
	v.Governance.Groups = []governance.Group{{ID: "partnership", Name: v.Name, Lists: []governance.MemberList{list}}}
}

func (v *Partnership) carrySignatories(o *carrier) {
	c, _ := v.main()
	carryWord(o, "stated", &c.SignOffSeen, seenWords)
	carryText(o, "note", &c.SignOffNote)
	var names []string
	for _, s := range c.SignOff {
		names = append(names, s.Written)
	}
	o.texts("bodies", &names)
	if o.reading {
		for _, name := range names {
			c.SignOff = append(c.SignOff, governance.Signature{Body: v.body(name), Written: name, Does: governance.Agreed})
		}
	}
}

// carryResources carries what somebody gives, as a rule without an amount.
func (v *Partnership) carryResources(o *carrier) {
	carryEach(o, "resources", "/governance/contributions", &v.Governance.Contributions, func(o *carrier, x *governance.Contribution) {
		carryText(o, "what", &x.Text)
		carryText(o, "from", &x.Written)
		o.value("amount", " ", &x.Amount)
		o.sources(&x.Origin)
		if o.reading && x.Written != "" {
			x.Body = v.body(x.Written)
		}
	})
}

func (v *Partnership) carryAim(o *carrier, x *Aim) {
	carryText(o, "id", &x.ID)
	carryText(o, "title", &x.Title)
	c, _ := v.main()
	parent, _ := o.facts["parent"].(string)
	if !o.reading || slices.ContainsFunc(c.Outcomes, func(x Outcome) bool { return x.ID == parent }) {
		carryText(o, "parent", &x.Outcome)
	}
	carryText(o, "note", &x.Note)
	o.one("version", &x.Editions)
	o.texts("communities_of_interest", &x.Communities)
	v.carryLeads(o, &x.Leads, &x.LeadText)
	o.sources(&x.Origin)
	var t indicator.Target
	if len(x.Targets) > 0 {
		t = x.Targets[0]
	}
	if o.reading || len(x.Targets) > 0 {
		o.part("target", o.at.Key("targets").Index(0), func(o *carrier) { carryTarget(o, &t) })
	}
	if o.reading && o.used["target"] {
		x.Targets = []indicator.Target{t}
		_ = x.Status.UnmarshalText([]byte(t.Status))
	}
	var r Result
	if len(x.Results) > 0 {
		r = x.Results[0]
	}
	o.part("result", o.at.Key("results").Index(0), func(o *carrier) {
		since := "since" // or from one time to another
		if _, ranges := o.facts["to"]; ranges || r.When != "" {
			since = "from"
		}
		carryText(o, since, &r.Since)
		carryText(o, "to", &r.When)
		carryText(o, "unit", &r.Unit)
		o.value("change", " ", &r.Change)
		o.value("value", " ", &r.Value)
	})
	if o.reading && o.used["result"] {
		x.Results = []Result{r}
	}
}

// carryNumbers carries every other key that has a number without a fraction, as how
// many of something a file gives: "people_reached" is a count of people reached.
func carryNumbers[T any](o *carrier, list *[]T, give func(T) (string, int64), take func(what string, n int64) T) {
	if !o.reading {
		for _, x := range *list {
			what, n := give(x)
			if what != "" {
				o.put(strings.ReplaceAll(what, " ", "_"), json.Number(strconv.FormatInt(n, 10)))
			}
		}
		return
	}
	for _, key := range slices.Sorted(maps.Keys(o.facts)) {
		if n, ok := o.facts[key].(json.Number); ok && !o.used[key] {
			if i, err := strconv.ParseInt(n.String(), 10, 64); err == nil {
				o.used[key] = true
				*list = append(*list, take(strings.ReplaceAll(key, "_", " "), i))
			}
		}
	}
}

func carryConsultation(o *carrier, x *engagement.Consultation) {
	carryText(o, "what", &x.Subject)
	carryText(o, "when", &x.When)
	carryText(o, "every", &x.Every)
	carryDay(o, "opened", &x.Opened)
	carryDay(o, "closed", &x.Closed)
	o.sources(&x.Origin)
	carryNumbers(o, &x.Counts,
		func(n engagement.Number) (string, int64) { return n.What, n.Count },
		func(what string, n int64) engagement.Number { return engagement.Number{What: what, Count: n} })
	for i := range x.Counts {
		n := &x.Counts[i]
		if n.What == "people" || n.What == "responses" || len(x.Counts) == 1 {
			if o.reading || n.Sense != "" {
				text2 := strings.ReplaceAll(string(n.Sense), "_", " ")
				carryText(o, "sense", &text2)
				n.Sense = indicator.Sense(text2)
			}
			o.flag(n.What+"_approx", &n.About)
		}
	}
}

// carryDay carries a day. A time that is no day stays with the particulars.
func carryDay(o *carrier, key string, p *loip.Date) {
	s := p.String()
	if d, err := loip.ParseDate(fmt.Sprint(o.facts[key])); o.reading && err == nil {
		*p, o.used[key] = d, true
	} else if !o.reading {
		carryText(o, key, &s)
	}
}

var placeWords = []struct {
	has  string
	sort locality.Sort
}{
	{"health and care", locality.Integration}, {"priority neighbourhood added", locality.Priority}, {"holding priority neighbourhoods", locality.Grouping},
	{"not locality plans", locality.Planning}, {"both duties", locality.WholeArea},
}

// carryLocalities carries the places that a file lists: those that may be
// localities in the sense of the Act, and the others beside them. Their ids keep
// the order of the file.
func (v *Partnership) carryLocalities(o *carrier) {
	type place struct {
		id, name string
		sort     locality.Sort
		locality.Described
		populations []locality.Population
		plan        *LocalityPlan
		origin      loip.Origin
	}
	var places []place
	if !o.reading {
		for _, l := range v.Division.Localities {
			p := place{l.ID, l.Name, "", l.Described, l.Populations, nil, l.Origin}
			if i := slices.IndexFunc(v.LocalityPlans, func(x LocalityPlan) bool { return v.LOIP != nil && slices.Contains(x.Localities, l.ID) }); i >= 0 {
				p.plan = &v.LocalityPlans[i]
			}
			places = append(places, p)
		}
		for _, l := range v.Division.Others {
			places = append(places, place{l.ID, l.Name, l.Sort, l.Described, l.Populations, nil, l.Origin})
		}
		slices.SortFunc(places, func(a, b place) int { return strings.Compare(a.id, b.id) })
	}
	carryEach(o, "localities", "/division/places", &places, func(o *carrier, x *place) {
		carryText(o, "name", &x.name)
		carryText(o, "kind", &x.Called)
		carryText(o, "note", &x.Note)
		carryText(o, "rule", &x.Rule)
		o.texts("parts", &x.Parts)
		o.texts("facts", &x.Facts)
		o.sources(&x.origin)
		carryOne(o, "population", &x.populations, func(o *carrier, p *locality.Population) {
			carryWhole(o, "value", &p.People)
			year := strconv.Itoa(p.Year)
			if p.Year == 0 {
				year = ""
			}
			if n, err := strconv.Atoi(fmt.Sprint(o.facts["year"])); o.reading && err == nil {
				p.Year, o.used["year"] = n, true
			} else if !o.reading {
				carryText(o, "year", &year)
			}
			o.either("approx", &p.About)
		})
		carryOne(o, "population_change", &x.Growth, func(o *carrier, g *locality.Growth) {
			carryText(o, "from", &g.From)
			carryText(o, "to", &g.To)
			o.value("percent", " ", &g.Percent)
		})
		var plan LocalityPlan
		if x.plan != nil {
			plan = *x.plan
		}
		carryText(o, "plan_period", &plan.PeriodStated.Text)
		carryText(o, "method", &plan.Note)
		var themes []string
		for _, t := range plan.Themes {
			themes = append(themes, t.Title)
		}
		o.texts("themes", &themes)
		if o.reading && (o.used["plan_period"] || o.used["method"] || o.used["themes"]) {
			for i, title := range themes {
				plan.Themes = append(plan.Themes, Theme{ID: fmt.Sprintf("%s-%d", slugOf(x.name), i+1), Title: title})
			}
			x.plan = &plan
		}
	})
	if !o.reading {
		return
	}
	for i, x := range places {
		x.id = fmt.Sprintf("%02d-%s", i+1, slugOf(x.name))
		for _, w := range placeWords {
			if strings.Contains(x.Called, w.has) {
				x.sort = w.sort
			}
		}
		if council, ok := loip.CouncilByCode(v.Area); ok && council.Name == x.name {
			x.sort = locality.WholeArea
		}
		if x.sort != "" {
			v.Division.Others = append(v.Division.Others, locality.Neighbourhood{ID: x.id, Name: x.name, Sort: x.sort, Described: x.Described, Populations: x.populations, Origin: x.origin})
			continue
		}
		v.Division.Localities = append(v.Division.Localities, locality.Locality{ID: x.id, Name: x.name, Described: x.Described, Populations: x.populations, Origin: x.origin})
		switch {
		case v.LOIP == nil:
			v.LocalityPlans[0].Localities = append(v.LocalityPlans[0].Localities, x.id)
		case x.plan != nil:
			x.plan.Localities, x.plan.Title, x.plan.Partial = []string{x.id}, "the plan for "+x.name, true
			v.LocalityPlans = append(v.LocalityPlans, *x.plan)
		}
	}
}

// carryOne carries a list of one at most, which the file writes as an object.
func carryOne[T any](o *carrier, key string, list *[]T, carry func(*carrier, *T)) {
	var x T
	if len(*list) > 0 {
		x = (*list)[0]
	} else if !o.reading {
		return
	}
	o.part(key, o.at.Key(key), func(o *carrier) { carry(o, &x) })
	if o.reading && o.used[key] {
		*list = []T{x}
	}
}
