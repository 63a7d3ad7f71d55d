package loip

import "time"

// Kind says what sort of text an instrument is, and so what force it carries.
type Kind string

// The kinds of instrument.
const (
	Act               Kind = "Act"
	Regulations       Kind = "regulations"
	StatutoryGuidance Kind = "statutory guidance"
	DraftGuidance     Kind = "draft guidance" // never in force; cited beside the final text
	Practice          Kind = "practice"       // what a body does or this library advises
)

func (k Kind) known() bool {
	switch k {
	case Act, Regulations, StatutoryGuidance, DraftGuidance, Practice:
		return true
	}
	return false
}

// Instrument is a text that rules rest on.
type Instrument struct {
	ID       string `json:"id"` // stable, for machines: "asp-2015-6"
	Title    string `json:"title"`
	Short    string `json:"short"`    // as reports cite it: "2015 Act"
	Citation string `json:"citation"` // "2015 asp 6", or the ISBN of guidance
	URL      string `json:"url,omitzero"`
	Kind     Kind   `json:"kind"`
	InForce  Period `json:"inForce,omitzero"` // of the parts this library uses, unless a provision says otherwise
	Read     Date   `json:"read,omitzero"`    // the day of the newest source seen for it; parts of the text may be older
}

// At returns the provision of the instrument at a pinpoint, in force as the
// instrument is. Says is in this library's own words.
func (i *Instrument) At(pinpoint, heading, says string) Provision {
	return Provision{Instrument: i, Pinpoint: pinpoint, Heading: heading, Says: says, InForce: i.InForce}
}

// Provision is a place in an instrument and what it says, in this library's
// own words.
type Provision struct {
	Instrument *Instrument
	Pinpoint   string // "s. 6(2)(a)", "reg. 2", "para 127"
	Heading    string // the heading the text stands under
	Says       string
	InForce    Period
}

// String returns the citation as reports print it: "2015 Act, s. 6(2)(a)".
func (p Provision) String() string {
	if p.Instrument == nil {
		return p.Pinpoint
	}
	if p.Pinpoint == "" {
		return p.Instrument.Short
	}
	return p.Instrument.Short + ", " + p.Pinpoint
}

// part2 is the time for which Part 2 of the 2015 Act, and all that hangs on
// it, is in force.
//
// Law: SSI 2016/363 art. 2 appointed 20 December 2016.
var part2 = Since(Day(2016, time.December, 20))

// read is the day of the newest source seen for the law this library carries.
var read = Day(2026, time.May, 21)

