package engagement

import (
	"cmp"

	"github.com/communityplanning/loip"
)

// Clock is a time limit that runs on a participation request.
type Clock struct {
	Step  string         // what is to be done
	Who   string         // by whom
	Basis loip.Provision // that sets the limit
	From  loip.Date      // the day with which the period begins
	Last  loip.Date      // the last day of the period
	Done  loip.Date      // when it was done; not given while it is not
}

// The lengths of the periods in days. Only those for deciding and for the answer
// of another authority are in working days.
const (
	daysToAnswer      = 15
	daysToDecide      = 30
	daysToDecideMany  = 45
	daysToRepresent   = 28
	daysToNotify      = 28
	daysToEstablish   = 90
	firstDayIsCounted = 1 // "beginning with" counts the first day
)

// State says where the clock stands on a day: kept, late, running or run out.
//
// Boundary: what is done on the last day is kept.
func (c Clock) State(on loip.Date) string {
	done := !c.Done.IsZero() && !c.Done.After(on)
	switch {
	case done && !c.Done.After(c.Last):
		return "kept"
	case done:
		return "late"
	case on.After(c.Last):
		return "run out"
	}
	return "running"
}

// Clocks returns the time limits that have begun to run, in this order: for the
// decision, the answer of each other authority, the body's representations, the
// notice of the process, and its establishment.
//
// Law: section 24(6) and (7), section 26(3) and (5), section 28(a); SSI 2017/39
// reg. 6(2) and 7.
// Method: 15 working days; 30, or 45 where other authorities were asked for, or
// longer if agreed; 28 days; 28 days more; 90 days from the notice under section
// 26(5), and not from the decision. Where the process existed already there is
// no notice, and the last three do not run.
func (r Request) Clocks() (list []Clock) {
	if c, ok := r.decisionClock(); ok {
		list = append(list, c)
	}
	for _, x := range r.Others {
		if c, ok := x.clock(); ok {
			list = append(list, c)
		}
	}
	return append(list, r.processClocks()...)
}

func (x Additional) clock() (Clock, bool) {
	return Clock{
		Step: "say whether it will take part", Who: cmp.Or(x.Authority, "the other authority"), Basis: reg6,
		From: x.Notified, Last: EndOfWorkingDays(x.Notified, daysToAnswer), Done: x.Answered,
	}, !x.Notified.IsZero()
}

func (r Request) decisionClock() (Clock, bool) {
	days := daysToDecide
	if len(r.Others) > 0 {
		days = daysToDecideMany
	}
	c := Clock{Step: "give notice of the decision", Who: cmp.Or(r.Authority, "the authority"), Basis: reg7, From: r.Validated, Last: EndOfWorkingDays(r.Validated, days)}
	if r.DecideBy.After(c.Last) {
		c.Last = r.DecideBy
	}
	if r.Decision != nil {
		c.Done = r.Decision.On
	}
	return c, !r.Validated.IsZero()
}

func (r Request) processClocks() (list []Clock) {
	d := r.Decision
	if d == nil || d.Result != RequestAgreed || d.Established || d.On.IsZero() {
		return nil
	}
	var p Process
	if r.Process != nil {
		p = *r.Process
	}
	represent := Clock{Step: "make representations on the proposed process, if it wishes to", Who: cmp.Or(r.makers(), "the body"), Basis: act26s3, From: d.On, Last: d.On.AddDays(daysToRepresent - firstDayIsCounted)}
	notify := Clock{Step: "give notice of the process to be established", Who: cmp.Or(r.Authority, "the authority"), Basis: act26s5, From: represent.Last.AddDays(1), Done: p.Notified}
	notify.Last = notify.From.AddDays(daysToNotify - firstDayIsCounted)
	list = []Clock{represent, notify}
	if !p.Notified.IsZero() {
		list = append(list, Clock{
			Step: "establish the process", Who: cmp.Or(r.Authority, "the authority"), Basis: act28a,
			From: p.Notified, Last: p.Notified.AddDays(daysToEstablish - firstDayIsCounted), Done: p.Established,
		})
	}
	return list
}

// clockTable shows the time limits of the participation requests made by a day.
func (r Record) clockTable(on loip.Date) (t loip.Table, ok bool) {
	t = loip.Table{
		Title:   "Participation requests: time limits",
		Note:    "Working days leave out Saturday, Sunday, 25 and 26 December, and 1 and 2 January, and no other holiday.",
		Columns: []string{"request", "who", "is to", "from", "last day", "done", "state", "under"},
	}
	for _, x := range r.Requests {
		for _, c := range x.Clocks() {
			if c.From.After(on) {
				continue
			}
			done, state := "no", c.State(on)
			if !c.Done.IsZero() && !c.Done.After(on) {
				done = c.Done.Long()
			}
			t.Rows = append(t.Rows, []string{x.ID, c.Who, c.Step, c.From.Long(), c.Last.Long(), done, state, c.Basis.String()})
		}
	}
	return t, len(t.Rows) > 0
}
