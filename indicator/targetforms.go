package indicator

import (
	"cmp"
	"errors"
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	reVerb = `(increas(?:e[sd]?|ing)|rises?|raised?|grow(?:s|th)?|reduc(?:e[sd]?|ing|tion)|decreas(?:e[sd]?|ing)|falls?|cut|lower(?:ed)?|declines?|drop|shorten|improv(?:e[sd]?|ing|ement))`
	reMore = `(more|higher|longer|additional|extra|fewer|less|lower|shorter|increase|rise|growth|reduction|decrease|fall|cut|improvement)`
	// thing is what a change is said of, or nothing; see passable.
	reThing = `(?: (?:in |of )?([^0-9%£]+?))??`
	reSense = `(?:(at least|a minimum of|no less than|no fewer than|not less than|at most|a maximum of|no more than|not more than|more than|over|above|less than|fewer than|under|below|exactly) )?`
	reLevel = `(at or above|at or below|above|below|in line with|level with|equal to|the same as|at least)`
	reEach  = ` (?:in )?(?:a|per|each|every) `
)

// wordForms are the rules of the grammar, in the order in which they are tried.
// A rule that answers errNext does not apply after all. Of its hints, one must be
// in the statement: most rules need not be tried.
var wordForms = []struct {
	hints string
	re    *regexp.Regexp
	make  func(m []string) (Target, error)
}{
	{", no ", wholly(`(.+), no (?:number|figure)s?`), func(m []string) (Target, error) {
		return Target{Form: InWords}, refusedIf(strings.ContainsAny(m[1], "0123456789"), errNext)
	}},
	{"no ", wholly(`no (increase|rise|growth|reduction|decrease|fall|decline)`), func(m []string) (Target, error) {
		t := Target{Form: Hold, Sense: AtMost}
		if wayOf(m[1]) == Down {
			t.Sense = AtLeast
		}
		return t, nil
	}},
	{"change|hold|level|steady|maintain|sustain|keep", wholly(`(?:no change|hold(?: level| steady)?|keep level|keep steady|stay level|(?:maintain(?:ed)?|sustain(?:ed)?|keep|hold)(?: at)?(?: the)? (?:current|present|existing) (?:levels?|rates?|performance)|maintain(?:ed)?)`),
		func([]string) (Target, error) { return Target{Form: Hold}, nil }},
	{"none|zero|nil|nobody|no one|eliminat|eradicat|to 0", wholly(`(?:none|zero|nil|nobody|no one|(?:eliminate|eradicate)d?` + reThing + `|(?:` + reVerb + reThing + ` |down )?to (?:zero|nil|none|0))`), func(m []string) (Target, error) {
		return Target{Form: ToZero}, refusedIf(!passable(m[1], m[3]) || m[2] != "" && wayOf(m[2]) != Down, errNext)
	}},
	{"gap", wholly(`(close|eliminate|remove|narrow|reduc|halv|cut)(?:e?d?|ing|tion in) (?:the |its )?(?:[a-z -]+ )?gap(?: in [^0-9%]+?)??(?: (?:with|to|between|from|against|for) ([^0-9%£]+?))?(?: (by|to) ` + reSense + reValue + `)?`), gapTarget},
	{"average|mean|median|peers|scotland", wholly(`(?:` + reLevel + ` |(?:at |to |reach |match |meet |achieve |(?:` + reVerb + reThing + ` )?to )(?:` + reLevel + ` )?)?(?:the |its )?(Scotland|(?:[a-z' -]+? )?(?:average|mean|median|peers))(?: (?:level|rate|figure))?`), levelTarget},
	{"within", wholly(reSense + reValue + ` (?:of [^0-9%£]+? |[^0-9%£]+? )?within (\d{1,4}) (working )?(days?|weeks?)`), promiseTarget},
	{"each|every|year on year|annually", wholly(reVerb + ` ?(?:each|every|year on year|annually)(?: year)?`), func(m []string) (Target, error) {
		return Target{Form: DirectionOnly, Direction: wayOf(m[1]), Every: "year"}, nil
	}},
	{"year|annually", wholly(reVerb + reThing + `(?: (?:by|of))? ` + reSense + reValue + `( [a-z]+)?(?:` + reEach + `year| annually| year on year)`), func(m []string) (Target, error) {
		return changeTarget(PerYear, m[1], m[2], m[3], m[4], m[5])
	}},
	{"year", wholly(reValue + `( [a-z]+)? ` + reMore + `(?: ([a-z]+))?` + reEach + `year`), func(m []string) (Target, error) {
		t, err := changeTarget(PerYear, m[3], "", "", m[1], cmp.Or(m[4], m[2]))
		return t, firstOf(err, refusedIf(t.Unit != "percent", errors.New("so many more each year is a number in each year or a change every year")))
	}},
	{"month|quarter|year", wholly(reSense + reValue + reThing + reEach + `(month|quarter|year)`), func(m []string) (Target, error) {
		t, err := valueTarget(PerPeriod, m[1], m[2], m[3])
		t.Every = strings.ToLower(m[4])
		return t, firstOf(err, refusedIf(t.Unit == "percent" || t.Unit == percentagePoints, errors.New("a share in each period is a level or a change")))
	}},
	{"doubl|trebl|tripl|quadrupl|halv", wholly(`(doubl|trebl|tripl|quadrupl|halv)(?:ed?|ing)` + reThing), func(m []string) (Target, error) {
		factor := map[string]string{"doubl": "2", "trebl": "3", "tripl": "3", "quadrupl": "4", "halv": "0.5"}[strings.ToLower(m[1])]
		v, err := Number(factor)
		return Target{Form: ByFactor, Change: v}, firstOf(err, refusedIf(!passable(m[2]), errNext))
	}},
	{"factor", wholly(reVerb + reThing + `(?: by)? (?:a factor of )(` + reNumber + `)`), func(m []string) (Target, error) {
		v, err := Number(strings.ReplaceAll(m[3], ",", ""))
		return Target{Form: ByFactor, Change: v}, firstOf(err, refusedIf(!passable(m[2]) || wayOf(m[1]) != Up, errNext))
	}},
	{" by | of ", wholly(`(?:an? )?` + reVerb + reThing + `(?: by| of) ` + reSense + reValue + reThing), func(m []string) (Target, error) {
		return changeTarget("", m[1], m[2], m[3], m[4], m[5])
	}},
	{"more|higher|longer|additional|extra|fewer|less|lower|shorter|increase|rise|growth|reduction|decrease|fall|cut|improvement", wholly(`(?:an? )?` + reSense + reValue + `(?: ([a-z]+))? ` + reMore + reThing), func(m []string) (Target, error) {
		return changeTarget("", m[4], m[5], m[1], m[2], m[3])
	}},
	{"additional|extra", wholly(`an? (additional|extra) (` + reNumber + `)` + reThing), func(m []string) (Target, error) {
		return changeTarget("", m[1], "", "", m[2], m[3])
	}},
	{"from ", fromToRE, fromToTarget},
	{"% of ", wholly(reSense + `(` + reNumber + `)% of (?:(?:a|an|the|our|this|these|those) )?(?:named |identified |target )?(?:(?:cohort|group)(?: of (\d{1,6}))?|(\d{1,6}))` + reThing), cohortTarget},
	{"0|1|2|3|4|5|6|7|8|9", wholly(`(?:(?:` + reVerb + `|reach|achieve|be|meet|maintain(?:ed)?|remain|down|up)` + reThing + `)?(?: ?(to|at))? ?` + reSense + reValue + reThing + `(?: or (more|higher|above|over|less|fewer|lower|below|under))?`), levelValue},
	{"all ", wholly(`all [^0-9%£]+`), func(m []string) (Target, error) {
		return Target{Form: ToValue, Value: Value{State: Known, Amount: hundred}, Unit: "percent"}, refusedIf(!passable(m[0][len("all"):]), errNext)
	}},
	{changeHints, wholly(`(?:an? )?` + reVerb + reThing), func(m []string) (Target, error) {
		return Target{Form: DirectionOnly, Direction: wayOf(m[1])}, refusedIf(!passable(m[2]), errNext)
	}},
	{"more|fewer|less", wholly(`(more|fewer|less)` + reThing), func(m []string) (Target, error) {
		return Target{Form: DirectionOnly, Direction: wayOf(m[1])}, refusedIf(!passable(m[2]), errNext)
	}},
}

