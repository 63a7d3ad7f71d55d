package indicator_test

import (
	"math"
	"slices"

	"github.com/communityplanning/loip/indicator/stats"
)

var inequalityAdapters = map[string]adapter{
	"sii": {
		functions: "SlopeIndex, SlopeIndexColumn, ErrorFromLimits",
		source:    "Low and Low, J Public Health 2004;26:388; Fingertips; ScotPHO; WHO, Handbook on health inequality monitoring, 2013",
		run: map[string]func(*vector) answers{
			"low_low":       slope(stats.LinearModel),
			"low_low_log":   slope(stats.LogModel),
			"low_low_logit": slope(stats.LogitModel),
			"scotpho":       func(v *vector) answers { return under("sii", scotphoSlope(v)) },
			"heq_linear":    func(v *vector) answers { return whoSlope(v, stats.LinearModel) },
			"heq_logit":     func(v *vector) answers { return whoSlope(v, stats.BinomialModel) },
		},
		quirks: []quirk{missingGroup},
	},
	"rii": {
		functions: "RelativeIndex, RelativeIndexColumn, Inequality.RelativeTo",
		source:    "Mackenbach and Kunst, Soc Sci Med 1997;44:757; Fieller, J R Stat Soc B 1954;16:175; Scottish Government, Long-term monitoring of health inequalities",
		run: map[string]func(*vector) answers{
			"low_low":       relative(stats.LinearModel),
			"low_low_log":   relative(stats.LogModel),
			"low_low_logit": relative(stats.LogitModel),
			"scotpho": func(v *vector) answers {
				r := scotphoSlope(v).RelativeTo(v.num("overall_rate"))
				a := under("rii", r)
				for key, answer := range limits(r.Times(50)) {
					a[map[string]string{"value": "rii_int_pct", "lower": "rii_int_lower", "upper": "rii_int_upper"}[key]] = answer
				}
				return a
			},
			"heq_linear": func(v *vector) answers { return whoRelative(v, stats.LinearModel) },
			"heq_logit":  func(v *vector) answers { return whoRelative(v, stats.BinomialModel) },
		},
		quirks: []quirk{missingGroup},
	},
	"gap": {
		functions: "GapBetween, GapColumn, DeprivationRange, DeprivationRangeColumn",
		source:    "WHO, Handbook on health inequality monitoring, 2013; ScotPHO",
		run: map[string]func(*vector) answers{
			"difference": func(v *vector) answers { return under("estimate", gap(v, stats.DifferenceOfGroups), "se") },
			"ratio":      func(v *vector) answers { return under("estimate", gap(v, stats.RatioOfGroups), "se_log") },
			"scotpho_range": func(v *vector) answers {
				v.nums("population")
				v.num("overall_rate") // the range needs neither
				difference, ratio := stats.DeprivationRange(v.nums("rate"))
				return answers{"abs_range": known(difference.Value, difference.State), "rel_range": known(ratio.Value, ratio.State), "error": difference.State}
			},
		},
	},
	"par": {
		functions: "AttributableRisk, AttributableRiskColumn",
		source:    "Walter, Int J Epidemiol 1978;7:175; ScotPHO; WHO, Handbook on health inequality monitoring, 2013",
		run: map[string]func(*vector) answers{
			"scotpho": func(v *vector) answers {
				v.num("overall_rate") // the groups' own mean is used
				return under("par", stats.AttributableRisk(v.nums("population"), v.nums("rate"), stats.Attributable{Definition: stats.AttributableShare}))
			},
			"heq_par": func(v *vector) answers { return under("par", attributable(v, stats.AttributableChange), "se") },
			"heq_paf": func(v *vector) answers {
				paf := attributable(v, stats.AttributableFraction)
				a := under("paf", paf)
				a["anchor_se"] = known(paf.Error/100, paf.Limits)
				return a
			},
		},
		facts: []string{"anchor_lower", "anchor_upper"},
	},
	"concentration_index": {
		functions: "ConcentrationIndex, ConcentrationIndexColumn",
		source:    "Kakwani, Wagstaff and van Doorslaer, J Econometrics 1997;77:87; Wagstaff, Health Econ 2005;14:429; Erreygers, J Health Econ 2009;28:504",
		run: map[string]func(*vector) answers{
			"absolute":  concentration(stats.AbsoluteConcentration),
			"relative":  concentration(stats.RelativeConcentration),
			"wagstaff":  concentration(stats.Wagstaff),
			"erreygers": concentration(stats.Erreygers),
		},
	},
	"theil_mld": {
		functions: "Theil, TheilColumn, MeanLogDeviation, MeanLogDeviationColumn",
		source:    "Theil, Economics and Information Theory, 1967; Ahn and others, JCO Clin Cancer Inform 2018;2",
		run: map[string]func(*vector) answers{
			"ti":  func(v *vector) answers { return entropy(v, stats.Theil[float64]) },
			"mld": func(v *vector) answers { return entropy(v, stats.MeanLogDeviation[float64]) },
		},
		facts: []string{"anchor_lower", "anchor_upper"},
		quirks: []quirk{{
			text: "an estimate of 0 is replaced by 0.000001",
			want: func(v *vector, key string) any {
				if key != "estimate" || v.Variant != "ti" {
					return stats.NoLogarithm
				}
				value, population := v.nums("value"), v.nums("population")
				total, mean, index := 0., 0., 0.
				for i, p := range population {
					total += p
					mean += p * value[i]
				}
				for i, p := range population {
					if r := value[i] / (mean / total); r > 0 {
						index += 1000 * p / total * r * math.Log(r)
					}
				}
				return index
			},
			why: "a figure of 0 adds its limit, 0, to the Theil index, without limits; the mean log deviation has no value, since the small number put in would decide it",
		}},
	},
	"between_group": {
		functions: "BetweenGroup, BetweenGroupColumn",
		source:    "Ahn and others, JCO Clin Cancer Inform 2018;2; WHO, Handbook on health inequality monitoring, 2013",
		run: map[string]func(*vector) answers{"": func(v *vector) answers {
			population, value, se := v.nums("population"), v.nums("value"), v.nums("se")
			variance := stats.BetweenGroup(population, value, se, stats.BetweenVariance, .95)
			deviation := stats.BetweenGroup(population, value, se, stats.BetweenDeviation, .95)
			variation := stats.BetweenGroup(population, value, se, stats.BetweenVariation, .95)
			return answers{
				"bgv": known(variance.Value, variance.State), "bgv_se": known(variance.Error, variance.Limits),
				"bgv_lower": known(variance.Lower, variance.Limits), "bgv_upper": known(variance.Upper, variance.Limits),
				"bgsd": known(deviation.Value, deviation.State), "cov": known(variation.Value, variation.State), "error": variance.State,
			}
		}},
	},
	"mean_difference": {
		functions: "MeanDisparity, MeanDisparityColumn",
		source:    "Pearcy and Keppel, Public Health Rep 2002;117:273; WHO, Handbook on health inequality monitoring, 2013",
		run: map[string]func(*vector) answers{"": func(v *vector) answers {
			a := answers{}
			population, value := v.nums("population"), v.nums("value")
			for name, d := range map[string]stats.Definition{"mdm": stats.FromMean, "mdb": stats.FromBest, "mdr": stats.FromReference, "idis": stats.IndexOfDisparity} {
				how := stats.Disparity{Definition: d, Polarity: favourable(v, "favourable"), Group: int(v.num("reference"))}
				for _, how.Weighted = range []bool{false, true} {
					r := stats.MeanDisparity(population, value, how)
					a[name+map[bool]string{false: "u", true: "w"}[how.Weighted]] = known(r.Value, r.State)
					a["error"] = r.State
				}
			}
			return a
		}},
	},
	"duncan_index": {
		functions: "DuncanIndex, DuncanIndexColumn",
		source:    "Improvement Service, Community Planning Outcomes Profile; Duncan and Duncan, Am Sociol Rev 1955;20:210",
		run: map[string]func(*vector) answers{"": func(v *vector) answers {
			// The cases give the index before its sign is turned for an adverse outcome.
			return under("index", stats.DuncanIndex(v.nums("deprived"), v.nums("not_deprived"), v.nums("outcome"), stats.Higher, stats.TiesInOrder))
		}},
	},
	"benchmark": {
		functions: "CompareWithValue, CompareWithInterval, CompareWithLimits, Marker, CompareColumn, ProportionControl, RateControl",
		source:    "Public Health England, Fingertips technical guidance; Wilson, JASA 1927;22:209; ScotPHO",
		run: map[string]func(*vector) answers{
			"ci_value": func(v *vector) answers {
				return comparison(stats.CompareWithValue(area(v), v.num("benchmark"), sided(v)))
			},
			"ci_ci": func(v *vector) answers {
				benchmark := stats.Interval{Value: v.num("benchmark"), Lower: v.num("benchmark_lower"), Upper: v.num("benchmark_upper")}
				return comparison(stats.CompareWithInterval(area(v), benchmark, sided(v)))
			},
			"spc_proportion": func(v *vector) answers {
				i := stats.ProportionControl(v.num("benchmark"), v.num("denominator"), v.num("unit"), 1-math.Erfc(v.num("z")/math.Sqrt2))
				a := limits(i)
				a["outcome"] = comparison(stats.CompareWithLimits(v.num("value"), i, sided(v)))["outcome"]
				return a
			},
			"spc_rate": func(v *vector) answers {
				i := stats.RateControl(v.num("benchmark"), v.num("denominator"), v.num("unit"), 1-2*v.num("tail"))
				return comparison(stats.CompareWithLimits(v.num("value"), i, sided(v)))
			},
			"scotpho_marker": func(v *vector) answers {
				p := map[string]stats.Polarity{"H": stats.Higher, "L": stats.Lower, "O": stats.Neither}[v.text("interpret")]
				verdict, why := stats.Marker(v.num("lower"), v.num("upper"), v.num("benchmark"), p)
				if why == stats.NoPolarity || why == stats.Missing {
					return answers{"outcome": "no_judgement"}
				}
				return answers{"outcome": string(verdict)}
			},
		},
	},
	"cpop_profile": {
		functions: "ImprovementRate, TrafficLight, CommunityScores, CommunityRanks and their columns",
		source:    "Improvement Service, Community Planning Outcomes Profile, methodology of 2023",
		run: map[string]func(*vector) answers{
			"improvement_rate": func(v *vector) answers {
				rate, why := stats.ImprovementRate(v.nums("values"))
				return answers{"improvement_rate": known(rate, why)}
			},
			"traffic_light": func(v *vector) answers {
				light, why := stats.TrafficLight(stats.Standing{Value: v.num("value"), Rate: v.num("rate")},
					stats.Standing{Value: v.num("comparator_value"), Rate: v.num("comparator_rate")}, favourable(v, "high_is_good"))
				if why != stats.Known {
					return answers{"colour": why}
				}
				return answers{"colour": string(light)}
			},
			"cpp_score": func(v *vector) answers {
				scores := make([]float64, len(v.nums("values")))
				why, err := stats.CommunityScores(v.nums("values"), favourable(v, "high_is_good"), scores)
				if err != nil || why != stats.Known {
					states := make([]any, len(scores))
					for i := range states {
						states[i] = why
					}
					return answers{"score": states}
				}
				return answers{"score": scores}
			},
		},
	},
}

