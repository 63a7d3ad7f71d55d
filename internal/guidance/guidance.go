// Package guidance holds what the law of community planning and its statutory
// guidance ask, as tables that rules are held against.
package guidance

import (
	_ "embed"
	"encoding/csv"
	"strings"

	"github.com/communityplanning/loip"
)

//go:embed expectations.csv
var expectationsCSV string

//go:embed provisions.csv
var provisionsCSV string

// Checkable says how an expectation can be checked at all.
type Checkable string

// The three ways.
const (
	Fully       Checkable = "fully"       // a program can decide it
	Attestation Checkable = "attestation" // people must judge, and state it
	Not         Checkable = "not"         // no document decides it, or it is asked of somebody outside the partnership
)

// Expectation is what the guidance asks for in one place, in our own words.
type Expectation struct {
	ID        string // this project's own, such as "G-LOIP-03"
	Draft     string // its place in the consultation draft
	Final     string // and in the guidance in force, as far as that was seen
	Force     loip.Force
	Note      string // the section of the Act that has the duty itself, or how it is worded
	Checkable Checkable
	Says      string
}

// Part returns the part of the guidance in which the expectation stands; that
// of an id of no other part is the last.
func (e Expectation) Part() string {
	parts := Parts()
	for _, p := range parts {
		if strings.HasPrefix(e.ID, p.prefix) {
			return p.Title
		}
	}
	return parts[len(parts)-1].Title
}

// Part is a principle of the guidance, or another part of it.
type Part struct {
	Title  string
	prefix string
}

// Parts lists the nine principles in the order of the guidance in force, and
// then its other parts.
func Parts() []Part {
	return []Part{
		{"Community participation", "G-PAR-"},
		{"Tackling inequalities", "G-INQ-"},
		{"Shared leadership", "G-SL-"},
		{"Governance and accountability", "G-GOV-"},
		{"Understanding of local communities' needs, circumstances and opportunities", "G-UND-"},
		{"Focus on key priorities", "G-PRI-"},
		{"Focus on prevention", "G-PRE-"},
		{"Resourcing improvement", "G-RES-"},
		{"Effective performance management", "G-PM-"},
		{"Strategic overview of community planning", "G-INT-"},
		{"Local outcomes improvement plan", "G-LOIP-"},
		{"Locality plans", "G-LOC-"},
		{"Other provisions", "G-OTH-"},
	}
}

// Provision is what the law says in one place, in our own words.
type Provision struct {
	Instrument *loip.Instrument
	Pinpoint   string // of the smallest part that stands for itself, such as "s. 6(2)(a)"
	Who        string // who is bound or empowered; empty where nobody is
	Force      loip.Force
	Says       string
}

// String returns the citation, as [loip.Provision.String] does.
func (p Provision) String() string { return p.Instrument.Short + ", " + p.Pinpoint }

// Expectations lists what the guidance asks for, in the order of its draft.
func Expectations() []Expectation {
	var list []Expectation
	for _, row := range table(expectationsCSV) {
		force, note, _ := strings.Cut(row[3], " ")
		list = append(list, Expectation{row[0], row[1], row[2], loip.Force(strings.ToLower(force)), note, Checkable(row[4]), row[5]})
	}
	return list
}

// Provisions lists what Part 2 of the 2015 Act, its schedule 1 and its
// regulations say, in their order.
func Provisions() []Provision {
	byID := map[string]*loip.Instrument{}
	for _, i := range loip.Instruments() {
		byID[i.ID] = i
	}
	var list []Provision
	for _, row := range table(provisionsCSV) {
		list = append(list, Provision{byID[row[0]], row[1], row[2], loip.Force(row[3]), row[4]})
	}
	return list
}

// table reads the rows under the names of the columns. A test holds the two
// tables to what is read here.
func table(text string) [][]string {
	r := csv.NewReader(strings.NewReader(text))
	r.Comment = '#'
	rows, _ := r.ReadAll()
	return rows[1:]
}
