package indicator

import (
	"fmt"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator/stats"
)

// ProfileLight is the traffic light of the Community Planning Outcomes Profile
// for an area beside a comparator, from the latest figures and the rates of
// improvement of both. It is a record, to be kept as it is.
//
// Shape: Reason says why there is no light; a rate that cannot be had is not
// known, and says why.
type ProfileLight struct {
	Method     string      `json:"method"`
	Version    string      `json:"version"`
	On         loip.Date   `json:"on,omitzero"`
	From       Period      `json:"from,omitzero"`
	Until      Period      `json:"until,omitzero"`
	Own        End         `json:"own,omitzero"`
	Comparator End         `json:"comparator,omitzero"`
	OwnRate    Value       `json:"ownRate,omitzero"` // per cent of the first figure
	OtherRate  Value       `json:"otherRate,omitzero"`
	Light      stats.Light `json:"light,omitzero"`
	Marks      []Mark      `json:"marks,omitempty"`
	Reason     string      `json:"reason,omitzero"`
}

// ProfileLight returns the traffic light of the Community Planning Outcomes
// Profile, as published: green where both the latest figure and the rate of
// improvement are better than the comparator's, red where both are worse,
// yellow where they differ or the rates are equal, black where the figures are
// equal.
//
// Method: the first and the last period that both series have. The rate of
// improvement is the change from the first to the last, per cent of the first;
// imputed figures count, as they do there, and their marks are shown; projected
// ones do not.
//
// Boundary: no light where closest is good, which the profile does not know, or
// where no way is good.
func (i Indicator) ProfileLight(area, comparator Series, want Selection) ProfileLight {
	l := ProfileLight{Method: "Community Planning Outcomes Profile, traffic light", Version: "1", On: want.On}
	l.Own, l.Comparator = End{Place: area.Place, Group: area.Group}, End{Place: comparator.Place, Group: comparator.Group}
	mine, theirs, reason := i.shared(area, comparator, want)
	if reason != "" {
		l.Reason = reason
		return l
	}
	last := len(mine) - 1
	l.From, l.Until = mine[0].Period, mine[last].Period
	l.Own.Period, l.Own.Value = l.Until, mine[last].Value
	l.Comparator.Period, l.Comparator.Value = l.Until, theirs[last].Value
	l.Marks = marksOf(mine[0].Value, mine[last].Value, theirs[0].Value, theirs[last].Value)
	var standings [2]stats.Standing
	for k, points := range [...][]Point{mine, theirs} {
		_, values := Points{List: points}.Columns()
		rate, s := stats.ImprovementRate(values)
		standings[k] = stats.Standing{Value: values[last], Rate: rate}
		value := computed(rate, s, marksOf(points[0].Value, points[last].Value)...)
		if k == 0 {
			l.OwnRate = value
		} else {
			l.OtherRate = value
		}
		if s != stats.Known && l.Reason == "" {
			l.Reason = fmt.Sprintf("the rate of improvement cannot be had: %s", s)
		}
	}
	if l.Reason != "" {
		return l
	}
	if i.Polarity == Closest {
		l.Reason = "closest is good, which the profile does not know"
		return l
	}
	if _, polarity, reason := i.way(nil); reason != "" {
		l.Reason = reason
	} else {
		l.Light, _ = stats.TrafficLight(standings[0], standings[1], polarity)
	}
	return l
}
