package plan

// NotCited returns the provisions of Part 2 of the 2015 Act, of its schedule 1
// and of its regulations that no rule answers, by their citation, with the
// reason.
func NotCited() map[string]string {
	const (
		meaning   = "It says what a word means, or who somebody is, and asks nothing of a document."
		ministers = "It is for the Scottish Ministers; the documents of a partnership do not show it."
	)
	return map[string]string{
		"2015 Act, s. 4(1)":          "It is carried out through the duties that follow, and each of these has rules of its own.",
		"2015 Act, s. 4(2)":          "It is the purpose of community planning, which the plans and the progress reports are about as a whole.",
		"2015 Act, s. 4(5)(a)":       meaning + " The register gives the partners of an area.",
		"2015 Act, s. 4(5)(b)":       meaning + " The register gives the partners of an area.",
		"2015 Act, s. 4(7)":          ministers + " The statutory partners are kept as dated rows.",
		"2015 Act, s. 4(8)":          ministers + " No such regulations were found.",
		"2015 Act, s. 7(4)":          meaning,
		"2015 Act, s. 7(6)":          "It carries subsections (2) and (5) over to a revised plan, and the rules on these look at whichever plan the dossier holds.",
		"2015 Act, s. 9(5)":          ministers,
		"2015 Act, s. 9(6)":          ministers + " No such regulations were found, so wards and other areas may stand side by side.",
		"2015 Act, s. 9(7)":          meaning,
		"2015 Act, s. 10(2)":         "It is an option; a plan for another locality is held to the same rules as any.",
		"2015 Act, s. 11(4)":         meaning,
		"2015 Act, s. 11(6)":         "It carries subsections (2) and (5) over to a revised plan, and the rules on these look at whichever plan the dossier holds.",
		"2015 Act, s. 13(3)":         ministers + " The bodies of section 13(2) are kept as dated rows.",
		"2015 Act, s. 15(3)":         ministers,
		"2015 Act, s. 16":            ministers,
		"2015 Act, s. 17(3)":         ministers + " No such regulations were found.",
		"2015 Act, s. 17(4)":         ministers + " No such regulations were found.",
		"2015 Act, s. 18":            meaning,
		"2015 Act, s. 142(3)":        ministers,
		"2015 Act, s. 142(4)":        ministers,
		"2019 Act, s. 21":            meaning + " From it comes the area of one row of the statutory partners.",
		"2019 Act, sch. 2 para 9(2)": "It changes section 13(2) of the 2015 Act, which has rules of its own.",
		"2019 Act, sch. 2 para 9(3)": "It changes schedule 1 of the 2015 Act, which has rules of its own.",
		"SSI 2016/364, reg. 1":       "It brings the regulations into force; the rule on localities binds from that day.",
	}
}
