package loip

// Answer is what a rule says of a document on a day. The empty Answer is
// invalid: every rule always answers.
type Answer string

// The five answers.
const (
	Met           Answer = "met"            // the document shows it
	Unmet         Answer = "unmet"          // the document does not show it; this judges the document, not the body
	Undetermined  Answer = "undetermined"   // the document at hand cannot settle it
	NotApplicable Answer = "not applicable" // there is nothing here for the rule to judge
	NotInForce    Answer = "not in force"   // the rule does not bind on the day
)

// Answers lists the five answers in the order reports use.
func Answers() []Answer { return []Answer{Unmet, Undetermined, Met, NotApplicable, NotInForce} }

// UnmarshalText reads one of the five answers.
func (a *Answer) UnmarshalText(text []byte) error { return OneOf(a, text, Answers()...) }

// worst orders answers found at several places into the rule's one answer:
// unmet outweighs undetermined, which outweighs met, which outweighs not
// applicable.
func worst(findings []Finding) Answer {
	for _, a := range Answers() {
		for i := range findings {
			if findings[i].Answer == a {
				return a
			}
		}
	}
	return Undetermined
}
