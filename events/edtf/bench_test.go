package edtf

import (
	"testing"
	"time"
)

var samples = []string{
	"2017-05-03", "2016-11~", "2017-05-02T14:30:05+03:00", "156X-12-25", "XXXX-02-29",
	"2016-12-30/2017-05-03", "[1667,1668,1670..1672]",
}

func BenchmarkParse(b *testing.B) {
	for _, s := range samples {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSpan(b *testing.B) {
	moscow, err := time.LoadLocation("Europe/Moscow")
	if err != nil {
		b.Fatal(err)
	}
	for _, zone := range []*time.Location{time.UTC, moscow} {
		for _, s := range samples {
			v, err := Parse(s)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(zone.String()+"/"+s, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					v.WideSpan(zone)
				}
			})
		}
	}
}
