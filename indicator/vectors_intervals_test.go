package indicator_test

import (
	"maps"
	"math"
	"slices"

	"github.com/communityplanning/loip/indicator/stats"
)

var intervalAdapters = map[string]adapter{
	"proportion_ci": {
		functions: "Wilson, WaldInPopulation, ClopperPearson",
		source:    "Wilson, JASA 1927; 22: 209. Clopper and Pearson, Biometrika 1934; 26: 404",
		run: map[string]func(*vector) answers{
			"wilson": func(v *vector) answers {
				return published(v, stats.Wilson(v.num("x"), v.num("n"), v.num("confidence")), v.num("multiplier"))
			},
			"clopper_pearson": func(v *vector) answers {
				return published(v, stats.ClopperPearson(v.num("x"), v.num("n"), v.num("confidence")), v.num("multiplier"))
			},
			"wilson_1.96_round2": func(v *vector) answers {
				i := stats.Wilson(v.num("x"), v.num("n"), stats.ScotPHO).Times(100)
				for _, x := range []*float64{&i.Value, &i.Lower, &i.Upper} {
					*x = math.RoundToEven(*x*100) / 100
				}
				return limits(i)
			},
			"wald_fpc_1.96": func(v *vector) answers {
				return limits(stats.WaldInPopulation(v.num("x"), v.num("n"), v.num("population"), stats.RootOnVariance, stats.ScotPHO).Times(100))
			},
		},
		quirks: []quirk{{
			text: "a level of confidence below 0.9 is refused",
			want: func(v *vector, key string) any { return v.Expected[key] },
			why:  "the interval at any level between 0 and 1; Usual says LowConfidence of one below 0.9",
		}},
	},
	"rate_ci": {
		functions: "Rate, Byar, RateBy",
		source:    "Breslow and Day, Statistical Methods in Cancer Research II, IARC 1987",
		run: map[string]func(*vector) answers{
			"phe": func(v *vector) answers {
				i := stats.Rate(v.num("x"), v.num("n"), v.num("multiplier"), v.num("confidence"))
				a := published(v, i, 1)
				a["method"] = methodOf(v.num("x"), i.State)
				return a
			},
			"byar": func(v *vector) answers { return limits(stats.Byar(v.num("x"), v.num("confidence"))) },
			"scotpho_byar_1.96": func(v *vector) answers {
				i := stats.RateBy(v.num("x"), v.num("n"), v.num("multiplier"), stats.Approximate, stats.ScotPHO)
				a := limits(i)
				if i.Limits == stats.NoLower && v.num("x") > 0 {
					a["lower"] = 0. // a limit below 0 is published as 0 there
				}
				return a
			},
		},
		quirks: []quirk{{
			text: "a level of confidence below 0.9 is refused",
			want: func(v *vector, key string) any { return v.Expected[key] },
			why:  "the interval at any level between 0 and 1; Usual says LowConfidence of one below 0.9",
		}},
	},
	"rate_ci_exact": {
		functions: "Garwood",
		source:    "Garwood, Biometrika 1936; 28: 437",
		run: map[string]func(*vector) answers{
			"": func(v *vector) answers { return limits(stats.Garwood(v.num("x"), v.num("confidence"))) },
		},
	},
	"mean_ci": {
		functions: "Mean",
		source:    "Altman and others, Statistics with Confidence, 2000",
		run: map[string]func(*vector) answers{
			"": func(v *vector) answers {
				s := stats.Mean(v.nums("values"), v.num("confidence"))
				a := limits(s.Interval)
				a["n"], a["sum"], a["stdev"] = s.N, known(s.Sum, s.State), known(s.Deviation, s.Spread)
				return a
			},
		},
	},
	"distribution_quantiles": {
		functions: "NormalQuantile, NormalProbability, ChiSquaredQuantile, ChiSquaredProbability, StudentQuantile, StudentProbability, BinomialQuantile",
		source:    "the distributions themselves",
		run:       map[string]func(*vector) answers{"": distribution},
	},
	"dsr": {
		functions: "DirectRate, DirectRateOfRepeated",
		source:    "Dobson and others, Stat Med 1991; 10: 457. Revision of the European Standard Population, Eurostat 2013",
		run: map[string]func(*vector) answers{
			"independent": func(v *vector) answers {
				return direct(stats.DirectRate(v.nums("x"), v.nums("n"), v.nums("w"), fingertips(v)))
			},
			"nonindependent": repeated,
			"easr": func(v *vector) answers {
				o := stats.ScotPHORate()
				weights := stats.EuropeanStandard()
				total := 0.
				for _, w := range weights {
					total += w
				}
				if total != v.num("epop_total") {
					v.problem("a standard population of %v", v.num("epop_total"))
				}
				return direct(stats.DirectRate(v.nums("x"), v.nums("n"), weights, o))
			},
		},
		quirks: []quirk{
			{
				text: "zero events should give an upper limit above 0",
				want: func(v *vector, key string) any {
					if key == "upper" {
						return func(got any) bool { upper, ok := got.(float64); return ok && upper > 0 }
					}
					return 0.
				},
				why: "0, from 0 to the exact upper limit of no events in the band with the largest weight for each person",
			},
			{
				text: "events in a band without population are counted in the total but not in the rate",
				want: func(*vector, string) any { return stats.NoPopulation },
				why:  "nothing: such a band has no rate, and the figures do not belong together",
			},
		},
	},
	"isr": {
		functions: "IndirectRate",
		source:    "Breslow and Day, Statistical Methods in Cancer Research II, IARC 1987",
		run: map[string]func(*vector) answers{"": func(v *vector) answers {
			in := stats.IndirectRate(v.nums("x"), v.nums("n"), v.nums("ref_x"), v.nums("ref_n"), indirectly(v))
			ratio := in.Ratio.Times(v.num("refvalue"))
			return answers{
				"error": in.Ratio.State, "observed": in.Observed, "expected": in.Expected, "ref_rate": in.ReferenceRate,
				"rate": known(in.Rate.Value, in.Rate.State), "rate_lower": known(in.Rate.Lower, in.Rate.Limits), "rate_upper": known(in.Rate.Upper, in.Rate.Limits),
				"ratio": known(ratio.Value, ratio.State), "ratio_lower": known(ratio.Lower, ratio.Limits), "ratio_upper": known(ratio.Upper, ratio.Limits),
				"method": methodOf(in.Observed, in.Ratio.State),
			}
		}},
	},
	"life_expectancy": {
		functions: "LifeExpectancy",
		source:    "Chiang, The Life Table and its Applications, 1984. Silcocks and others, J Epidemiol Community Health 2001; 55: 38",
		run: map[string]func(*vector) answers{
			"chiang_silcocks": func(v *vector) answers { return lifeTable(v, stats.FingertipsLifeTable(v.num("confidence"))) },
			"scotpho90":       func(v *vector) answers { return lifeTable(v, stats.ScotPHOLifeTable()) },
			"scotpho85":       func(v *vector) answers { return lifeTable(v, stats.ScotPHOLifeTable()) },
		},
	},
	"quantile_assignment": {
		functions: "QuantileBands, Cuts, CutBand",
		source:    "Fingertips guidance on deprivation categories. Hyndman and Fan, Am Stat 1996; 50: 361",
		run: map[string]func(*vector) answers{
			"phe":   func(v *vector) answers { return bands(v, stats.FingertipsBands, v.flag("invert")) },
			"ntile": func(v *vector) answers { return bands(v, stats.PositionBands, false) },
			"bounds": func(v *vector) answers {
				values, bounds := v.nums("values"), make([]float64, int(v.num("quantiles"))+1)
				s, err := stats.Cuts(values, bounds)
				if err != nil || s != stats.Known {
					return answers{"error": s, "bounds": s, "category": s}
				}
				category := make([]any, len(values))
				for i, x := range values {
					b, s := stats.CutBand(x, bounds)
					category[i] = known(float64(b), s)
				}
				return answers{"bounds": bounds, "category": category}
			},
		},
	},
	"suppression": {
		functions: "Suppression.Publish",
		source:    "the Scottish public-health profiles at publication",
		run: map[string]func(*vector) answers{"": func(v *vector) answers {
			kind, ok := map[string]stats.FigureKind{"cr": stats.CrudeRate, "%": stats.Percentage, "sr": stats.StandardisedRate}[v.text("type")]
			if !ok {
				kind = stats.OtherFigure
			}
			shown := stats.Suppression{Threshold: v.num("threshold")}.Publish(kind, v.num("numerator"))
			return answers{"numerator": known(shown.Count, shown.State), "value_kept": shown.Value, "limits_kept": shown.Limits}
		}},
	},
	"funnel": {
		functions: "ShareError, ControlLimits, Garwood, FunnelColumn, RatioFunnelColumn",
		source:    "Spiegelhalter, Stat Med 2005; 24: 1185",
		run: map[string]func(*vector) answers{
			"proportion": func(v *vector) answers {
				m := v.num("multiplier")
				se, s := stats.ShareError(v.num("average"), v.num("population"))
				a := answers{"error": s}
				for name, confidence := range funnels {
					// The ceiling of 100 stands there whatever the multiplier.
					i := stats.ControlLimits(v.num("average"), se, confidence).Times(m).Within(0, 100)
					a["lower"+name], a["upper"+name] = known(i.Lower, max(s, i.Limits)), known(i.Upper, max(s, i.Limits))
				}
				return a
			},
			"poisson": func(v *vector) answers {
				a := answers{}
				for name, confidence := range funnels {
					i := stats.Garwood(v.num("observed"), confidence)
					for _, kind := range []string{"exact_", "anchor_"} {
						a[kind+"lower"+name+"_expected"], a[kind+"upper"+name+"_expected"] = known(i.Upper, i.Limits), known(i.Lower, i.Limits)
					}
				}
				return a
			},
			"significance": significance,
		},
	},
}

