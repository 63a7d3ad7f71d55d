package engagement

import "slices"

// Form is a self-assessment form: headings with questions, in order.
type Form struct {
	ID       string
	Title    string
	Headings []Heading
	// Standards are the same questions under the seven National Standards for
	// Community Engagement of 2016. The ten headings are those of 2005, and fit
	// the later ones only question by question.
	Standards []Heading
}

// Heading is a part of a form that gets a figure of its own.
type Heading struct {
	ID        string
	Name      string
	Questions []Question
}

// Question is a question of a form, restated.
type Question struct {
	ID   string
	Text string
}

// Polarity says what "yes" means for a question.
type Polarity string

// The polarities.
const (
	Favourable Polarity = "favourable" // "yes" is the good answer
	Adverse    Polarity = "adverse"    // "no" is the good answer
	Prompt     Polarity = "prompt"     // neither is; the question asks what was learned
)

// Scheme keys the questions of a form. The form does not say which answers are
// good, and four keys can be read otherwise, so a scheme has a name and travels
// with every score.
type Scheme struct {
	ID      string
	Form    string
	adverse []string
	prompts []string // every other question is favourable
}

// Polarity returns what "yes" means for a question of the form.
func (s Scheme) Polarity(question string) Polarity {
	switch {
	case slices.Contains(s.adverse, question):
		return Adverse
	case slices.Contains(s.prompts, question):
		return Prompt
	}
	return Favourable
}

// The names of the one form and the default scheme.
const (
	Coproduction2016 = "sbc-coproduction-2016"
	Standard1        = "std-1"
)

// LookupForm returns the form with an id. It is not to be changed.
//
// Shape: the only form is [Coproduction2016], the co-production self-assessment
// in a council's papers of June 2016; its headings are the ten National
// Standards for Community Engagement of 2005.
func LookupForm(id string) (Form, bool) {
	if id != form.ID {
		return Form{}, false
	}
	return form, true
}

// LookupScheme returns the scheme with an id.
//
// Shape: "std-1" is the default; "strict-1" also counts two prompts as adverse;
// "lenient-1" takes two contested questions as prompts.
func LookupScheme(id string) (Scheme, bool) {
	i := slices.IndexFunc(schemes, func(s Scheme) bool { return s.ID == id })
	if i < 0 {
		return Scheme{}, false
	}
	return schemes[i], true
}

var schemes = []Scheme{
	{ID: Standard1, Form: Coproduction2016,
		adverse: []string{"PLA-4", "MET-1", "WOT-1", "IMP-2"},
		prompts: []string{"PLA-2", "PLA-3", "MET-2", "WTO-2", "MON-2"}},
	{ID: "strict-1", Form: Coproduction2016,
		adverse: []string{"PLA-4", "MET-1", "MET-2", "WTO-2", "WOT-1", "IMP-2"},
		prompts: []string{"PLA-2", "PLA-3", "MON-2"}},
	{ID: "lenient-1", Form: Coproduction2016,
		adverse: []string{"PLA-4", "WOT-1", "IMP-2"},
		prompts: []string{"PLA-1", "PLA-2", "PLA-3", "MET-1", "MET-2", "WTO-2", "MON-2"}},
}

var form = Form{Coproduction2016, "Co-production self-assessment", headings, regrouped(headings,
	grouping{"inclusion", "Inclusion", []string{"INV-1", "INV-2", "WOT-1"}},
	grouping{"support", "Support", []string{"SUP-1", "IMP-2"}},
	grouping{"planning", "Planning", []string{"PLA-1", "PLA-4"}},
	grouping{"working-together", "Working together", []string{"WTO-1", "WTO-2"}},
	grouping{"methods", "Methods", []string{"MET-1", "MET-2"}},
	grouping{"communication", "Communication", []string{"SHA-1", "FEE-1"}},
	grouping{"impact", "Impact", []string{"IMP-1", "MON-1", "PLA-2", "PLA-3", "MON-2"}},
)}

// grouping names a heading and its questions by id.
type grouping struct {
	id, name  string
	questions []string
}

// regrouped puts the questions of some headings under others.
func regrouped(headings []Heading, under ...grouping) []Heading {
	all := Form{Headings: headings}
	var list []Heading
	for _, g := range under {
		h := Heading{ID: g.id, Name: g.name}
		for _, id := range g.questions {
			if q, ok := all.question(id); ok {
				h.Questions = append(h.Questions, q)
			}
		}
		list = append(list, h)
	}
	return list
}

var headings = []Heading{
	{"involve", "Involve", []Question{
		{"INV-1", "Were all the partners that had been identified involved?"},
		{"INV-2", "Were the partners content with how they were involved?"}}},
	{"support", "Support", []Question{
		{"SUP-1", "Did partners get the support they needed to take part?"}}},
	{"planning", "Planning", []Question{
		{"PLA-1", "Was the plan kept to?"},
		{"PLA-2", "Would anything be done differently next time?"},
		{"PLA-3", "Could the process be improved?"},
		{"PLA-4", "Was anything promised and not done?"}}},
	{"methods", "Methods", []Question{
		{"MET-1", "Did any method of engagement fail?"},
		{"MET-2", "Did better-suited methods come to light on the way?"}}},
	{"working-together", "Working together", []Question{
		{"WTO-1", "Could everyone involved work well together?"},
		{"WTO-2", "Were there unexpected hurdles before partners could work well together?"}}},
	{"sharing-information", "Sharing information", []Question{
		{"SHA-1", "Was all information shared to every partner's satisfaction?"}}},
	{"working-with-others", "Working with others", []Question{
		{"WOT-1", "Were stakeholders found late who ought to have been found earlier?"}}},
	{"improvement", "Improvement", []Question{
		{"IMP-1", "Were partners helped to gain skills, knowledge or confidence?"},
		{"IMP-2", "Was support needed and not given?"}}},
	{"feedback", "Feedback", []Question{
		{"FEE-1", "Were the ways of feeding back appropriate?"}}},
	{"monitoring-evaluation", "Monitoring and evaluation", []Question{
		{"MON-1", "Was the aim reached?"},
		{"MON-2", "Were there outcomes that nobody foresaw?"}}},
}

// questions returns the questions of a form in order.
func (f Form) questions() []Question {
	var list []Question
	for _, h := range f.Headings {
		list = append(list, h.Questions...)
	}
	return list
}

// question returns the question of a form with an id.
func (f Form) question(id string) (Question, bool) {
	for _, h := range f.Headings {
		for _, q := range h.Questions {
			if q.ID == id {
				return q, true
			}
		}
	}
	return Question{}, false
}

// unknown returns the ids among a respondent's answers that are no question of
// the form, in order.
func (f Form) unknown(r Respondent) []string {
	var ids []string
	for id := range r.Answers {
		if _, ok := f.question(id); !ok {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}
