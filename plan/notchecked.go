package plan

// NotChecked returns the expectations of the guidance on plans, needs,
// localities, inequalities, performance and corporate bodies that no rule
// checks, by their ids, with the reason.
func NotChecked() map[string]string {
	const option = "It is an option: a document that takes it is as good as one that does not."
	return map[string]string{
		"G-LOC-02":  option + " Locality plans for other localities are held to the same rules.",
		"G-INQ-06":  option + " The statement on section 5 says whether the partnership considered the duty inappropriate somewhere.",
		"G-INQ-08":  "It asks how inequalities are seen; no document decides that.",
		"G-PM-18":   option + " A risk says what mitigates it, and a contribution from what it was redirected.",
		"G-INQ-11":  option + " A finding says which community it is about.",
		"G-UND-10":  "It asks that action not wait for perfect data; no document decides why something was not done.",
		"G-LOIP-08": "Whether a plan is a genuine one is decided by no document; that its priorities rest on needs is for other rules.",
		"G-LOIP-32": "It asks for nothing: no rule looks for a signature of Ministers, so that no plan can lack one.",
		"G-OTH-01":  "It is a duty of the Scottish Ministers, who are no partner and whose documents are not here.",
		"G-OTH-02":  option + " An application for a corporate body, where there is one, is held to section 17.",
		"G-OTH-05":  "It is for the Scottish Ministers to make such regulations, and none were found.",
	}
}
