package indicator

// NotChecked returns the expectations of the guidance on performance
// information that no rule checks, by their ids, with the reason.
func NotChecked() map[string]string {
	const option = "It is an option: a framework that takes it is as good as one that does not."
	return map[string]string{
		"G-PM-13": option + " An indicator names its source and the publisher.",
		"G-PM-16": option + " An indicator says whether it is an outcome, an output or an input.",
	}
}
