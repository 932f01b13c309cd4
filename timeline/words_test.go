package timeline

import (
	"fmt"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
)

func TestCut(t *testing.T) {
	f := figure.Font{Size: 10}
	for _, words := range []string{"one", "one two three four five six", strings.Repeat("x", 50), "ééé ééé ééé", "a " + strings.Repeat("W", 40)} {
		for width := 5.0; width < 300; width += 7 {
			got, shorter := cut(words, f, width)
			if f.Width(words) <= width && got != words {
				t.Errorf("cut(%q, %v) is %q, and need not be", words, width, got)
			}
			if shorter != (got != words) {
				t.Errorf("cut(%q, %v) is %q, shorter: %v", words, width, got, shorter)
			}
			if f.Width(got) > width && len([]rune(got)) > 1 {
				t.Errorf("cut(%q, %v) is %q, which is %v wide", words, width, got, f.Width(got))
			}
		}
	}
}

// Windows of time hold what is dense, whole units of the calendar, and nothing whose
// beginning or end has no bound at all.
func TestWindowsOfTheEvents(t *testing.T) {
	for name, tt := range map[string]struct{ file, want string }{
		"a dense week": {`
  - {id: a, title: A, when: 2010}
  - {id: b, title: B, when: 2011-05}
  - {id: c, title: C, when: 2015-03}
  - {id: d, title: D, when: 2019-06-03}
  - {id: e, title: E, when: 2019-06-04}
  - {id: f, title: F, when: 2019-06-04}
  - {id: g, title: G, when: 2019-06-05}
  - {id: h, title: H, when: 2019-06-06}
  - {id: i, title: I, when: 2019-06-07}
  - {id: j, title: J, when: "[..2019-06-05]"}
`, "3–7 Jun 2019: d e f g h i"},
		"evenly spread": {`
  - {id: a, title: A, when: 2010}
  - {id: b, title: B, when: 2011}
  - {id: c, title: C, when: 2012}
  - {id: d, title: D, when: 2013}
  - {id: e, title: E, when: 2014}
`, ""},
		"one day only": {`
  - {id: a, title: A, when: 2010-05-03}
  - {id: b, title: B, when: 2010-05-03}
  - {id: c, title: C, when: 2010-05-03}
  - {id: d, title: D, when: 2010-05-03}
  - {id: e, title: E, when: 2010-05-03}
`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c, ds := events.Read(events.File{Name: "f", Data: []byte("events:" + tt.file)})
			if ds.Err() != nil {
				t.Fatal(ds)
			}
			opt := Options{Width: defaultWidth, Theme: figure.Light()}
			s := newStory(graph.New(c, chronology.SolveDates(c)), opt)
			var got []string
			for _, w := range s.windows(opt) {
				var words strings.Builder
				words.WriteString((&inset{from: w.From, to: w.To}).words(&page{story: s}) + ":")
				for _, i := range w.items {
					words.WriteString(" " + i.event.ID)
				}
				got = append(got, words.String())
			}
			if strings.Join(got, "; ") != tt.want {
				t.Errorf("the windows are %q, want %q", got, tt.want)
			}
		})
	}
}

// A title that ends in an ellipsis of its own is whole where all of it is there.
func TestTitlesThatEndInAnEllipsis(t *testing.T) {
	const long = 20
	var file strings.Builder
	file.WriteString("events:\n")
	for i := range 2 * long {
		title := "And so on …"
		if i%2 == 0 {
			title = strings.Repeat("as long as it is wide ", 8)
		}
		fmt.Fprintf(&file, "  - {id: e-%d, title: %s, when: %04d}\n", i, title, 1000+i)
	}
	c, ds := events.Read(events.File{Name: "f", Data: []byte(file.String())})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	b := chronology.Solve(c)
	shortened := 0
	for height := 300.0; height <= 1500; height += 100 {
		pic, err := Layout(graph.New(c, b), Options{Height: height, Form: Linear})
		if err != nil {
			t.Fatal(err)
		}
		shortened = max(shortened, pic.Report.Shortened)
	}
	if shortened == 0 || shortened > long {
		t.Errorf("%d titles are shortened, want up to %d", shortened, long)
	}
}
