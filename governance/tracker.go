package governance

import "github.com/communityplanning/loip"

// State returns the state of an action on a day, by the key of the tracker.
//
// Boundary: the deadline itself and the six days before it are under a week;
// seven days before it is not due; the day after it is overdue. An action is
// complete where the tracker says so, or on and after the day on which a
// meeting noted it; whatever its deadline.
// Shape: not known without a deadline that is a day, and on a day not given.
func (a Action) State(on loip.Date) Progress {
	return progress(a.Due, a.Completed || !a.NotedOn.IsZero() && !a.NotedOn.After(on), on)
}

// progress returns the state of what is due on a day, by the key of the
// tracker.
func progress(due loip.Date, complete bool, on loip.Date) Progress {
	switch {
	case complete:
		return Complete
	case due.IsZero(), on.IsZero():
		return StateUnknown
	case due.Before(on):
		return Overdue
	case on.DaysUntil(due) < 7:
		return UnderAWeek
	}
	return NotDue
}

// tracker returns the tracker where there was one on a day, and else an empty
// one.
func (r Record) tracker(on loip.Date) Tracker {
	if r.Tracker == nil || later(r.Tracker.AsAt, on) {
		return Tracker{}
	}
	return *r.Tracker
}

// open returns the actions of the tracker that are not complete on a day, by
// their place.
func (t Tracker) open(on loip.Date) (places []int) {
	for i, a := range t.Actions {
		if a.State(on) != Complete {
			places = append(places, i)
		}
	}
	return places
}

// follows returns the action that follows a decision of a meeting up, by the
// day of the meeting and the paragraph of the minute.
func (t Tracker) follows(m Meeting, d Decision) (Action, bool) {
	if t.Group == m.Group && d.Ref != "" {
		for _, a := range t.Actions {
			if a.Decided == m.On && a.Ref == d.Ref {
				return a, true
			}
		}
	}
	return Action{}, false
}

const noOpenAction = "no tracker is given with an action that is not complete"

var ownedAndDated = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-012",
		Title: "Every action on the tracker has somebody responsible and a deadline that is a day.",
		Force: loip.Advice,
		Basis: onFollowUp("tracker", "an action without an owner or a deadline cannot be followed up"),
		How:   "Each action that is not complete needs a body or a post, and a day by which it is due; a deadline in words only, such as a season, is not a day.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		t := r.tracker(p.AsOf())
		open := t.open(p.AsOf())
		good := 0
		for _, i := range open {
			a, at := t.Actions[i], actionAt(i)
			owned := a.Body != "" || a.Post != ""
			if !owned {
				p.Unmet(at, "the action %s has nobody responsible", a.name())
			}
			switch {
			case a.Due.IsZero() && a.DueText != "":
				p.Unmet(at, "the deadline of the action %s, %q, is not a day", a.name(), a.DueText)
			case a.Due.IsZero():
				p.Unmet(at, "the action %s has no deadline", a.name())
			case owned:
				good++
			}
		}
		switch len(open) {
		case 0:
			p.NotApplicable("", noOpenAction)
		case good:
			p.Met("/tracker", "each of the actions that are not complete (%d) has somebody responsible and a deadline", good)
		}
	},
}

var noneOverdue = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-013",
		Title: "No action on the tracker is overdue.",
		Force: loip.Advice,
		Basis: onFollowUp("tracker", "an action that is past its deadline needs a reason or a new deadline"),
		How:   "An action is overdue from the day after its deadline. A deadline that passed on a day the tracker knew of counts; what has passed since the tracker's day is undetermined.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		t := r.tracker(p.AsOf())
		open := t.open(p.AsOf())
		if len(open) == 0 {
			p.NotApplicable("", noOpenAction)
			return
		}
		dated, good := 0, 0
		for _, i := range open {
			a, at := t.Actions[i], actionAt(i)
			if a.Due.IsZero() {
				continue
			}
			dated++
			switch {
			case a.State(p.AsOf()) != Overdue:
				good++
			case t.AsAt.IsZero() || a.State(t.AsAt) == Overdue:
				p.Unmet(at, "the action %s was due on %s and is overdue", a.name(), a.Due.Long())
			default:
				p.Undetermined(at, "the action %s was due on %s and was not overdue on the tracker of %s; whether it was done since is not shown", a.name(), a.Due.Long(), t.AsAt.Long())
			}
		}
		switch dated {
		case 0:
			p.Undetermined("/tracker", "no action that is not complete has a deadline that is a day")
		case good:
			p.Met("/tracker", "none of the actions with a deadline (%d) is overdue", good)
		}
	},
}

var notedThenRemoved = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-014",
		Title: "A complete action stays on the tracker until a meeting has noted it, and no longer.",
		Force: loip.Advice,
		Basis: onFollowUp("tracker", "the key of the tracker has complete items taken off once a meeting has noted them as complete"),
		How:   "A complete action that a meeting noted before the tracker's day should be off it; one that no meeting has noted is rightly on it.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		complete, stale := 0, false
		t := r.tracker(p.AsOf())
		for i, a := range t.Actions {
			if a.State(p.AsOf()) != Complete {
				continue
			}
			complete++
			switch at := actionAt(i); {
			case a.NotedOn.IsZero():
			case t.AsAt.IsZero():
				stale = true
				p.Undetermined(at, "the day of the tracker is not given, so whether the action %s was noted before it cannot be shown", a.name())
			case a.NotedOn.Before(t.AsAt):
				stale = true
				p.Unmet(at, "the action %s was noted as complete on %s and is still on the tracker of %s", a.name(), a.NotedOn.Long(), t.AsAt.Long())
			}
		}
		switch {
		case complete == 0:
			p.NotApplicable("", "no tracker is given with an action that is complete")
		case !stale:
			p.Met("/tracker", "none of the complete actions on the tracker (%d) was noted by an earlier meeting", complete)
		}
	},
}

var datedBefore = loip.Check[Record]{
	Rule: loip.Rule{
		ID:    "GOV-015",
		Title: "No entry on the tracker is dated after the tracker itself.",
		Force: loip.Advice,
		Basis: onFollowUp("tracker", "a wrong date breaks the link from the action to the minute that asked for it"),
		How:   "The day of the meeting that asked for each action is compared with the day of the tracker; the same day is right.",
		Since: "0.1.0",
	},
	Run: func(p *loip.Pass, r Record) {
		dated, slips := 0, false
		t := r.tracker(p.AsOf())
		for i, a := range t.Actions {
			if a.Decided.IsZero() {
				continue
			}
			dated++
			if !t.AsAt.IsZero() && a.Decided.After(t.AsAt) {
				slips = true
				p.Unmet(actionAt(i).Key("decided"), "the tracker of %s dates the action %s to a meeting on %s, which is later: a slip of the date", t.AsAt.Long(), a.name(), a.Decided.Long())
			}
		}
		switch {
		case dated == 0:
			p.NotApplicable("", "no tracker is given with an action that is dated")
		case t.AsAt.IsZero():
			p.Undetermined("/tracker", "the day of the tracker is not given")
		case !slips:
			p.Met("/tracker", "none of the dated actions (%d) is dated after the tracker", dated)
		}
	},
}

// name is what a finding calls the action.
func (a Action) name() string {
	if a.Title == "" {
		return a.ID
	}
	return a.ID + " \"" + a.Title + "\""
}

func actionAt(i int) loip.Path { return loip.Path("/tracker/actions").Index(i) }
