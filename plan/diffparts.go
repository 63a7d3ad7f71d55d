package plan

import (
	"slices"
	"strings"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// compareParts compares targets of several parts or steps one by one.
func compareParts(b, a goal) verdict {
	if formOf(b.target) != formOf(a.target) {
		return cannotSay("parts that are all to be met and steps one after the other are not the same promise")
	}
	x, y := b.parts(), a.parts()
	var signs []verdict
	left := slices.Clone(y)
	for k, part := range x {
		i := slices.IndexFunc(left, func(g goal) bool { return part.same(g) })
		if i < 0 && formOf(b.target) == indicator.InSteps && len(x) == len(y) {
			i = slices.IndexFunc(left, func(g goal) bool { return g.at == y[k].at })
		}
		if i < 0 {
			signs = append(signs, verdict{sign: -1})
			continue
		}
		signs = append(signs, compareBars(part, left[i]))
		if order := ends(part.target.By).Compare(ends(left[i].target.By)); order != 0 && part.target.By != "" && left[i].target.By != "" && (part.target.By != b.target.By || left[i].target.By != a.target.By) {
			signs = append(signs, verdict{sign: order})
		}
		left = slices.Delete(left, i, i+1)
	}
	for range left {
		signs = append(signs, verdict{sign: 1})
	}
	all := verdict{}
	for _, v := range signs {
		switch {
		case v.reason != "":
			return v
		case v.sign*all.sign < 0:
			return cannotSay("of its parts some promise more than before and some less")
		case v.sign != 0:
			all.sign = v.sign
		}
	}
	return all
}

// partsAndOne compares a target of several parts with one that has none.
func partsAndOne(b, a goal) verdict {
	one, parts, sign := a, b.parts(), -1
	if classOf(a.target) == inParts {
		one, parts, sign = b, a.parts(), 1
	}
	for _, part := range parts {
		if v := compareBars(part, one); v.reason == "" && v.sign == 0 {
			return verdict{sign: sign, how: "it is one of several parts alone in one of the editions"}
		}
	}
	return cannotSay("one target and several that belong together are not the same promise")
}

// parts lists what a target of several parts promises one by one.
func (g goal) parts() (list []goal) {
	for _, x := range g.target.Promises("") {
		part := goal{target: x.Target, key: g.key, of: g.of, at: loip.Path("/parts").Index(len(list))}
		if x.Target.Indicator != "" && x.Target.Indicator != g.target.Indicator {
			part.key, part.of = "? "+x.Target.Indicator, indicator.Indicator{}
		}
		list = append(list, part)
	}
	return list
}

// same reports whether two parts are of the same thing, by their measure or their
// words.
func (g goal) same(o goal) bool {
	if g.key != o.key {
		return false
	}
	words := subject(g.target.Text)
	return slices.Equal(lettersOnly(words), lettersOnly(subject(o.target.Text)))
}

// lettersOnly leaves out the figures of a list of words.
func lettersOnly(words []string) (list []string) {
	for _, w := range words {
		if strings.Trim(w, "0123456789") == w {
			list = append(list, w)
		}
	}
	return list
}
