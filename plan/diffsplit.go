package plan

import (
	"maps"
	"slices"
	"strings"
)

// divided returns the outcomes of one side that the other has in several parts:
// of what has no partner there, each that is for the most part a part of one
// outcome, and has something of it that its partner, if any, has lost.
func (m Matching) divided(side int, lists [2][]item, found pairing) (groups []group) {
	whole, parts := lists[side], lists[1-side]
	if len(found.left[1-side]) == 0 {
		return nil
	}
	spell(whole, nil)
	spell(parts, nil)
	of := map[int][]int{} // the parts of each whole
	for _, i := range found.left[1-side] {
		best, most := -1, m.PartOf
		for k := range whole {
			part := share(parts[i], whole[k])
			if part < most || part <= share(whole[k], parts[i]) || best >= 0 && part == most && whole[k].key() > whole[best].key() {
				continue
			}
			if j, same := found.partner(side, k); same && !lost(whole[k], parts[i], parts[j]) {
				continue
			}
			best, most = k, part
		}
		if best >= 0 {
			of[best] = append(of[best], i)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(of)) {
		list := of[k]
		if j, same := found.partner(side, k); same {
			list = append(list, j)
		}
		if len(list) > 1 {
			slices.SortFunc(list, func(i, j int) int { return strings.Compare(parts[i].key(), parts[j].key()) })
			groups = append(groups, group{side, k, list})
		}
	}
	return groups
}

// lost reports whether a part has something of the whole that the partner of the
// whole has not kept.
func lost(whole, part, partner item) bool {
	for k := range whole.words {
		if common(lacking(whole.words[k], partner.words[k]), part.words[k]) > 0 {
			return true
		}
	}
	return false
}
