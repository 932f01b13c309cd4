package chronology

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
)

// WriteEvents writes the bounds of events in words, each with the statements it follows
// from and their places, and what keeps the event from being plain fact. Times are those
// of the chronicle's clock zone.
func (b *Bounds) WriteEvents(w io.Writer, list []*events.Event) error {
	out := bufio.NewWriter(w)
	index := b.chronicle().Index()
	t := newTeller(b, list)
	for i, e := range list {
		if i > 0 {
			fmt.Fprintln(out)
		}
		if _, err := fmt.Fprintf(out, "%s: %s\n", e.ID, b.Words(e)); err != nil {
			return err // the reader is gone
		}
		if c := index.Caveats(e); c != "" {
			fmt.Fprintf(out, "  %s\n", c)
		}
		of, _ := b.Of(e.ID)
		b.writeSides(out, "earliest", t, of.EarliestStart, of.EarliestEnd)
		b.writeSides(out, "latest", t, of.LatestStart, of.LatestEnd)
	}
	return out.Flush()
}

// writeSides writes the earliest or latest start and end, in one line if they are the
// same.
func (b *Bounds) writeSides(w io.Writer, which string, t *teller, start, end Bound) {
	proof, other := t.notes(start), t.notes(end)
	if start.At == end.At && start.Kind == end.Kind && slices.Equal(proof, other) {
		b.writeSide(w, which+" start and end", start, proof)
		return
	}
	b.writeSide(w, which+" start", start, proof)
	b.writeSide(w, which+" end", end, other)
}

func (b *Bounds) writeSide(w io.Writer, which string, x Bound, proof []diag.Note) {
	fmt.Fprintf(w, "  %s: %s\n", which, b.sideWords(x))
	width := 0
	for _, n := range proof {
		width = max(width, utf8.RuneCountInString(n.Msg))
	}
	for _, n := range proof {
		fmt.Fprintln(w, strings.TrimRight(fmt.Sprintf("      %-*s  %s", width, n.Msg, n.Pos), " "))
	}
}

// sideWords returns a bound in words: "30 Apr 2017 (inferred)".
func (b *Bounds) sideWords(x Bound) string {
	switch x.Kind {
	case Unknown:
		return "not known"
	case Open:
		return "open"
	}
	at := x.At
	if x.side.latest && !x.Closed {
		at = instantBefore(at)
	}
	zone := b.chronicle().Zone
	words := edtf.Range{From: at, ToLimit: edtf.Unknown}.FromWords(zone)
	switch {
	case x.side.latest && !x.Closed && x.At.Nsec == 0:
		words = edtf.Range{FromLimit: edtf.Unknown, To: x.At}.ToWords(zone)
	case x.Closed && edtf.Days.Floor(at.In(zone)).Instant(zone) == at:
		words = "the beginning of " + words
	}
	return words + " (" + x.Kind.String() + ")"
}

// instantBefore returns the last instant before t.
func instantBefore(t edtf.Instant) edtf.Instant { return lastInside(moment(t).Below()) }

// ShortWords returns the bounds of an event in a line: "starts from 1 Apr 2017 by 30 Apr
// 2017, ends by 1 May 2017".
func (b *Bounds) ShortWords(e EventBounds) string {
	var parts []string
	starts, ends := e.Starts(), e.Ends()
	if starts == ends {
		return "starts and ends " + rangeWords(starts, b)
	}
	parts = append(parts, "starts "+rangeWords(starts, b), "ends "+rangeWords(ends, b))
	return strings.Join(parts, ", ")
}

// rangeWords returns a range with a preposition.
func rangeWords(r edtf.Range, b *Bounds) string {
	words := r.Words(b.chronicle().Zone)
	switch {
	case r.FromLimit != edtf.Known && r.ToLimit != edtf.Known:
		return "at any time"
	case r.FromLimit == edtf.Known && r.ToLimit == edtf.Known:
		return "within " + words
	}
	return words
}
