package indicator

import (
	"strings"

	"github.com/communityplanning/loip"
)

const atTrend = loip.Path("/published/trend")

var arrowAgrees = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-050", Title: "The arrow says the same as the mark of the trend, by the polarity.",
		Force: loip.Advice, Basis: []loip.Provision{adviceMarks},
		How: "An arrow that points the good way stands with a positive trend, one that points the other way with a negative one, and a level one with little change. " +
			"An arrow up is positive only where higher is good.",
		Doubt: "An arrow beside a trend of little change may show a small movement, and is left undetermined, as is every arrow where closest is good.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		arrow, mark := i.Published.Arrow, i.Published.Trend
		good := map[Polarity]Movement{Higher: Rising, Lower: Falling}[i.Polarity]
		switch {
		case arrow == "":
			p.NotApplicable("/published/arrow", "the document shows no arrow for %s", i.label())
		case mark == "":
			p.NotApplicable(atTrend, "the document does not mark whether the trend of %s is good", i.label())
		case i.Polarity == Neither:
			p.NotApplicable("/polarity", "in %s, neither way is good", i.label())
		case i.Polarity == "":
			p.Undetermined("/polarity", "the arrow of %s is %s and its trend is marked as %s, but which way is good is not given", i.label(), arrow, mark)
		case arrow == unread || mark == unread || good == "" || mark != Positive && mark != Negative && mark != LittleChange || mark == LittleChange && arrow != Still:
			p.Undetermined(atTrend, "the arrow of %s is %s and its trend is marked as %s, which settles nothing", i.label(), arrow, mark)
		case arrow == Still && mark == LittleChange, arrow == good && mark == Positive, arrow != good && arrow != Still && mark == Negative:
			p.Met(atTrend, "the arrow of %s is %s, its trend is marked as %s, and %s is good", i.label(), arrow, mark, i.Polarity)
		default:
			p.Unmet(atTrend, "the arrow of %s is %s, but its trend is marked as %s, though %s is good", i.label(), arrow, mark, i.Polarity).
				Fact("/polarity", "polarity", i.Polarity)
		}
	},
}

var trendAgrees = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-051", Title: "The marked trend is one that the area's own series bears out.",
		Force: loip.Advice, Basis: []loip.Provision{adviceMarks},
		How: "The trend of the area's series, as known on the day, is read by several methods; one that says the same as the mark is enough. " +
			"A mark as good is contradicted where no method says so and one says bad, and the other way round.",
		Doubt: "The document seldom says over which years and by which method its trend is meant; only the opposite of what it marks counts against it.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		mark := i.Published.Trend
		own, reason := i.ownSeries()
		switch {
		case mark != Positive && mark != Negative && mark != LittleChange:
			p.NotApplicable(atTrend, "the document marks no trend of %s that a series could bear out", i.label())
			return
		case len(i.Series) == 0:
			p.NotApplicable("/series", "the document gives no series for %s", i.label())
			return
		case reason != "":
			p.Undetermined("/series", "in %s, %s", i.label(), reason)
			return
		}
		readings := i.Trends(own, Trending{Selection: Selection{On: p.AsOf()}})
		says := map[Trend][]string{}
		for _, r := range readings.Readings {
			says[r.State] = append(says[r.State], r.Method)
		}
		opposite := map[Trend]Trend{Positive: Negative, Negative: Positive}[mark]
		switch {
		case len(says[mark]) > 0:
			p.Met(atTrend, "the document marks the trend of %s as %s, as does the series by: %s", i.label(), mark, strings.Join(says[mark], ", "))
		case len(says[opposite]) > 0:
			p.Unmet(atTrend, "the document marks the trend of %s as %s, but the series is %s by: %s", i.label(), mark, opposite, strings.Join(says[opposite], ", ")).
				Fact("/series", "what the methods say", readings)
		default:
			p.Undetermined(atTrend, "the document marks the trend of %s as %s, which the series neither bears out nor contradicts: %s", i.label(), mark, readings)
		}
	},
}

var narrowerGapIsImprovement = loip.Check[Indicator]{
	Rule: loip.Rule{
		ID: "IND-052", Title: "A gap said to be narrower stands beside whether the area itself improved.",
		Force: loip.Advice, Basis: []loip.Provision{adviceBoth},
		How:   "Where the document marks a gap as narrower, it marks the trend of the area too.",
		Doubt: "A gap narrows as well where those ahead fall back; the mark of the trend is taken for what says which it was.",
		Since: "0.2.0",
	},
	Run: func(p *loip.Pass, i Indicator) {
		switch width, trend := i.Published.Gap, i.Published.Trend; {
		case width == "" || width == Wider || width == Unchanged:
			p.NotApplicable("/published/gap", "the document marks no gap of %s as narrower", i.label())
		case width == unread:
			p.Undetermined("/published/gap", "the document's mark on the gap of %s is not known", i.label())
		case trend == "":
			p.Unmet("/published/gap", "the document marks the gap of %s as narrower, and does not say whether the area itself improved", i.label())
		case trend == unread:
			p.Undetermined(atTrend, "the document marks the gap of %s as narrower, and its mark on the trend is not known", i.label())
		default:
			p.Met("/published/gap", "the document marks the gap of %s as narrower, and the trend of the area as %s", i.label(), trend)
		}
	},
}
