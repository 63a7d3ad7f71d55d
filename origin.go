package loip

// Origin says where a fact was read, so that anyone can look it up again.
type Origin struct {
	Document string `json:"document,omitzero"`
	Heading  string `json:"heading,omitzero"` // the heading of the page or part
	// Also names the other documents in which the same was read.
	Also []string `json:"also,omitzero"`
}
