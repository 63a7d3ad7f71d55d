package engagement

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Co is one of the four Co's of the co-production star.
type Co string

// The four Co's.
const (
	CoCommission Co = "co-commission"
	CoDesign     Co = "co-design"
	CoDeliver    Co = "co-deliver"
	CoAssess     Co = "co-assess"
)

// UnmarshalText reads one of the four Co's.
func (c *Co) UnmarshalText(text []byte) error {
	return loip.OneOf(c, text, CoCommission, CoDesign, CoDeliver, CoAssess)
}

// FourCos asks of each of the four Co's whether it takes place, in the order
// of the star. An activity may have any of them; the id is that of the [Co].
func FourCos() []Question { return slices.Clone(fourCos) }

var fourCos = []Question{
	{string(CoCommission), "Do commissioners set priorities and plan together with service users and communities?"},
	{string(CoDesign), "Do providers redesign services with the community, so that outcomes improve?"},
	{string(CoDeliver), "Do providers deliver services and prevent problems together with service users and communities?"},
	{string(CoAssess), "Do providers and the community, as evaluators, judge quality and outcomes together?"},
}

// Journey returns the five steps of the co-production star, in their order.
func Journey() []Question { return slices.Clone(journey) }

var journey = []Question{
	{"map-it", "What is already co-produced, and where could it be for key outcomes?"},
	{"focus-it", "Where can it make the most difference to outcomes or efficiency, with limited resources?"},
	{"people-it", "What do people do already, what more do they wish to do, and is support to build capacity needed?"},
	{"market-it", "Which incentives, of money and otherwise, start and keep users, communities and staff?"},
	{"grow-it", "How are results shown, and the approach built into organisations and their governance?"},
}

// Shared says which activities cover one of the four Co's, and why others do
// not. Each list holds ids of activities.
type Shared struct {
	Co    Co
	By    []string // the level found is co-production or beyond
	Below []string // the level found is lower: consulting on what is already made is no co-production
	Open  []string // the level found is not recorded
}

// Covered reports whether some activity covers the Co.
func (s Shared) Covered() bool { return len(s.By) > 0 }

// Star says which of the four Co's some activities cover, with the reasons, in
// the order of the star: those of a plan, say, or all of a record's. Only
// activities dated by the day count.
func Star(activities []Activity, by loip.Date) []Shared {
	var list []Shared
	for _, q := range fourCos {
		s := Shared{Co: Co(q.ID)}
		for _, a := range (Record{Activities: activities}).occasions(by) {
			switch {
			case !slices.Contains(a.Cos, s.Co):
			case a.Found == "":
				s.Open = append(s.Open, a.ID)
			case a.Found.Compare(CoProduce) < 0:
				s.Below = append(s.Below, a.ID)
			default:
				s.By = append(s.By, a.ID)
			}
		}
		list = append(list, s)
	}
	return list
}

// starTable shows the four Co's with what covers them, if any activity has one.
func (r Record) starTable(by loip.Date) (t loip.Table, ok bool) {
	t = loip.Table{
		Title:   "Which of the four Co's the activities cover",
		Note:    "An activity covers a Co where it was found to be at the level of co-production or beyond.",
		Columns: []string{"Co", "covered", "by", "below co-production", "level not recorded"},
	}
	for _, s := range Star(r.Activities, by) {
		ok = ok || len(s.By)+len(s.Below)+len(s.Open) > 0
		covered := "no"
		switch {
		case s.Covered():
			covered = "yes"
		case len(s.Open) > 0:
			covered = "cannot tell"
		}
		t.Rows = append(t.Rows, []string{string(s.Co), covered, strings.Join(s.By, ", "), strings.Join(s.Below, ", "), strings.Join(s.Open, ", ")})
	}
	return t, ok
}
