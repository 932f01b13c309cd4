package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/graph"
	"throughline/timeline"
)

// A strand is the links between two events that one line or one pair of stubs stands
// for: all that dispute, or all others; all that stronger statements contradict, or none.
type strand struct {
	from, to        string // ids: the earlier event and the one that has the links
	disputes, aside bool
}

// strands are those of a chronicle, with the number of links and the strongest type of each.
func (m meant) strands() map[strand][]events.LinkType {
	all := map[strand][]events.LinkType{}
	for _, e := range m.c.Events {
		for _, l := range e.Links {
			s := strand{l.Event, e.ID, l.Type == events.Disputes, m.b.LinkSetAside(e.ID, l)}
			all[s] = append(all[s], l.Type)
		}
	}
	for _, types := range all {
		slices.Sort(types)
	}
	return all
}

// drawn are the strands that a page draws, each once.
func (m meant) drawn(t *testing.T, f *figure.Figure, all map[strand][]events.LinkType) map[strand]bool {
	t.Helper()
	drawn := map[strand]bool{}
	for _, p := range f.Paths {
		if p.Class != figure.LinkPath || p.ID == "" {
			continue
		}
		s := strand{p.From, p.To, false, p.Colour == m.theme().Warning}
		for _, s.disputes = range []bool{false, true} {
			if types := all[s]; types != nil && !drawn[s] && sameLine(p, look.Link(types[0], s.aside, m.theme())) {
				break
			}
		}
		if types := all[s]; types == nil || drawn[s] || !sameLine(p, look.Link(types[0], s.aside, m.theme())) {
			t.Errorf("the line %q from %s to %s is of no link", p.Title, p.From, p.To)
			continue
		}
		drawn[s] = true
		title := func(id string) string { return m.c.Index().Events[id].Title }
		if want := title(p.To) + " " + all[s][0].Verb() + " " + title(p.From); p.Title != want {
			t.Errorf("the line from %s to %s says %q, want %q", p.From, p.To, p.Title, want)
		}
	}
	return drawn
}

// sameLine tells whether two paths look alike, wherever they run.
func sameLine(p, q figure.Path) bool {
	return p.Colour == q.Colour && slices.Equal(p.Dash, q.Dash) && p.Arrow == q.Arrow && p.Bar == q.Bar
}

// told are the strands that a page tells in words, by the words at one or both ends:
// back at the later event, on at the earlier.
func (m meant) told(t *testing.T, f *figure.Figure, all map[strand][]events.LinkType) (back, on map[strand]bool) {
	t.Helper()
	back, on = map[strand]bool{}, map[strand]bool{}
	for _, x := range f.Texts {
		if x.Role != figure.StubRole {
			continue
		}
		found := false
		for s, types := range all {
			set, full, at := back, "◂ "+strings.TrimPrefix(types[0].Verb(), "is ")+": "+m.title(s.from), s.to
			if strings.HasPrefix(x.Words, "▸") {
				set, full, at = on, "▸ "+strings.TrimPrefix(types[0].Converse(), "is ")+": "+m.title(s.to), s.from
			}
			if at == x.Event && !set[s] && (x.Words == full || strings.HasSuffix(x.Words, "…") && strings.HasPrefix(full, strings.TrimRight(x.Words, " …"))) {
				set[s], found = true, true
				break
			}
		}
		if !found {
			t.Errorf("%s tells of no link of its: %q", x.Event, x.Words)
		}
	}
	return back, on
}

func (m meant) title(id string) string { return m.c.Index().Events[id].Title }

// links is how many links some strands stand for.
func links(some map[strand]bool, all map[strand][]events.LinkType) int {
	n := 0
	for s := range some {
		n += len(all[s])
	}
	return n
}

// lastLine is what stands below everything on a page.
func lastLine(f *figure.Figure) string {
	var words []string
	for _, x := range f.Texts {
		if x.Role == figure.SourceRole {
			words = append(words, x.Words)
		}
	}
	return strings.Join(words, " ")
}

// said is a number in the last line, such as 3 of "3 drawn"; 0 if it does not say.
func said(line, words string) int {
	found := regexp.MustCompile(`(\d+) ` + regexp.QuoteMeta(words) + `\b`).FindStringSubmatch(line)
	if found == nil {
		return 0
	}
	n, _ := strconv.Atoi(found[1])
	return n
}

// shown are the strands that a picture of m has to show, and how many links it leaves
// out because others imply them.
func (m meant) shown() (all map[strand]bool, implied int) {
	g := graph.New(m.c, m.b)
	if m.opt.Links == timeline.DefaultLinks {
		g = g.ReduceFollows()
	}
	implied = m.c.Links()
	wants := m.wants()
	all = map[strand]bool{}
	for e := range g.Edges() {
		implied -= len(e.Links)
		_, from := wants[e.From.ID]
		_, to := wants[e.To.ID]
		for _, l := range e.Links {
			if from && to {
				all[strand{e.From.ID, e.To.ID, l.Type == events.Disputes, m.b.LinkSetAside(e.To.ID, l)}] = true
			}
		}
	}
	return all, implied
}

