package indicator

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// ParseTarget reads the forms in which Scottish plans commonly write a target:
// "90%", "reach 74.4%", "5% or lower by 2034", "reduce by 15% by 2027 from
// 2016/17", "five years longer", "from 12% in 2012 to 6% by 2020", "double the
// number of homes", "none", "to the Scottish average by 2026", "halve the gap with
// Scotland", "at least half of 30 people", "90% within 30 days", "at least 80 a
// quarter", "5% more each year", "38% walk and 5% cycle", "increase by 2021, then
// 5% each year".
//
// Shape: Text is the text as given. Scotland stands for the Scottish or the
// national average; a third is 33.3333 percent. A sense is set only where the
// words say it, with two that verbs carry: down to 20% is at most, up from it at
// least. Words around the figure, such as whom it is about, are passed over if
// they hold no figure and no word of this grammar.
//
// Errors: it never guesses. A text that can be read in two ways, or not at all,
// is refused with the reason, and the target then has its text alone. By 2000 is
// a year or an amount; more than 5,000 a level or a gain; up to 20% a most or a
// rise.
func ParseTarget(text string) (Target, error) {
	t, err := parseTarget(text)
	if err != nil {
		t = Target{}
	}
	t.Text = text
	return t, err
}

// longestTarget is more bytes than any target this grammar can read takes.
const longestTarget = 300

func parseTarget(text string) (Target, error) {
	plain := plainTarget(text)
	switch {
	case len(text) > longestTarget:
		return Target{}, fmt.Errorf("the text is longer than the %d bytes that are read", longestTarget)
	case plain == "":
		return Target{}, errors.New("the text is empty")
	case isPlaceholder(plain):
		return Target{Form: Unsettled}, nil
	case strings.ContainsAny(plain, ";?"):
		return Target{}, errors.New("the text has more than one statement, and which of them is the target is not said")
	}
	if !hinted(strings.ToLower(plain), "then |leading to") {
		return readClause(plain)
	}
	steps := thenRE.Split(plain, -1)
	if len(steps) == 1 {
		return readClause(plain)
	}
	whole := Target{Form: InSteps}
	for k, step := range steps {
		t, err := readClause(step)
		if err != nil {
			return Target{}, fmt.Errorf("step %d, %q: %w", k+1, step, err)
		}
		t.Text = step
		whole.Parts = append(whole.Parts, t.asPart())
	}
	whole.By = whole.Parts[len(steps)-1].By
	return whole, nil
}

var (
	thenRE   = regexp.MustCompile(`(?i),? (?:and )?then |, leading to `)
	wordRE   = regexp.MustCompile(`(?i)\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( [a-z])`)
	shareRE  = regexp.MustCompile(`(?i)(?:^|(\b(?:of|by|least|most|than|over|under|above|below|to) ))(?:(?:a |one |1 )?(half|third|quarter|fifth|tenth)|(two|2|three|3) (thirds|quarters|fifths))( of)?\b`)
	aboutRE  = regexp.MustCompile(`(?i)\b(?:about|around|approximately|roughly|nearly|almost|some)\b|~`)
	oneDash  = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-")
	plainREs = []struct {
		hints string // one of which must be in the text
		find  *regexp.Regexp
		put   string
	}{
		{"point|pp", regexp.MustCompile(`(?i) ?(?:per ?cent(?:age)?(?: |-)?points?\b|% ?(?:-)?points?\b|pp\b|ppts?\b)`), "%pt"},
		{"%|cent", regexp.MustCompile(`(?i)(\d) ?(?:%|per ?cent\b)(p?)`), "$1%$2"},
		{"deprived", regexp.MustCompile(`(?i)\bdeprived (?:20%|quintile)`), "deprived fifth"},
		{"≥", regexp.MustCompile(`≥ ?`), "at least "}, {"≤", regexp.MustCompile(`≤ ?`), "at most "},
		{">", regexp.MustCompile(`> ?`), "more than "}, {"<", regexp.MustCompile(`< ?`), "less than "},
	}
	shareWords = map[string]string{
		"half": "50%", "third": "33.3333%", "quarter": "25%", "fifth": "20%", "tenth": "10%",
		"2thirds": "66.6667%", "3quarters": "75%", "2fifths": "40%", "3fifths": "60%",
	}
)

// plainTarget writes a target in one spelling: figures for small numbers and
// shares, % for percent and %pt for percentage points.
func plainTarget(text string) string {
	s := strings.TrimRight(oneDash.Replace(strings.Join(strings.Fields(text), " ")), ".!, ")
	for _, r := range plainREs {
		if hinted(strings.ToLower(s), r.hints) {
			s = r.find.ReplaceAllString(s, r.put)
		}
	}
	low := strings.ToLower(s)
	if !hinted(low, "half|third|quarter|fift|tenth|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve") {
		return s
	}
	s = shareRE.ReplaceAllStringFunc(s, func(m string) string {
		p := shareRE.FindStringSubmatch(m)
		key := strings.ToLower(p[2])
		if key == "" {
			n, _ := smallNumber(p[3])
			key = fmt.Sprint(n) + strings.ToLower(p[4])
		}
		share, ok := shareWords[key]
		if !ok || p[1]+p[5] == "" { // a quarter by itself may be three months
			return m
		}
		return p[1] + share + p[5]
	})
	return wordRE.ReplaceAllStringFunc(s, func(m string) string {
		word, rest, _ := strings.Cut(m, " ")
		if n, ok := smallNumber(word); ok {
			return fmt.Sprint(n) + " " + rest
		}
		return m
	})
}

