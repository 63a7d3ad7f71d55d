package governance

import "github.com/communityplanning/loip"

var knowsItself = loip.Attested(loip.Rule{
	ID: "GOV-090", Title: "The partnership knows how well it and its partners perform, what effective community planning asks of them, and meets the needs for improvement it finds.", Force: loip.Should,
	Basis: append(onGovernance("para 35", "the partnership and its partners are clear how effectively they perform, and identify and address what needs to improve"),
		loip.Draft2016.At("summary", "Governance and accountability", "the partnership knows what community planning takes if it is to work, and where it and its partners have to improve")),
	Evidence: "A dated self-assessment or audit, and the improvement plan with the state of each action.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-01", "G-GOV-10"}, Since: "0.2.0",
}, Record.statements)

var partnersChallenge = loip.Attested(loip.Rule{
	ID: "GOV-091", Title: "All partners test progress and challenge each other effectively, on what each gives to the priorities of the plans too, in trust and to improve.", Force: loip.Should,
	Basis: append(onGovernance("para 32", "partners test and scrutinise progress and challenge each other in ways that support continuous improvement, including on their contributions to the plans' priorities"),
		loip.Draft2016.At("summary", "Governance and accountability", "challenge and scrutiny rest on trust between the partners and on the wish of all to improve")),
	Evidence: "A log or minutes of challenges: who asked whom, on which priority, and what came of it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-02", "G-GOV-07"}, Since: "0.2.0",
}, Record.statements)

var showsPartnership = loip.Attested(loip.Rule{
	ID: "GOV-092", Title: "The partnership and its partners can show, in the annual progress reports too, how they work together to improve outcomes.", Force: loip.Should,
	Basis:    onGovernance("summary", "the partnership and its partners show, to communities in the yearly reports too, that they work together effectively for better outcomes"),
	Evidence: "The annual progress reports, and where they say what partners did together.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-04"}, Since: "0.2.0",
}, Record.statements)

var governanceAssures = loip.Attested(loip.Rule{
	ID: "GOV-093", Title: "People can be sure, from how community planning is governed and held to account, that it serves local communities and that the duties of the Act are kept.", Force: loip.Should,
	Basis:    onGovernance("para 30", "the way community planning is governed and accounted for lets people rely on it to serve communities and to keep the duties of the Act"),
	Evidence: "An assurance statement that goes through effectiveness and each statutory duty.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-05"}, Since: "0.2.0",
}, Record.statements)

var answersForItself = loip.Attested(loip.Rule{
	ID: "GOV-094", Title: "The partnership answers for its own performance, and can show that it makes a difference, reduces inequalities, prevents, and gets the most from collective resources.", Force: loip.Should,
	Basis:    onGovernance("para 31", "the partnership takes responsibility for its own performance and can show difference, less inequality, prevention and best use of resources"),
	Evidence: "Four statements with figures or cases: on difference made, inequality, prevention and resources.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-06"}, Since: "0.2.0",
}, Record.statements)

var ableToChallenge = loip.Attested(loip.Rule{
	ID: "GOV-095", Title: "Partners hold, and can show, the skills and culture that effective challenge needs.", Force: loip.Should,
	Basis:    onGovernance("para 33", "partners hold and demonstrate the skills and culture for effective challenge"),
	Evidence: "Training, induction and the assessment of skills of those who sit on the groups.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-08"}, Since: "0.2.0",
}, Record.statements)

var stepsTaken = AttestedByEach(loip.Rule{
	ID: "GOV-096", Title: "Each body named in section 13(2) of the Act takes reasonable steps to ensure that the partnership carries out its functions under Part 2 of the Act efficiently and effectively.", Force: loip.Must,
	Basis: []loip.Provision{
		s13("(1)(b)", "each of these bodies must take reasonable steps to ensure that the partnership carries out its functions under Part 2 efficiently and effectively"),
		s13("(2)", "names these bodies"),
	},
	Evidence:     "For each of these bodies, what it did to that end.",
	Expectations: []string{"G-GOV-12"}, Since: "0.2.0",
}, Facilitators)

