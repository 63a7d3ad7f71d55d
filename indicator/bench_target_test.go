package indicator

import "testing"

// BenchmarkParseTarget reads a target of the longer sort.
func BenchmarkParseTarget(b *testing.B) {
	for b.Loop() {
		if _, err := ParseTarget("reduce emergency admissions by 15% by 2027 from 2016/17"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkProgress judges one series by every method.
func BenchmarkProgress(b *testing.B) {
	i, how := smoke(), judged(in2018)
	for b.Loop() {
		if p := i.Progress(how, half); p.Status == "" {
			b.Fatal(p.Reason)
		}
	}
}