var missingGroup = quirk{
	text: "a missing group is silently left out of the fit",
	want: func(*vector, string) any { return stats.Missing },
	why:  "a group without a figure is named, and nothing is fitted through the rest: that would be another question",
}

// under returns a measure with its value under a key, its limits, and the
// standard error under another.
func under(value string, i stats.Inequality, err ...string) answers {
	a := answers{value: known(i.Value, i.State), "lower": known(i.Lower, i.Limits), "upper": known(i.Upper, i.Limits), "error": i.State}
	for _, key := range err {
		a[key] = known(i.Error, i.Limits)
	}
	return a
}

func favourable(v *vector, key string) stats.Polarity {
	if v.flag(key) {
		return stats.Higher
	}
	return stats.Lower
}

func sided(v *vector) stats.Polarity {
	return map[string]stats.Polarity{"high_is_good": stats.Higher, "low_is_good": stats.Lower, "neutral": stats.Neither}[v.text("polarity")]
}

func area(v *vector) stats.Interval {
	return stats.Interval{Value: v.num("value"), Lower: v.num("lower"), Upper: v.num("upper")}
}

func comparison(verdict stats.Verdict, why stats.State) answers {
	if why != stats.Known {
		return answers{"outcome": "none"}
	}
	return answers{"outcome": string(verdict)}
}

