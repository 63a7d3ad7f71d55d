package locality

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"

	"github.com/communityplanning/loip"
)

//go:embed wards.csv
var wardsCSV string

// ElectoralWard is a ward for the election of councillors, as at December 2022.
//
// Law: section 1 of the Local Governance (Scotland) Act 2004.
type ElectoralWard struct {
	Code    loip.AreaCode `json:"code"`
	Name    string        `json:"name"`
	Council loip.AreaCode `json:"council"`
}

// wards reads the table once. A test holds it to 355 rows of three columns.
var wards = sync.OnceValue(func() map[loip.AreaCode]ElectoralWard {
	r := csv.NewReader(strings.NewReader(wardsCSV))
	r.Comment = '#'
	rows, _ := r.ReadAll()
	byCode := make(map[loip.AreaCode]ElectoralWard, len(rows))
	for _, row := range rows[1:] {
		byCode[loip.AreaCode(row[0])] = ElectoralWard{loip.AreaCode(row[0]), row[1], loip.AreaCode(row[2])}
	}
	return byCode
})

// LookupWard returns the ward with a code.
//
// Boundary: the 355 wards of December 2022. A ward that was abolished before
// then, or made after, is not known, which does not mean that it was no ward.
func LookupWard(code loip.AreaCode) (ElectoralWard, bool) {
	w, ok := wards()[code]
	return w, ok
}

// sameCouncil reports whether two codes, current or superseded, are of one
// council area.
func sameCouncil(a, b loip.AreaCode) bool {
	x, okX := loip.CouncilByCode(a)
	y, okY := loip.CouncilByCode(b)
	return a == b || okX && okY && x.Name == y.Name
}
