package engagement

import "math/big"

// NominalAlpha is Krippendorff's alpha where all categories differ alike. It is
// undefined where no unit has two raters, or where all use one category.
func (r Ratings) NominalAlpha() (Share, bool) {
	return r.alpha(func(int, int, []Share) Share { return fraction(1, 1) })
}

// OrdinalAlpha is Krippendorff's alpha for ranked categories. It is undefined
// as [Ratings.NominalAlpha] is.
func (r Ratings) OrdinalAlpha() (Share, bool) { return r.alpha(ordinal) }

// ordinal is the square of the ratings that lie between two categories, with
// half of those in the two themselves.
func ordinal(c, k int, n []Share) Share {
	d := n[c].plus(n[k]).times(-1, 2)
	for _, between := range n[c : k+1] {
		d = d.plus(between)
	}
	return d.by(d)
}

// IntervalAlpha is Krippendorff's alpha where categories differ as their values
// do. It is undefined as [Ratings.NominalAlpha] is, and unless each category
// has a finite value.
func (r Ratings) IntervalAlpha(values []float64) (Share, bool) {
	return r.alphaOf(values, func(a, b Share) Share { return a.minus(b) })
}

// RatioAlpha is Krippendorff's alpha where categories differ as their values do
// in proportion; otherwise it is as [Ratings.IntervalAlpha]. Two values with
// the sum 0 do not differ.
func (r Ratings) RatioAlpha(values []float64) (Share, bool) {
	return r.alphaOf(values, func(a, b Share) Share {
		sum := a.plus(b)
		if sum.Compare(Share{}) == 0 {
			return Share{}
		}
		return a.minus(b).under(sum)
	})
}

func (r Ratings) alphaOf(values []float64, difference func(a, b Share) Share) (Share, bool) {
	exact := make([]Share, len(values))
	for i, v := range values {
		rat := new(big.Rat).SetFloat64(v)
		if rat == nil {
			return Share{}, false
		}
		exact[i] = Share{large: rat}
	}
	if len(exact) < r.categories() {
		return Share{}, false
	}
	return r.alpha(func(c, k int, _ []Share) Share {
		d := difference(exact[c], exact[k])
		return d.by(d)
	})
}

// pairs counts, of the units with two ratings or more, the ratings in each
// category and in all, and the pairs that differ, by their two categories, each
// weighted by one less than its unit's ratings.
func (r Ratings) pairs() (n []Share, all Share, differing [][]Share) {
	q := r.categories()
	n, differing = make([]Share, q), make([][]Share, q)
	for c := range differing {
		differing[c] = make([]Share, q)
	}
	for _, unit := range r {
		m := raters(unit)
		if m < 2 {
			continue
		}
		all = all.plus(fraction(m, 1))
		for c, count := range unit {
			n[c] = n[c].plus(fraction(count, 1))
			for k := c + 1; k < len(unit); k++ {
				differing[c][k] = differing[c][k].plus(fraction(count*unit[k], m-1))
			}
		}
	}
	return n, all, differing
}

// alpha is one less what differs among what would differ by chance, with the
// square of how far two categories lie apart.
func (r Ratings) alpha(apart func(c, k int, n []Share) Share) (Share, bool) {
	n, all, pairs := r.pairs()
	var differing, expected Share
	for c := range n {
		for k := c + 1; k < len(n); k++ {
			d := apart(c, k, n)
			differing = differing.plus(pairs[c][k].by(d))
			expected = expected.plus(n[c].by(n[k]).by(d))
		}
	}
	if expected.Compare(Share{}) == 0 {
		return Share{}, false
	}
	one := fraction(1, 1)
	return one.minus(all.minus(one).by(differing).under(expected)), true
}
