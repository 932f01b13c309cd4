package graph

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"throughline/events"
)

// mostListed is how many items of a list the text shows.
const mostListed = 10

// WriteText writes s for people, with no more than the first ten items of every list. It
// omits what there is nothing of.
func (s *Stats) WriteText(w io.Writer) error {
	t := &statsText{Writer: tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
	t.counts(s)
	t.causes(s)
	t.turningPoints(s.TurningPoints)
	t.tallies("Events by source", there(slices.Clone(s.Sources)))
	t.tallies("Events by actor", s.Actors)
	t.evidence(s)
	t.dates(s)
	return t.Flush()
}

// A statsText writes the parts of the text. The first error of its writer is returned by
// Flush.
type statsText struct {
	*tabwriter.Writer
	coming string // a heading that has no row yet
}

// heading begins a part with columns of its own. It is written once the part has a row.
func (t *statsText) heading(words string) { t.coming = "\n" + words + "\n" }

// row writes a line of columns.
func (t *statsText) row(columns ...string) {
	fmt.Fprintf(t, "%s  %s\n", t.coming, strings.Join(columns, "\t"))
	t.coming = ""
}

func (t *statsText) counts(s *Stats) {
	fmt.Fprintln(t, "Counts")
	t.row("events", tallied(s.Events, s.Statuses))
	t.row("links", tallied(s.Links, s.LinkTypes))
	t.row("lanes", tallied(len(s.Lanes)-laneless(s.Lanes), s.Lanes))
	t.row("sources", strconv.Itoa(len(s.Sources)))
	t.row("actors", strconv.Itoa(len(s.Actors)))
	t.row("places", strconv.Itoa(len(s.Places)))
	t.row("span", s.Span.Words(s.zone))
	t.row("contradictions", strconv.Itoa(s.Contradictions))
}

// laneless returns 1 if the last tally is that of the events in no lane, else 0.
func laneless(lanes []Tally) int {
	if n := len(lanes); n > 0 && lanes[n-1].ID == "" {
		return 1
	}
	return 0
}

// tallied returns tallies in words: "17: 16 reported, 1 alleged".
func tallied(n int, all []Tally) string {
	var parts []string
	for _, x := range all {
		parts = append(parts, fmt.Sprintf("%d %s", x.Count, x.Name))
	}
	if len(parts) == 0 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%d: %s", n, strings.Join(parts, ", "))
}

func (t *statsText) causes(s *Stats) {
	t.heading("Causes")
	t.list(s.Roots, "with effects and no known cause", "root", "roots")
	t.list(s.Leaves, "with causes and no known effect", "leaf", "leaves")
	t.list(s.Isolated, "without any link", "isolated", "isolated")
	longest := "longest path"
	if s.Contradicted > 0 {
		longest += fmt.Sprintf("; contradicted: %s of it", events.Counted(s.Contradicted, "link"))
	}
	t.list(s.LongestChain, "in the longest chain of causes", longest, longest)
	t.components(s.Components)
}

// list writes the number of events of a kind, with the technical term for one or several,
// and the first of them.
func (t *statsText) list(all []Mention, which, term, terms string) {
	if len(all) == 0 {
		return
	}
	if len(all) > 1 {
		term = terms
	}
	t.row(fmt.Sprintf("%s %s (%s)", events.Counted(len(all), "event"), which, term))
	for _, m := range all[:min(mostListed, len(all))] {
		t.row("  "+m.ID, m.words())
	}
	t.more(len(all))
}

// more writes how many of n are not listed.
func (t *statsText) more(n int) {
	if n > mostListed {
		t.row(fmt.Sprintf("  and %d more", n-mostListed))
	}
}

// words returns the title and the caveats of an event.
func (m Mention) words() string {
	if m.Caveats == "" {
		return m.Title
	}
	return m.Title + " – " + m.Caveats
}

// components writes the number of components and the sizes of the first.
func (t *statsText) components(sizes []int) {
	if len(sizes) < 2 {
		return
	}
	var words []string
	for _, n := range sizes[:min(mostListed, len(sizes))] {
		words = append(words, strconv.Itoa(n))
	}
	if more := len(sizes) - len(words); more > 0 {
		words = append(words, fmt.Sprintf("%d more", more))
	}
	t.row(fmt.Sprintf("%d groups without links between them (components), of %s events", len(sizes), events.List(words)))
}

func (t *statsText) turningPoints(p TurningPoints) {
	t.heading("Turning points")
	t.between(p)
	t.list(p.Articulation, "without which chains of causes fall apart", "articulation point", "articulation points")
}

// between writes the events through which chains of causes pass.
func (t *statsText) between(p TurningPoints) {
	if len(p.Between) == 0 {
		return
	}
	digits := -1 // as many as needed
	line := events.Counted(len(p.Between), "event") + " through which chains of causes pass, and how many pairs of others they tie (betweenness)"
	if p.Pivots > 0 {
		line += fmt.Sprintf(", estimated from %d events", p.Pivots)
		digits = 0
	}
	t.row(line)
	for _, x := range p.Between[:min(mostListed, len(p.Between))] {
		t.row("  "+strconv.FormatFloat(x.Pairs, 'f', digits, 64), x.ID, x.words())
	}
	t.more(len(p.Between))
}

func (t *statsText) tallies(heading string, all []Tally) {
	if len(all) == 0 {
		return
	}
	t.heading(heading)
	for _, x := range all[:min(mostListed, len(all))] {
		t.row(strconv.Itoa(x.Count), x.ID, x.Name)
	}
	t.more(len(all))
}

func (t *statsText) evidence(s *Stats) {
	t.heading("Evidence")
	t.share("without a source", s.Unsourced, s.Events)
	t.share("with one source", s.SingleSource, s.Events)
}

// share writes "3 of 12 events (25 %)".
func (t *statsText) share(what string, x Share, all int) {
	if all > 0 {
		t.row(what, fmt.Sprintf("%d of %s (%.0f %%)", x.Count, events.Counted(all, "event"), 100*x.Share))
	}
}

func (t *statsText) dates(s *Stats) {
	t.heading("Dates")
	if b := s.Bounds; b.Known > 0 {
		t.row("inferred from links", fmt.Sprintf("%d of %s, in %s", b.Inferred, events.Counted(b.Known, "bound"), events.Counted(b.Narrowed, "event")))
	}
	t.share("without any bound", s.Bounds.Unknown, s.Events)
	for _, x := range s.RoundDates {
		if x.Of == 0 {
			continue
		}
		among := x.Among
		if x.Of == 1 {
			among = strings.Replace(among, "dates", "date", 1)
		}
		words := fmt.Sprintf("%d of %d %s, %s expected", x.Count, x.Of, among, x.expected())
		if x.Marked {
			words += "; more than chance explains: " + named(x.Events)
		}
		t.row(x.What, words)
	}
}

// expected returns in words how many chance explains: never none.
func (x Excess) expected() string {
	if x.Expected < 0.1 {
		return "under 0.1"
	}
	return strconv.FormatFloat(x.Expected, 'f', 1, 64)
}

// named returns ids in words, or the first of many.
func named(ids []string) string {
	s := strings.Join(ids[:min(mostListed, len(ids))], ", ")
	if more := len(ids) - mostListed; more > 0 {
		s += fmt.Sprintf(" and %d more", more)
	}
	return s
}
