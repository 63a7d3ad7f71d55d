package engagement

import "github.com/communityplanning/loip"

// What only people can judge of participation: each is met by a dated statement
// with evidence among the record's statements.

// judged lists these rules.
func judged() []loip.Check[Record] {
	return []loip.Check[Record]{
		allCanContribute, needsUnderstood, decisionsInformed, scrutinyInformed,
		coProductionEmbraced, monitoringShared, ledTogether, standardsInform,
		thirdSectorEngaged, interfaceLinks, engagementDesigned, capacityBuilt,
		learningFocused, barriersFaced, engagementOngoing,
		bodiesFeelHeard, participationAligned, roleIsFull, aspirationsInform,
		interventionsShaped, coProductionConsidered, coProductionSupported, monitoringOpen,
		participationEvaluated, planRestsOnParticipation, approachesDeveloped, engagementIntegral,
	}
}

var allCanContribute = loip.Attested(loip.Rule{
	ID: "ENG-045", Title: "Every community body that can contribute to community planning is able to, effectively and as far as it wishes.", Force: loip.Should,
	Basis:    onParticipation("summary", "The partnership works with community bodies so that all who can contribute are able to, effectively and as far as they wish."),
	Evidence: "What bodies themselves say about how far they could take part, beside the support they were given.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-01"}, Since: "0.2.0",
}, Record.statements)

var needsUnderstood = loip.Attested(loip.Rule{
	ID: "ENG-046", Title: "Through participation the partnership understands what communities of place and of interest need and aspire to.", Force: loip.Should,
	Basis:    onParticipation("summary", "Through participation the partnership clearly understands the distinct needs and aspirations of communities of place and of interest."),
	Evidence: "Findings on needs that came from participation, each with the community it is about.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-02"}, Since: "0.2.0",
}, Record.statements)

var decisionsInformed = loip.Attested(loip.Rule{
	ID: "ENG-047", Title: "Participation informs decisions on priorities, services and resources.", Force: loip.Should,
	Basis:    onParticipation("summary", "Participation informs decisions on priorities, services and resources, including co-production where bodies want it."),
	Evidence: "Papers or minutes of decisions that say what communities contributed to them.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-03"}, Since: "0.2.0",
}, Record.statements)

var scrutinyInformed = loip.Attested(loip.Rule{
	ID: "ENG-048", Title: "Participation informs how performance is managed and scrutinised and how actions are revised.", Force: loip.Should,
	Basis:    onParticipation("summary", "Participation informs how the partnership manages and scrutinises performance and revises its actions."),
	Evidence: "Reviews of performance that draw on what communities said, with the actions changed because of it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-04"}, Since: "0.2.0",
}, Record.statements)

var coProductionEmbraced = loip.Attested(loip.Rule{
	ID: "ENG-049", Title: "The partnership embraces co-production that combines the strengths of partners and community bodies.", Force: loip.Should,
	Basis:    onParticipation("summary", "The partnership embraces co-production that combines the strengths of partners and community bodies."),
	Evidence: "Services that were co-produced, with what each side brought to them.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-05"}, Since: "0.2.0",
}, Record.statements)

var monitoringShared = loip.Attested(loip.Rule{
	ID: "ENG-050", Title: "Community bodies are engaged in on-going monitoring of progress on the plans and of the engagement itself.", Force: loip.Should,
	Basis:    []loip.Provision{guidanceA, loip.Draft2016.At("Part 5", "Key messages from principles of effective community planning", "Community bodies are engaged in on-going monitoring of progress and of how well the partnership engages.")},
	Evidence: "Records of monitoring that name the community bodies that took part.",
	Doubt:    loip.DraftOnly + " Only the summary at the end of the draft has it.", Expectations: []string{"G-PAR-06"}, Since: "0.2.0",
}, Record.statements)

var ledTogether = loip.Attested(loip.Rule{
	ID: "ENG-051", Title: "Participation is led, planned and managed at the level of the partnership.", Force: loip.Should,
	Basis:    onParticipation("para 47", "Participation is led, planned and managed at partnership level."),
	Evidence: "A plan for participation that the partnership agreed, with the post or body that leads it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-08"}, Since: "0.2.0",
}, Record.statements)

var standardsInform = loip.Attested(loip.Rule{
	ID: "ENG-052", Title: "The National Standards for Community Engagement inform how communities are engaged.", Force: loip.Should,
	Basis:    onParticipation("para 47", "Approaches to participation are informed by the National Standards for Community Engagement."),
	Evidence: "The edition of the standards that was used, and what was done because of it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-09"}, Since: "0.2.0",
}, Record.statements)

var thirdSectorEngaged = loip.Attested(loip.Rule{
	ID: "ENG-053", Title: "Third sector organisations are engaged where that helps community groups to take part.", Force: loip.Should,
	Basis:    onParticipation("para 51", "The partnership engages third sector organisations where that supports participation by community groups."),
	Evidence: "Work with third sector organisations, and the community groups that came in through it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-12"}, Since: "0.2.0",
}, Record.statements)

var interfaceLinks = loip.Attested(loip.Rule{
	ID: "ENG-054", Title: "The Third Sector Interface builds links between third sector bodies and the partnership.", Force: loip.Should,
	Basis:    onParticipation("para 51", "Third Sector Interfaces build links between third sector bodies and the partnership."),
	Evidence: "A statement of the interface, with the links that it has built.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-13"}, Since: "0.2.0",
}, Record.statements)

var engagementDesigned = loip.Attested(loip.Rule{
	ID: "ENG-055", Title: "Engagement is designed to secure active, constructive and on-going participation.", Force: loip.Should,
	Basis:    onParticipation("para 53", "Engagement is shaped with a view to active, constructive and on-going participation, in its timing, its manner, its information and its support."),
	Evidence: "For each activity, why its timing, its methods, its information and its support were chosen.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-15"}, Since: "0.2.0",
}, Record.statements)

var capacityBuilt = loip.Attested(loip.Rule{
	ID: "ENG-056", Title: "The capacity of community bodies is strengthened wherever needed, above all of those that represent people facing inequalities.", Force: loip.Should,
	Basis:    append(onParticipation("para 54", "The partnership and its partners strengthen the capacity of community bodies wherever needed, above all of those that represent people facing inequalities."), loip.Draft2016.At("para 105", "Tackling inequalities", "The partnership builds the capacity of communities, particularly of those facing inequality, to identify their needs and take part.")),
	Evidence: "What was done to build capacity, for which bodies, and what they can do now.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-16", "G-INQ-04"}, Since: "0.2.0",
}, Record.statements)

var learningFocused = loip.Attested(loip.Rule{
	ID: "ENG-057", Title: "Community learning and development is focused on the most disadvantaged communities.", Force: loip.Should,
	Basis:    onParticipation("para 54", "Partners maximise the impact of community learning and development by focusing it on the most disadvantaged communities."),
	Evidence: "Where the work takes place, by deprivation of the community.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-17"}, Since: "0.2.0",
}, Record.statements)
