package locality

import "github.com/communityplanning/loip"

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
	if r := d.Identification; r != nil {
		for i, f := range r.Found {
			ids.Refer("locality", f.Locality, at.Key("identification").Key("found").Index(i).Key("locality"))
		}
	}
}

func negative(ids *loip.IDs, at loip.Path, figures []Population) {
	for i, f := range figures {
		if f.People < 0 {
			ids.Fault(at.Key("populations").Index(i).Key("people"), "expected a number of people of 0 or more, found %d", f.People)
		}
	}
}
