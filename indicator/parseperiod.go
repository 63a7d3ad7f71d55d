package indicator

import (
	"fmt"
	"strings"
)

// ParsePeriod reads a period as Scottish papers write it.
//
// Shape: a day is "3 May 2016", "2016-05-03" or "03/05/2016"; a month "March
// 2016" or "2016-03"; a quarter "Q1 2016/17" (April to June), "Q1 2016"
// (January to March) or "April to June 2016"; a calendar year "2015"; a
// financial year "2014/15", "2014-15" or "year to March 2015"; a school year
// "2015/16 school year"; another twelve months "July 2015 to June 2016"; pooled
// years "2012-14", "2012-2014", "2012/13-2014/15", "2014-15 pooled" or "3 years
// to 2014". Capitals, commas, brackets and the length of the dash do not
// matter.
//
// Boundary: two years in a row joined by a dash are one financial year, unless
// "pooled" or a number of years stands with them. Four digits, a dash and a
// number that could be a month are a month only where they are no range of
// years: "2016-03" is March 2016, "2010-12" is 2010 to 2012. Years lie between
// 1800 and 2199; "14/15" is 2014/15 and "98/99" is 1998/99.
//
// Errors: any other text; a range that goes backwards; a word such as "school
// year" or a number of years that does not fit the years beside it.
func ParsePeriod(text string) (Period, error) {
	if len(text) <= longestPeriod {
		if w, ok := scanPeriod(text); ok {
			if p, ok := w.period(); ok {
				p.Text = strings.TrimSpace(text)
				return p, nil
			}
		}
	}
	return Period{}, fmt.Errorf("expected a period such as \"2015\", \"2014/15\", \"2012-14\", \"March 2016\" or \"Q1 2016/17\", found %.60q", text)
}

// longestPeriod is more bytes than any way of writing a period takes.
const longestPeriod = 80
