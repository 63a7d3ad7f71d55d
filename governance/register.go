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

// partnersByCouncil holds the partners of each council area, whatever their
// period, by the name of the area: a name outlives its codes.
var partnersByCouncil = sync.OnceValue(func() map[string][]Partner {
	by := map[string][]Partner{}
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
				by[area] = append(by[area], p)
			}
		}
	}
	return by
})

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
	area, ok := loip.CouncilByCode(council)
	if !ok {
		return nil
	}
	all := partnersByCouncil()[area.Name]
	list := make([]Partner, 0, len(all))
	for _, p := range all {
		if p.Period.Contains(on) && (len(list) == 0 || list[len(list)-1].Body.ID != p.Body.ID) {
			list = append(list, p)
		}
	}
	return list
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
	return slices.DeleteFunc(Partners(council, on), func(p Partner) bool { return !p.Facilitator })
}

// LookupBody returns the body of the register with the id or name, and whether
// there is one.
//
// Method: everyday and legal names, short forms and known mistakes are all
// recognised. Case, spaces, punctuation, a leading "the" and what stands in
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
		for _, name := range slices.Concat(r.body.names(), r.body.Misnamings) {
			by[key(name)] = i
		}
	}
	return by
})

// names returns what the body may rightly be called.
func (b Body) names() []string {
	names := append([]string{b.ID, b.Name}, b.Aliases...)
	if b.Legal != "" {
		names = append(names, b.Legal)
	}
	return names
}

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
