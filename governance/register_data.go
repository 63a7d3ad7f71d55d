package governance

import (
	"time"

	"github.com/communityplanning/loip"
)

// The register of statutory partners.
//
// Sources: legislation.gov.uk and text copies of it, read in November 2026.
// Community Empowerment (Scotland) Act 2015 ss. 4, 13 and sch. 1, in force by
// SSI 2016/363; South of Scotland Enterprise Act 2019 s. 21 and sch. 2 para. 9,
// in force by SSI 2019/308; SSI 2015/88, 2015/222, 2015/266, 2015/321 and
// 2016/2 (integration joint boards); SSI 2005/622 sch. 1 (transport
// partnerships); SSI 2002/201, 2003/1, 2010/347 and 2010/348 (national parks);
// SSI 2014/22, 2014/80 and 2014/250 and the Regional Strategic Bodies and
// Regional Colleges (Glasgow and Lanarkshire) Order 2025, this one in draft
// (colleges); the Police and Fire Reform (Scotland) Act 2012 and the Historic
// Environment Scotland Act 2014 (former names); SSI 2001/126 and Enterprise and New Towns (Scotland) Act 1990
// s. 21 (Highlands and Islands Enterprise); the Scottish Government's data zone
// lookup of 16 December 2024 (health boards). Crown copyright, Open Government
// Licence v3.0.
//
// Everyday and mistaken names are those met in partnerships' papers.

// The entries of section 4(5) and of schedule 1, in our own words.
var (
	localAuthority       = entry{"the local authority for the area", true}
	regionalCollege      = entry{"the board of a designated regional college that is situated in the area", false}
	chiefConstable       = entry{"the chief constable, in every area", true}
	healthBoard          = entry{"the health board whose area includes the council area or is the same", true}
	highlandsEnterprise  = entry{"Highlands and Islands Enterprise, where its area includes all or part of the council area", true}
	integrationBoard     = entry{"an integration joint board that has functions of the council and the health board", false}
	parkAuthority        = entry{"the authority of a national park that includes all or part of the council area", false}
	strategicBody        = entry{"a regional strategic body for colleges that is situated in the area", false}
	scottishEnterprise   = entry{"Scottish Enterprise, in every area", true}
	fireService          = entry{"the Scottish Fire and Rescue Service, in every area", true}
	southEnterprise      = entry{"South of Scotland Enterprise, where all or part of the council area is in the South of Scotland", true}
	transportPartnership = entry{"the regional transport partnership whose region includes the council area or is the same", false}
	named                = entry{"named for every area", false}
)

// Periods of seats that did not begin with Part 2 or have ended.
//
// Law: 31 July 2025 is the later of the two last days found for the regional
// strategic bodies that the order of 2025 ended.
var (
	fromOctober2019 = loip.Act2019.InForce
	fromAugust2025  = loip.Since(loip.Day(2025, time.August, 1))
	untilAugust2025 = loip.Period{From: loip.Act2015.InForce.From, Until: fromAugust2025.From}
)

// Why it is doubtful whether a body is a statutory partner.
const (
	campus              = "that the college is situated in the area was taken from where its campuses are, without a source"
	memberOnly          = "the college sits on the partnership, but whether it is situated in the area was not checked"
	noCollege           = "no order gives the area a regional college of its own, and this one was assigned to it without a source"
	highlandsUniversity = "that the university is situated in each council area of its region is a reading of the words"
	splitRegion         = "its region includes only part of the council area, and the schedule speaks of a region that includes the area; it takes part in practice"
	islandsOfAyrshire   = "its area is taken to include Arran and the Cumbraes, but the words of section 21 of the 1990 Act were not confirmed"
	order2025           = "the order of 2025 that made it a regional college was seen in draft only, and the day is given as 30 or 31 July 2025"
	ended2025           = "the order of 2025 that ended the body was seen in draft only, and the day is given as 30 or 31 July 2025"
	otherArea           = "its region covers the area, but it sits in North Lanarkshire, and the schedule speaks of a body situated in the area"
)

