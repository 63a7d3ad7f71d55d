package stats

// TargetOf judges a value against a target: [Better] at the target or past it,
// [Worse] otherwise. It knows of no date.
//
// Method: Fingertips, "single value target".
//
// Boundary: a value or target that is not given is [Missing]; without a polarity
// there is no verdict ([NoPolarity]).
func TargetOf(value, target float64, p Polarity) (Verdict, State) {
	if s := targetState(p, value, target); s != Known {
		return "", s
	}
	if p.met(value, target) {
		return Better, Known
	}
	return Worse, Known
}

// targetState says why figures cannot be judged against one another.
func targetState(p Polarity, figures ...float64) State {
	for _, f := range figures {
		if missing(f) {
			return Missing
		}
	}
	switch {
	case infinite(figures...):
		return NotFinite
	case p.sign() == 0:
		return NoPolarity
	}
	return Known
}

// TargetOfInterval judges an interval against a target: [Similar] where the
// interval leaves open on which side of the target the value is.
//
// Method: the lower limit at the target or above it is above, the upper limit
// below the target is below; Fingertips, "single value target using confidence
// intervals". Where high is good above is [Better], where low is good [Worse],
// the interval that only touches the target from above included.
//
// Boundary: as [TargetOf]; limits the wrong way round are [Undefined].
func TargetOfInterval(lower, upper, target float64, p Polarity) (Verdict, State) {
	if s := targetState(p, lower, upper, target); s != Known {
		return "", s
	}
	switch {
	case lower > upper:
		return "", Undefined
	case lower >= target:
		return p.verdict(1), Known
	case upper < target:
		return p.verdict(-1), Known
	}
	return Similar, Known
}

// TargetRange judges a value against a range: [Similar] inside it.
//
// Method: the range holds its lower end and not its upper; Fingertips, "range
// target".
//
// Boundary: as [TargetOf]; a range the wrong way round is [Undefined].
func TargetRange(value, lower, upper float64, p Polarity) (Verdict, State) {
	if s := targetState(p, value, lower, upper); s != Known {
		return "", s
	}
	switch {
	case lower > upper:
		return "", Undefined
	case value < lower:
		return p.verdict(-1), Known
	case value >= upper:
		return p.verdict(1), Known
	}
	return Similar, Known
}

// TargetColumn judges values against a target each, as [TargetOf] does. It
// allocates nothing. A column that is nil is left out.
//
// Errors: [ErrLengths].
func TargetColumn(values, targets []float64, p Polarity, verdicts []Verdict, states []State) error {
	n := len(values)
	if len(targets) != n || verdicts != nil && len(verdicts) != n || states != nil && len(states) != n {
		return ErrLengths
	}
	for i, v := range values {
		verdict, state := TargetOf(v, targets[i], p)
		if verdicts != nil {
			verdicts[i] = verdict
		}
		if states != nil {
			states[i] = state
		}
	}
	return nil
}
