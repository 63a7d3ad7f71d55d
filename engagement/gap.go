package engagement

import (
	"fmt"
	"strings"
)

// ItemGap is how far community and professionals see one question differently.
//
// Unit: Gap is the community's centre less the professionals', from -1 to 1;
// below 0 the community is less favourable.
type ItemGap struct {
	Question string `json:"question"` // id
	Heading  string `json:"heading"`  // id
	Gap      Share  `json:"gap"`
	// Contradictory is true where a majority of one group is for and a majority
	// of the other is not, whatever the "not sure" mean.
	Contradictory bool `json:"contradictory"`
	Material      bool `json:"material"` // contradictory, or a gap of a quarter or what the Parameters set, or more

	community, professional Band
}

// HeadingGap is the mean gap of a heading's questions.
type HeadingGap struct {
	Heading string `json:"heading"` // id
	Name    string `json:"name"`
	Gap     Share  `json:"gap"`
}

// Gap sets the answers of the community against those of the professionals.
type Gap struct {
	Items      []ItemGap    `json:"items"`               // answered by both groups, in the order of the headings
	Headings   []HeadingGap `json:"headings"`            // with such items
	Overall    Share        `json:"overall"`             // the mean of Headings
	Parameters Parameters   `json:"parameters,omitzero"` // of the score, unless the defaults
}

// Gap returns the gap between the groups "community" and "professional", if
// both answered a question that is scored.
//
// Method: no test of significance is made; the groups are small and no samples.
func (s Score) Gap() (Gap, bool) { return s.gapOf(func(int) bool { return true }) }

// gapOf is the gap over some of the items.
func (s Score) gapOf(counts func(item int) bool) (Gap, bool) {
	gap := Gap{Parameters: s.Parameters}
	var sum Share
	item := 0
	for _, h := range s.Headings {
		var heading Share
		n := 0
		for ; item < len(s.Items) && s.Items[item].Heading == h.Heading; item++ {
			if g := s.gap(item); g != nil && counts(item) {
				gap.Items = append(gap.Items, *g)
				heading = heading.plus(g.Gap)
				n++
			}
		}
		if n > 0 {
			mean := heading.over(n)
			gap.Headings = append(gap.Headings, HeadingGap{h.Heading, h.Name, mean})
			sum = sum.plus(mean)
		}
	}
	if len(gap.Headings) == 0 {
		return Gap{}, false
	}
	gap.Overall = sum.over(len(gap.Headings))
	return gap, true
}

// gap is the gap of an item, nil unless both groups answered and it is scored.
//
// Boundary: a gap of exactly a quarter is material; a low of exactly one half
// is no majority.
func (s Score) gap(item int) *ItemGap {
	c, ok := groupNamed(s.Groups, CommunityGroup)
	p, both := groupNamed(s.Groups, ProfessionalGroup)
	if !ok || !both {
		return nil
	}
	community, ok := s.Groups[c].Items[item].Band()
	professional, both := s.Groups[p].Items[item].Band()
	if !ok || !both {
		return nil
	}
	half := fraction(1, 2)
	against := func(a, b Band) bool { return a.Low.Compare(half) > 0 && b.High.Compare(half) < 0 }
	g := &ItemGap{
		Question: s.Items[item].Question, Heading: s.Items[item].Heading, Gap: community.Mid.minus(professional.Mid),
		Contradictory: against(community, professional) || against(professional, community),
		community:     community, professional: professional,
	}
	g.Material = g.Contradictory || g.Gap.size().Compare(s.Parameters.orDefault().MaterialGap) >= 0
	return g
}

// Explain writes the gap out so that it can be redone on paper.
func (g Gap) Explain() string {
	var b strings.Builder
	b.WriteString("The centre of the community less that of the professionals; below 0 the community is less favourable. The groups are small and are not samples, so no test of significance is made.\n")
	var all []string
	for _, h := range g.Headings {
		var said, parts []string
		for _, i := range g.Items {
			if i.Heading == h.Heading {
				said = append(said, i.explain())
				parts = append(parts, i.Gap.String())
			}
		}
		fmt.Fprintf(&b, "%s: %s. Gap %s.\n", h.Name, strings.Join(said, "; "), mean(parts, h.Gap))
		all = append(all, h.Gap.String())
	}
	fmt.Fprintf(&b, "Overall: %s.\n%s", mean(all, g.Overall), g.Parameters.explain())
	return b.String()
}

func (i ItemGap) explain() string {
	said := fmt.Sprintf("%s %s - %s = %s", i.Question, i.community.Mid, i.professional.Mid, i.Gap)
	switch {
	case i.Contradictory:
		return said + ", contradictory"
	case i.Material:
		return said + ", material"
	}
	return said
}