// doubtfulAbsence says, by the name of a council area, why it is doubtful that
// an entry of schedule 1 has no body there.
var doubtfulAbsence = map[string]string{
	"Highland": "no integration joint board is known, since the council and the health board share their functions between them as lead agencies; a later move to a board has been reported, but no order that establishes one was found",
}

// Days on which bodies were established or took the place of others.
//
// Law: SSI 2015/88, 2015/222, 2015/266, 2015/321 and 2016/2 (integration joint
// boards); SSI 2005/622 (transport partnerships); the Police and Fire Reform
// (Scotland) Act 2012, in force for this on 1 April 2013.
var (
	fromDecember2005 = loip.Since(loip.Day(2005, time.December, 1))
	april2013        = loip.Day(2013, time.April, 1)
	april2015        = loip.Day(2015, time.April, 1)
	june2015         = loip.Day(2015, time.June, 27)
	september2015    = loip.Day(2015, time.September, 21)
	october2015      = loip.Day(2015, time.October, 3)
	february2016     = loip.Day(2016, time.February, 6)
)

// until writes the names that were right until a day.
func until(day loip.Date, names ...string) (list []Former) {
	for _, name := range names {
		list = append(list, Former{name, day})
	}
	return list
}

// council, health and integration write the seats that are alike in every
// area.
func council(id, name, area string) registered {
	return registered{Body{ID: id, Name: name}, []seat{{entry: localAuthority, areas: []string{area}}}}
}

func health(id, place string, areas ...string) registered {
	return registered{
		Body{ID: id, Name: "NHS " + place, Aliases: []string{place + " Health Board", place + " NHS Board"}},
		[]seat{{entry: healthBoard, areas: areas}},
	}
}

func integration(id, place string, since loip.Date, areas ...string) registered {
	return registered{
		Body{
			ID: id, Name: place + " Integration Joint Board",
			Aliases: []string{place + " IJB", place + " Health and Social Care Integration Joint Board"},
			Period:  loip.Since(since),
		},
		[]seat{{entry: integrationBoard, areas: areas}},
	}
}

