package plan

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"
)

// tenfold returns ten dossiers like one, in one: the same plan with ten times
// its themes, outcomes, aims, indicators, places, reports and events, each under
// an id of its own.
func tenfold(b *testing.B, name string) []byte {
	_, whole := readPlan(b, name)
	for k := 1; k < 10; k++ {
		_, v := readPlan(b, name)
		id := func(s *string) {
			if *s != "" {
				*s = fmt.Sprintf("%s-%d", *s, k)
			}
		}
		c := &v.LOIP.Content
		for i := range c.Themes {
			id(&c.Themes[i].ID)
		}
		for i := range c.Outcomes {
			o := &c.Outcomes[i]
			id(&o.ID)
			id(&o.Theme)
			for j := range o.Indicators {
				id(&o.Indicators[j])
			}
		}
		for i := range c.Aims {
			id(&c.Aims[i].ID)
			id(&c.Aims[i].Outcome)
		}
		for i := range c.Needs {
			id(&c.Needs[i].ID)
		}
		for i := range v.Indicators {
			id(&v.Indicators[i].ID)
			id(&v.Indicators[i].Theme)
		}
		for i := range v.Division.Localities {
			id(&v.Division.Localities[i].ID)
		}
		for i := range v.Division.Others {
			id(&v.Division.Others[i].ID)
		}
		for i := range v.Division.Identification.Found {
			id(&v.Division.Identification.Found[i].Locality)
		}
		for i := range v.Engagement.Consultations {
			id(&v.Engagement.Consultations[i].ID)
		}
		for i := range v.Sources {
			id(&v.Sources[i].ID)
		}
		w := &whole.LOIP.Content
		w.Themes = append(w.Themes, c.Themes...)
		w.Outcomes = append(w.Outcomes, c.Outcomes...)
		w.Aims = append(w.Aims, c.Aims...)
		w.Needs = append(w.Needs, c.Needs...)
		w.Events = append(w.Events, c.Events...)
		w.Counts = append(w.Counts, c.Counts...)
		w.Reports = append(w.Reports, c.Reports...)
		w.Reviews = append(w.Reviews, c.Reviews...)
		whole.Indicators = append(whole.Indicators, v.Indicators...)
		whole.Division.Localities = append(whole.Division.Localities, v.Division.Localities...)
		whole.Division.Others = append(whole.Division.Others, v.Division.Others...)
		whole.Division.Identification.Found = append(whole.Division.Identification.Found, v.Division.Identification.Found...)
		whole.Governance.Contributions = append(whole.Governance.Contributions, v.Governance.Contributions...)
		whole.Engagement.Consultations = append(whole.Engagement.Consultations, v.Engagement.Consultations...)
		whole.Sources = append(whole.Sources, v.Sources...)
	}
	data, err := json.Marshal(whole)
	if err != nil {
		b.Fatal(err)
	}
	return data
}

// Reading the JSON of real plans, answering every rule of the module on them,
// and how the two compare: checking is to cost at most a quarter of reading.
func BenchmarkRealPlans(b *testing.B) {
	const largest = ownPlans + "/" + aberdeen + ".json"
	dossier := func(name string) []byte {
		_, v := readPlan(b, name)
		data, err := json.Marshal(v)
		if err != nil {
			b.Fatal(err)
		}
		return data
	}
	var all [][]byte
	for _, name := range realPlans(b) {
		all = append(all, dossier(name))
	}
	for _, run := range []struct {
		name string
		data [][]byte
	}{{"largest", [][]byte{dossier(largest)}}, {"tenfold", [][]byte{tenfold(b, largest)}}, {"all", all}} {
		b.Run(run.name, func(b *testing.B) {
			var reading, checking time.Duration
			size := 0
			for _, data := range run.data {
				size += len(data)
			}
			for b.Loop() {
				for _, data := range run.data {
					start := time.Now()
					v, err := Read(data)
					if err != nil {
						b.Fatal(err)
					}
					read := time.Now()
					Check(v, judgedOn)
					reading += read.Sub(start)
					checking += time.Since(read)
				}
			}
			b.ReportMetric(float64(size), "bytes")
			b.ReportMetric(float64(reading.Nanoseconds())/float64(b.N), "read-ns/op")
			b.ReportMetric(float64(checking.Nanoseconds())/float64(b.N), "check-ns/op")
			b.ReportMetric(float64(checking)/float64(reading), "check/read")
		})
	}
}
