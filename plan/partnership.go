package plan

import (
	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/engagement"
	"github.com/communityplanning/loip/governance"
	"github.com/communityplanning/loip/indicator"
	"github.com/communityplanning/loip/locality"
)

// Format is the version of the dossier's JSON that this module reads and
// writes. A file that does not name one is taken to be of this version.
const Format = "loip/1"

// Partnership is the whole dossier of a community planning partnership: its
// documents, and what is known about them. The empty dossier is valid.
//
// Shape: a list that is empty, as against not given, says that there is none.
type Partnership struct {
	Format string        `json:"format,omitzero"`
	Name   string        `json:"name,omitzero"`
	Area   loip.AreaCode `json:"area,omitzero"` // of the council
	// ReportingFrom is the day on which a reporting year begins by a direction of
	// Ministers, of which the month and the day count; not given, it is 1 April.
	ReportingFrom loip.Date             `json:"reportingYearFrom,omitzero"`
	Visions       []Vision              `json:"visions,omitzero"` // outside the plans: on a web page, in an audit reply
	Agreement     *Agreement            `json:"singleOutcomeAgreement,omitzero"`
	LOIP          *LOIP                 `json:"loip,omitzero"`
	LocalityPlans []LocalityPlan        `json:"localityPlans,omitzero"`
	OtherPlans    []Content             `json:"otherPlans,omitzero"`   // action plans beside the statutory ones
	Related       []RelatedPlan         `json:"relatedPlans,omitzero"` // plans, reports and assessments of other duties
	Indicators    []indicator.Indicator `json:"indicators,omitzero"`
	Division      locality.Division     `json:"division,omitzero"`
	Governance    governance.Record     `json:"governance,omitzero"`
	Engagement    engagement.Record     `json:"engagement,omitzero"`
	Settings      []Setting             `json:"settings,omitzero"`
	Sources       []Source              `json:"sources,omitzero"`
	Particulars   []Particular          `json:"particulars,omitzero"`
	Statements    []loip.Attestation    `json:"statements,omitzero"`

	worked *worked
}

// LOIP is a local outcomes improvement plan.
//
// Law: section 6 of the 2015 Act.
type LOIP struct {
	Content
	// Stead says why a document that is not called a local outcomes improvement
	// plan is tested as one; empty for a LOIP proper. Such a document never
	// shows that a LOIP was published.
	Stead string `json:"stead,omitzero"`
}

// LocalityPlan is a plan for one or more localities, each named.
//
// Law: section 10 of the 2015 Act.
type LocalityPlan struct {
	Content
	Localities []string `json:"localities"` // ids of localities of the division
	// AgreedByPartnership and AgreedByCommunity are the days on which its
	// priorities were agreed.
	AgreedByPartnership loip.Date `json:"agreedByPartnership,omitzero"`
	AgreedByCommunity   loip.Date `json:"agreedByCommunity,omitzero"`
	// Differs says why its outcomes are others than those of the local outcomes
	// improvement plan; empty where it gives no reason.
	Differs string `json:"differs,omitzero"`
}

// Setting is a named set of answers to what the law leaves open, or what
// somebody asked the law to be.
//
// Shape: a zero number is "not set". NoCap says that no limit on the
// population of a locality is wanted.
type Setting struct {
	Name string `json:"name"`
	// Chosen is true where the partnership itself has set it for its own work;
	// rules then hold the partnership to it. At most one is.
	Chosen        bool  `json:"chosen,omitzero"`
	ReviewYears   int   `json:"reviewYears,omitzero"`  // between reviews of a plan
	ReportMonths  int   `json:"reportMonths,omitzero"` // from the end of the reporting year to the progress report; see [DraftReportMonths]
	PopulationCap int64 `json:"populationCap,omitzero"`
	NoCap         bool  `json:"noCap,omitzero"`
	// TermMonths is how many months before or after the end of its term a target
	// may be due; not set, a target may be due nearer to its own term than to
	// another.
	TermMonths int         `json:"termMonths,omitzero"`
	Priorities int         `json:"priorities,omitzero"` // at most so many in a local outcomes improvement plan
	Note       string      `json:"note,omitzero"`
	Origin     loip.Origin `json:"origin,omitzero"`
}

// Source is a document that the dossier was read from.
type Source struct {
	ID   string `json:"id"` // as origins name it
	What string `json:"what"`
	URL  string `json:"url,omitzero"`
	Part bool   `json:"part,omitzero"` // only a part of the address or of the page is known
}

// Particular is something that a document says of a part of the dossier, and
// that no other field is made for. It is kept so that nothing is lost, and no
// rule looks at it.
//
// Shape: one of Text, List, Number and Yes holds what is said.
type Particular struct {
	Of     loip.Path       `json:"of"`   // the part of the dossier
	Name   string          `json:"name"` // as the document calls it
	Text   string          `json:"text,omitzero"`
	List   []string        `json:"list,omitzero"`
	Number indicator.Value `json:"number,omitzero"`
	Yes    *bool           `json:"yes,omitzero"`
}

// statements returns the statements that people made on the rules of the
// dossier.
func (p Partnership) statements() []loip.Attestation { return p.Statements }
