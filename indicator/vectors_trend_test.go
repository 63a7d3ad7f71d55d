package indicator_test

import (
	"math"

	"github.com/communityplanning/loip/indicator/stats"
)

var trendAdapters = map[string]adapter{
	"chi2_trend": {
		functions: "CochranArmitage, RecentTrendOf, RecentTrendOfProportion, Direction.Verdict",
		source:    "Cochran, Biometrics 1954;10:417; Armitage, Biometrics 1955;11:375; Fingertips, recent trend",
		run: map[string]func(*vector) answers{
			"ci": func(v *vector) answers {
				r := stats.RecentTrendOf(v.nums("values"), v.nums("lower"), v.nums("upper"), nil)
				return recentTrend(r, answers{"slope": known(r.Slope, r.State)})
			},
			"proportion": func(v *vector) answers {
				return recentTrend(stats.RecentTrendOfProportion(v.nums("x"), v.nums("n"), nil), answers{})
			},
			"cochran_armitage": func(v *vector) answers {
				r := stats.CochranArmitage(v.nums("x"), v.nums("n"), nil)
				return answers{"chi2": known(r.ChiSquared, r.State), "p": known(r.P, r.State), "error": r.State}
			},
			"polarity": func(v *vector) answers {
				trend := v.text("trend")
				for direction, word := range directions {
					if word == trend {
						if verdict := direction.Verdict(polarity(v)); verdict == stats.Better || verdict == stats.Worse {
							trend += "_" + string(verdict)
						}
						return answers{"trend": trend}
					}
				}
				return answers{}
			},
		},
	},
	"mann_kendall": {
		functions: "MannKendall, Kendall.Direction",
		source:    "Mann, Econometrica 1945;13:245; Kendall, Rank Correlation Methods, 1975",
		run: map[string]func(*vector) answers{
			"tau_a": func(v *vector) answers {
				k := stats.MannKendall(v.nums("values"))
				a := kendall(k, known(k.TauA, k.State))
				direction, _ := k.Direction(0.05)
				a["trend_5pct"] = "no trend"
				if direction == stats.Increasing || direction == stats.Decreasing {
					a["trend_5pct"] = direction.String()
				}
				return a
			},
			"tau_b": func(v *vector) answers { k := stats.MannKendall(v.nums("values")); return kendall(k, tauB(k)) },
			"kendall_r": func(v *vector) answers {
				k := stats.MannKendall(v.nums("values"))
				a := kendall(k, tauB(k))
				// The package holds 1 - P/2 in single precision, which leaves four digits of a small P.
				a["p"] = known(2*(1-float64(float32(1-k.P/2))), k.State)
				return a
			},
		},
		quirks: []quirk{{
			text: "the anchor returns NaN or Inf; a library should say that the result cannot be had, and why",
			want: func(v *vector, key string) any {
				switch key {
				case "z":
					return 0.
				case "p":
					return 1.
				case "tau":
					return stats.NoVariation
				}
				return v.Expected[key]
			},
			why: "values that are all equal are no sign of a trend: z = 0 and p = 1, as in pyMannKendall; tau-b has no value, since no pair could differ",
		}},
	},
	"theil_sen": {
		functions: "TheilSen, TheilSenColumn, Line.At, Line.Project",
		source:    "Theil, 1950; Sen, JASA 1968;63:1379; Conover, Practical Nonparametric Statistics, 1980",
		run: map[string]func(*vector) answers{
			"slope": func(v *vector) answers {
				return line(stats.TheilSen(nil, v.nums("values"), 0.95, stats.SenRule{}))
			},
			"limits_trend": func(v *vector) answers {
				return line(stats.TheilSen(nil, v.nums("values"), v.num("confidence"), stats.SenRule{Limits: stats.SenStrict}))
			},
			"limits_scipy": func(v *vector) answers {
				return line(stats.TheilSen(nil, v.nums("values"), v.num("confidence"), stats.SenRule{Limits: stats.SenClamped}))
			},
		},
	},
	"run_chart": {
		functions: "RunChart, Shifts, Trends, Rephase",
		source:    "Anhøj and Olesen, PLoS ONE 2014;9:e113825; Perla, Provost and Murray, BMJ Quality & Safety 2011;20:46",
		run: map[string]func(*vector) answers{
			"anhoej": func(v *vector) answers {
				r := stats.RunChart(v.nums("values"))
				return answers{
					"median": known(r.Median, r.State), "useful": r.Useful, "signal": r.Signal, "error": r.State,
					"longest_run": count(r.LongestRun, r.RunsState), "longest_run_max": count(r.LongestRunLimit, r.RunsState),
					"crossings": count(r.Crossings, r.RunsState), "crossings_min": count(r.CrossingsLimit, r.RunsState),
				}
			},
			"shift_trend": func(v *vector) answers {
				values := v.nums("values")
				r := stats.RunChart(values)
				return answers{
					"median": known(r.Median, r.State), "useful": r.Useful, "runs": count(r.Runs, r.RunsState), "error": r.State,
					"shifts": spans(stats.Shifts(values, r.Median, stats.ShiftPoints), "above", "below"),
					"trends": spans(stats.Trends(values, stats.TrendPoints), "up", "down"),
				}
			},
			"runcharter": func(v *vector) answers {
				side, ok := map[string]stats.Side{"above": stats.AboveMedian, "below": stats.BelowMedian, "both": stats.EitherSide}[v.text("direction")]
				if !ok {
					v.problem("no such side")
				}
				phases, state := stats.Rephase(v.nums("values"), int(v.num("med_rows")), int(v.num("runlength")), side)
				segments := make([]answers, len(phases))
				for i, p := range phases {
					segments[i] = answers{"median": p.Median, "start": p.From, "end": p.To, "type": "sustained"}
					if p.Baseline {
						segments[i]["type"] = "baseline"
					}
				}
				return answers{"segments": segments, "error": state}
			},
		},
	},
	"xmr": {
		functions: "XmR, XmRColumn, Assure, RunOnOneSide, RunOfTrend",
		source:    "Mohammed, Worthington and Woodall, QSHC 2008;17:137; NHS Making Data Count",
		run: map[string]func(*vector) answers{
			"ptd": plotTheDots,
			"qic_i": func(v *vector) answers {
				return xmr(stats.XmR(v.nums("values"), stats.XmROptions{Rule: stats.Individuals}), true)
			},
			"assurance": func(v *vector) answers {
				return answers{"assurance": assurance(stats.Assure(v.num("lower"), v.num("upper"), v.num("target"), wanted(v)))}
			},
			"ptd_rule_seven_side": func(v *vector) answers {
				completed := stats.RunOnOneSide(v.nums("relative_to_mean"), 7)
				for i, c := range completed {
					completed[i] = c * c // the case does not tell above from below
				}
				return answers{"completes_seven": completed}
			},
			"ptd_rule_seven_trend": func(v *vector) answers {
				return answers{"completes_trend": stats.RunOfTrend(v.nums("values"), 7)}
			},
		},
		quirks: []quirk{
			{
				text: "the anchor returns NaN or Inf; a library should say that the result cannot be had, and why",
				want: func(v *vector, key string) any {
					if key == "assurance" {
						return stats.NoVariation
					}
					return v.Expected[key]
				},
				why: "where no moving range is left the limits are the state NoVariation, and so is a target's assurance, which would rest on them",
			},
			{
				text: "guidance lets an equal neighbour neither break nor extend a trend; the anchor breaks it",
				want: func(v *vector, key string) any { return v.Expected[key] },
				why:  "an XmR chart breaks the trend, as the charts it must agree with do; on a run chart Trends neither breaks nor extends it",
			},
		},
	},
	"target": {
		functions: "TargetOf, TargetOfInterval, TargetRange, TargetColumn",
		source:    "Fingertips, comparison with goals",
		run: map[string]func(*vector) answers{
			"single": func(v *vector) answers {
				return outcome(stats.TargetOf(v.num("value"), v.num("target"), polarity(v)))
			},
			"single_ci": func(v *vector) answers {
				return outcome(stats.TargetOfInterval(v.num("lower"), v.num("upper"), v.num("target"), polarity(v)))
			},
			"range": func(v *vector) answers {
				return outcome(stats.TargetRange(v.num("value"), v.num("lower_limit"), v.num("upper_limit"), polarity(v)))
			},
		},
	},
	"target_progress": {
		functions: "OpenSDG, HealthyPeople, Eurostat, UNChart, FiveChanges, Path.PathProgress, Path.Milestone",
		source:    "Open SDG and Statistics Canada; US National Center for Health Statistics, Healthy People 2030",
		run: map[string]func(*vector) answers{
			"osdg_target": openSDG, "osdg_no_target": openSDG,
			"hp": func(v *vector) answers {
				p := stats.HealthyPeople(course(v), 0)
				a := answers{"targeted_change_pct": known(p.Ratio, p.State), "change_from_baseline_pct": stats.ZeroBase, "error": p.State}
				if change, ok := p.Figures.Of(stats.ChangeFromBase); ok {
					a["change_from_baseline_pct"] = change
				}
				a["status"] = map[stats.Status]string{
					stats.Achieved: "met", stats.Improving: "improving", stats.LittleChange: "little_change", stats.GettingWorse: "getting_worse",
				}[p.Status]
				return a
			},
		},
		quirks: []quirk{{
			text: "a 0 is replaced by 0.001 to keep the growth rate defined",
			want: func(v *vector, key string) any {
				switch {
				case key == "value":
					return stats.ZeroBase
				case v.Expected[key] == "target_achieved":
					return v.Expected[key]
				}
				return "not_available"
			},
			why: "a base or a target of 0 has no rate of growth: the ratio is the state ZeroBase, without a status unless the target is met; the 0.001 can turn the answer",
		}},
	},
}

