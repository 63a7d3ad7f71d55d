package indicator

import (
	"math"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/communityplanning/loip/indicator/stats"
)

// toTwelve returns a number to its first twelve digits, which is as far as
// floating point is to be trusted.
func toTwelve(x float64) decimal.Decimal {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return decimal.Decimal{}
	}
	d, _ := decimal.NewFromString(strconv.FormatFloat(x, 'g', 12, 64)) // its own text is always a number
	return d
}

// shortened drops decimal places that a figure has no room for.
func shortened(d decimal.Decimal) decimal.Decimal {
	if over := d.NumDigits() - maxDigits; over > 0 && d.Exponent() < 0 {
		d = d.Round(max(0, -d.Exponent()-int32(over)))
	}
	return d
}

// writable reports whether a figure can be written and read again.
func writable(d decimal.Decimal) bool {
	_, err := parse(written(d))
	return err == nil
}

// computed is a figure that package stats gave, or none, and why.
func computed(x float64, state stats.State, marks ...Mark) Value {
	if state != stats.Known {
		return Value{State: None, Why: state.String()}
	}
	d := toTwelve(x)
	if !writable(d) {
		return Value{State: None, Why: stats.NotFinite.String()}
	}
	return Value{State: Known, Amount: d, Marks: marks}
}

// statsPolarity is the polarity in the words of package stats. Closest has
// none: see [Indicator.turned].
func statsPolarity(p Polarity) stats.Polarity {
	switch p {
	case Higher:
		return stats.Higher
	case Lower:
		return stats.Lower
	case Neither:
		return stats.Neither
	}
	return ""
}
