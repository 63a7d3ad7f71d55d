package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// worked holds what several rules take from one dossier, so that a run of all
// rules works it out once. [Check] gives its own copy of the dossier one; a
// dossier in the hands of others has none, since they may change it.
type worked struct {
	promises    *[]placedPromise
	aspirations *[]*aspiration
	on          loip.Date // the day judged
}

type placedPromise struct {
	at loip.Path
	promise
}

// promises yields every target of the plans with its place: those of themes,
// those of the ladders, and those of aims.
//
// Shape: a target that names no indicator is measured on the one that its rung
// names, or else its outcome, where that is one alone.
func (v Partnership) promises(yield func(loip.Path, promise) bool) {
	if v.worked == nil {
		v.gatherPromises(yield)
		return
	}
	if v.worked.promises == nil {
		var list []placedPromise
		for at, x := range v.gatherPromises {
			list = append(list, placedPromise{at, x})
		}
		v.worked.promises = &list
	}
	for _, x := range *v.worked.promises {
		if !yield(x.at, x.promise) {
			return
		}
	}
}

// aspirations yields every target that can be ambitious.
func (v Partnership) aspirations(yield func(*aspiration) bool) {
	if v.worked == nil {
		v.gatherAspirations(yield)
		return
	}
	if v.worked.aspirations == nil {
		var list []*aspiration
		for g := range v.gatherAspirations {
			list = append(list, g)
		}
		v.worked.aspirations = &list
	}
	for _, g := range *v.worked.aspirations {
		if !yield(g) {
			return
		}
	}
}

// weighed weighs an aspiration by every method with the settings of the
// library, for the rules, which each take one of them.
func (v Partnership) weighed(g *aspiration, on loip.Date) Ambitious {
	if v.worked == nil || v.worked.on != on {
		return g.weigh(on, indicator.Weighing{})
	}
	if g.weighing == nil {
		a := g.weigh(on, indicator.Weighing{})
		g.weighing = &a
	}
	return *g.weighing
}