// polarity reads the input polarity.
func polarity(v *vector) stats.Polarity {
	switch p := v.text("polarity"); p {
	case "high_is_good":
		return stats.Higher
	case "low_is_good":
		return stats.Lower
	case "neutral":
		return stats.Neither
	default:
		v.problem("no such polarity: %q", p)
		return ""
	}
}

// wanted reads the input improvement_direction.
func wanted(v *vector) stats.Polarity {
	switch p := v.text("improvement_direction"); p {
	case "increase":
		return stats.Higher
	case "decrease":
		return stats.Lower
	case "neutral":
		return stats.Neither
	default:
		v.problem("no such improvement direction: %q", p)
		return ""
	}
}

// directions are the words of the cases.
var directions = map[stats.Direction]string{
	stats.Incalculable: "cannot_be_calculated", stats.NoChange: "no_change", stats.Increasing: "increasing", stats.Decreasing: "decreasing",
}

func recentTrend(r stats.RecentTrend, a answers) answers {
	a["chi2"], a["error"] = known(r.ChiSquared, r.State), r.State
	a["consistent"], a["significant"], a["direction"] = r.Consistent, r.Significant, directions[r.Direction]
	return a
}

// kendall gives the answers of the test. The error is the reason why there is
// no direction at 5%.
func kendall(k stats.Kendall, tau any) answers {
	_, state := k.Direction(0.05)
	if k.State == stats.Known && k.TauBState != stats.Known {
		state = k.TauBState
	}
	return answers{
		"S": known(k.S, k.State), "var_S": known(k.Variance, k.State), "z": known(k.Z, k.State), "p": known(k.P, k.State), "tau": tau,
		"error": state,
	}
}

