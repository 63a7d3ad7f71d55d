package engagement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/communityplanning/loip"
)

// Parameters are the conventions of the score that a partnership may set
// otherwise. The zero Parameters are the defaults, and so is each field that is
// left at its zero.
//
// Unit: shares from 0 to 1; a share of 0 that is meant is "0" in JSON and
// Ratio{0, 1}.Share() in Go. PublishMin is people, StraightLineMin answers.
// Shape: every result that is not scored by the defaults carries them, and its
// Explain and InShort say them.
// Boundary: what is exactly at a setting reaches it.
// Errors: a share outside 0 to 1; PublishMin below 5, for it can be raised and
// never lowered, so that a small group is never shown apart; StraightLineMin
// below 2, for one answer is always like itself. They are faults of Collect and
// errors of [Assessment.Score].
type Parameters struct {
	HeadingMinShare Share `json:"headingMinShare,omitzero"` // of a heading's questions that apply, answered, for the heading to have a figure; 1/2
	OverallMinShare Share `json:"overallMinShare,omitzero"` // of the headings that apply, with a figure, for the overall to have one; 1/2
	CertaintyMin    Share `json:"certaintyMin,omitzero"`    // below it a figure is indeterminate; 1/2
	ActShare        Share `json:"actShare,omitzero"`        // of all answers, adverse, to call for an action; 1/4
	ActGroupShare   Share `json:"actGroupShare,omitzero"`   // the same of the answers of any one group; 1/2
	FindOutShare    Share `json:"findOutShare,omitzero"`    // of all answers, or of a group's, not sure, to call for finding out; 1/2
	MaterialGap     Share `json:"materialGap,omitzero"`     // between professionals and community, to call for discussion; 1/4
	PublishMin      int   `json:"publishMin,omitzero"`      // behind a published figure of separate forms; 5
	StraightLineMin int   `json:"straightLineMin,omitzero"` // all the same word, to ask about the form; 10
}

// orDefault fills in what is not set.
func (set Parameters) orDefault() Parameters {
	half, quarter := fraction(1, 2), fraction(1, 4)
	return Parameters{
		HeadingMinShare: cmp.Or(set.HeadingMinShare, half),
		OverallMinShare: cmp.Or(set.OverallMinShare, half),
		CertaintyMin:    cmp.Or(set.CertaintyMin, half),
		ActShare:        cmp.Or(set.ActShare, quarter),
		ActGroupShare:   cmp.Or(set.ActGroupShare, half),
		FindOutShare:    cmp.Or(set.FindOutShare, half),
		MaterialGap:     cmp.Or(set.MaterialGap, quarter),
		PublishMin:      cmp.Or(set.PublishMin, minShown),
		StraightLineMin: cmp.Or(set.StraightLineMin, 10),
	}
}

// setting is one of the parameters, a count as so many wholes.
type setting struct {
	key             string
	value, standard Share
	least, most     int
	words           string
}

func (set Parameters) settings() []setting {
	set, d := set.orDefault(), Parameters{}.orDefault()
	return []setting{
		{"headingMinShare", set.HeadingMinShare, d.HeadingMinShare, 0, 1, "a heading from %s of its questions that apply"},
		{"overallMinShare", set.OverallMinShare, d.OverallMinShare, 0, 1, "the overall from %s of the headings that apply"},
		{"certaintyMin", set.CertaintyMin, d.CertaintyMin, 0, 1, "indeterminate below a certainty of %s"},
		{"actShare", set.ActShare, d.ActShare, 0, 1, "act from %s of the answers"},
		{"actGroupShare", set.ActGroupShare, d.ActGroupShare, 0, 1, "act from %s of the answers of a group"},
		{"findOutShare", set.FindOutShare, d.FindOutShare, 0, 1, "find out from %s of the answers, of all or of a group"},
		{"materialGap", set.MaterialGap, d.MaterialGap, 0, 1, "discuss from a gap of %s"},
		{"publishMin", fraction(set.PublishMin, 1), fraction(d.PublishMin, 1), minShown, most, "publish from %s people"},
		{"straightLineMin", fraction(set.StraightLineMin, 1), fraction(d.StraightLineMin, 1), 2, most, "a straight line from %s answers"},
	}
}

func (s setting) isDefault() bool { return s.value.Compare(s.standard) == 0 }

func (s setting) inBounds() bool {
	return s.value.Compare(fraction(s.least, 1)) >= 0 && s.value.Compare(fraction(s.most, 1)) <= 0
}

// problem says what is wrong with a setting out of bounds.
func (s setting) problem() string {
	return fmt.Sprintf("expected a value from %d to %s, found %s", s.least, loip.Thousands(s.most), s.value)
}

// faults lists the settings that are out of bounds.
func (set Parameters) faults() []setting { return slices.DeleteFunc(set.settings(), setting.inBounds) }

// apart lists the settings that are not the defaults.
func (set Parameters) apart() []setting { return slices.DeleteFunc(set.settings(), setting.isDefault) }

// IsZero reports whether every parameter is at its default, set or not.
func (set Parameters) IsZero() bool { return len(set.apart()) == 0 }

// inWords names the settings that are not the defaults.
func (set Parameters) inWords() string {
	var said []string
	for _, s := range set.apart() {
		said = append(said, fmt.Sprintf(s.words, s.value))
	}
	if said == nil {
		return "the default settings"
	}
	return "these settings: " + strings.Join(said, "; ")
}

// explain is a line that says the settings, unless they are the defaults.
func (set Parameters) explain() string {
	if set.IsZero() {
		return ""
	}
	return "Scored with " + set.inWords() + ".\n"
}
