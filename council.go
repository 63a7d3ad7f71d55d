package loip

import "time"

// Council is a council area under one of its GSS codes.
type Council struct {
	Code      AreaCode
	Name      string
	Valid     Period   // an open bound may also mean that the day was not found
	Successor AreaCode // the code that replaced it; empty while current
	Doubt     string   // why dates or successor are doubtful
}

const inferred = "no date of the change was found, and the successor is inferred from the order of the codes"

// Days on which boundary orders took effect and changed codes.
//
// Law: SSI 2017/430 (Keltybridge and Westfield); SSI 2018/308 (Cardowan by
// Stepps).
var (
	keltybridge = Day(2018, time.February, 2)
	cardowan    = Day(2019, time.April, 1)
)

// councils holds every GSS code of a council area, current and superseded.
// Names and codes are from the register of geographic codes; the days are
// those of the orders named above.
var councils = []Council{
	{Code: "S12000001", Name: "Aberdeen City", Successor: "S12000033", Doubt: inferred},
	{Code: "S12000033", Name: "Aberdeen City"},
	{Code: "S12000002", Name: "Aberdeenshire", Successor: "S12000034", Doubt: inferred},
	{Code: "S12000034", Name: "Aberdeenshire"},
	{Code: "S12000003", Name: "Angus", Successor: "S12000041", Doubt: inferred},
	{Code: "S12000041", Name: "Angus"},
	{Code: "S12000004", Name: "Argyll and Bute", Successor: "S12000035", Doubt: inferred},
	{Code: "S12000035", Name: "Argyll and Bute"},
	{Code: "S12000012", Name: "City of Edinburgh", Successor: "S12000036", Doubt: inferred},
	{Code: "S12000036", Name: "City of Edinburgh"},
	{Code: "S12000005", Name: "Clackmannanshire"},
	{Code: "S12000006", Name: "Dumfries and Galloway"},
	{Code: "S12000007", Name: "Dundee City", Successor: "S12000042", Doubt: inferred},
	{Code: "S12000042", Name: "Dundee City"},
	{Code: "S12000008", Name: "East Ayrshire"},
	{Code: "S12000009", Name: "East Dunbartonshire", Successor: "S12000045", Doubt: inferred},
	{Code: "S12000045", Name: "East Dunbartonshire"},
	{Code: "S12000010", Name: "East Lothian"},
	{Code: "S12000011", Name: "East Renfrewshire"},
	{Code: "S12000014", Name: "Falkirk"},
	{Code: "S12000015", Name: "Fife", Valid: Period{Until: keltybridge}, Successor: "S12000047"},
	{Code: "S12000047", Name: "Fife", Valid: Period{From: keltybridge}},
	{Code: "S12000016", Name: "Glasgow City", Successor: "S12000037", Doubt: inferred},
	{Code: "S12000037", Name: "Glasgow City", Successor: "S12000043", Doubt: inferred},
	{Code: "S12000043", Name: "Glasgow City", Successor: "S12000046", Doubt: inferred},
	{Code: "S12000046", Name: "Glasgow City", Valid: Period{Until: cardowan}, Successor: "S12000049"},
	{Code: "S12000049", Name: "Glasgow City", Valid: Period{From: cardowan}},
	{Code: "S12000017", Name: "Highland"},
	{Code: "S12000018", Name: "Inverclyde"},
	{Code: "S12000019", Name: "Midlothian"},
	{Code: "S12000020", Name: "Moray"},
	{Code: "S12000013", Name: "Na h-Eileanan Siar"},
	{Code: "S12000021", Name: "North Ayrshire"},
	{Code: "S12000022", Name: "North Lanarkshire", Successor: "S12000044", Doubt: inferred},
	{Code: "S12000044", Name: "North Lanarkshire", Valid: Period{Until: cardowan}, Successor: "S12000050"},
	{Code: "S12000050", Name: "North Lanarkshire", Valid: Period{From: cardowan}},
	{Code: "S12000023", Name: "Orkney Islands"},
	{Code: "S12000024", Name: "Perth and Kinross", Valid: Period{Until: keltybridge}, Successor: "S12000048"},
	{Code: "S12000048", Name: "Perth and Kinross", Valid: Period{From: keltybridge}},
	{Code: "S12000025", Name: "Renfrewshire", Successor: "S12000038", Doubt: inferred},
	{Code: "S12000038", Name: "Renfrewshire"},
	{Code: "S12000026", Name: "Scottish Borders"},
	{Code: "S12000027", Name: "Shetland Islands"},
	{Code: "S12000028", Name: "South Ayrshire"},
	{Code: "S12000029", Name: "South Lanarkshire"},
	{Code: "S12000030", Name: "Stirling"},
	{Code: "S12000031", Name: "West Dunbartonshire", Successor: "S12000039", Doubt: inferred},
	{Code: "S12000039", Name: "West Dunbartonshire"},
	{Code: "S12000032", Name: "West Lothian", Successor: "S12000040", Doubt: inferred},
	{Code: "S12000040", Name: "West Lothian"},
}

// Councils returns the 32 council areas with the codes valid on a day, by name.
//
// Method: the codes superseded before 2018, whose days were not found, are
// taken as superseded on every day; Part 2 of the Act is later than all of
// them.
// Boundary: none on a day not given.
func Councils(on Date) []Council {
	if on.IsZero() {
		return nil
	}
	var list []Council
	for _, c := range councils {
		if c.Valid.Contains(on) && c.Doubt == "" {
			list = append(list, c)
		}
	}
	return list
}

// CouncilByCode returns the council area of a code, current or superseded.
func CouncilByCode(code AreaCode) (Council, bool) {
	for _, c := range councils {
		if c.Code == code {
			return c, true
		}
	}
	return Council{}, false
}

// CodeOn returns the code that a council area had on a day, whichever of its
// codes is given. A code of another kind comes back as it is, and so does every
// code where the day is not given.
func (c AreaCode) CodeOn(on Date) AreaCode {
	given, ok := CouncilByCode(c)
	if !ok {
		return c
	}
	for _, council := range Councils(on) {
		if council.Name == given.Name {
			return council.Code
		}
	}
	return c
}
