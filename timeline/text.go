package timeline

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
)

// Alt is the picture in one sentence, for those who cannot see it.
func Alt(c *events.Chronicle, b *chronology.Bounds) string {
	s := "Timeline of " + events.Counted(len(c.Events), "event")
	if r := b.Span(); r.FromLimit == edtf.Known || r.ToLimit == edtf.Known {
		s += ", " + r.Words(c.Zone)
	}
	if c.Title != "" {
		s += ": " + c.Title
	}
	return s + "."
}

// WriteText writes c as text: the picture in one sentence, then every event in
// the order of the links and dates, with its date in words, whose claim it is,
// its sources, and what it is linked to.
func WriteText(w io.Writer, c *events.Chronicle, b *chronology.Bounds) error {
	buf := bufio.NewWriter(w)
	fmt.Fprintln(buf, Alt(c, b))
	if c.Subtitle != "" {
		fmt.Fprintln(buf, c.Subtitle)
	}
	index, wrong := c.Index(), conflicts(b)
	for i, e := range graph.New(c, b).Order() {
		fmt.Fprintf(buf, "\n%d. %s: %s\n", i+1, b.Words(e), e.Title)
		if what := wrong[e.ID]; what != "" {
			fmt.Fprintln(buf, "   Contradiction: "+what)
		}
		for _, l := range facts(e, index) {
			fmt.Fprintln(buf, "   "+l)
		}
	}
	return buf.Flush()
}

// facts are the lines below an event.
func facts(e *events.Event, index events.Index) []string {
	var lines []string
	add := func(what string, parts ...string) {
		if s := strings.Join(parts, "; "); s != "" {
			lines = append(lines, what+s)
		}
	}
	add("", index.Caveats(e))
	add("", e.Summary)
	var actors, sources, tied []string
	for _, a := range e.Actors {
		actors = append(actors, index.ActorName(a.Actor))
	}
	for _, s := range e.Sources {
		sources = append(sources, citation(s, index))
	}
	for _, l := range e.Links {
		tied = append(tied, linkWords(l, index))
	}
	add("Who: ", actors...)
	if p := index.Places[e.Place]; p != nil {
		add("Where: ", p.Name)
	}
	add("Links: ", tied...)
	add("Source: ", sources...)
	return lines
}

// citation is "CNN, para 5, via TASS".
func citation(c events.Citation, index events.Index) string {
	parts := []string{c.Source}
	if s := index.Sources[c.Source]; s != nil {
		parts[0] = s.Name()
	}
	if c.At != "" {
		parts = append(parts, c.At)
	}
	if c.Via != "" {
		parts = append(parts, "via "+c.Via)
	}
	if c.Quote != "" {
		parts = append(parts, "“"+strings.Join(strings.Fields(c.Quote), " ")+"”")
	}
	return strings.Join(parts, ", ")
}

// linkWords is "responds to Chemical attack on a rebel-held town (high confidence)".
func linkWords(l events.Link, index events.Index) string {
	s := l.Type.Verb() + " " + l.Event
	if e := index.Events[l.Event]; e != nil {
		s = l.Type.Verb() + " “" + e.Title + "”"
	}
	if !l.Gap.IsZero() {
		s += ", " + l.Gap.Text + " apart"
	}
	if l.Confidence != events.Unstated {
		s += ", " + l.Confidence.String() + " confidence"
	}
	return s
}
