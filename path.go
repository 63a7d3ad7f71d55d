package loip

import (
	"strconv"
	"strings"
)

// Path is a place in a document, as a JSON Pointer (RFC 6901). The empty Path
// is the whole document.
type Path string

var pathEscape = strings.NewReplacer("~", "~0", "/", "~1")

// Key returns the place of the named member of the object at p.
func (p Path) Key(name string) Path { return p + "/" + Path(pathEscape.Replace(name)) }

// Index returns the place of element i, counted from 0, of the list at p.
func (p Path) Index(i int) Path { return p + "/" + Path(strconv.Itoa(i)) }

// Within reports whether p is the place q or lies below it.
func (p Path) Within(q Path) bool {
	return p == q || strings.HasPrefix(string(p), string(q)+"/")
}
