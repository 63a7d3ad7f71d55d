package loip

import (
	"fmt"
	"strings"
)

// OneOf reads text into dst if it is one of the words. It is the one way this
// module reads a closed list of words from JSON.
//
// Errors: any other text, as a [WordError].
func OneOf[T ~string](dst *T, text []byte, words ...T) error {
	for _, w := range words {
		if string(w) == string(text) {
			*dst = w
			return nil
		}
	}
	e := &WordError{Found: string(text)}
	for _, w := range words {
		e.Words = append(e.Words, string(w))
	}
	return e
}

// WordError is a text that is none of the words that could stand there.
type WordError struct {
	Words []string
	Found string
}

// Error names the words that were expected.
func (e *WordError) Error() string {
	list := make([]string, len(e.Words))
	for i, w := range e.Words {
		list[i] = fmt.Sprintf("%q", w)
	}
	return fmt.Sprintf("expected one of %s, found %q", strings.Join(list, ", "), clip(e.Found))
}

// clip shortens a value quoted in an error.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