// Every link is drawn, told in words at both its ends, or counted in the last line, as
// it says; the lines, the words and the numbers of a page make up the links of the chronicle.
func TestEveryLinkIsDrawnToldOrCounted(t *testing.T) {
	eachMeant(t, checkLinks)
}

func checkLinks(t *testing.T, m meant) {
	all := m.strands()
	shown, implied := m.shown()
	drawn, back, on := map[strand]bool{}, map[strand]bool{}, map[strand]bool{}
	untold := 0
	for _, f := range m.Pages {
		line := lastLine(f)
		d := m.drawn(t, f, all)
		b, o := m.told(t, f, all)
		here := join(b, o)
		if n := links(d, all); said(line, "drawn") != n {
			t.Errorf("%d links are drawn, the last line says %q", n, line)
		}
		if n := links(here, all); said(line, "in words") != n {
			t.Errorf("%d links are told, the last line says %q", n, line)
		}
		drawn, back, on = join(drawn, d), join(back, b), join(on, o)
		untold += said(line, "only in the text version")
	}
	for s := range join(back, on) {
		if !back[s] || !on[s] || drawn[s] {
			t.Errorf("%v is told at its later event: %v, at its earlier: %v; drawn: %v", s, back[s], on[s], drawn[s])
		}
	}
	for s := range join(drawn, back) {
		if !shown[s] {
			t.Errorf("%v is shown and should not be", s)
		}
	}
	if n := links(shown, all) - links(join(drawn, back), all); n != untold && len(m.Pages) == 1 || n > 0 && untold == 0 {
		t.Errorf("%d links are neither drawn nor told, the last line says %d", n, untold)
	}
	if len(m.Pages) == 1 {
		m.wholeLine(t, implied, links(shown, all))
	}
}

// wholeLine holds that the last line of a single page adds up to the links of the chronicle.
func (m meant) wholeLine(t *testing.T, implied, shown int) {
	t.Helper()
	line := lastLine(m.Pages[0])
	if n := said(line, "implied by others"); n != implied {
		t.Errorf("others imply %d links, the last line says %q", implied, line)
	}
	if n := said(line, "not asked for, or to events without a date"); n != m.c.Links()-implied-shown {
		t.Errorf("%d links are to events without a date, the last line says %q", m.c.Links()-implied-shown, line)
	}
	if total := regexp.MustCompile(`(\d+) links?\b`).FindStringSubmatch(line); m.c.Links() > 0 && (total == nil || total[1] != strconv.Itoa(m.c.Links())) {
		t.Errorf("the chronicle has %d links, the last line says %q", m.c.Links(), line)
	}
}

// join is what is in a or in b.
func join(a, b map[strand]bool) map[strand]bool {
	all := map[strand]bool{}
	for s := range a {
		all[s] = true
	}
	for s := range b {
		all[s] = true
	}
	return all
}

// crowded are pictures of many events on one page that is too low for their labels.
func crowded(t *testing.T, do func(t *testing.T, m meant)) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprintf("seed=%d", seed), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 22))
			c := varied(t, r, 80+r.IntN(80))
			b := chronology.Solve(c)
			opt := timeline.Options{Form: timeline.Linear, Width: 1100, Height: 700 + 80*float64(seed%3), Links: timeline.AllLinks}
			pic, err := laid(c, b, opt)
			if err != nil {
				t.Fatal(err)
			}
			do(t, meant{pic, c, b, opt})
		})
	}
}

// The same where most links have no room.
func TestLinksWithoutRoomAreCounted(t *testing.T) {
	crowded(t, func(t *testing.T, m meant) {
		if said(lastLine(m.Pages[0]), "only in the text version") == 0 {
			t.Error("there is room for all links")
		}
		checkLinks(t, m)
	})
}

// Every number that stands for an event is explained in the list, with the title, the
// date and the claim of the event; events without a mark are counted.
func TestNumbersAreExplained(t *testing.T) {
	crowded(t, func(t *testing.T, m meant) {
		f := m.Pages[0]
		numbers, list := map[string][]string{}, map[string]string{}
		counted := 0
		for _, x := range f.Texts {
			switch n, err := strconv.Atoi(x.Words); {
			case x.Role == figure.CountRole && x.Event != "":
				numbers[x.Event] = append(numbers[x.Event], x.Words)
			case x.Role == figure.CountRole && err == nil:
				counted += n
			case x.Role == figure.NoteRole && x.Event != "":
				list[x.Event] += x.Words + " "
			}
		}
		if len(numbers) == 0 || counted == 0 {
			t.Errorf("%d events have a number, %d are counted; want some", len(numbers), counted)
		}
		for id, n := range numbers {
			if len(n) != 2 || n[0] != n[1] {
				t.Errorf("%s has the numbers %q, want one at its mark, and the same in the list", id, n)
			}
			words := m.title(id) + ", " + m.b.Words(m.c.Index().Events[id])
			if !strings.HasPrefix(list[id], words) {
				t.Errorf("the list explains %s by %q, want %q", id, list[id], words)
			}
		}
		if want := len(m.wants()) - len(m.marksOf()); counted != want {
			t.Errorf("%d events have no mark, the numbers say %d", want, counted)
		}
	})
}