const (
	reNumber = `\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
	reValue  = `(£?(?:` + reNumber + `)(?:%pt|%)?)`
	reMonth  = `(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`
	// date is a time that ParsePeriod or ParseDue may read.
	reDate = `(\d{4}-\d\d-\d\d|(?:\d{1,2} )?` + reMonth + ` \d{4}|q[1-4] \d{4}(?:[/-]\d\d)?|(?:spring|summer|autumn) \d{4}|(?:19|20)\d\d ?[/-] ?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d)`
)

var (
	dueRE    = regexp.MustCompile(`(?i),? ?\(?\b(?:by|until|no later than) (?:the )?(?:end of )?` + reDate + `\b\)?`)
	lengthRE = regexp.MustCompile(`(?i),? ?\b(?:within|over|in) (?:the )?(?:next )?(\d{1,3} (?:years?|months?))\b`)
	afterRE  = regexp.MustCompile(`(?i)^ ?(?:$|[,.)(]|(?:from|against|on|over|compared|relative|since|to|by|and|at)\b)`)
	// all but the first have a value before the time
	baseREs = []*regexp.Regexp{
		regexp.MustCompile(`(?i),? ?\(?\b(?:from|against|on|over|compared (?:to|with)|relative to|since|than in) (?:the |a |an |its )?` + reDate +
			`(?: (?:baseline|base year|base|levels?|figures?|values?))?\)?`),
		regexp.MustCompile(`(?i),? ?\(?\b(?:from )?(?:the |a |an )?(?:baseline|base) ?(?:of|:)? ?` + reValue + `(?: ?(?:in|at|for)? ?\(?` + reDate + `\)?)?\)?$`),
		regexp.MustCompile(`(?i),? ?\b(?:from|compared (?:to|with)) ` + reValue + `(?: ?(?:in|at|for) ` + reDate + `| ?\(` + reDate + `\))?$`),
	}
	currentRE = regexp.MustCompile(`(?i),? ?\b(?:from|against|on|compared (?:to|with)) (?:the |its |their )?((?:current|present|existing) (?:levels?|figures?|position|rates?))$`)
)

// readClause reads one statement.
func readClause(s string) (Target, error) {
	var frame Target
	s, err := frame.takeDue(s)
	if err == nil {
		s, err = frame.takeBase(s)
	}
	if err != nil {
		return Target{}, err
	}
	s = strings.Trim(s, " ,")
	switch {
	case aboutRE.MatchString(s):
		return Target{}, errors.New("it is given as about so much, and how near is near enough is not said")
	case s == "":
		return Target{}, errors.New("it gives a time and nothing to be reached")
	}
	t, err := readPromise(s)
	if err != nil {
		if parts, ok := joined(s); ok {
			t, err = Target{Form: AllParts, Parts: parts}, nil
		}
	}
	if err != nil {
		return Target{}, err
	}
	if frame.By != "" && t.By != "" || !frame.Baseline.IsZero() && !t.Baseline.IsZero() || frame.BaselineWhen != "" && t.BaselineWhen != "" {
		return Target{}, errors.New("it names two bases or two times")
	}
	if t.By == "" {
		t.By = frame.By
	}
	if t.Baseline.IsZero() && t.BaselineWhen == "" {
		t.Baseline, t.BaselineWhen = frame.Baseline, frame.BaselineWhen
	}
	return t, nil
}

// takeDue takes from a statement the time by which it is due.
func (t *Target) takeDue(s string) (string, error) {
	var found [][]int
	low := strings.ToLower(s)
	if !hinted(low, "by |until |no later|year|month") {
		return s, nil
	}
	for _, m := range dueRE.FindAllStringSubmatchIndex(s, -1) {
		if !afterRE.MatchString(s[m[1]:]) {
			continue
		}
		if year := s[m[2]:m[3]]; len(year) == 4 && strings.HasSuffix(year, "00") {
			return s, fmt.Errorf("%q is a year or an amount", "by "+year)
		}
		found = append(found, m)
	}
	if hinted(low, "within |over |in ") {
		found = append(found, lengthRE.FindAllStringSubmatchIndex(s, -1)...)
	}
	switch len(found) {
	case 0:
		return s, nil
	case 1:
	default:
		return s, errors.New("it names two times by which it is due")
	}
	m := found[0]
	t.By = s[m[2]:m[3]]
	if _, err := ParseDue(t.By); err != nil {
		return s, err
	}
	return s[:m[0]] + s[m[1]:], nil
}

// takeBase takes from a statement the base that it counts from.
func (t *Target) takeBase(s string) (string, error) {
	if !hinted(strings.ToLower(s), "from|against|on |over|compared|relative|since|than in|base") {
		return s, nil
	}
	if m := currentRE.FindStringSubmatchIndex(s); m != nil {
		t.BaselineWhen = s[m[2]:m[3]]
		return s[:m[0]], nil
	}
	if fromToRE.MatchString(s) {
		return s, nil
	}
	for k, re := range baseREs {
		at := re.FindStringSubmatchIndex(s)
		if at == nil || !afterRE.MatchString(s[at[1]:]) {
			continue
		}
		groups := re.FindStringSubmatch(s)[1:]
		if k > 0 {
			v, _, err := figureIn(groups[0])
			if err != nil {
				return s, err
			}
			t.Baseline, groups = v, groups[1:]
		}
		if t.BaselineWhen = strings.Join(groups, ""); t.BaselineWhen != "" {
			if _, err := ParsePeriod(t.BaselineWhen); err != nil {
				return s, err
			}
		}
		return s[:at[0]] + s[at[1]:], nil
	}
	return s, nil
}
