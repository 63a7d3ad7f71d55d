package plan

// NotChecked returns the expectations of the guidance on plans, localities and
// inequalities that no rule checks, by their ids, with the reason.
func NotChecked() map[string]string {
	const option = "It is an option: a document that takes it is as good as one that does not."
	return map[string]string{
		"G-LOC-02": option + " Locality plans for other localities are held to the same rules.",
		"G-LOC-09": option + " The kind of boundary is recorded with the locality.",
		"G-LOC-11": option + " Localities of health and social care are recorded as other areas, and how they lie to a locality can be asked.",
		"G-LOC-32": option + " Others who sign are named as lawful, and Ministers are never looked for.",
		"G-LOC-34": option + " A signature says where its body shares responsibility.",
		"G-INQ-06": option + " The statement on section 5 says whether the partnership considered the duty inappropriate somewhere.",
		"G-INQ-08": "It asks how inequalities are seen; no document decides that.",
		"G-PM-18":  option + " A risk says what mitigates it, and a contribution from what it was redirected.",
		"G-INQ-11": option + " A finding says which community it is about.",
	}
}
