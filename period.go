package loip

// Period is a stretch of days from From up to, and not including, Until.
//
// Shape: a zero bound is open, so the zero Period holds every day.
type Period struct {
	From  Date `json:"from,omitzero"`
	Until Date `json:"until,omitzero"`
}

// Since returns the period that begins on from and has no end.
func Since(from Date) Period { return Period{From: from} }

// Contains reports whether the day lies in the period.
//
// Boundary: the first day is in, the Until day is out. A day not given is in
// no period but the wholly open one.
func (p Period) Contains(d Date) bool {
	if d.IsZero() {
		return p.IsZero()
	}
	return !d.Before(p.From) && (p.Until.IsZero() || d.Before(p.Until))
}

// IsZero reports whether both bounds are open.
func (p Period) IsZero() bool { return p == Period{} }

// Inverted reports whether the period ends on or before its first day, so that
// no day lies in it.
func (p Period) Inverted() bool {
	return !p.Until.IsZero() && !p.From.Before(p.Until)
}

// Within reports whether every day of p lies in q.
func (p Period) Within(q Period) bool {
	return !p.From.Before(q.From) &&
		(q.Until.IsZero() || !p.Until.IsZero() && !p.Until.After(q.Until))
}

// String returns the period as a sentence part, last day included: "from 20
// December 2016", "to 31 July 2025", or "at all times".
func (p Period) String() string {
	last := p.Until.AddDays(-1).Long()
	switch {
	case p.IsZero():
		return "at all times"
	case p.Until.IsZero():
		return "from " + p.From.Long()
	case p.From.IsZero():
		return "to " + last
	}
	return "from " + p.From.Long() + " to " + last
}
