package layered

import (
	"fmt"
	"image/color"
	"io"
	"slices"
	"strings"

	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/graph"
)

// A Report is the figures of a picture.
type Report struct {
	Events    int
	Links     int // that it shows
	Lines     int // drawn for these links: links of one pair share a line
	Columns   int
	Crossings int  // of lines
	Bends     int  // of lines
	Overlaps  int  // of texts with texts or marks
	Stopped   bool // whether the search for fewer crossings and straight lines used up its steps
	LeftOut   int  // links that longer chains imply, left out by the caller
	Width     float64
	Height    float64 // in points
}

func (d *drawing) report() Report {
	r := Report{
		Events: len(d.boxes), Links: d.count(), Lines: len(d.links), Columns: len(d.columns), Crossings: d.result.Crossings,
		Overlaps: d.fig.Overlaps(), Stopped: d.result.Stopped, LeftOut: d.g.LeftOut(), Width: d.fig.Width, Height: d.fig.Height,
	}
	for _, p := range d.fig.Paths {
		if p.ID != "" {
			r.Bends += len(p.Points) - 2
		}
	}
	return r
}

// Write writes r, one line for each name and figure.
func (r Report) Write(w io.Writer) error {
	var b strings.Builder
	row := func(name string, value any) { fmt.Fprintf(&b, "%-22s %v\n", name, value) }
	row("events", r.Events)
	row("links", r.Links)
	row("lines for them", r.Lines)
	row("links left out", r.LeftOut)
	row("columns", r.Columns)
	row("crossings", r.Crossings)
	row("bends", r.Bends)
	row("overlaps", r.Overlaps)
	if r.Stopped {
		row("searched to the end", "no")
	}
	row("size", fmt.Sprintf("%.0f × %.0f pt", r.Width, r.Height))
	_, err := io.WriteString(w, b.String())
	return err
}

// alt returns the picture in one sentence, for those who cannot see it.
func (d *drawing) alt() string {
	s := "Graph of " + events.Counted(len(d.boxes), "event") + " and " + events.Counted(d.count(), "link") + " between them, in the order of time"
	if d.c.Title != "" {
		s += ": " + strings.TrimSuffix(d.c.Title, ".")
	}
	return s + "."
}

// count returns the number of links that are drawn.
func (d *drawing) count() int {
	n := 0
	for _, l := range d.links {
		n += l.Links
	}
	return n
}

// lastLine returns the sources, the number of events and links, and how to read the
// picture.
func (d *drawing) lastLine() string {
	var parts []string
	if s := look.SourceLine(d.c); s != "" {
		parts = append(parts, s)
	}
	parts = append(parts, d.countWords())
	if len(d.links) > 0 {
		words := "Arrows point to the later event"
		if slices.ContainsFunc(d.links, func(l link) bool { return l.Aside }) {
			words += ", contradicted ones to what is said to be later"
		}
		parts = append(parts, words)
	}
	if slices.ContainsFunc(d.links, func(l link) bool { return l.Confidence != events.Unstated }) {
		parts = append(parts, "Words at arrows say how sure a link is")
	}
	if slices.ContainsFunc(d.boxes, func(b *box) bool { return b.dated }) {
		words := "Columns follow when events began, not to scale"
		if len(d.boxes) > len(d.columns) {
			words += "; within one only arrows tell what came first"
		}
		parts = append(parts, words)
	}
	return strings.Join(append(parts, d.axisNotes()...), ". ") + "."
}

// countWords returns in words how many events and links there are.
func (d *drawing) countWords() string {
	s := events.Counted(len(d.boxes), "event") + ", " + events.Counted(d.count(), "link")
	if lines := len(d.links); lines < d.count() {
		s += fmt.Sprintf(" in %s (links between the same two events share one, of the type that the legend names first)", events.Counted(lines, "line"))
	}
	if n := d.g.LeftOut(); n > 0 {
		s += fmt.Sprintf("; links of %s left out that longer chains imply", events.Counted(n, "pair"))
	}
	return s
}

// title returns in words all links that a line stands for.
func (d *drawing) title(e graph.Edge, s graph.Strand) string {
	var all []string
	for _, l := range e.Links {
		if d.b.LinkSetAside(e.To.ID, l) != s.Aside || (l.Type == events.Disputes) != (s.Type == events.Disputes) {
			continue
		}
		words := l.Type.Verb()
		if l.Confidence != events.Unstated {
			words += " (" + l.Confidence.String() + " confidence)"
		}
		all = append(all, words)
	}
	words := "“" + e.To.Title + "” " + strings.Join(all, " and ") + " “" + e.From.Title + "”"
	if s.Aside {
		words += ": contradicted"
	}
	return words
}

// laneSamples returns the samples of the legend for lanes and their colours.
func (d *drawing) laneSamples() []look.Sample {
	var all []look.Sample
	seen := map[string]color.NRGBA{}
	for _, b := range d.boxes {
		seen[b.event.Lane] = b.colour
	}
	for _, l := range d.c.Lanes {
		if c, ok := seen[l.ID]; ok {
			all = append(all, look.DotSample(figure.Mark{Colour: c}, l.Title))
		}
	}
	return all
}

// linkSamples returns the samples for the types of links that the picture draws.
func (d *drawing) linkSamples() []look.Sample {
	var all []look.Sample
	sample := func(words string, is func(link) bool) {
		if i := slices.IndexFunc(d.links, is); i >= 0 {
			all = append(all, look.LinkSample(d.lookOf(d.links[i]), words))
		}
	}
	for t := events.CausedBy; t <= events.Disputes; t++ {
		sample(look.LinkName(t), func(l link) bool { return l.Type == t && !l.Aside })
	}
	if i := slices.IndexFunc(d.links, func(l link) bool { return l.Aside }); i >= 0 {
		all = append(all, d.crossedSample(d.links[i]))
	}
	return all
}

// crossedSample returns the sample of a contradicted link with its cross.
func (d *drawing) crossedSample(l link) look.Sample {
	s := look.LinkSample(d.lookOf(l), "contradicted link")
	line := s.Draw
	s.Draw = func(c *look.Column, x float64) {
		line(c, x)
		d.cross(figure.Path{Points: []figure.Point{{X: x}, {X: x + look.SampleWidth}}}, c.Y)
	}
	return s
}