// register is in the order of section 4(5) and schedule 1. No areas means every
// area; no period, since Part 2 came into force. Of the seats a body has in one
// area, the one without a doubt comes first.
var register = []registered{
	// The councils.
	council("aberdeen-city-council", "Aberdeen City Council", "Aberdeen City"),
	council("aberdeenshire-council", "Aberdeenshire Council", "Aberdeenshire"),
	council("angus-council", "Angus Council", "Angus"),
	council("argyll-and-bute-council", "Argyll and Bute Council", "Argyll and Bute"),
	{Body{ID: "city-of-edinburgh-council", Name: "City of Edinburgh Council", Aliases: []string{"Edinburgh Council"}}, []seat{{entry: localAuthority, areas: []string{"City of Edinburgh"}}}},
	council("clackmannanshire-council", "Clackmannanshire Council", "Clackmannanshire"),
	{Body{ID: "comhairle-nan-eilean-siar", Name: "Comhairle nan Eilean Siar", Aliases: []string{"Western Isles Council"}}, []seat{{entry: localAuthority, areas: []string{"Na h-Eileanan Siar"}}}},
	council("dumfries-and-galloway-council", "Dumfries and Galloway Council", "Dumfries and Galloway"),
	council("dundee-city-council", "Dundee City Council", "Dundee City"),
	council("east-ayrshire-council", "East Ayrshire Council", "East Ayrshire"),
	council("east-dunbartonshire-council", "East Dunbartonshire Council", "East Dunbartonshire"),
	council("east-lothian-council", "East Lothian Council", "East Lothian"),
	council("east-renfrewshire-council", "East Renfrewshire Council", "East Renfrewshire"),
	council("falkirk-council", "Falkirk Council", "Falkirk"),
	council("fife-council", "Fife Council", "Fife"),
	council("glasgow-city-council", "Glasgow City Council", "Glasgow City"),
	{Body{ID: "highland-council", Name: "Highland Council", Legal: "The Highland Council"}, []seat{{entry: localAuthority, areas: []string{"Highland"}}}},
	council("inverclyde-council", "Inverclyde Council", "Inverclyde"),
	council("midlothian-council", "Midlothian Council", "Midlothian"),
	{Body{ID: "moray-council", Name: "Moray Council", Legal: "The Moray Council"}, []seat{{entry: localAuthority, areas: []string{"Moray"}}}},
	council("north-ayrshire-council", "North Ayrshire Council", "North Ayrshire"),
	council("north-lanarkshire-council", "North Lanarkshire Council", "North Lanarkshire"),
	council("orkney-islands-council", "Orkney Islands Council", "Orkney Islands"),
	council("perth-and-kinross-council", "Perth and Kinross Council", "Perth and Kinross"),
	council("renfrewshire-council", "Renfrewshire Council", "Renfrewshire"),
	{Body{ID: "scottish-borders-council", Name: "Scottish Borders Council", Aliases: []string{"SBC"}}, []seat{{entry: localAuthority, areas: []string{"Scottish Borders"}}}},
	council("shetland-islands-council", "Shetland Islands Council", "Shetland Islands"),
	council("south-ayrshire-council", "South Ayrshire Council", "South Ayrshire"),
	council("south-lanarkshire-council", "South Lanarkshire Council", "South Lanarkshire"),
	council("stirling-council", "Stirling Council", "Stirling"),
	council("west-dunbartonshire-council", "West Dunbartonshire Council", "West Dunbartonshire"),
	council("west-lothian-council", "West Lothian Council", "West Lothian"),

	// Regional colleges.
	{Body{ID: "ayrshire-college", Name: "Ayrshire College", Legal: "The board of management of Ayrshire College"}, []seat{{entry: regionalCollege, areas: []string{"East Ayrshire", "North Ayrshire", "South Ayrshire"}}}},
	{Body{ID: "borders-college", Name: "Borders College", Legal: "The board of management of Borders College"}, []seat{{entry: regionalCollege, areas: []string{"Scottish Borders"}}}},
	{Body{ID: "city-of-glasgow-college", Name: "City of Glasgow College", Legal: "The board of management of City of Glasgow College"}, []seat{{entry: regionalCollege, areas: []string{"Glasgow City"}, period: fromAugust2025, doubt: order2025}}},
	{Body{ID: "dumfries-and-galloway-college", Name: "Dumfries and Galloway College", Legal: "The board of management of Dumfries and Galloway College"}, []seat{{entry: regionalCollege, areas: []string{"Dumfries and Galloway"}}}},
	{Body{ID: "dundee-and-angus-college", Name: "Dundee and Angus College", Legal: "The board of management of Dundee and Angus College"}, []seat{{entry: regionalCollege, areas: []string{"Angus", "Dundee City"}}}},
	{Body{ID: "edinburgh-college", Name: "Edinburgh College", Legal: "The board of management of Edinburgh College"}, []seat{
		{entry: regionalCollege, areas: []string{"City of Edinburgh"}},
		{entry: regionalCollege, areas: []string{"East Lothian"}, doubt: memberOnly},
		{entry: regionalCollege, areas: []string{"Midlothian"}, doubt: campus},
	}},
	{Body{ID: "fife-college", Name: "Fife College", Legal: "The board of management of Fife College"}, []seat{{entry: regionalCollege, areas: []string{"Fife"}}}},
	{Body{ID: "forth-valley-college", Name: "Forth Valley College", Legal: "The board of management of Forth Valley College of Further and Higher Education"}, []seat{
		{entry: regionalCollege, areas: []string{"Falkirk"}},
		{entry: regionalCollege, areas: []string{"Clackmannanshire", "Stirling"}, doubt: campus},
	}},
	{Body{ID: "glasgow-clyde-college", Name: "Glasgow Clyde College", Legal: "The board of management of Glasgow Clyde College"}, []seat{{entry: regionalCollege, areas: []string{"Glasgow City"}, period: fromAugust2025, doubt: order2025}}},
	{Body{ID: "glasgow-kelvin-college", Name: "Glasgow Kelvin College", Legal: "The board of management of Glasgow Kelvin College"}, []seat{{entry: regionalCollege, areas: []string{"Glasgow City"}, period: fromAugust2025, doubt: order2025}}},
	{Body{ID: "new-college-lanarkshire", Name: "New College Lanarkshire", Legal: "The board of management of New College Lanarkshire", Aliases: []string{"Lanarkshire Board"}}, []seat{
		{entry: regionalCollege, areas: []string{"North Lanarkshire"}},
		{entry: regionalCollege, areas: []string{"East Dunbartonshire"}, doubt: campus},
		{entry: strategicBody, areas: []string{"South Lanarkshire"}, period: untilAugust2025, doubt: otherArea},
		{entry: strategicBody, areas: []string{"North Lanarkshire"}, period: untilAugust2025, doubt: ended2025},
	}},
	{Body{ID: "north-east-scotland-college", Name: "North East Scotland College", Legal: "The board of management of North East Scotland College"}, []seat{{entry: regionalCollege, areas: []string{"Aberdeen City", "Aberdeenshire"}}}},
	{Body{ID: "south-lanarkshire-college", Name: "South Lanarkshire College", Legal: "The board of management of South Lanarkshire College"}, []seat{{entry: regionalCollege, areas: []string{"South Lanarkshire"}, period: fromAugust2025, doubt: order2025}}},
	{Body{ID: "west-college-scotland", Name: "West College Scotland", Legal: "The board of management of West College Scotland"}, []seat{
		{entry: regionalCollege, areas: []string{"Inverclyde", "Renfrewshire", "West Dunbartonshire"}},
		{entry: regionalCollege, areas: []string{"East Renfrewshire"}, doubt: noCollege},
	}},
	{Body{ID: "west-lothian-college", Name: "West Lothian College", Legal: "The board of management of West Lothian College"}, []seat{{entry: regionalCollege, areas: []string{"West Lothian"}}}},

	{Body{ID: "police-scotland", Name: "Police Scotland", Legal: "The chief constable of the Police Service of Scotland", Aliases: []string{"Police Service of Scotland", "Chief constable of Police Scotland", "Chief constable"}, Former: until(april2013,
		"Central Scotland Police", "Dumfries and Galloway Constabulary", "Fife Constabulary", "Grampian Police",
		"Lothian and Borders Police", "Northern Constabulary", "Strathclyde Police", "Tayside Police")}, []seat{{entry: chiefConstable}}},

	// Health boards.
	health("nhs-ayrshire-and-arran", "Ayrshire and Arran", "East Ayrshire", "North Ayrshire", "South Ayrshire"),
	health("nhs-borders", "Borders", "Scottish Borders"),
	health("nhs-dumfries-and-galloway", "Dumfries and Galloway", "Dumfries and Galloway"),
	health("nhs-fife", "Fife", "Fife"),
	health("nhs-forth-valley", "Forth Valley", "Clackmannanshire", "Falkirk", "Stirling"),
	health("nhs-grampian", "Grampian", "Aberdeen City", "Aberdeenshire", "Moray"),
	health("nhs-greater-glasgow-and-clyde", "Greater Glasgow and Clyde", "East Dunbartonshire", "East Renfrewshire", "Glasgow City", "Inverclyde", "Renfrewshire", "West Dunbartonshire"),
	health("nhs-highland", "Highland", "Argyll and Bute", "Highland"),
	health("nhs-lanarkshire", "Lanarkshire", "North Lanarkshire", "South Lanarkshire"),
	health("nhs-lothian", "Lothian", "City of Edinburgh", "East Lothian", "Midlothian", "West Lothian"),
	health("nhs-orkney", "Orkney", "Orkney Islands"),
	health("nhs-shetland", "Shetland", "Shetland Islands"),
	health("nhs-tayside", "Tayside", "Angus", "Dundee City", "Perth and Kinross"),
	health("nhs-western-isles", "Western Isles", "Na h-Eileanan Siar"),

	{Body{ID: "highlands-and-islands-enterprise", Name: "Highlands and Islands Enterprise", Aliases: []string{"HIE"}}, []seat{
		{entry: highlandsEnterprise, areas: []string{"Highland", "Moray", "Na h-Eileanan Siar", "Orkney Islands", "Shetland Islands"}},
		{entry: highlandsEnterprise, areas: []string{"Argyll and Bute"}, part: true},
		{entry: highlandsEnterprise, areas: []string{"North Ayrshire"}, part: true, doubt: islandsOfAyrshire},
	}},
	{Body{ID: "historic-environment-scotland", Name: "Historic Environment Scotland", Aliases: []string{"HES"}, Former: until(loip.Day(2015, time.October, 1),
		"Historic Scotland", "Royal Commission on the Ancient and Historical Monuments of Scotland", "RCAHMS")}, []seat{{entry: named}}},

	// Integration joint boards; Highland has none.
	integration("aberdeen-city-integration-joint-board", "Aberdeen City", february2016, "Aberdeen City"),
	integration("aberdeenshire-integration-joint-board", "Aberdeenshire", february2016, "Aberdeenshire"),
	integration("angus-integration-joint-board", "Angus", october2015, "Angus"),
	integration("argyll-and-bute-integration-joint-board", "Argyll and Bute", june2015, "Argyll and Bute"),
	integration("clackmannanshire-and-stirling-integration-joint-board", "Clackmannanshire and Stirling", october2015, "Clackmannanshire", "Stirling"),
	integration("dumfries-and-galloway-integration-joint-board", "Dumfries and Galloway", october2015, "Dumfries and Galloway"),
	integration("dundee-city-integration-joint-board", "Dundee City", october2015, "Dundee City"),
	integration("east-ayrshire-integration-joint-board", "East Ayrshire", april2015, "East Ayrshire"),
	integration("east-dunbartonshire-integration-joint-board", "East Dunbartonshire", june2015, "East Dunbartonshire"),
	integration("east-lothian-integration-joint-board", "East Lothian", june2015, "East Lothian"),
	integration("east-renfrewshire-integration-joint-board", "East Renfrewshire", june2015, "East Renfrewshire"),
	{Body{ID: "edinburgh-city-integration-joint-board", Name: "Edinburgh City Integration Joint Board", Aliases: []string{"Edinburgh Integration Joint Board", "Edinburgh IJB"}, Period: loip.Since(june2015)}, []seat{{entry: integrationBoard, areas: []string{"City of Edinburgh"}}}},
	integration("falkirk-integration-joint-board", "Falkirk", october2015, "Falkirk"),
	integration("fife-integration-joint-board", "Fife", october2015, "Fife"),
	integration("glasgow-city-integration-joint-board", "Glasgow City", february2016, "Glasgow City"),
	integration("inverclyde-integration-joint-board", "Inverclyde", june2015, "Inverclyde"),
	integration("midlothian-integration-joint-board", "Midlothian", june2015, "Midlothian"),
	integration("moray-integration-joint-board", "Moray", february2016, "Moray"),
	integration("north-ayrshire-integration-joint-board", "North Ayrshire", april2015, "North Ayrshire"),
	integration("north-lanarkshire-integration-joint-board", "North Lanarkshire", june2015, "North Lanarkshire"),
	integration("orkney-islands-integration-joint-board", "Orkney Islands", february2016, "Orkney Islands"),
	integration("perth-and-kinross-integration-joint-board", "Perth and Kinross", october2015, "Perth and Kinross"),
	integration("renfrewshire-integration-joint-board", "Renfrewshire", june2015, "Renfrewshire"),
	integration("scottish-borders-integration-joint-board", "Scottish Borders", february2016, "Scottish Borders"),
	integration("shetland-islands-integration-joint-board", "Shetland Islands", june2015, "Shetland Islands"),
	integration("south-ayrshire-integration-joint-board", "South Ayrshire", april2015, "South Ayrshire"),
	integration("south-lanarkshire-integration-joint-board", "South Lanarkshire", september2015, "South Lanarkshire"),
	integration("west-dunbartonshire-integration-joint-board", "West Dunbartonshire", june2015, "West Dunbartonshire"),
	integration("west-lothian-integration-joint-board", "West Lothian", september2015, "West Lothian"),
	integration("western-isles-integration-joint-board", "Western Isles", september2015, "Na h-Eileanan Siar"),

	// National park authorities.
	{Body{ID: "cairngorms-national-park-authority", Name: "Cairngorms National Park Authority", Aliases: []string{"CNPA"}, Period: loip.Since(loip.Day(2003, time.March, 25))}, []seat{{entry: parkAuthority, areas: []string{"Aberdeenshire", "Angus", "Highland", "Moray", "Perth and Kinross"}, part: true}}},
	{Body{ID: "loch-lomond-and-the-trossachs-national-park-authority", Name: "Loch Lomond and The Trossachs National Park Authority", Aliases: []string{"Loch Lomond and Trossachs National Park Authority", "LLTNPA"}, Period: loip.Since(loip.Day(2002, time.July, 8))}, []seat{{entry: parkAuthority, areas: []string{"Argyll and Bute", "Perth and Kinross", "Stirling", "West Dunbartonshire"}, part: true}}},

	// Regional strategic bodies.
	{Body{
		ID: "glasgow-colleges-regional-board", Name: "Glasgow Colleges' Regional Board", Aliases: []string{"GCRB"},
		Former:     []Former{{Name: "Regional Board for Glasgow Colleges"}},
		Period:     loip.Period{From: loip.Day(2014, time.May, 1), Until: fromAugust2025.From},
		Successors: []string{"city-of-glasgow-college", "glasgow-clyde-college", "glasgow-kelvin-college"},
	}, []seat{{entry: strategicBody, areas: []string{"Glasgow City"}, period: untilAugust2025, doubt: ended2025}}},
	{Body{ID: "university-of-the-highlands-and-islands", Name: "University of the Highlands and Islands", Aliases: []string{"UHI"}}, []seat{
		{entry: strategicBody, areas: []string{"Highland"}},
		{entry: strategicBody, areas: []string{"Argyll and Bute", "Moray", "Na h-Eileanan Siar", "Orkney Islands", "Perth and Kinross", "Shetland Islands"}, doubt: highlandsUniversity},
	}},

	{Body{ID: "scottish-enterprise", Name: "Scottish Enterprise", Misnamings: []string{"Scottish Enterprises"}}, []seat{{entry: scottishEnterprise}}},
	{Body{ID: "scottish-environment-protection-agency", Name: "Scottish Environment Protection Agency", Legal: "The Scottish Environment Protection Agency", Aliases: []string{"SEPA"}, Misnamings: []string{"Scottish Environmental Protection Agency"}}, []seat{{entry: named}}},
	{Body{ID: "scottish-fire-and-rescue-service", Name: "Scottish Fire and Rescue Service", Legal: "The Scottish Fire and Rescue Service", Aliases: []string{"SFRS", "Scottish Fire and Rescue", "Fire and Rescue Service"}, Former: until(april2013,
		"Central Scotland Fire and Rescue Service", "Dumfries and Galloway Fire and Rescue Service", "Fife Fire and Rescue Service", "Grampian Fire and Rescue Service",
		"Highlands and Islands Fire and Rescue Service", "Lothian and Borders Fire and Rescue Service", "Strathclyde Fire and Rescue", "Tayside Fire and Rescue Service")}, []seat{{entry: fireService}}},
	{Body{ID: "scottish-natural-heritage", Name: "Scottish Natural Heritage", Aliases: []string{"NatureScot", "SNH"}, Misnamings: []string{"Scottish National Heritage"}}, []seat{{entry: named}}},
	{Body{ID: "scottish-sports-council", Name: "sportscotland", Legal: "The Scottish Sports Council"}, []seat{{entry: named}}},

	{Body{ID: "south-of-scotland-enterprise", Name: "South of Scotland Enterprise", Aliases: []string{"SOSE"}, Period: fromOctober2019}, []seat{{entry: southEnterprise, areas: []string{"Dumfries and Galloway", "Scottish Borders"}, period: fromOctober2019}}},
	{Body{ID: "skills-development-scotland", Name: "Skills Development Scotland", Legal: "The Skills Development Scotland Co. Limited", Aliases: []string{"SDS"}}, []seat{{entry: named}}},

	// Regional transport partnerships.
	{Body{ID: "hitrans", Name: "HITRANS", Aliases: []string{"Highlands and Islands Transport Partnership"}, Period: fromDecember2005}, []seat{
		{entry: transportPartnership, areas: []string{"Highland", "Moray", "Na h-Eileanan Siar", "Orkney Islands"}},
		{entry: transportPartnership, areas: []string{"Argyll and Bute"}, part: true, doubt: splitRegion},
	}},
	{Body{ID: "nestrans", Name: "Nestrans", Aliases: []string{"North East of Scotland Transport Partnership"}, Period: fromDecember2005}, []seat{{entry: transportPartnership, areas: []string{"Aberdeen City", "Aberdeenshire"}}}},
	{Body{ID: "sestran", Name: "SEStran", Aliases: []string{"South East of Scotland Transport Partnership"}, Misnamings: []string{"Sustran"}, Period: fromDecember2005}, []seat{{entry: transportPartnership, areas: []string{"City of Edinburgh", "Clackmannanshire", "East Lothian", "Falkirk", "Fife", "Midlothian", "Scottish Borders", "West Lothian"}}}},
	{Body{ID: "swestrans", Name: "SWestrans", Aliases: []string{"South-West of Scotland Transport Partnership"}, Period: fromDecember2005}, []seat{{entry: transportPartnership, areas: []string{"Dumfries and Galloway"}}}},
	{Body{ID: "strathclyde-partnership-for-transport", Name: "Strathclyde Partnership for Transport", Aliases: []string{"West of Scotland Transport Partnership", "SPT"}, Period: fromDecember2005}, []seat{
		{entry: transportPartnership, areas: []string{"East Ayrshire", "East Dunbartonshire", "East Renfrewshire", "Glasgow City", "Inverclyde", "North Ayrshire", "North Lanarkshire", "Renfrewshire", "South Ayrshire", "South Lanarkshire", "West Dunbartonshire"}},
		{entry: transportPartnership, areas: []string{"Argyll and Bute"}, part: true, doubt: splitRegion},
	}},
	{Body{ID: "tactran", Name: "Tactran", Aliases: []string{"Central and Tay Transport Partnership"}, Period: fromDecember2005}, []seat{{entry: transportPartnership, areas: []string{"Angus", "Dundee City", "Perth and Kinross", "Stirling"}}}},
	{Body{ID: "zettrans", Name: "ZetTrans", Aliases: []string{"Shetland Transport Partnership"}, Period: fromDecember2005}, []seat{{entry: transportPartnership, areas: []string{"Shetland Islands"}}}},

	{Body{ID: "visitscotland", Name: "VisitScotland"}, []seat{{entry: named}}},
}
