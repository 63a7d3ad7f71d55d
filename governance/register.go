package governance

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/communityplanning/loip"
)

// Partner is a statutory community planning partner of a council area.
//
// Law: section 4(5) and schedule 1 of the 2015 Act.
type Partner struct {
	Body Body
	// Entry is what section 4(5) or schedule 1 says of the body, in our own
	// words.
	Entry string
	// Facilitator is true for the persons named in section 13(2).
	Facilitator bool
	Period      loip.Period // in which it is a partner of the area
	Part        bool        // it covers only part of the area
	// Doubt says why it is doubtful whether the body is a partner of the area;
	// empty where it is not.
	Doubt string
}

// registered is a body of the register and the areas where it is a partner.
type registered struct {
	body  Body
	seats []seat
}

type seat struct {
	entry  entry
	areas  []string // names of council areas
	period loip.Period
	part   bool
	doubt  string
}

type entry struct {
	says        string
	facilitator bool
}

// stretch is a run of days on which the partners of a council area stay the
// same.
type stretch struct {
	period                 loip.Period
	partners, facilitators []Partner
}

// stretches holds what the register says of each council area, by the name of
// the area: a name outlives its codes.
var stretches = sync.OnceValue(func() map[string][]stretch {
	seats := map[string][]Partner{} // whatever their period
	for _, r := range register {
		for _, s := range r.seats {
			p := Partner{r.body, s.entry.says, s.entry.facilitator, s.period, s.part, s.doubt}
			if p.Period.IsZero() {
				p.Period = loip.Act2015.InForce
			}
			areas := s.areas
			if areas == nil {
				for _, c := range loip.Councils(p.Period.From) {
					areas = append(areas, c.Name)
				}
			}
			for _, area := range areas {
				seats[area] = append(seats[area], p)
			}
		}
	}
	by := map[string][]stretch{}
	for area, all := range seats {
		by[area] = divide(all)
	}
	return by
})

// divide cuts the time in which some seats are held into stretches.
func divide(seats []Partner) (list []stretch) {
	var changes []loip.Date
	for _, p := range seats {
		changes = append(changes, p.Period.From, p.Period.Until)
	}
	slices.SortFunc(changes, loip.Date.Compare)
	changes = slices.DeleteFunc(slices.Compact(changes), loip.Date.IsZero)
	for i, first := range changes {
		s := stretch{period: loip.Since(first)}
		if i+1 < len(changes) {
			s.period.Until = changes[i+1]
		}
		for _, p := range seats {
			if last := len(s.partners) - 1; !p.Period.Contains(first) || last >= 0 && s.partners[last].Body.ID == p.Body.ID {
				continue
			}
			s.partners = append(s.partners, p)
			if p.Facilitator {
				s.facilitators = append(s.facilitators, p)
			}
		}
		list = append(list, s)
	}
	return list
}

// standing returns the stretch of a council area that a day lies in; an empty
// one where there is none.
func standing(council loip.AreaCode, on loip.Date) stretch {
	if area, ok := loip.CouncilByCode(council); ok {
		for _, s := range stretches()[area.Name] {
			if s.period.Contains(on) {
				return s
			}
		}
	}
	return stretch{}
}

// Partners returns the statutory partners of a council area on a day, the
// council first and then in the order of schedule 1. The bodies are shared and
// are not to be changed.
//
// Law: section 4(5) and schedule 1 of the 2015 Act; South of Scotland
// Enterprise from 16 October 2019.
// Shape: any code the area ever had will do; one entry a body, even where it
// comes under two, and then the one without a doubt.
// Boundary: none before 20 December 2016, on a day not given, and for a code of
// no council area.
func Partners(council loip.AreaCode, on loip.Date) []Partner {
	return slices.Clone(standing(council, on).partners)
}

// Facilitators returns the statutory partners of a council area that have to
// facilitate community planning on a day.
//
// Law: section 13(2) of the 2015 Act: the council, the health board, the chief
// constable, the Scottish Fire and Rescue Service and Scottish Enterprise
// everywhere; the enterprise bodies of the Highlands and Islands and of the
// South of Scotland in their areas.
// Boundary: as for [Partners].
func Facilitators(council loip.AreaCode, on loip.Date) []Partner {
	return slices.Clone(standing(council, on).facilitators)
}

// Doubts says what is doubtful about who the statutory partners of a council
// area are on a day: a line for each doubtful partner with the reason, and one
// for an entry of the schedule that may lack its body. There is none where
// there are no partners.
func Doubts(council loip.AreaCode, on loip.Date) (lines []string) {
	partners := standing(council, on).partners
	for _, p := range partners {
		if p.Doubt != "" {
			lines = append(lines, p.Body.Name+": "+p.Doubt)
		}
	}
	if why := absence(council, on); why != "" {
		lines = append(lines, why)
	}
	return lines
}

// absence says why it is doubtful that an entry of the schedule has no body in
// a council area on a day; empty where it is not.
func absence(council loip.AreaCode, on loip.Date) string {
	area, _ := loip.CouncilByCode(council)
	if len(standing(council, on).partners) == 0 {
		return ""
	}
	return doubtfulAbsence[area.Name]
}

// LookupBody returns the body of the register with the id or name, and whether
// there is one.
//
// Method: everyday and legal names, short forms, former names and known
// mistakes are all recognised. Case, spaces, punctuation, a leading "the" and what stands in
// brackets at the end make no difference, and "&" is "and".
func LookupBody(idOrName string) (Body, bool) {
	by := bodyByName()
	i, ok := by[idOrName]
	if !ok {
		if i, ok = by[key(idOrName)]; !ok {
			return Body{}, false
		}
	}
	return register[i].body, true
}

// bodyByName holds the place in the register of each body by what the ways of
// writing its names have in common, and by its id as it stands.
var bodyByName = sync.OnceValue(func() map[string]int {
	by := map[string]int{}
	for i, r := range register {
		by[r.body.ID] = i
		for _, name := range r.body.known() {
			by[key(name)] = i
		}
	}
	return by
})

// own returns the names that are or were the body's own, and not mistakes.
func (b Body) own() []string {
	names := b.names()
	for _, f := range b.Former {
		names = append(names, f.Name)
	}
	return names
}

// names returns what the body may rightly be called.
func (b Body) names() []string {
	names := append([]string{b.Name}, b.Aliases...)
	if b.Legal != "" {
		names = append(names, b.Legal)
	}
	return names
}

// known returns every name under which papers may mean the body.
func (b Body) known() []string { return slices.Concat([]string{b.ID}, b.own(), b.Misnamings) }

// key returns what two ways of writing one name have in common.
func key(name string) string {
	name, _, _ = strings.Cut(strings.ToLower(name), "(")
	name = strings.ReplaceAll(strings.TrimPrefix(strings.TrimSpace(name), "the "), "&", " and ")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}