var stepsShown = AttestedByEach(loip.Rule{
	ID: "GOV-097", Title: "Each body named in section 13(2) of the Act can show how, alone and with the others, it fulfils its duty to take reasonable steps for the partnership to work efficiently and effectively.", Force: loip.Should,
	Basis:    onGovernance("para 36", "the bodies of section 13 can demonstrate how, individually and together, they fulfil the duty"),
	Evidence: "A statement of each of these bodies for itself, and one that they made together.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-13"}, Since: "0.2.0",
}, Facilitators)

var platforms = loip.Attested(loip.Rule{
	ID: "GOV-098", Title: "The structure has a place for strategic decisions and action by senior representatives with authority, and one for scrutiny by senior figures who can hold executives to account.", Force: loip.Should,
	Basis:    onGovernance("para 38", "the structure has a place for strategic decisions by senior representatives with authority and one for oversight by senior figures who can hold executives to account"),
	Evidence: "The structure with the purpose of each group, and the seniority of those who sit on it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-03", "G-GOV-16"}, Since: "0.2.0",
}, Record.statements)

var rolesClear = loip.Attested(loip.Rule{
	ID: "GOV-099", Title: "People in community planning know what is expected of them.", Force: loip.Should,
	Basis:    onGovernance("para 38", "the structure leaves nobody in doubt of what falls to them"),
	Evidence: "The description of the role of each group and each partner, and how it was made known.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-17"}, Since: "0.2.0",
}, Record.statements)

var livesImproved = loip.Attested(loip.Rule{
	ID: "GOV-100", Title: "The partnership shows clearly how it has improved local people's lives.", Force: loip.Should,
	Basis:    onGovernance("para 39", "the partnership demonstrates clearly how it has improved people's lives"),
	Evidence: "Statements of impact, each with the figures or cases behind it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-19"}, Since: "0.2.0",
}, Record.statements)

var assessmentCurrent = loip.Attested(loip.Rule{
	ID: "GOV-101", Title: "The published assessment of progress is accurate and current.", Force: loip.Should,
	Basis:    onGovernance("para 40", "the assessment of progress given to partners and communities is accurate and current"),
	Evidence: "The year of the figures behind each indicator, and who signed the assessment off.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-25"}, Since: "0.2.0",
}, Record.statements)

var resourcesExplained = loip.Attested(loip.Rule{
	ID: "GOV-102", Title: "When it reports to communities the partnership makes clear how collective resources improve outcomes and reduce inequalities on its priority themes.", Force: loip.Should,
	Basis:    onGovernance("para 42", "reports to communities make clear how collective resources are used on the priority themes"),
	Evidence: "What the report says of resources under each priority.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-27"}, Since: "0.2.0",
}, Record.statements)

var facilitates = AttestedByEach(loip.Rule{
	ID: "GOV-103", Title: "Each body named in section 13(2) of the Act facilitates community planning.", Force: loip.Must,
	Basis: []loip.Provision{
		s13("(1)(a)", "each of these bodies must facilitate community planning"),
		s13("(2)", "names these bodies"),
		loip.Draft2016.At("para 43", "Governance and accountability", "these bodies agree among themselves how it is done; where one of them does most of it, all of them remain responsible"),
	},
	How:          "These bodies may agree that one of them does most of it; each still answers for it.",
	Evidence:     "The record of how they agreed to share facilitation, in which each of them is named.",
	Expectations: []string{"G-GOV-28"}, Since: "0.2.0",
}, Facilitators)

var arrangementsSuit = loip.Attested(loip.Rule{
	ID: "GOV-104", Title: "The local partnership arrangements are suitable, as streamlined as can be, and in line with the priorities for improvement.", Force: loip.Should,
	Basis:    onGovernance("para 45", "the facilitating partners choose suitable arrangements, streamlined as far as possible and aligned with improvement priorities"),
	Evidence: "A map of the groups against the priorities, and what was done about groups that serve none.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-GOV-29"}, Since: "0.2.0",
}, Record.statements)
