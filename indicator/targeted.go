package indicator

import (
	"fmt"
	"iter"

	"github.com/communityplanning/loip"
)

// Targeted is a target, or one part of one, beside the indicator that it is
// measured on.
type Targeted struct {
	Target    Target
	Indicator Indicator // the zero one where it is not known
	Name      string    // by which messages call the target, with what it belongs to
}

// Promises yields the targets of the indicator, and of those in parts each part,
// with their places.
func (i Indicator) Promises() iter.Seq2[loip.Path, Targeted] {
	return func(yield func(loip.Path, Targeted) bool) {
		for k, t := range i.Targets {
			for at, x := range t.Promises(i.label()) {
				x.Indicator = i
				if !yield(loip.Path("/targets").Index(k)+at, x) {
					return
				}
			}
		}
	}
}

// Promises yields what the target of something promises, by its place in the
// target: itself, or each of its parts with what that takes from the whole. Parts
// that are read from the words of the target stand at its own place.
func (t Target) Promises(of string) iter.Seq2[loip.Path, Targeted] {
	return func(yield func(loip.Path, Targeted) bool) {
		name := t.label() + " of " + of
		read, err := t.Read()
		if err != nil || len(read.Parts) == 0 {
			yield("", Targeted{Target: read, Name: name})
			return
		}
		for k := range read.Parts {
			var at loip.Path
			if len(t.Parts) > 0 {
				at = loip.Path("/parts").Index(k)
			}
			if !yield(at, Targeted{Target: read.part(k), Name: fmt.Sprintf("part %d of %s", k+1, name)}) {
				return
			}
		}
	}
}

// judging makes the run of a rule on a single target from what it says of one
// that can be read.
func judging(judge func(p *loip.Pass, i Indicator, t Target, name string)) func(*loip.Pass, Targeted) {
	return func(p *loip.Pass, x Targeted) {
		switch t, err := x.Target.Read(); {
		case err != nil:
			p.Undetermined("", "%s cannot be read: %s", x.Name, err)
		case t.form() == "":
			p.Undetermined("", "of %s neither the form nor a value is given", x.Name)
		default:
			judge(p, x.Indicator, t, x.Name)
		}
	}
}
