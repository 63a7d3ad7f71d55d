package stats

import "math"

// fitBinomial fits a logistic line by maximum likelihood, with Newton's steps,
// as healthequal 1.0.1 asks R to: each proportion is turned into a whole
// number of people of the whole number in its group, and each group is weighted
// by its people once as trials and once more as a weight, so that its share
// enters squared. That makes large groups weigh more than in any other model
// here; the numbers are comparable with the WHO's only so.
func fitBinomial[N Number](l *slopeLine, population []N, value []float64) {
	whole := 0.0
	for i, p := range population {
		if _, l.state = BinomialModel.slopeScale(value[i]); l.state != Known {
			l.group = i
			return
		}
		whole += math.Ceil(float64(p))
	}
	if figuresVary(value) {
		for range 100 {
			s := binomialSums(l, population, value, whole)
			det := s.h00*s.h11 - s.h01*s.h01
			down, along := (s.h11*s.g0-s.h01*s.g1)/det, (s.h00*s.g1-s.h01*s.g0)/det
			if !(det > 0) || down-down != 0 || along-along != 0 {
				break
			}
			step := min(1, 4/max(math.Abs(down), math.Abs(along)))
			l.middle += step * down
			l.slope += step * along
			if math.Abs(down)+math.Abs(along) < 1e-12*(1+math.Abs(l.middle)+math.Abs(l.slope)) {
				binomialErrors(l, binomialSums(l, population, value, whole), value)
				return
			}
		}
		l.state = Undefined // the groups' figures part at one rank, and no line is steep enough
		return
	}
	if value[0] == 0 || value[0] == 1 {
		l.state = Undefined
		return
	}
	l.middle = math.Log(value[0] / (1 - value[0]))
	l.robust(value)
}

// binomialTerms are the gradient, the Hessian and the sum of squared scores.
type binomialTerms struct{ g0, g1, h00, h01, h11, m00, m01, m11 float64 }

func binomialSums[N Number](l *slopeLine, population []N, value []float64, whole float64) (s binomialTerms) {
	before := 0.0
	for i, p := range population {
		n := math.Ceil(float64(p))
		a := n / whole
		x := before + a/2 - 0.5
		before += a
		fitted := BinomialModel.slopeBack(l.middle + l.slope*x)
		u := a * a * (math.RoundToEven(value[i]*n)/n - fitted)
		h := a * a * fitted * (1 - fitted)
		s.g0 += u
		s.g1 += u * x
		s.h00 += h
		s.h01 += h * x
		s.h11 += h * x * x
		s.m00 += u * u
		s.m01 += u * u * x
		s.m11 += u * u * x * x
	}
	return s
}

// binomialErrors puts the sandwich together.
func binomialErrors(l *slopeLine, s binomialTerms, value []float64) {
	det := s.h00*s.h11 - s.h01*s.h01
	a, b, c := s.h11/det, -s.h01/det, s.h00/det // the inverse of the Hessian
	l.varMiddle = a*a*s.m00 + 2*a*b*s.m01 + b*b*s.m11
	l.cov = a*b*s.m00 + (a*c+b*b)*s.m01 + b*c*s.m11
	l.varSlope = b*b*s.m00 + 2*b*c*s.m01 + c*c*s.m11
	l.robust(value)
}
