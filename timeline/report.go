package timeline

import (
	"fmt"
	"io"
	"math"
	"strings"

	"throughline/figure"
	"throughline/timeline/internal/route"
)

// A Report is the figures of a picture, over all its pages.
type Report struct {
	Form      Form    // that was taken
	Why       string  // it was taken
	Pages     int     // of the picture
	Events    int     // that have a place in time
	Full      int     // events with their whole label
	Shortened int     // events with a title that is cut
	Keyed     int     // events with a number that the list explains
	Counted   int     // events that are only counted
	Overlaps  int     // of texts with texts or marks
	Largest   float64 // displacement of a label from its mark, in points
	Mean      float64 // displacement, in points
	Links     int     // that are drawn
	Crossings int     // of links
	Stubs     int     // links told in words, at their ends
	Hidden    int     // links that are neither drawn nor told
	Implied   int     // links left out because others imply them
	Stopped   bool    // whether the search for a layout took too many steps, and ended with what it had
	Empty     float64 // share of the area that holds nothing
}

// report measures the finished pages.
func (s *story) report(pages []*result) Report {
	r := Report{Form: pages[0].plan.form, Pages: len(pages), Events: len(s.items), Implied: s.implied}
	moved := 0
	for _, p := range pages {
		r.Overlaps += p.fig.Overlaps()
		r.Crossings += crossings(p.fig)
		for _, t := range p.drawn {
			r.Links += t.links
		}
		r.Hidden += p.untold
		r.Empty += empty(p.fig) / float64(len(pages))
		r.Full += p.details[full]
		r.Shortened += p.details[short]
		r.Keyed += p.details[keyed]
		r.Counted += p.details[counted]
		for _, d := range p.moves {
			r.Largest, r.Mean = max(r.Largest, d), r.Mean+d
			moved++
		}
	}
	for _, t := range s.ties {
		r.Stubs += t.links
	}
	r.Stubs -= r.Links + r.Hidden
	if moved > 0 {
		r.Mean /= float64(moved)
	}
	return r
}

// crossings counts where links cross.
func crossings(f *figure.Figure) int {
	var rs []route.Route
	for _, p := range f.Paths {
		if p.Class == figure.LinkPath && p.ID != "" {
			rs = append(rs, route.Route{Points: p.Points, OK: true})
		}
	}
	return route.Crossings(rs)
}

// mostCells is how many cells the area of a figure is counted in at most.
const mostCells = 1 << 20

// empty is the share of the figure's area that has neither text nor mark near it,
// counted in cells of the size of a letter, or larger ones in a figure of many metres.
func empty(f *figure.Figure) float64 {
	cell := max(12, math.Sqrt(f.Width*f.Height/mostCells))
	w, h := int(math.Ceil(f.Width/cell)), int(math.Ceil(f.Height/cell))
	taken := make([]bool, w*h)
	fill := func(b figure.Box) {
		for y := max(0, int(b.Y0/cell)); y <= min(h-1, int(b.Y1/cell)); y++ {
			for x := max(0, int(b.X0/cell)); x <= min(w-1, int(b.X1/cell)); x++ {
				taken[y*w+x] = true
			}
		}
	}
	for _, t := range f.Texts {
		fill(t.Box())
	}
	for _, m := range f.Marks {
		fill(m.Ink())
	}
	n := 0
	for _, t := range taken {
		if !t {
			n++
		}
	}
	return float64(n) / float64(w*h)
}

// Write writes r in lines of a name and a figure.
func (r Report) Write(w io.Writer) error {
	var b strings.Builder
	row := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "%-22s %s\n", name, fmt.Sprintf(format, args...))
	}
	row("layout", "%s: %s", r.Form, r.Why)
	row("pages", "%d", r.Pages)
	row("events in time", "%d", r.Events)
	row("labels in full", "%d", r.Full)
	row("labels shortened", "%d", r.Shortened)
	row("events numbered", "%d", r.Keyed)
	row("events only counted", "%d", r.Counted)
	row("overlaps", "%d", r.Overlaps)
	row("largest displacement", "%.1f pt", r.Largest)
	row("mean displacement", "%.1f pt", r.Mean)
	row("links drawn", "%d", r.Links)
	row("link crossings", "%d", r.Crossings)
	row("links in words", "%d", r.Stubs)
	row("links not shown", "%d", r.Hidden)
	row("links implied", "%d", r.Implied)
	row("empty area", "%.0f %%", 100*r.Empty)
	if r.Stopped {
		row("search", "stopped after %d steps; pages may hold less than they could", mostSteps)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
