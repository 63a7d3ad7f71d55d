package governance

// NotChecked returns the guidance's expectations on the partners, leadership, governance and
// resourcing that no rule of this module tests, by their ids, each with the
// reason why.
func NotChecked() map[string]string {
	const anOption = "The guidance leaves it open to the partnership, and no document can be wrong by not using it: "
	return map[string]string{
		"G-INT-02": "They are partners by law; the register gives them for the area and the day.",
		"G-SL-13":  "Whether a partner is ambitious and creative, and sees more than a duty in community planning, is decided by no document.",
		"G-GOV-15": anOption + "every structure is allowed, and whether the top-level board has executive functions is the partnership's choice.",
		"G-GOV-26": "It is asked of those who hold partners to account, such as elected members and Ministers, outside the partnership's own documents.",
		"G-GOV-30": anOption + "business may be delegated to area committees.",
	}
}
