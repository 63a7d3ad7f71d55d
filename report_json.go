package loip

import (
	"encoding/json"
	"fmt"
)

// The JSON of a report holds each instrument once and names it by id in the
// provisions of the rules; findings take their basis from their rule.
type reportJSON struct {
	Subject     string        `json:"subject,omitzero"`
	AsOf        Date          `json:"asOf,omitzero"`
	Version     string        `json:"version"`
	Instruments []*Instrument `json:"instruments"`
	Documents   []Document    `json:"documents"`
	Results     []Result      `json:"results"`
	Findings    []Finding     `json:"findings"`
	Tables      []Table       `json:"tables"`
}

type provisionJSON struct {
	Instrument string `json:"instrument"`
	Pinpoint   string `json:"pinpoint"`
	Heading    string `json:"heading"`
	Says       string `json:"says"`
	InForce    Period `json:"inForce,omitzero"`
}

// MarshalJSON writes the provision with its instrument's id.
func (p Provision) MarshalJSON() ([]byte, error) {
	out := provisionJSON{"", p.Pinpoint, p.Heading, p.Says, p.InForce}
	if p.Instrument != nil {
		out.Instrument = p.Instrument.ID
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads the provision; its instrument holds the id alone until
// the report around it fills it in.
func (p *Provision) UnmarshalJSON(data []byte) error {
	var in provisionJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*p = Provision{&Instrument{ID: in.Instrument}, in.Pinpoint, in.Heading, in.Says, in.InForce}
	return nil
}

// MarshalJSON writes the report so that [Report.UnmarshalJSON] reads the same
// report back.
func (r Report) MarshalJSON() ([]byte, error) {
	out := reportJSON{r.Subject, r.AsOf, r.Version, nil, r.Documents, r.Results, r.Findings, r.Tables}
	seen := map[string]bool{}
	for _, res := range r.Results {
		for _, b := range res.Rule.Basis {
			if b.Instrument != nil && !seen[b.Instrument.ID] {
				seen[b.Instrument.ID] = true
				out.Instruments = append(out.Instruments, b.Instrument)
			}
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads a report that [Report.MarshalJSON] wrote.
//
// Errors: what is no such report; a provision of an instrument, or a finding
// of a rule, that the report does not hold; a table with a row of another
// length than its heading.
func (r *Report) UnmarshalJSON(data []byte) error {
	var in reportJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	instruments := map[string]*Instrument{}
	for i, instrument := range in.Instruments {
		if instrument == nil {
			return fmt.Errorf("/instruments/%d: expected an instrument, found null", i)
		}
		instruments[instrument.ID] = instrument
	}
	basis := map[RuleID][]Provision{}
	for i, res := range in.Results {
		for j := range res.Rule.Basis {
			b := &res.Rule.Basis[j]
			id := b.Instrument.ID
			if b.Instrument = instruments[id]; b.Instrument == nil && id != "" {
				return fmt.Errorf("/results/%d/rule/basis/%d: instrument %q is not in the report", i, j, id)
			}
		}
		basis[res.Rule.ID] = res.Rule.Basis
	}
	for i := range in.Findings {
		f := &in.Findings[i]
		b, ok := basis[f.Rule]
		if !ok {
			return fmt.Errorf("/findings/%d: rule %q is not in the report", i, f.Rule)
		}
		f.Basis = b
	}
	for i, t := range in.Tables {
		for j, row := range t.Rows {
			if len(row) != len(t.Columns) {
				return fmt.Errorf("/tables/%d/rows/%d: expected %d cells, found %d", i, j, len(t.Columns), len(row))
			}
		}
	}
	*r = Report{in.Subject, in.AsOf, in.Version, in.Documents, in.Results, in.Findings, in.Tables}
	return nil
}
