package chronology_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
)

// chain returns a chronicle of n events, each dated by what words returns for it, or by a
// date if that is empty.
func chain(t *testing.T, n int, words func(i int) string) *events.Chronicle {
	t.Helper()
	var b strings.Builder
	b.WriteString("title: X\nsources: {s: {title: S, date: 2017-05-03}}\nevents:\n")
	for i := range n {
		when := "2017-05-03"
		if w := words(i); w != "" {
			when = fmt.Sprintf("{said: %q, source: s}", w)
		}
		fmt.Fprintf(&b, "- {id: e%d, title: E, when: %s}\n", i, when)
	}
	c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte(b.String())})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return c
}

// chains are ways to date events by others, in long rows.
var chains = map[string]func(n int) func(i int) string{
	"before the next": func(n int) func(int) string {
		return func(i int) string {
			if i == n-1 {
				return ""
			}
			return fmt.Sprintf("the day before e%d", i+1)
		}
	},
	"after the last": func(int) func(int) string {
		return func(i int) string {
			if i == 0 {
				return ""
			}
			return fmt.Sprintf("two days after e%d", i-1)
		}
	},
	"in many units": func(int) func(int) string {
		return func(i int) string {
			if i == 0 {
				return ""
			}
			return fmt.Sprintf("%s after e%d", []string{"the day", "two weeks", "a month", "a year", "20 minutes"}[i%5], i-1)
		}
	},
}

func told(t *testing.T, c *events.Chronicle) string {
	t.Helper()
	b := chronology.Solve(c)
	var out bytes.Buffer
	if err := b.WriteEvents(&out, c.Events); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestProofsThatRepeatAreToldOnce(t *testing.T) {
	for name, words := range chains {
		short, long := told(t, chain(t, 300, words(300))), told(t, chain(t, 1200, words(1200)))
		if len(long) > 5*len(short) {
			t.Errorf("%s: %d bytes of 300 events, %d of 1,200", name, len(short), len(long))
		}
		if strings.Contains(long, "more)") || strings.Contains(long, "(more than") {
			t.Errorf("%s: what could be told of another event is left out", name)
		}
	}
}

var (
	sideLine  = regexp.MustCompile(`^  (earliest|latest) (start and end|start|end): `)
	otherLine = regexp.MustCompile(`… what the (earliest|latest) (start|end) of (e\d+) follows from, and`)
)

// A reader who goes from event to event, as a proof says, comes to the date.
func TestProofsThatReferToOthersEnd(t *testing.T) {
	for name, words := range chains {
		next := map[string]string{} // by bound; "" for a proof that is given to the end
		var id, side string
		var ends []string
		for line := range strings.Lines(told(t, chain(t, 700, words(700)))) {
			if m := sideLine.FindStringSubmatch(line); m != nil {
				side, ends = m[1], strings.Split(m[2], " and ")
				for _, end := range ends {
					next[id+side+end] = ""
				}
			} else if m := otherLine.FindStringSubmatch(line); m != nil {
				for _, end := range ends {
					next[id+side+end] = m[3] + m[1] + m[2]
				}
			} else if !strings.HasPrefix(line, " ") {
				id, _, _ = strings.Cut(line, ":")
			}
		}
		if len(next) != 4*700 {
			t.Fatalf("%s: %d bounds are told, want 4 of each event", name, len(next))
		}
		for from := range next {
			steps := 0
			for at := from; at != ""; steps++ {
				to, ok := next[at]
				if !ok || steps > len(next) {
					t.Fatalf("%s: from %s the proof goes on at %s, which is not told or leads back", name, from, at)
				}
				at = to
			}
		}
	}
}

func TestFewEventsHaveTheirProofsByThemselves(t *testing.T) {
	for name, words := range chains {
		if out := told(t, chain(t, 200, words(200))); otherLine.MatchString(out) {
			t.Errorf("%s: a proof is told elsewhere", name)
		}
	}
}