// The instruments that this module's rules rest on. They are not to be
// changed.
var (
	// Act2015 is the Community Empowerment (Scotland) Act 2015, of which Part 2
	// is about community planning.
	Act2015 = &Instrument{
		ID: "asp-2015-6", Title: "Community Empowerment (Scotland) Act 2015", Short: "2015 Act",
		Citation: "2015 asp 6", URL: "https://www.legislation.gov.uk/asp/2015/6",
		Kind: Act, InForce: part2, Read: read,
	}
	// SSI2016_363 brought Part 2 and schedule 1 of the Act into force.
	SSI2016_363 = &Instrument{
		ID:    "ssi-2016-363",
		Title: "Community Empowerment (Scotland) Act 2015 (Commencement No. 4 and Transitory Provision) Order 2016", Short: "SSI 2016/363",
		Citation: "SSI 2016/363", URL: "https://www.legislation.gov.uk/ssi/2016/363",
		Kind: Regulations, InForce: part2, Read: read,
	}
	// SSI2016_364 says what a locality may be.
	SSI2016_364 = &Instrument{
		ID:    "ssi-2016-364",
		Title: "Community Planning (Locality Planning) (Scotland) Regulations 2016", Short: "SSI 2016/364",
		Citation: "SSI 2016/364", URL: "https://www.legislation.gov.uk/ssi/2016/364",
		Kind: Regulations, InForce: part2, Read: read,
	}
	// SSI2017_39 says how a participation request under Part 3 of the Act is
	// made and handled.
	SSI2017_39 = &Instrument{
		ID:    "ssi-2017-39",
		Title: "Participation Request (Procedure) (Scotland) Regulations 2017", Short: "SSI 2017/39",
		Citation: "SSI 2017/39", URL: "https://www.legislation.gov.uk/ssi/2017/39",
		Kind: Regulations, InForce: Since(Day(2017, time.April, 1)), Read: read,
	}
	// Act2019 set up South of Scotland Enterprise and added it to section 13
	// and to schedule 1 of the 2015 Act.
	Act2019 = &Instrument{
		ID: "asp-2019-9", Title: "South of Scotland Enterprise Act 2019", Short: "2019 Act",
		Citation: "2019 asp 9", URL: "https://www.legislation.gov.uk/asp/2019/9",
		Kind: Act, InForce: Since(Day(2019, time.October, 16)), Read: read,
	}
	// SSI2019_308 brought those additions into force on 16 October 2019.
	SSI2019_308 = &Instrument{
		ID:    "ssi-2019-308",
		Title: "South of Scotland Enterprise Act 2019 (Commencement) Regulations 2019", Short: "SSI 2019/308",
		Citation: "SSI 2019/308", URL: "https://www.legislation.gov.uk/ssi/2019/308",
		Kind: Regulations, InForce: Since(Day(2019, time.October, 16)), Read: read,
	}
	// Equality2010 is the Equality Act 2010; its section 1, the Fairer Scotland
	// duty, has bound the listed Scottish authorities since 1 April 2018.
	Equality2010 = &Instrument{
		ID: "ukpga-2010-15", Title: "Equality Act 2010", Short: "Equality Act 2010",
		Citation: "2010 c. 15", URL: "https://www.legislation.gov.uk/ukpga/2010/15",
		Kind: Act, InForce: Since(Day(2018, time.April, 1)), Read: read,
	}
	// ChildPoverty2017 is the Child Poverty (Scotland) Act 2017, of which section
	// 13 has been in force since the two months after Royal Assent on 18 December
	// 2017.
	ChildPoverty2017 = &Instrument{
		ID: "asp-2017-6", Title: "Child Poverty (Scotland) Act 2017", Short: "Child Poverty Act 2017",
		Citation: "2017 asp 6", URL: "https://www.legislation.gov.uk/asp/2017/6",
		Kind: Act, InForce: Since(Day(2018, time.February, 18)), Read: read,
	}
	// Planning1997 is the Town and Country Planning (Scotland) Act 1997. Since when
	// it has named local outcomes improvement plans was not found, so no period is
	// given.
	Planning1997 = &Instrument{
		ID: "ukpga-1997-8", Title: "Town and Country Planning (Scotland) Act 1997", Short: "Planning Act 1997",
		Citation: "1997 c. 8", URL: "https://www.legislation.gov.uk/ukpga/1997/8",
		Kind: Act, Read: read,
	}
	// SSI2021_353 says what local place plans have regard to.
	SSI2021_353 = &Instrument{
		ID:    "ssi-2021-353",
		Title: "Town and Country Planning (Local Place Plans) (Scotland) Regulations 2021", Short: "SSI 2021/353",
		Citation: "SSI 2021/353", URL: "https://www.legislation.gov.uk/ssi/2021/353",
		Kind: Regulations, InForce: Since(Day(2022, time.January, 22)), Read: read,
	}
	// Islands2018 is the Islands (Scotland) Act 2018, of which the duties towards
	// island communities have applied since 23 December 2020.
	Islands2018 = &Instrument{
		ID: "asp-2018-12", Title: "Islands (Scotland) Act 2018", Short: "Islands Act 2018",
		Citation: "2018 asp 12", URL: "https://www.legislation.gov.uk/asp/2018/12",
		Kind: Act, InForce: Since(Day(2020, time.December, 23)), Read: read,
	}
	// JointWorking2014 is the Public Bodies (Joint Working) (Scotland) Act 2014, on
	// the integration of health and social care. The day from which section 29 is
	// in force was not found, so no period is given.
	JointWorking2014 = &Instrument{
		ID: "asp-2014-9", Title: "Public Bodies (Joint Working) (Scotland) Act 2014", Short: "Joint Working Act 2014",
		Citation: "2014 asp 9", URL: "https://www.legislation.gov.uk/asp/2014/9",
		Kind: Act, Read: read,
	}
	// Justice2016 is the Community Justice (Scotland) Act 2016, of which sections
	// 19 to 24 came into force on 1 October 2016 by SSI 2016/262.
	Justice2016 = &Instrument{
		ID: "asp-2016-10", Title: "Community Justice (Scotland) Act 2016", Short: "Community Justice Act 2016",
		Citation: "2016 asp 10", URL: "https://www.legislation.gov.uk/asp/2016/10",
		Kind: Act, InForce: Since(Day(2016, time.October, 1)), Read: read,
	}
	// Guidance2016 is the guidance in force, to which section 15 of the Act
	// asks partnerships and partners to have regard.
	Guidance2016 = &Instrument{
		ID:    "guidance-2016",
		Title: "Community Empowerment (Scotland) Act 2015 Part 2 Community Planning: Guidance", Short: "2016 guidance",
		Citation: "Scottish Government, 20 December 2016, ISBN 9781786527073", URL: "https://www.gov.scot/Publications/2016/12/8801",
		Kind: StatutoryGuidance, InForce: part2, Read: read,
	}
	// Draft2016 is the consultation draft of that guidance. It was never in
	// force; its paragraphs are cited where the final number is unconfirmed.
	Draft2016 = &Instrument{
		ID:    "guidance-draft-2016",
		Title: "Part 2 Community Planning: Consultation on Draft Guidance and Regulation", Short: "consultation draft of March 2016",
		Citation: "Scottish Government, March 2016, ISBN 978-1-78652-133-0",
		Kind:     DraftGuidance, Read: read,
	}
	// Advice2016 is this library's own advice, given for days on which Part 2
	// of the Act is in force.
	Advice2016 = &Instrument{
		ID: "loip-advice", Title: "Advice of the loip library", Short: "advice of this library",
		Citation: "loip " + Version, Kind: Practice, InForce: part2, Read: read,
	}
)

// Instruments lists the instruments above, in their order.
func Instruments() []*Instrument {
	return []*Instrument{Act2015, SSI2016_363, SSI2016_364, SSI2017_39, Act2019, SSI2019_308, Equality2010, ChildPoverty2017, Planning1997, SSI2021_353, Islands2018, JointWorking2014, Justice2016, Guidance2016, Draft2016, Advice2016}
}

// DraftOnly is the doubt of every rule that rests on a paragraph of the
// guidance whose final wording was not seen.
const DraftOnly = "The final wording was not seen; that of the consultation draft is used."