var funnels = map[string]float64{"95": stats.Funnel95, "998": stats.Funnel998}

// published returns an interval in the unit of a publication, and what is to be
// said against publishing it: the anchor refuses a low level of confidence, we
// compute it and say so.
func published(v *vector, i stats.Interval, multiplier float64) answers {
	a := limits(i.Times(multiplier))
	a["error"] = max(i.State, stats.Usual(v.num("confidence")))
	return a
}

// methodOf returns the anchor's name of the limits of a count.
func methodOf(x float64, s stats.State) any {
	if s != stats.Known {
		return s
	}
	return map[stats.CountLimits]string{stats.Exact: "Exact", stats.Approximate: "Byars"}[stats.ExactIfSmall.For(x)]
}

func fingertips(v *vector) stats.Standardisation {
	return stats.FingertipsRate(v.num("multiplier"), v.num("confidence"))
}

func indirectly(v *vector) stats.Standardisation {
	o := fingertips(v)
	o.Limits = stats.ExactIfSmall
	return o
}

func direct(d stats.Direct) answers {
	a := limits(d.Interval)
	a["total_count"], a["total_pop"], a["error"] = d.Events, d.Population, d.State
	return a
}

// repeated reads rows of an age band, a number of events, and the people who had
// so many, into a table.
func repeated(v *vector) answers {
	rows, _ := v.any("rows").([]any)
	place := map[string]int{}
	of := map[float64][]float64{}
	var n, weights []float64
	for _, r := range rows {
		row := r.(map[string]any)
		band := row["ageband"].(string)
		if _, ok := place[band]; !ok {
			place[band] = len(n)
			n, weights = append(n, v.number("pop", row["pop"])), append(weights, v.number("esp2013", row["esp2013"]))
		}
		often := v.number("freq", row["freq"])
		of[often] = append(of[often], v.number("persons", row["persons"]))
		if place[band] != len(of[often])-1 {
			v.problem("bands in another order for %v events", often)
		}
	}
	times := slices.Sorted(maps.Keys(of))
	var persons []float64
	for _, often := range times {
		persons = append(persons, of[often]...)
	}
	return direct(stats.DirectRateOfRepeated(times, persons, n, weights, fingertips(v)))
}

