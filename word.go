package loip

import (
	"fmt"
	"strings"
)

// OneOf reads text into dst if it is one of the words. It is the one way this
// module reads a closed list of words from JSON.
//
// Errors: any other text, naming the words that were expected.
func OneOf[T ~string](dst *T, text []byte, words ...T) error {
	for _, w := range words {
		if string(w) == string(text) {
			*dst = w
			return nil
		}
	}
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = fmt.Sprintf("%q", string(w))
	}
	return fmt.Errorf("expected one of %s, found %q", strings.Join(list, ", "), clip(string(text)))
}

// clip shortens a value quoted in an error.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