func tauB(k stats.Kendall) any {
	if k.State != stats.Known {
		return k.State
	}
	return known(k.TauB, k.TauBState)
}

func line(l stats.Line) answers {
	return answers{
		"slope": known(l.Slope, l.State), "intercept": known(l.Intercept, l.State),
		"lower": known(l.Lower, l.Limits), "upper": known(l.Upper, l.Limits), "error": l.State,
	}
}

func count(n int, s stats.State) any { return known(float64(n), s) }

func spans(list []stats.Span, up, down string) []answers {
	all := make([]answers, len(list))
	for i, s := range list {
		word := down
		if s.Direction == stats.Increasing {
			word = up
		}
		all[i] = answers{"start": s.From, "end": s.To, "direction": word, "side": word}
	}
	return all
}

// plotTheDots runs a case of the NHS tool.
func plotTheDots(v *vector) answers {
	o := stats.XmROptions{KeepAll: !v.flag("screen_outliers")}
	if v.has("fix_after_n") {
		o.Baseline = int(v.num("fix_after_n"))
	}
	if v.has("rebase_at") {
		for _, at := range v.nums("rebase_at") {
			o.Rebase = append(o.Rebase, int(at))
		}
	}
	c := stats.XmR(v.nums("values"), o)
	a := xmr(c, false)
	way := wanted(v)
	var causes, types []string
	for _, cause := range c.Causes {
		causes = append(causes, specialCauses[cause])
		types = append(types, pointType(cause, way))
	}
	a["special_cause"], a["point_type"] = causes, types
	a["assurance"] = c.State
	if c.State == stats.Known {
		a["assurance"] = assurance(c.Parts[len(c.Parts)-1].Assure(v.num("target"), way))
	}
	return a
}

