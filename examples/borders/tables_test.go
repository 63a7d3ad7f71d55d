package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/communityplanning/loip/indicator"
)

// Every gap and every tick or cross of the four tables comes out again from the
// figures beside it, and those that cannot are named here with the reason.
func TestPrintedTables(t *testing.T) {
	p, err := dossier()
	require.NoError(t, err)
	noGap := map[string]string{
		"not-known-safety": "its worst and best place are to be confirmed, and no gap is printed",
	}
	doubtfulGap := map[string]string{
		"five-highers":     "the difference holds, but its best place is the area's own average",
		"claimants-18-24":  "the difference holds, but it is of small counts beside a percentage",
		"not-known-health": "the difference holds, but of which indicator is not known",
	}
	marks := map[string]indicator.Standing{ // printed and read; all others are lost or were never there
		"life-expectancy-men": indicator.Better, "life-expectancy-women": indicator.Better, "deaths-15-44": indicator.Better,
		"heart-disease": indicator.Worse, "alcohol-stays": indicator.Better, "bmi-primary-1": indicator.Better, "bmi-adults": indicator.Worse,
		"diabetes": indicator.Worse, "fruit-vegetables": indicator.Better, "screening-breast": indicator.Better,
		"screening-bowel": indicator.Better, "mental-health": indicator.Worse,
	}
	// Figures that no standing comes from, whatever mark once stood beside them.
	notCompared := map[string]bool{
		"road-casualties": true, // a count beside a percentage
		// no figure of Scotland's
		"learning-youth": true, "learning-family": true, "learning-adult": true, "anti-social-behaviour": true, "anti-social-alcohol": true,
		// no figure at all
		"early-years-scorecard": true, "smoking-quits": true, "smoke-free-homes": true, "food-initiatives": true,
		"vulnerable-participation": true, "community-justice": true, "not-known-health": true, "not-known-safety": true,
	}
	gaps, lost := 0, 0
	for _, i := range p.Indicators {
		if strings.HasPrefix(i.ID, "tobacco-") {
			continue // of another paper, without a table
		}
		t.Run(i.ID, func(t *testing.T) {
			if i.Spread != nil {
				g := i.Gap()
				if _, ok := noGap[i.ID]; ok {
					assert.Empty(t, g.Printed)
					assert.NotEmpty(t, g.Reason)
				} else {
					gaps++
					assert.Equal(t, indicator.Agrees, g.Printed, g.Reason)
				}
				worst, best := i.Spread.Worst.Value, i.Spread.Best.Value
				doubt := i.Measure != "" && i.Spread.Measure != "" && i.Spread.Measure != i.Measure || i.Polarity == "" ||
					worst.IsKnown() && best.IsKnown() && i.Area.Value.IsKnown() && best.Amount.Equal(i.Area.Value.Amount)
				assert.Equal(t, doubtfulGap[i.ID]+noGap[i.ID] != "", doubt, "a gap that holds in its figures alone")
			}
			c := i.Compare()
			if want, ok := marks[i.ID]; ok {
				assert.Equal(t, want, i.Published.Standing)
				assert.Equal(t, want, c.Standing, c.Reason)
				return
			}
			if string(i.Published.Standing) == "not known" {
				lost++
			} else {
				assert.Empty(t, i.Published.Standing)
			}
			assert.Equal(t, notCompared[i.ID], c.Standing == "", c.Reason)
		})
	}
	assert.Equal(t, 16, gaps, "printed gaps that come out again")
	assert.Equal(t, 25, lost, "marks that were lost when the paper was converted")
	assert.Len(t, marks, 12)
}