func lifeTable(v *vector, t stats.LifeTable) answers {
	starts := v.nums("startage")
	out := stats.MakeIntervals(len(starts))
	if err := stats.LifeExpectancy(starts, v.nums("deaths"), v.nums("population"), t, out); err != nil {
		v.problem("%v", err)
	}
	value, lower, upper, se := make([]any, len(starts)), make([]any, len(starts)), make([]any, len(starts)), make([]any, len(starts))
	for i := range starts {
		row := out.At(i)
		value[i], lower[i], upper[i] = known(row.Value, row.State), known(row.Lower, row.Limits), known(row.Upper, row.Limits)
		se[i] = known((row.Upper-row.Lower)/2/stats.Z(t.Confidence), row.Limits)
	}
	return answers{"startage": starts, "value": value, "lower": lower, "upper": upper, "se": se, "error": out.At(0).State}
}

func bands(v *vector, rule stats.BandRule, descending bool) answers {
	values := v.nums("values")
	band, state := make([]int, len(values)), make([]stats.State, len(values))
	if err := stats.QuantileBands(values, int(v.num("quantiles")), rule, descending, band, state); err != nil {
		v.problem("%v", err)
	}
	quantile := make([]any, len(values))
	for i := range band {
		quantile[i] = known(float64(band[i]), state[i])
	}
	return answers{"quantile": quantile}
}

