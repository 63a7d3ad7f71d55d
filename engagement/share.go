package engagement

import (
	"cmp"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Share is a part of a whole as an exact fraction, so that anyone can redo it
// on paper and thresholds hold exactly. The zero Share is 0.
type Share struct {
	num, den int64    // in lowest terms; den 0 stands for 1
	large    *big.Rat // instead of them, where they could overflow
}

// fraction returns n of d, or 0 of nothing.
func fraction(n, d int) Share {
	if d == 0 {
		return Share{}
	}
	return lowestTerms(int64(n), int64(d))
}

func lowestTerms(n, d int64) Share {
	a, b := max(n, -n), d
	for b != 0 {
		a, b = b, a%b
	}
	return Share{num: n / a, den: d / a}
}

// terms returns numerator and denominator, and whether two such shares can be
// added without overflow.
func (s Share) terms() (num, den int64, small bool) {
	const limit = 1 << 31
	return s.num, max(s.den, 1), s.large == nil && max(s.num, -s.num) < limit && s.den < limit
}

func (s Share) rat() *big.Rat {
	if s.large != nil {
		return s.large
	}
	n, d, _ := s.terms()
	return big.NewRat(n, d)
}

// Float64 returns the nearest float64.
func (s Share) Float64() float64 {
	f, _ := s.rat().Float64()
	return f
}

// String returns the fraction in lowest terms, such as "7/10".
func (s Share) String() string { return s.rat().RatString() }

// MarshalText writes the share as [Share.String] does.
func (s Share) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a share such as "2/3", "1" or "0".
//
// Errors: any other text; a number that does not fit into 32 bits.
func (s *Share) UnmarshalText(text []byte) error {
	over, under, ok := strings.Cut(string(text), "/")
	if !ok {
		under = "1"
	}
	n, err := strconv.ParseInt(over, 10, 32)
	if d, wrong := strconv.ParseUint(under, 10, 31); err == nil && wrong == nil && d > 0 {
		*s = lowestTerms(n, int64(d))
		return nil
	}
	return fmt.Errorf("expected a fraction such as \"1/2\", found %.60q", text)
}

// InWords says how many of those asked a share is, in the words that school
// inspectors in Scotland use.
//
// Boundary: none is 0; few is below 15%; less than half is below 50%; a
// majority is below 75%; most is up to 90%; all is 100%.
func (s Share) InWords() string {
	switch at := func(percent int) int { return s.Compare(fraction(percent, 100)) }; {
	case at(100) >= 0:
		return "all"
	case at(90) > 0:
		return "almost all"
	case at(75) >= 0:
		return "most"
	case at(50) >= 0:
		return "a majority"
	case at(15) >= 0:
		return "less than half"
	case at(0) > 0:
		return "few"
	}
	return "none"
}

// Percent returns the share as a whole percentage, half away from zero, such as
// "70%".
func (s Share) Percent() string {
	return new(big.Rat).Mul(s.rat(), big.NewRat(100, 1)).FloatString(0) + "%"
}

// Compare returns -1, 0 or +1 as s is less than, equal to or greater than o.
func (s Share) Compare(o Share) int {
	n, d, small := s.terms()
	if m, e, ok := o.terms(); small && ok {
		return cmp.Compare(n*e, m*d)
	}
	return s.rat().Cmp(o.rat())
}

func (s Share) plus(o Share) Share {
	n, d, small := s.terms()
	if m, e, ok := o.terms(); small && ok {
		return lowestTerms(n*e+m*d, d*e)
	}
	return Share{large: new(big.Rat).Add(s.rat(), o.rat())}
}

func (s Share) minus(o Share) Share { return s.plus(o.times(-1, 1)) }

// by returns the product of two shares.
func (s Share) by(o Share) Share {
	if n, d, small := o.terms(); small {
		return s.times(n, d)
	}
	return Share{large: new(big.Rat).Mul(s.rat(), o.rat())}
}

// under returns the share divided by one that is not 0.
func (s Share) under(o Share) Share { return Share{large: new(big.Rat).Quo(s.rat(), o.rat())} }

// size returns the share without its sign.
func (s Share) size() Share {
	if s.Compare(Share{}) < 0 {
		return s.times(-1, 1)
	}
	return s
}

func (s Share) over(n int) Share { return s.times(1, int64(n)) }

// times returns the share times a fraction with a denominator above 0.
func (s Share) times(m, e int64) Share {
	n, d, small := s.terms()
	if _, _, ok := (Share{num: m, den: e}).terms(); small && ok {
		return lowestTerms(n*m, d*e)
	}
	return Share{large: new(big.Rat).Mul(s.rat(), big.NewRat(m, e))}
}
