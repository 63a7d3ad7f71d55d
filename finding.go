package loip

import "fmt"

// Fact is a figure or a word from the document that a finding rests on.
type Fact struct {
	Path  Path   `json:"path"`
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Finding is what a rule says of one place in a document.
type Finding struct {
	Rule    RuleID `json:"rule"`
	Answer  Answer `json:"answer"`
	Force   Force  `json:"force"`
	Path    Path   `json:"path"`
	Message string `json:"message"` // one plain sentence that stands alone in a committee paper
	Facts   []Fact `json:"facts,omitempty"`
	// Unstated is true where people must judge, and nobody has stated anything.
	Unstated bool        `json:"unstated,omitzero"`
	Basis    []Provision `json:"-"` // that of the rule; JSON holds it once, with the rule
}

// Remark is the finding a rule has just made, to which it can add facts.
type Remark struct {
	pass  *Pass
	index int
}

// Unstated marks the finding as one that only wants somebody's statement, and
// returns the remark for more.
func (r Remark) Unstated() Remark {
	(*r.pass.findings)[r.index].Unstated = true
	return r
}

// Fact adds a fact at a place relative to the document the rule looks at, and
// returns the remark for more. The value is shown as fmt.Sprint shows it.
func (r Remark) Fact(at Path, name string, value any) Remark {
	f := &(*r.pass.findings)[r.index]
	f.Facts = append(f.Facts, Fact{Path: r.pass.at + at, Name: name, Value: fmt.Sprint(value)})
	return r
}
