package loip

// Force is how strongly a rule binds. The empty Force is invalid.
type Force string

// The four forces. Only an Act or regulations can carry a must; guidance
// carries a should, since the Act asks partnerships to have regard to it
// (section 15); advice is this library's own or a body's practice.
const (
	Must   Force = "must"
	Should Force = "should"
	May    Force = "may"
	Advice Force = "advice"
)

// Forces lists the four forces, strongest first.
func Forces() []Force { return []Force{Must, Should, May, Advice} }

// UnmarshalText reads one of the four forces.
func (f *Force) UnmarshalText(text []byte) error { return OneOf(f, text, Forces()...) }

// carriedBy reports whether an instrument of the kind can give a rule the
// force. A may or an advice can rest on any text.
func (f Force) carriedBy(k Kind) bool {
	switch f {
	case Must:
		return k == Act || k == Regulations
	case Should:
		return k == StatutoryGuidance
	case May, Advice:
		return k.known()
	}
	return false
}