func distribution(v *vector) answers {
	var x float64
	var s stats.State
	fn := v.text("fn")
	switch fn {
	case "qnorm":
		x, s = stats.NormalQuantile(v.num("p"))
	case "pnorm":
		x, s = stats.NormalProbability(v.num("x"))
	case "qchisq":
		x, s = stats.ChiSquaredQuantile(v.num("p"), v.num("df"))
	case "pchisq":
		x, s = stats.ChiSquaredProbability(v.num("x"), v.num("df"))
	case "qt":
		x, s = stats.StudentQuantile(v.num("p"), v.num("df"))
	case "pt":
		x, s = stats.StudentProbability(v.num("x"), v.num("df"))
	case "qbinom":
		var n int
		n, s = stats.BinomialQuantile(v.num("p"), int(v.num("size")), v.num("prob"))
		x = float64(n)
	default:
		v.problem("no function for %q", fn)
	}
	return answers{"q": known(x, s), "p": known(x, s)}
}

// significance returns the anchor's words for the places on a funnel.
func significance(v *vector) answers {
	var place []stats.Place
	var state []stats.State
	a := answers{}
	room := func(n int) { place, state = make([]stats.Place, n), make([]stats.State, n) }
	var err error
	switch statistic := v.text("statistic"); statistic {
	case "proportion":
		x := v.nums("numerator")
		room(len(x))
		a["average"], err = stats.FunnelColumn(x, v.nums("denominator"), place, state)
	case "ratio":
		x := v.nums("observed")
		room(len(x))
		err = stats.RatioFunnelColumn(x, v.nums("expected"), place, state)
	case "rate":
		x, rates, n := v.nums("count"), v.nums("rate"), v.nums("denominator")
		standardised := v.text("rate_type") == "dsr"
		room(len(x))
		least := 0.
		if standardised {
			least = 10
		}
		_, err = stats.RateFunnelColumn(x, rates, n, v.num("multiplier"), least, place, state)
	default:
		v.problem("no funnel of a %q", statistic)
	}
	if err != nil {
		v.problem("%v", err)
	}
	words := make([]any, len(place))
	for i, p := range place {
		if state[i] == stats.FewEvents {
			words[i] = "Not applicable for events less than 10 for dsrs"
			continue
		}
		if state[i] != stats.Known {
			words[i] = state[i]
			continue
		}
		words[i] = map[stats.Place]string{
			stats.FarBelowFunnel: "Low (0.001)", stats.BelowFunnel: "Low (0.025)", stats.InsideFunnel: "Not significant",
			stats.AboveFunnel: "High (0.025)", stats.FarAboveFunnel: "High (0.001)",
		}[p]
	}
	a["significance"] = words
	return a
}
