package chronology_test

import (
	"fmt"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
)

func BenchmarkGiven(b *testing.B) {
	whens := []string{"2017-05-03", "2016-11~", "2016-12-30/..", `"[2017-03,2017-04]"`, "{ongoing: 2017-05}", "{said: the day before e-0}"}
	for _, n := range []int{100, 1000, 10000} {
		var file strings.Builder
		file.WriteString("timezone: Europe/Moscow\nevents:\n")
		for i := range n {
			fmt.Fprintf(&file, "  - {id: e-%d, title: X, when: %s}\n", i, whens[i%len(whens)])
		}
		c, ds := events.Read(events.File{Name: "f.yaml", Data: []byte(file.String())})
		if ds.Err() != nil {
			b.Fatal(ds)
		}
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				chronology.Given(c)
			}
		})
	}
}
