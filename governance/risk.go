package governance

import (
	"fmt"
	"slices"

	"github.com/communityplanning/loip"
)

// RiskRegister is the partnership's register of risks.
type RiskRegister struct {
	Title    string    `json:"title"`
	AsAt     loip.Date `json:"asAt,omitzero"`
	Agreed   loip.Date `json:"agreed,omitzero"`   // the day on which the partnership agreed it
	Strategy string    `json:"strategy,omitzero"` // how the risks are watched and managed, in short
	// Scale is the highest likelihood and impact, often 5; 0 is not given, and
	// more than 10 is a fault.
	Scale  int         `json:"scale,omitzero"`
	Risks  []Risk      `json:"risks,omitzero"` // an empty list says that there are none
	Origin loip.Origin `json:"origin,omitzero"`
}

// Risk is a risk to communities or to the partnership.
type Risk struct {
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	Kinds      []RiskKind  `json:"kinds,omitzero"`      // what it threatens, which may be more than one thing
	Outcome    string      `json:"outcome,omitzero"`    // id of the outcome at risk
	Likelihood int         `json:"likelihood,omitzero"` // 1 to Scale; 0 is not given
	Impact     int         `json:"impact,omitzero"`     // 1 to Scale; 0 is not given
	Owner      string      `json:"owner,omitzero"`      // id of a body
	OwnerPost  string      `json:"ownerPost,omitzero"`
	Mitigation []string    `json:"mitigation,omitzero"` // an empty list says that there is none
	Review     loip.Date   `json:"review,omitzero"`     // the day of the next review
	Origin     loip.Origin `json:"origin,omitzero"`
}

// RiskKind is what a risk threatens.
type RiskKind string

// The kinds of risk.
const (
	ToCommunities  RiskKind = "communities"
	ToPartnership  RiskKind = "partnership"
	ToOutcomes     RiskKind = "outcomes"     // that outcomes are not improved
	ToInequalities RiskKind = "inequalities" // that inequalities are not reduced
)

// UnmarshalText reads one of the kinds of risk.
func (k *RiskKind) UnmarshalText(text []byte) error {
	return loip.OneOf(k, text, ToCommunities, ToPartnership, ToOutcomes, ToInequalities)
}

// is reports whether the risk is of a kind: one that it is given, or, where an
// outcome is named, a risk to outcomes.
func (k Risk) is(kind RiskKind) bool {
	return slices.Contains(k.Kinds, kind) || kind == ToOutcomes && k.Outcome != ""
}

// Score returns likelihood times impact, and whether both are given.
//
// Unit: points, 1 to the square of the scale.
func (k Risk) Score() (score int, ok bool) {
	if k.Likelihood <= 0 || k.Impact <= 0 {
		return 0, false
	}
	return k.Likelihood * k.Impact, true
}

// name is what a finding calls the risk.
func (k Risk) name() string {
	if k.Title == "" {
		return k.ID
	}
	return k.ID + " \"" + k.Title + "\""
}

// Band is a band of scores that a partnership treats alike, such as "high".
type Band struct {
	Name string
	From int // the lowest score of the band
}

// BandOf returns the name of the band that a score falls in: the one with the
// highest From that is not above it; none where all are above it. Where the
// bands begin is the partnership's to say, and no law's.
//
// Shape: the bands may be in any order.
// Boundary: a score of From itself is in the band.
func BandOf(score int, bands ...Band) string {
	var in Band
	for _, b := range bands {
		if b.From <= score && (in.Name == "" || b.From > in.From) {
			in = b
		}
	}
	return in.Name
}

const highestScale = 10

// Matrix returns the risks by likelihood and impact, and those that have no
// place on the matrix because a figure is not given or lies off the scale.
//
// Shape: cells[l-1][i-1] holds the risks of likelihood l and impact i, in the
// order of the register. Without a scale from 1 to 10 there are no cells.
func (g RiskRegister) Matrix() (cells [][][]Risk, unplaced []Risk) {
	scale := g.Scale
	if scale < 0 || scale > highestScale {
		scale = 0
	}
	cells = make([][][]Risk, scale)
	for i := range cells {
		cells[i] = make([][]Risk, scale)
	}
	for _, k := range g.Risks {
		if _, ok := k.Score(); !ok || k.Likelihood > scale || k.Impact > scale {
			unplaced = append(unplaced, k)
			continue
		}
		cell := &cells[k.Likelihood-1][k.Impact-1]
		*cell = append(*cell, k)
	}
	return cells, unplaced
}

// Unmitigated returns the risks whose register states that they have no
// mitigation, or gives none.
func (g RiskRegister) Unmitigated() (list []Risk) {
	for _, k := range g.Risks {
		if len(k.Mitigation) == 0 {
			list = append(list, k)
		}
	}
	return list
}

// riskAt is the place of a risk in a record.
func riskAt(i int) loip.Path { return loip.Path("/risks/risks").Index(i) }

// collect notes the ids of the register and faults figures off its scale.
func (g RiskRegister) collect(ids *loip.IDs, at loip.Path) {
	if g.Scale < 0 || g.Scale > highestScale {
		ids.Fault(at.Key("scale"), "expected a scale of 1 to %d, found %d", highestScale, g.Scale)
	}
	highest := highestScale
	if g.Scale > 0 {
		highest = min(g.Scale, highestScale)
	}
	for i, k := range g.Risks {
		here := at.Key("risks").Index(i)
		ids.Define("risk", k.ID, here.Key("id"))
		ids.Refer("outcome", k.Outcome, here.Key("outcome"))
		ids.Refer("body", k.Owner, here.Key("owner"))
		for j, figure := range []int{k.Likelihood, k.Impact} {
			if figure < 0 || figure > highest {
				ids.Fault(here.Key([]string{"likelihood", "impact"}[j]), "expected a figure from 1 to %d, found %d", highest, figure)
			}
		}
	}
}

// MatrixTable shows the matrix as people read it, the highest likelihood on
// top, with the band of each cell that holds a risk where bands are given.
func (g RiskRegister) MatrixTable(bands ...Band) loip.Table {
	cells, unplaced := g.Matrix()
	t := loip.Table{Title: "Risks by likelihood and impact: " + g.Title, Columns: []string{"likelihood"}}
	for i := range cells {
		t.Columns = append(t.Columns, fmt.Sprintf("impact %d", i+1))
	}
	for l := len(cells) - 1; l >= 0; l-- {
		row := []string{fmt.Sprint(l + 1)}
		for i, risks := range cells[l] {
			cell := list(riskIDs(risks))
			if band := BandOf((l+1)*(i+1), bands...); band != "" && cell != "" {
				cell += " (" + band + ")"
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	if len(unplaced) > 0 {
		t.Note = "Not placed, for want of a figure on the scale: " + list(riskIDs(unplaced)) + "."
	}
	return t
}

func riskIDs(risks []Risk) (ids []string) {
	for _, k := range risks {
		ids = append(ids, k.ID)
	}
	return ids
}