// xmr gives mean and limits, of every point or of the one part.
func xmr(c stats.XmRChart, one bool) answers {
	mean, lower, upper := []any{}, []any{}, []any{}
	for i := range c.Causes {
		p, _ := c.Part(i)
		mean, lower, upper = append(mean, known(p.Mean, p.State)), append(lower, known(p.Lower, p.Limits)), append(upper, known(p.Upper, p.Limits))
	}
	a := answers{"mean": mean, "lower": lower, "upper": upper, "error": c.State}
	if one && len(c.Parts) == 1 {
		a["mean"], a["lower"], a["upper"] = mean[0], lower[0], upper[0]
	}
	return a
}

var specialCauses = map[stats.Cause]string{
	stats.CommonCause: "Common Cause", stats.AboveLimit: "Above UCL", stats.BelowLimit: "Below LCL",
	stats.RunUp: "7 Point Trend (Increasing)", stats.RunDown: "7 Point Trend (Decreasing)",
	stats.TwoOfThreeAbove: "2 in 3 Above CL", stats.TwoOfThreeBelow: "2 in 3 Below CL",
	stats.OneSideAbove: "7 Points Above CL", stats.OneSideBelow: "7 Points Below CL",
}

func pointType(c stats.Cause, way stats.Polarity) string {
	switch verdict := c.Direction().Verdict(way); {
	case !c.IsSpecial():
		return "common_cause"
	case verdict == stats.Better:
		return "special_cause_improvement"
	case verdict == stats.Worse:
		return "special_cause_concern"
	case c.Direction() == stats.Increasing:
		return "special_cause_neutral_high"
	}
	return "special_cause_neutral_low"
}

func assurance(a stats.Assurance, s stats.State) any {
	if s != stats.Known {
		return s
	}
	return map[stats.Assurance]string{
		stats.ConsistentPass: "consistent_pass", stats.ConsistentFail: "consistent_fail", stats.Inconsistent: "inconsistent",
	}[a]
}

func outcome(verdict stats.Verdict, s stats.State) answers {
	if s != stats.Known {
		return answers{"outcome": "none", "error": s}
	}
	return answers{"outcome": string(verdict), "error": s}
}

// course reads base, current value and target.
func course(v *vector) stats.Course {
	c := stats.Course{Polarity: stats.Lower, Target: stats.NoTarget()}
	if v.flag("high_is_good") {
		c.Polarity = stats.Higher
	}
	c.Base = stats.Point{Time: v.num("base_year"), Value: v.num("base_value")}
	c.Now = stats.Point{Time: v.num("current_year"), Value: v.num("current_value")}
	if v.has("target") {
		c.Target.Value = v.num("target")
	}
	c.Target.Time = v.num("target_year")
	return c
}

func openSDG(v *vector) answers {
	limit := math.NaN()
	if v.has("limit") {
		limit = v.num("limit")
	}
	p := stats.OpenSDG(course(v), limit, stats.Thresholds{})
	a := answers{"value": known(p.Ratio, p.State), "status": "not_available", "error": p.State}
	if word, ok := map[stats.Status]string{
		stats.Achieved: "target_achieved", stats.SubstantialProgress: "substantial_progress", stats.ModerateProgress: "moderate_progress",
		stats.LimitedProgress: "limited_progress", stats.Deterioration: "deterioration",
	}[p.Status]; ok {
		a["status"] = word
	}
	if score, ok := p.Figures.Of(stats.Score); ok {
		a["score"] = score
	}
	return a
}
