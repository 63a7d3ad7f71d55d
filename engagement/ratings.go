package engagement

// Ratings counts, for each unit that was rated, the raters who put it in each
// category: ratings[unit][category].
//
// Shape: the categories stand in rank order, lowest first, and every one that
// was offered has its place, used or not. A rater who left a unit out is not
// counted there. Every coefficient works from these counts and never looks at
// pairs of raters, so that its cost does not grow with their number.
// Method: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011);
// Gwet, Handbook of Inter-Rater Reliability (4th edition, 2014); Fleiss,
// Psychological Bulletin 76 (1971).
type Ratings [][]int

// Percent is the mean over the units of the pairs of raters that agree among
// all pairs. It is undefined where no unit has two raters.
func (r Ratings) Percent() (Share, bool) { return r.observed(identity) }

// AC1 is Gwet's first coefficient, whose chance term counts every category
// offered. It is undefined where no unit has two raters.
func (r Ratings) AC1() (Share, bool) { return r.gwet(identity) }

// LinearAC2 is Gwet's second coefficient with weights that fall evenly with the
// distance of two categories in rank.
func (r Ratings) LinearAC2() (Share, bool) {
	return r.gwet(func(k, l, q int) Share { return fraction(q-1-distance(k, l), q-1) })
}

// QuadraticAC2 is Gwet's second coefficient with weights that fall with the
// square of the distance.
func (r Ratings) QuadraticAC2() (Share, bool) {
	return r.gwet(func(k, l, q int) Share {
		return fraction((q-1)*(q-1)-distance(k, l)*distance(k, l), (q-1)*(q-1))
	})
}

// FleissKappa is Fleiss' coefficient. It is undefined where no unit has two
// raters, or where all use one category.
func (r Ratings) FleissKappa() (Share, bool) {
	agreed, ok := r.observed(identity)
	var chance Share
	for _, share := range r.shares() {
		chance = chance.plus(share.by(share))
	}
	return beyond(agreed, chance, ok)
}

// CohenKappa is Cohen's coefficient for two raters, from the number of units
// that the first put in category i and the second in j: table[i][j]. It is
// undefined where there is no unit, or where both use one category.
//
// Shape: as many rows as columns.
func CohenKappa(table [][]int) (Share, bool) {
	n, agreed := 0, 0
	rows, columns := make([]int, len(table)), make([]int, len(table))
	for i, row := range table {
		for j, count := range row[:min(len(row), len(table))] {
			n += count
			rows[i] += count
			columns[j] += count
			if i == j {
				agreed += count
			}
		}
	}
	var chance Share
	for k := range rows {
		chance = chance.plus(fraction(rows[k], n).by(fraction(columns[k], n)))
	}
	return beyond(fraction(agreed, n), chance, n > 0)
}

// beyond is how much of what chance leaves open was agreed.
func beyond(agreed, chance Share, ok bool) (Share, bool) {
	one := fraction(1, 1)
	if !ok || chance.Compare(one) == 0 {
		return Share{}, false
	}
	return agreed.minus(chance).under(one.minus(chance)), true
}

// weights say how far two of q categories count as agreed.
type weights func(k, l, q int) Share

func identity(k, l, _ int) Share {
	if k == l {
		return fraction(1, 1)
	}
	return Share{}
}

func distance(k, l int) int { return max(k-l, l-k) }

// categories is how many were offered.
func (r Ratings) categories() int {
	q := 0
	for _, unit := range r {
		q = max(q, len(unit))
	}
	return q
}

func raters(unit []int) int {
	n := 0
	for _, count := range unit {
		n += count
	}
	return n
}

// observed is the mean over units with two raters or more of the pairs that
// agree, as weighted, among all pairs.
func (r Ratings) observed(w weights) (Share, bool) {
	q, units := r.categories(), 0
	var sum Share
	for _, unit := range r {
		n := raters(unit)
		if n < 2 {
			continue
		}
		units++
		var pairs Share
		for k, count := range unit {
			weighted := fraction(-1, 1)
			for l, other := range unit {
				weighted = weighted.plus(w(k, l, q).times(int64(other), 1))
			}
			pairs = pairs.plus(weighted.times(int64(count), 1))
		}
		sum = sum.plus(pairs.over(n).over(n - 1))
	}
	if units == 0 {
		return Share{}, false
	}
	return sum.over(units), true
}

// shares is the mean over the units of each category's part of the raters.
// Units with a single rater count.
func (r Ratings) shares() []Share {
	list, units := make([]Share, r.categories()), 0
	for _, unit := range r {
		if n := raters(unit); n > 0 {
			units++
			for k, count := range unit {
				list[k] = list[k].plus(fraction(count, n))
			}
		}
	}
	for k := range list {
		list[k] = list[k].over(max(units, 1))
	}
	return list
}

// gwet is the coefficient with the given weights.
func (r Ratings) gwet(w weights) (Share, bool) {
	q := r.categories()
	if q < 2 {
		return Share{}, false
	}
	agreed, ok := r.observed(w)
	var all, chance Share
	for k, share := range r.shares() {
		for l := range q {
			all = all.plus(w(k, l, q))
		}
		chance = chance.plus(share.by(fraction(1, 1).minus(share)))
	}
	return beyond(agreed, all.by(chance).over(q).over(q-1), ok)
}
