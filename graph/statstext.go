package graph

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"throughline/events"
	"throughline/events/edtf"
)

// WriteJSON writes s as an object; the fields of [Stats] have the names.
func (s *Stats) WriteJSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(s)
}

// mostListed is how many of a list stand in the text.
const mostListed = 10

// WriteText writes s for people, with no more than the first ten of every list.
func (s *Stats) WriteText(w io.Writer) error {
	t := &statsText{tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
	t.counts(s)
	t.heading("Causes")
	t.list(s.Roots, "root", "roots", "(effects, no cause)")
	t.list(s.Leaves, "leaf", "leaves", "(causes, no effect)")
	t.list(s.Isolated, "isolated event", "isolated events", "(no link)")
	t.list(s.LongestChain, "event", "events", "in the longest chain")
	t.components(s.Components)
	t.turningPoints(s.TurningPoints)
	t.tallies("Events by source", s.Sources)
	t.tallies("Events by actor", s.Actors)
	t.evidence(s)
	t.dates(s)
	return t.Flush()
}

// A statsText writes the parts of the text. The first error of its writer shows at
// the flush.
type statsText struct{ *tabwriter.Writer }

// heading begins a part, with columns of its own.
func (t *statsText) heading(words string) { fmt.Fprintf(t, "\n%s\n", words) }

// row writes a line of columns.
func (t *statsText) row(columns ...string) { fmt.Fprintf(t, "  %s\n", strings.Join(columns, "\t")) }

func (t *statsText) counts(s *Stats) {
	fmt.Fprintln(t, "Counts")
	t.row("events", tallied(s.Events, s.Statuses))
	t.row("links", tallied(s.Links, s.LinkTypes))
	t.row("lanes", tallied(len(s.Lanes)-laneless(s.Lanes), s.Lanes))
	t.row("sources", strconv.Itoa(len(s.Sources)))
	t.row("actors", strconv.Itoa(len(s.Actors)))
	t.row("places", strconv.Itoa(len(s.Places)))
	t.row("span", s.Span.Words)
	t.row("contradictions", strconv.Itoa(s.Contradictions))
}

// laneless is 1 if the last tally is that of the events in no lane.
func laneless(lanes []Tally) int {
	if n := len(lanes); n > 0 && lanes[n-1].ID == "" {
		return 1
	}
	return 0
}

// tallied is "17: 16 reported, 1 alleged".
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

// list writes how many events there are of a kind, and the first of them.
func (t *statsText) list(all []Mention, kind, kinds, which string) {
	if len(all) != 1 {
		kind = kinds
	}
	t.row(strings.TrimSpace(fmt.Sprintf("%d %s %s", len(all), kind, which)))
	for _, m := range all[:min(mostListed, len(all))] {
		t.row("  "+m.ID, m.words())
	}
	t.more(len(all))
}

// more says how many of n are not listed.
func (t *statsText) more(n int) {
	if n > mostListed {
		t.row(fmt.Sprintf("  and %d more", n-mostListed))
	}
}

// words are the title and what keeps the event from being plain fact.
func (m Mention) words() string {
	if m.Caveats == "" {
		return m.Title
	}
	return m.Title + " – " + m.Caveats
}

// components tells how many parts there are, and how large the first are.
func (t *statsText) components(sizes []int) {
	var words []string
	for _, n := range sizes[:min(mostListed, len(sizes))] {
		words = append(words, strconv.Itoa(n))
	}
	if more := len(sizes) - len(words); more > 0 {
		words = append(words, fmt.Sprintf("%d more", more))
	}
	line := events.Counted(len(sizes), "part") + " held together by links"
	if len(words) > 0 {
		line += ": " + events.List(words) + " (events)"
	}
	t.row(line)
}

func (t *statsText) turningPoints(p TurningPoints) {
	t.heading("Turning points")
	digits := -1 // as many as it takes
	line := events.Counted(len(p.Between), "event") + " between others (pairs whose shortest chains pass"
	if p.Pivots > 0 {
		line += fmt.Sprintf(", estimated from %d pivots", p.Pivots)
		digits = 0
	}
	t.row(line + ")")
	for _, x := range p.Between[:min(mostListed, len(p.Between))] {
		t.row("  "+strconv.FormatFloat(x.Pairs, 'f', digits, 64), x.ID, x.words())
	}
	t.more(len(p.Between))
	t.list(p.Articulation, "articulation point", "articulation points", "(without it, more parts)")
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
	t.row("without a source", s.Unsourced.words(s.Events))
	t.row("with one source", s.SingleSource.words(s.Events))
}

// words is "3 of 12 events (25 %)".
func (x Share) words(all int) string {
	return fmt.Sprintf("%d of %s (%.0f %%)", x.Count, events.Counted(all, "event"), 100*x.Share)
}

func (t *statsText) dates(s *Stats) {
	t.heading("Dates")
	b := s.Bounds
	t.row("inferred from links", fmt.Sprintf("%d of %s, in %s", b.Inferred, events.Counted(b.Known, "bound"), events.Counted(b.Narrowed, "event")))
	t.row("without any bound", b.Unknown.words(s.Events))
	for _, x := range s.RoundDates {
		words := fmt.Sprintf("%d of %d %s, %.1f expected", x.Count, x.Of, x.Among, x.Expected)
		if x.Marked {
			words += "; more than chance explains: " + named(x.Events)
		}
		t.row(x.What, words)
	}
}

// named are ids, or the first of many.
func named(ids []string) string {
	s := strings.Join(ids[:min(mostListed, len(ids))], ", ")
	if more := len(ids) - mostListed; more > 0 {
		s += fmt.Sprintf(" and %d more", more)
	}
	return s
}

// spanOf is a range for reading and for programs.
func spanOf(r edtf.Range, g *Graph) Span {
	s := Span{Words: r.Words(g.chronicle.Zone)}
	if r.FromLimit == edtf.Known {
		s.Earliest = moment(r.From)
	}
	if last, ok := r.Latest(); ok {
		s.Latest = moment(last)
	}
	return s
}

// moment is t in UTC: as RFC 3339 has it, or outside of the years it has, in EDTF.
func moment(t edtf.Instant) *string {
	s := t.String()
	if c := t.In(nil); c.Year > 9999 || c.Year < -9999 {
		s = fmt.Sprintf("Y%d", c.Year) // in EDTF such a year stands alone
	}
	return &s
}
