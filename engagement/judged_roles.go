package engagement

import "github.com/communityplanning/loip"

var barriersFaced = loip.Attested(loip.Rule{
	ID: "ENG-059", Title: "There is a particular focus on people who face extra barriers to taking part.", Force: loip.Should,
	Basis:    onParticipation("para 55", "There is a particular focus on supporting people who face additional barriers to involvement."),
	Evidence: "The barriers found, by group, and what was done about each.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-19"}, Since: "0.2.0",
}, Record.statements)

var engagementOngoing = loip.Attested(loip.Rule{
	ID: "ENG-060", Title: "Engagement and capacity building go on throughout and keep the understanding of needs current.", Force: loip.Should,
	Basis:    onParticipation("para 56", "Needs keep changing, so engagement with community bodies is maintained and keeps the understanding of them current."),
	Evidence: "The days of engagement over the years, and when the understanding of needs was last renewed.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-21"}, Since: "0.2.0",
}, Record.statements)

var bodiesFeelHeard = loip.Attested(loip.Rule{
	ID: "ENG-061", Title: "Community bodies feel that they have been heard and that change followed.", Force: loip.Should,
	Basis:    onParticipation("para 56", "Community bodies and the communities they represent should feel that they have been heard and that change followed."),
	Evidence: "What the bodies themselves say, in a survey or in feedback, and what was said and done.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-22"}, Since: "0.2.0",
}, Record.statements)

var participationAligned = loip.Attested(loip.Rule{
	ID: "ENG-062", Title: "Partners align their participation activity, so that resources are pooled and communities are not asked twice.", Force: loip.Should,
	Basis:    append(onParticipation("para 58", "Partners align their participation activity, to pool expertise and resources and to spare communities."), loip.Draft2016.At("para 116", "Resourcing improvement", "Partners align their participation activity.")),
	Evidence: "A shared calendar of engagement, or activities held together.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-24"}, Since: "0.2.0",
}, Record.statements)

var roleIsFull = loip.Attested(loip.Rule{
	ID: "ENG-063", Title: "Community bodies have a strategic, full and clear role in organisation and decisions at all levels.", Force: loip.Should,
	Basis:    onParticipation("para 59", "The structure and organisation ensure a strategic, full and clear role for community bodies at all levels."),
	Evidence: "The role of community bodies in the terms of reference of each group, and their seats.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-25"}, Since: "0.2.0",
}, Record.statements)

var aspirationsInform = loip.Attested(loip.Rule{
	ID: "ENG-064", Title: "What communities need and aspire to strongly informs the vision and the priorities of the local outcomes improvement plan.", Force: loip.Should,
	Basis:    onParticipation("para 59", "Community needs and aspirations strongly inform the vision and the priorities of the local outcomes improvement plan."),
	Evidence: "For each priority, the participation that it goes back to.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-26"}, Since: "0.2.0",
}, Record.statements)

var interventionsShaped = loip.Attested(loip.Rule{
	ID: "ENG-065", Title: "Interventions on deep-rooted problems are shaped around what the groups they are for need and aspire to.", Force: loip.Should,
	Basis:    onParticipation("para 60", "Interventions on deep-rooted problems are shaped around the needs, circumstances and aspirations of the groups they are for."),
	Evidence: "For each intervention, the group it is for and what that group contributed to it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-28"}, Since: "0.2.0",
}, Record.statements)

var coProductionConsidered = loip.Attested(loip.Rule{
	ID: "ENG-066", Title: "Co-production is considered, and where appropriate developed, with communities that wish it and have the capacity.", Force: loip.Should,
	Basis:    onParticipation("para 61", "Partnerships consider, and where appropriate develop, co-production with communities that wish it and have the capacity."),
	Evidence: "What was considered for co-production, with whom, and what came of it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-29"}, Since: "0.2.0",
}, Record.statements)

var coProductionSupported = loip.Attested(loip.Rule{
	ID: "ENG-067", Title: "Support for taking part includes support to co-produce where it is needed.", Force: loip.Should,
	Basis:    onParticipation("para 62", "Support for taking part includes support to engage in co-production where needed."),
	Evidence: "Support given to community bodies for co-production.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-31"}, Since: "0.2.0",
}, Record.statements)

var monitoringOpen = loip.Attested(loip.Rule{
	ID: "ENG-068", Title: "Community bodies can take part fully in the formal channels of monitoring.", Force: loip.Should,
	Basis:    onParticipation("para 65", "There are opportunities for community bodies to take part fully in the formal channels of monitoring."),
	Evidence: "The seats of community bodies in the groups that monitor, and their attendance.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-35"}, Since: "0.2.0",
}, Record.statements)

var participationEvaluated = loip.Attested(loip.Rule{
	ID: "ENG-069", Title: "On-going monitoring and evaluation, with the yearly report, explains and encourages participation.", Force: loip.Should,
	Basis:    onParticipation("para 66", "On-going monitoring and evaluation, with the yearly report, communicates, explains and encourages participation."),
	Evidence: "When participation was evaluated, what was found, and how communities were told.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-PAR-36"}, Since: "0.2.0",
}, Record.statements)

var planRestsOnParticipation = loip.Attested(loip.Rule{
	ID: "ENG-070", Title: "The local outcomes improvement plan is clearly based on active participation by communities and community bodies.", Force: loip.Should,
	Basis:    onLOIP("para 139", "The local outcomes improvement plan is clearly based on active participation by communities and community bodies."),
	Evidence: "What in the plan goes back to whom, and to which occasion.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-LOIP-20"}, Since: "0.2.0",
}, Record.statements)

var approachesDeveloped = loip.Attested(loip.Rule{
	ID: "ENG-071", Title: "Approaches by locality and by theme are developed with community bodies that represent people who experience inequalities.", Force: loip.Should,
	Basis:    onInequalities("summary", "Locality and thematic approaches are developed as appropriate, with community bodies that represent people who experience inequalities."),
	Evidence: "The approaches, and the bodies with which each was developed.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-INQ-03"}, Since: "0.2.0",
}, Record.statements)

var engagementIntegral = loip.Attested(loip.Rule{
	ID: "ENG-072", Title: "Community engagement is an integral part of tackling inequalities.", Force: loip.Should,
	Basis:    onInequalities("para 105", "Community engagement is integral to tackling inequalities."),
	Evidence: "For each action on inequalities, how communities take part in it.",
	Doubt:    loip.DraftOnly, Expectations: []string{"G-INQ-13"}, Since: "0.2.0",
}, Record.statements)