// slopeInputs reads the groups; their standard errors come from 95% limits
// where these are given, whatever the level asked for.
func slopeInputs(v *vector, model stats.Model) (population, value, se []float64, how stats.Slope) {
	how = stats.Slope{Model: model, Errors: stats.Sampling, Multiplier: v.num("multiplier"), Confidence: v.num("confidence")}
	population, value = v.nums("population"), v.nums("value")
	if v.has("se") {
		return population, value, v.nums("se"), how
	}
	upper := v.nums("upper")
	for i, lower := range v.nums("lower") {
		e, why := stats.ErrorFromLimits(lower, upper[i], model, .95)
		if why != stats.Known {
			e = math.NaN()
		}
		se = append(se, e)
	}
	return population, value, se, how
}

func slope(model stats.Model) func(*vector) answers {
	return func(v *vector) answers {
		i := stats.SlopeIndex(slopeInputs(v, model))
		a := under("sii", i)
		a["intercept"] = known(i.From, i.State)
		a["sim_lower"], a["sim_upper"], a["exact_lower"], a["exact_upper"] = a["lower"], a["upper"], a["lower"], a["upper"]
		return a
	}
}

// A negative multiplier asks for the inverse of the ratio.
func relative(model stats.Model) func(*vector) answers {
	return func(v *vector) answers {
		population, value, se, how := slopeInputs(v, model)
		definition := stats.Ratio
		if how.Multiplier < 0 {
			definition = stats.ReverseRatio
		}
		a := under("rii", stats.RelativeIndex(population, value, se, how, definition))
		a["sim_lower"], a["sim_upper"], a["exact_lower"], a["exact_upper"] = a["lower"], a["upper"], a["lower"], a["upper"]
		return a
	}
}

