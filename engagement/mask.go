package engagement

// minShown is the number of people who must stand behind a published figure, so
// that nobody can be known by it. Parameters may ask for more.
const minShown = 5

// least is how many people must stand behind a published figure. No one person
// is behind a joint form.
func (p Publication) least() int {
	if p.Mode == Consensus && p.Respondents <= 1 {
		return 0
	}
	return p.Parameters.orDefault().PublishMin
}

// mask says, item by item, what may be shown.
type mask struct {
	items  []bool   // of all respondents
	groups [][]bool // of each group
	whole  []bool   // of every group that answered
}

func (s Score) masked(least int, withheld []bool) mask {
	m := mask{make([]bool, len(s.Items)), make([][]bool, len(s.Groups)), make([]bool, len(s.Items))}
	for j := range s.Groups {
		m.groups[j] = make([]bool, len(s.Items))
	}
	for i, item := range s.Items {
		m.items[i] = item.Answers() >= least
		m.whole[i] = m.items[i]
		left := hidden(least, s.Groups, func(g Group) int { return g.Items[i].Answers() }, withheld)
		for j, g := range s.Groups {
			m.groups[j][i] = m.items[i] && !left[j]
			m.whole[i] = m.whole[i] && (m.groups[j][i] || g.Items[i].Answers() == 0)
		}
	}
	return m
}

// hidden says which groups may not be shown when fewer than a least number of
// people may not: those that are smaller or hidden already, and then the
// smallest of the others until what is left when all the rest is taken away is
// nobody, or enough.
func hidden(least int, groups []Group, size func(Group) int, already []bool) []bool {
	list := make([]bool, len(groups))
	left := 0
	for i, g := range groups {
		list[i] = already[i] || size(g) < least
		if list[i] {
			left += size(g)
		}
	}
	for 0 < left && left < least {
		next := -1
		for i, g := range groups {
			if !list[i] && size(g) > 0 && (next < 0 || size(g) < size(groups[next])) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		list[next] = true
		left += size(groups[next])
	}
	return list
}

// published is a profile worked out on some of its items. The others still
// count among those that apply, so that a heading needs its share of them.
func (s Score) published(f Form, whole Profile, of func(item int) part, shown []bool) Profile {
	p := s.Parameters.profile(f.Headings, func(i int) part {
		all := of(i)
		if !shown[i] {
			all.figures = nil
			if all.worst != nil {
				all.worst = &Worst{fraction(0, 1), fraction(1, 1)}
			}
		}
		return all
	})
	p.withhold(whole)
	return p
}

// withhold marks what had figures before items were left out.
func (p *Profile) withhold(before Profile) {
	for i := range p.Headings {
		p.Headings[i].Total = p.Headings[i].withheld(before.Headings[i].Total)
	}
	p.Overall = p.Overall.withheld(before.Overall)
}

// withheld marks a total that had figures before items were left out.
func (t Total) withheld(before Total) Total {
	if t.Figures == nil && before.Figures != nil {
		t.Status = Withheld
	}
	return t
}

// kept is the score of some items alone, as if nobody had answered the others;
// with all respondents as one group, if together.
func (s Score) kept(items []bool, together bool) Score {
	groups := s.Groups
	if together {
		groups = []Group{{Items: s.Items}}
	}
	s.Groups = make([]Group, len(groups))
	for j, g := range groups {
		g.Items = append([]Item(nil), g.Items...)
		for i := range g.Items {
			if !items[i] && s.Items[i].Answers() > 0 {
				g.Items[i] = Item{Votes: Votes{Question: g.Items[i].Question}}
			}
		}
		s.Groups[j] = g
	}
	f, _ := LookupForm(s.Instrument)
	scheme, _ := LookupScheme(s.Scheme)
	return s.keyed(scheme, s.Grouping.headings(f))
}
