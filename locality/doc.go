// Package locality holds how a council area is divided for community planning
// and which of its localities have poorer outcomes.
//
// What a locality may be is set by regulations: an electoral ward, or an area
// inside the council area with a population that does not exceed 30,000. Which
// population estimate counts is not decided by the law, so every population
// carries its year.
//
// [Division.Compare] sets localities beside each other and beside Scotland, as
// section 9(3) asks, and [Division.Evidence] ranks them. Both advise; what is
// significantly poorer is for the partnership to say, and its word is kept apart
// as its [Identification].
//
// [Divide] proposes a division. On the 6,976 data zones of Scotland with the
// populations of mid-2021, area by area, on one core:
//
//	wishes                                       areas  parts  lower bound  seconds
//	at most 30,000 people                           32    219          218      0.5
//	at most 30,000, intermediate zones kept whole   26    189          180      0.4
//	at most 10,000 people                           32    620          581      8.6
//
// In the other six areas an intermediate zone lies on two shores without a
// declared link, which Divide says. BenchmarkDivide measures the table anew.
package locality

//go:generate go test -run ^TestRulesPage$ . -update
