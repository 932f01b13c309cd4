package look_test

import (
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure/look"
)

// An id may be a word of the sentence, and a title may hold quotation marks.
func TestContradictionsNameEventsByTheirTitles(t *testing.T) {
	c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte(`
events:
  - {id: a, title: The “first”, when: 2003}
  - {id: gap, title: Second, when: 2002, links: [{follows: a, gap: 3 months}]}
`)})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	b := chronology.Solve(c)
	const want = "contradiction: “Second” cannot follow “The ‘first’” with a gap of 3 months"
	if got := look.NewCaution(c.Index(), b).Of(c.Events[1]); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestAllContradictionsOfAnEventAreNamed(t *testing.T) {
	c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte(`
events:
  - {id: a, title: A, when: 2003}
  - {id: b, title: B, when: 2004}
  - {id: c, title: C, when: 2002, links: [{follows: a}, {caused-by: b}]}
`)})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	b := chronology.Solve(c)
	const want = "“C” cannot follow “A”; “C” cannot be caused by “B”"
	if got := look.NewCaution(c.Index(), b).Contradiction(c.Events[2]); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
