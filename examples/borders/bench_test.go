package main

import (
	"testing"
	"time"

	"github.com/communityplanning/loip"
	"github.com/communityplanning/loip/plan"
)

// The real pack: reading its JSON, answering every rule, and writing the
// report.
func BenchmarkPack(b *testing.B) {
	p, err := dossier()
	if err != nil {
		b.Fatal(err)
	}
	day := loip.Day(2017, time.October, 1)
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			_, _ = dossier()
		}
	})
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			plan.Check(p, day)
		}
	})
	b.Run("text", func(b *testing.B) {
		r := plan.Check(p, day)
		r.Tables = plan.Tables(p, day)
		for b.Loop() {
			_ = r.Text()
		}
	})
}
