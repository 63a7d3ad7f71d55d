package locality

import (
	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/indicator"
)

// Collect notes the ids of localities and zones, and where they are used.
//
// Errors: a negative number of people; a link without a reason. A neighbour may
// lie in another council area and need not be among the zones.
func (d Division) Collect(ids *loip.IDs, at loip.Path) {
	for i, z := range d.Zones {
		place := at.Key("zones").Index(i)
		ids.Define("zone", string(z.Code), place)
		negative(ids, place, z.Populations)
	}
	for i, l := range d.Links {
		for j, code := range l.Zones {
			ids.Refer("zone", string(code), at.Key("links").Index(i).Key("zones").Index(j))
		}
		if l.Reason == "" {
			ids.Fault(at.Key("links").Index(i).Key("reason"), "expected the reason why the link joins the two zones")
		}
	}
	for i, l := range d.Localities {
		place := at.Key("localities").Index(i)
		ids.Define("locality", l.ID, place)
		negative(ids, place, l.Populations)
		for j, code := range l.Zones {
			ids.Refer("zone", string(code), place.Key("zones").Index(j))
		}
	}
	for i, z := range d.Zones {
		for j, x := range z.Deprivation {
			if x.Zones <= 0 || x.Rank < 1 || x.Rank > x.Zones || x.People < 0 {
				ids.Fault(at.Key("zones").Index(i).Key("deprivation").Index(j), "expected a rank from 1 to the number of zones ranked, and people of 0 or more, found rank %d of %d and %d people", x.Rank, x.Zones, x.People)
			}
		}
	}
	for i, m := range d.Measures {
		m.collect(ids, at.Key("measures").Index(i))
	}
	for i, o := range d.Others {
		for j, code := range o.Zones {
			ids.Refer("zone", string(code), at.Key("otherAreas").Index(i).Key("zones").Index(j))
		}
	}
	for i, e := range d.Earlier {
		for j, id := range e.Became {
			ids.Refer("locality", id, at.Key("earlierLocalities").Index(i).Key("became").Index(j))
		}
	}
	if r := d.Identification; r != nil {
		for i, f := range r.Found {
			ids.Refer("locality", f.Locality, at.Key("identification").Key("found").Index(i).Key("locality"))
		}
	}
}

// collect notes the zones that a measure counts in, and faults in its counts.
func (m Measure) collect(ids *loip.IDs, at loip.Path) {
	if m.Measure != indicator.Proportion && m.Measure != indicator.Rate {
		ids.Fault(at.Key("measure"), "expected a proportion or a rate, which can be added over zones, found %q", m.Measure)
	}
	if m.Per < 0 {
		ids.Fault(at.Key("per"), "expected a number above 0, found %d", m.Per)
	}
	judge := func(at loip.Path, c Count) {
		switch {
		case c.Of < 0 || c.Count.IsKnown() && c.Count.Amount.IsNegative():
			ids.Fault(at, "expected counts of 0 or more")
		case m.percent() && c.Count.IsKnown() && c.Count.Amount.GreaterThan(decimal.NewFromInt(c.Of)):
			ids.Fault(at, "expected no more than the %s people it is of, found %s", loip.Thousands(c.Of), c.Count)
		}
	}
	seen := map[loip.AreaCode]bool{}
	for i, c := range m.Counts {
		here := at.Key("counts").Index(i)
		ids.Refer("zone", string(c.Zone), here.Key("zone"))
		if seen[c.Zone] {
			ids.Fault(here.Key("zone"), "expected each zone once, found %s again", c.Zone)
		}
		seen[c.Zone] = true
		judge(here, c)
	}
	if m.Scotland != nil {
		judge(at.Key("scotland"), *m.Scotland)
	}
}

func negative(ids *loip.IDs, at loip.Path, figures []Population) {
	for i, f := range figures {
		if f.People < 0 {
			ids.Fault(at.Key("populations").Index(i).Key("people"), "expected a number of people of 0 or more, found %d", f.People)
		}
	}
}