// ScotPHO measures most less least deprived.
func scotphoSlope(v *vector) stats.Inequality {
	v.num("overall_rate") // read for the relative index only
	return stats.SlopeIndex(v.nums("population"), v.nums("rate"), nil, stats.Slope{
		Model: stats.LinearModel, Errors: stats.Scatter, Multiplier: -1, Confidence: .95,
	})
}

// whoInputs brings the figures to proportions. The scale is guessed from the
// data, as healthequal does; our functions are told it.
func whoInputs(v *vector, model stats.Model) (population, value []float64, how stats.Slope) {
	value = v.nums("value")
	scale := 1.
	for largest := slices.Max(value); largest > scale && scale < 1e6; {
		scale *= 10
		if scale == 10 {
			scale = 100
		}
	}
	for i := range value {
		value[i] /= scale
	}
	return v.nums("population"), value, stats.Slope{Model: model, Errors: stats.Robust, Multiplier: scale, Confidence: .95}
}

// Equal figures are refused there. Here they have no inequality, and no
// limits.
func whoRefused(i stats.Inequality) stats.State { return max(i.State, i.Limits) }

func whoSlope(v *vector, model stats.Model) answers {
	population, value, how := whoInputs(v, model)
	i := stats.SlopeIndex(population, value, nil, how)
	a := under("sii", i)
	a["se_unscaled"], a["error"] = known(i.Error/how.Multiplier, i.Limits), whoRefused(i)
	return a
}

func whoRelative(v *vector, model stats.Model) answers {
	population, value, how := whoInputs(v, model)
	i := stats.RelativeIndex(population, value, nil, how, stats.Ratio)
	a := under("rii", i, "se_log")
	a["error"] = whoRefused(i)
	return a
}

// gap reads the groups in their order, the most deprived first.
func gap(v *vector, d stats.Definition) stats.Inequality {
	value, se := v.nums("value"), v.nums("se")
	how := stats.Gap{Between: stats.Extremes, Polarity: favourable(v, "favourable"), Definition: d, Confidence: .95}
	order, reference := v.nums("order"), v.nums("reference")
	switch {
	case v.flag("ordered"):
		how.Between = stats.Ends
		place := make([]int, len(order))
		for i := range place {
			place[i] = i
		}
		slices.SortStableFunc(place, func(i, j int) int { return int(order[i] - order[j]) })
		sorted := [2][]float64{}
		for _, i := range place {
			sorted[0], sorted[1] = append(sorted[0], value[i]), append(sorted[1], se[i])
		}
		value, se = sorted[0], sorted[1]
	case len(reference) > 0:
		how.Between, how.Group = stats.Reference, slices.Index(reference, 1)
	}
	return stats.GapBetween(value, se, how)
}

func attributable(v *vector, d stats.Definition) stats.Inequality {
	return stats.AttributableRisk(v.nums("population"), v.nums("value"), stats.Attributable{
		Definition: d, Ordered: v.flag("ordered"), Polarity: favourable(v, "favourable"), Whole: v.num("scale"), Confidence: .95,
	})
}

func concentration(d stats.Definition) func(*vector) answers {
	return func(v *vector) answers {
		how := stats.Concentration{Definition: d, Confidence: .95}
		if v.has("min") || v.has("max") {
			how.Least, how.Most = v.num("min"), v.num("max")
		}
		return under("estimate", stats.ConcentrationIndex(v.nums("population"), v.nums("value"), how), "se")
	}
}

// The systems multiply the index by 1,000, and its standard error by nothing.
func entropy(v *vector, index func(population, value, se []float64, confidence float64) stats.Inequality) answers {
	i := index(v.nums("population"), v.nums("value"), v.nums("se"), .95)
	return answers{"estimate": known(i.Times(1000).Value, i.State), "anchor_se": known(i.Error, i.Limits), "error": i.State}
}
