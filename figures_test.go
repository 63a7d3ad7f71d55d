package loip

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestThousands(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 7: "7", 999: "999", 1000: "1,000", 30_001: "30,001", 999_999: "999,999", 1_000_000: "1,000,000",
		-1: "-1", -999: "-999", -1000: "-1,000", math.MinInt64: "-9,223,372,036,854,775,808",
	} {
		assert.Equal(t, want, Thousands(n))
	}
}

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 bodies", 1: "1 body", 2: "2 bodies"} {
		assert.Equal(t, want, Plural(n, "body", "bodies"))
	}
}
