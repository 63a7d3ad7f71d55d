package engagement

// NotChecked returns the expectations of the guidance on participation that no
// rule checks, by their ids, with the reason.
func NotChecked() map[string]string {
	return map[string]string{
		"G-PAR-10":  "It asks leaders for a culture; no document decides whether there is one.",
		"G-PAR-20":  "It asks how capacity building is seen; no document decides that.",
		"G-INQ-14":  "It is an option to learn from elsewhere; no document decides whether anyone did.",
		"G-LOIP-27": "It is an option to consult other bodies, which is for the partnership alone and is never held against a plan.",
	}
}