// Dates of the Julian calendar are explained, where there are some.
func TestJulianDatesAreExplained(t *testing.T) {
	seen := [2]int{}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 23))
		c := varied(t, r, 1+r.IntN(12))
		b := chronology.Solve(c)
		for _, form := range []timeline.Form{timeline.Linear, timeline.Vertical, timeline.List} {
			pic, err := laid(c, b, timeline.Options{Form: form})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range pic.Pages {
				var dates strings.Builder
				for _, x := range f.Texts {
					if x.Role == figure.DateRole {
						dates.WriteString(x.Words + " ")
					}
				}
				julian := strings.Contains(dates.String(), "(Julian)")
				if noted := strings.Contains(lastLine(f), look.JulianNote); noted != julian {
					t.Errorf("seed %d, %s: there is a Julian date: %v, it is explained: %v", seed, form, julian, noted)
				}
				if julian {
					seen[1]++
				} else {
					seen[0]++
				}
			}
		}
	}
	if seen[0] == 0 || seen[1] == 0 {
		t.Errorf("%d pages without and %d with Julian dates, want some of each", seen[0], seen[1])
	}
}

// Sources that disagree are joined by a line from each mark to the next.
func TestMarksOfSourcesThatDisagreeAreJoined(t *testing.T) {
	joined := 0
	for seed := range uint64(8) {
		c := varied(t, rand.New(rand.NewPCG(seed, 24)), 12)
		b := chronology.Solve(c)
		pic, err := laid(c, b, timeline.Options{Form: timeline.Linear})
		if err != nil {
			t.Fatal(err)
		}
		m := meant{pic, c, b, timeline.Options{}}
		lines := map[string]int{}
		for _, p := range pic.Pages[0].Paths {
			if p.Class == figure.ClaimPath {
				lines[p.ID]++
				joined++
			}
		}
		for id, marks := range m.marksOf() {
			if lines[id] != len(marks)-1 {
				t.Errorf("seed %d: %s has %d marks and %d lines between them", seed, id, len(marks), lines[id])
			}
		}
	}
	if joined == 0 {
		t.Error("no sources disagree")
	}
}

// An upright axis is only chosen where at least half of the events begin at a moment of
// their own; it is asked for at other times.
func TestUprightAxesAreForDifferentMoments(t *testing.T) {
	upright := 0
	for n := 8; n <= 14; n++ {
		for moments := 1; moments <= n; moments++ {
			var b strings.Builder
			b.WriteString("events:\n")
			for i := range n {
				fmt.Fprintf(&b, "  - {id: e-%d, title: Number %d%s, when: 1901-02-%02d}\n", i, i, strings.Repeat(" of those that have long titles", 6), 1+i*moments/n)
			}
			pic := picture(t, read(t, b.String()), timeline.Options{})
			if !slices.ContainsFunc(pic.Pages[0].Marks, func(m figure.Mark) bool { return m.Upright }) {
				continue
			}
			if upright++; 2*moments < n {
				t.Errorf("%d events of %d moments stand along an upright axis", n, moments)
			}
		}
	}
	if upright == 0 {
		t.Error("no upright axis was chosen")
	}
}

// Events that nothing dates are named below the picture, with whose claim they are.
func TestEventsWithoutADateAreNamed(t *testing.T) {
	claimed := 0
	for seed := range uint64(8) {
		c := varied(t, rand.New(rand.NewPCG(seed, 25)), 40)
		b := chronology.SolveDates(c)
		pic, err := laid(c, b, timeline.Options{Form: timeline.Linear})
		if err != nil {
			t.Fatal(err)
		}
		m := meant{pic, c, b, timeline.Options{}}
		var notes []string
		for _, x := range pic.Pages[0].Texts {
			if x.Role == figure.NoteRole {
				notes = append(notes, x.Words)
			}
		}
		var want []string
		for _, e := range c.Events {
			if _, dated := m.wants()[e.ID]; dated {
				continue
			}
			words := e.Title
			if claim := c.Index().Caveats(e); claim != "" {
				words += " – " + claim
				claimed++
			}
			want = append(want, words)
		}
		if len(want) == 0 {
			continue
		}
		if whole := fmt.Sprintf("No date in the source (%d): %s", len(want), strings.Join(want, "; ")); !strings.Contains(strings.Join(notes, " "), whole) {
			t.Errorf("seed %d: the notes are %q, want %q", seed, notes, whole)
		}
	}
	if claimed == 0 {
		t.Error("no event without a date is someone's claim")
	}
}