// changeHints are in every verb of change.
const changeHints = "increas|rise|raise|grow|reduc|decreas|fall|cut|lower|declin|drop|shorten|improv"

// hinted reports whether one of the hints is in a statement in lower case.
func hinted(low, hints string) bool {
	for hint := range strings.SplitSeq(hints, "|") {
		if strings.Contains(low, hint) {
			return true
		}
	}
	return false
}

var (
	errNext        = errors.New("the rule does not apply")
	comparatorRE   = regexp.MustCompile(`(?i)\b(?:average|median|peers|Scotland)\b`)
	directionRE    = regexp.MustCompile(`(?i)\b` + reVerb + `\b`)
	milestoneWords = regexp.MustCompile(`(?i)\b(?:recognition|accreditation|accredited|award|in place|net zero|completed?|established|adopted|published|opened|launched)\b`)
	fromToRE       = wholly(`([^0-9%£]*?)\bfrom ` + reSense + reValue + `(?: in ` + reDate + `)? to ` + reSense + reValue + `(?: in ` + reDate + `)?`)
)

func wholly(s string) *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:` + s + `)$`) }

// refusedIf is an error on a condition.
func refusedIf(bad bool, err error) error {
	if bad {
		return err
	}
	return nil
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// readPromise reads what is to be reached, without its times.
func readPromise(s string) (Target, error) {
	front, amountless := strings.CutSuffix(s, ", no amount")
	t, err := tryForms(front)
	stepping := milestoneWords.MatchString(front) && !strings.ContainsAny(front, "0123456789")
	switch {
	case stepping && err != nil:
		return Target{Form: Milestone}, nil
	case stepping && t.Form != InWords:
		return Target{}, errors.New("it reads as a step to be taken and as a change of a figure")
	case amountless && err == nil && (t.Value.IsKnown() || t.Change.IsKnown()):
		return Target{}, errors.New("it says that it has no amount, and gives one")
	}
	return t, err
}

// tryForms tries the rules on a statement, and then on what is left of it after
// each word that may be passed over.
func tryForms(s string) (Target, error) {
	for rest := s; ; {
		low := strings.ToLower(rest)
		for _, f := range wordForms {
			if !hinted(low, f.hints) {
				continue
			}
			m := f.re.FindStringSubmatch(rest)
			if m == nil {
				continue
			}
			if t, err := f.make(m); err != errNext {
				return t, err
			}
		}
		word, after, more := strings.Cut(rest, " ")
		if !more || !passable(word) {
			return Target{}, whyRefused(s)
		}
		rest = after
	}
}

// whyRefused says why a statement is not read.
func whyRefused(s string) error {
	switch {
	case strings.ContainsAny(s, "0123456789") && comparatorRE.MatchString(s):
		return errors.New("it gives a figure and a comparator, and which of them is to be reached is not said")
	case !strings.ContainsAny(s, "0123456789"):
		return errors.New("it has no figure, and none of the words that make a target without one")
	case strings.Contains(strings.ToLower(s), "up to "):
		return errors.New("up to so much is a most or a rise")
	}
	return errors.New("its figure stands in no form that is known, or in more than one")
}

// joined reads two or more statements that are joined by and.
func joined(s string) ([]Part, bool) {
	var parts []Part
	for half := range strings.SplitSeq(s, " and ") {
		t, err := readPromise(half)
		if err != nil {
			return nil, false
		}
		t.Text = half
		parts = append(parts, t.asPart())
	}
	return parts, len(parts) > 1
}

// grammarWords are the words of the grammar, and those that turn a sentence round: none
// of them is passed over.
var grammarWords = func() map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(`no not none never nor neither without unless except cannot if all both either each every any same as than more less fewer most least
		increase increases increased increasing rise rises raise raised grow grows growth reduce reduces reduced reducing reduction decrease decreases
		decreased decreasing fall falls cut lower lowered decline declines drop shorten improve improves improved improving improvement additional extra
		longer shorter higher gap between within per by to from at until or then above below over under exactly minimum maximum about up down nearly almost
		double triple treble quadruple halve halving doubling times half third quarter fifth tenth average mean median peers scotland zero nil net off out or before after`) {
		set[word] = true
	}
	return set
}()

// passable reports whether words say whom or what a target is about, and
// nothing of the target itself.
func passable(texts ...string) bool {
	for _, text := range texts {
		if strings.ContainsAny(text, "0123456789%£") {
			return false
		}
		for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,:()-'’\"", r) }) {
			if grammarWords[word] {
				return false
			}
		}
	}
	return true
}

// wayOf returns the way that a word of change goes.
func wayOf(word string) Way {
	word = strings.ToLower(word)
	for _, w := range []struct {
		way   Way
		stems string
	}{{Up, "increas ris rai grow more higher longer additional extra"}, {ForBetter, "improv"}} {
		for stem := range strings.FieldsSeq(w.stems) {
			if strings.HasPrefix(word, stem) {
				return w.way
			}
		}
	}
	return Down
}

var senseWords = map[string]Sense{
	"at least": AtLeast, "a minimum of": AtLeast, "no less than": AtLeast, "no fewer than": AtLeast, "not less than": AtLeast, "at or above": AtLeast,
	"at most": AtMost, "a maximum of": AtMost, "no more than": AtMost, "not more than": AtMost, "at or below": AtMost,
	"more than": MoreThan, "over": MoreThan, "above": MoreThan,
	"less than": LessThan, "fewer than": LessThan, "under": LessThan, "below": LessThan, "exactly": Exactly,
}

// figureIn reads a figure with its sign of percent, points or pounds, and its
// unit.
func figureIn(s string) (Value, string, error) {
	unit := ""
	switch {
	case strings.HasSuffix(s, "%pt"):
		s, unit = s[:len(s)-3], percentagePoints
	case strings.HasSuffix(s, "%"):
		s, unit = s[:len(s)-1], "percent"
	}
	if strings.HasPrefix(s, "£") {
		s, unit = s[len("£"):], "£"
	}
	v, err := Number(strings.ReplaceAll(s, ",", ""))
	return v, unit, err
}

// wholeNumber reads a whole number.
func wholeNumber(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64)
	return n
}

// negated turns the sign of a known value.
func (v Value) negated() Value {
	v.Amount = v.Amount.Neg()
	return v
}

// a decimal of one half, for what is halved.
var fifty = Value{State: Known, Amount: decimal.New(50, 0)}
