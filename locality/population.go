package locality

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// AtMost says whether a number of people is not exceeded: met where none of
// the figures is larger, unmet where all are, undetermined where some are or
// there is no figure, since the law names neither a year nor a source.
//
// Boundary: the number itself is not exceeded.
func AtMost(people int64, figures []Population) loip.Answer {
	within := 0
	for _, f := range figures {
		if f.People <= people {
			within++
		}
	}
	switch {
	case len(figures) == 0:
		return loip.Undetermined
	case within == len(figures):
		return loip.Met
	case within == 0:
		return loip.Unmet
	}
	return loip.Undetermined
}

// Populations returns the population of a locality by year, oldest first: the
// sums over its zones, or, where they cannot be had, the figures stated for
// the locality.
//
// Unit: people.
// Method: the zones are those listed for the locality or, where none are,
// those that best fit its wards. A sum is made for each year and source for
// which every one of the zones has a figure.
// Boundary: a negative figure is no figure.
func (d Division) Populations(l Locality) []Population {
	figures := d.sums(d.zonesOf(l))
	if len(figures) == 0 {
		figures = slices.DeleteFunc(slices.Clone(l.Populations), func(p Population) bool { return p.People < 0 })
	}
	slices.SortStableFunc(figures, func(a, b Population) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), strings.Compare(a.Source, b.Source))
	})
	return figures
}

// zonesOf returns the codes of the zones that make up a locality, each once,
// or none where the documents do not say.
func (d Division) zonesOf(l Locality) []loip.AreaCode {
	if len(l.Zones) > 0 {
		return unique(l.Zones)
	}
	whole := l.wards()
	empty := map[loip.AreaCode]bool{}
	for _, w := range whole {
		empty[w] = true
	}
	var codes []loip.AreaCode
	for _, z := range d.Zones {
		if slices.Contains(whole, z.Ward) {
			codes = append(codes, z.Code)
			delete(empty, z.Ward)
		}
	}
	if len(empty) > 0 {
		return nil
	}
	return unique(codes)
}

// wards returns the wards that a locality names.
func (l Locality) wards() []loip.AreaCode {
	list := slices.Clone(l.Wards)
	if l.Ward != "" {
		list = append(list, l.Ward)
	}
	return unique(list)
}

func unique(codes []loip.AreaCode) []loip.AreaCode {
	list := slices.Clone(codes)
	slices.Sort(list)
	return slices.Compact(list)
}

// sums adds up the zones with the codes, in no order.
func (d Division) sums(codes []loip.AreaCode) []Population {
	type key struct {
		year   int
		source string
	}
	people, zones := map[key]int64{}, map[key]int{}
	for _, z := range d.Zones {
		if _, in := slices.BinarySearch(codes, z.Code); !in {
			continue
		}
		for i, p := range z.Populations {
			again := slices.ContainsFunc(z.Populations[:i], func(q Population) bool { return q.Year == p.Year && q.Source == p.Source })
			if p.People >= 0 && !again {
				k := key{p.Year, p.Source}
				people[k] += p.People
				zones[k]++
			}
		}
	}
	var figures []Population
	for k, n := range zones {
		if n == len(codes) {
			figures = append(figures, Population{Year: k.year, People: people[k], Source: k.source})
		}
	}
	return figures
}

// year names when a figure is for.
func (p Population) year() string {
	if p.Year == 0 {
		return "year not given"
	}
	return fmt.Sprint(p.Year)
}

// inWords lists figures: "35,190 (2014), 35,899 (2020)".
func inWords(figures []Population) string {
	words := make([]string, len(figures))
	for i, f := range figures {
		words[i] = fmt.Sprintf("%s (%s)", loip.Thousands(f.People), f.year())
	}
	return strings.Join(words, ", ")
}
