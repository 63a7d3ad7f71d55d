package plan

import (
	"slices"
	"strings"
	"unicode"
)

// spell finds the words of the items at some places, or of all of them.
func spell(list []item, places []int) {
	if places == nil {
		places = without(make([]bool, len(list)))
	}
	for _, i := range places {
		if x := &list[i]; x.words[0] == nil {
			x.words = [3][]string{subject(x.title), subject(x.text), sorted(x.marks)}
		}
	}
}

// likeness is Dice's coefficient of the words of two items, as [Matching] says.
func likeness(x, y item) float64 {
	return overlap(x, y, func(both, a, b int) float64 { return float64(2*both) / float64(a+b) })
}

// share is how much of an item another one has.
func share(part, whole item) float64 {
	return overlap(part, whole, func(both, a, _ int) float64 { return float64(both) / float64(a) })
}

// overlap is the mean of a coefficient over what two items both have.
func overlap(x, y item, of func(both, a, b int) float64) float64 {
	sum, n := 0.0, 0
	for k := range x.words {
		if a, b := x.words[k], y.words[k]; len(a) > 0 && len(b) > 0 {
			sum, n = sum+of(common(a, b), len(a), len(b)), n+1
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// common counts what two sorted lists without repetition have in common.
func common(a, b []string) (both int) {
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			both, a, b = both+1, a[1:], b[1:]
		}
	}
	return both
}

// lacking returns what the first of two sorted lists has and the other has not.
func lacking(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { _, ok := slices.BinarySearch(b, s); return ok })
}

// sorted sorts a list and leaves out what stands twice.
func sorted(list []string) []string { return slices.Compact(slices.Sorted(slices.Values(list))) }

// tokens splits a text into its words and figures, in small letters.
func tokens(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// plainText is a text without capitals, marks and more than one space.
func plainText(text string) string { return strings.Join(tokens(text), " ") }

// emptyWords say nothing of the subject of a title.
var emptyWords = func() map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(`a all an and are as at be because been better by every fewer for from has have improve improved improvement improving in
		increase increased increasing into is it its less more no of on or our reduce reduced reducing so than that the their there they this to was we where who will with`) {
		words[w] = true
	}
	return words
}()

// subject returns the words of a text that say what it is about.
func subject(text string) (words []string) {
	for _, w := range tokens(text) {
		if !emptyWords[w] {
			words = append(words, stem(w))
		}
	}
	return sorted(words)
}

// stem takes the s of a plural off a word.
func stem(w string) string {
	if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

// approach are words that make of a goal a step on the way to it.
var approach = []string{"closer", "nearer", "progress", "step", "toward"}

// hedged reports whether one of two texts is the other made into a step towards
// it: -1 where the later is, +1 where the earlier is, 0 where neither is.
func hedged(before, after string) int {
	b, a := subject(before), subject(after)
	onB, onA := common(b, approach) > 0, common(a, approach) > 0
	switch b, a = lacking(b, approach), lacking(a, approach); {
	case onB == onA || len(a) == 0 || len(b) == 0:
		return 0
	case onA && len(lacking(b, a)) == 0:
		return -1
	case onB && len(lacking(a, b)) == 0:
		return 1
	}
	return 0
}
