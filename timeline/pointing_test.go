package timeline_test

import (
	"image/color"
	"math"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"throughline/figure"
	"throughline/timeline"
)

// apartFrom is how far a point is from the nearest of some marks.
func apartFrom(p figure.Point, marks []figure.Mark) float64 {
	least := math.Inf(1)
	for _, m := range marks {
		b := m.Ink()
		least = min(least, math.Hypot(max(b.X0-p.X, 0, p.X-b.X1), max(b.Y0-p.Y, 0, p.Y-b.Y1)))
	}
	return least
}

// Arrows lead from the mark of the earlier event to that of the one that has the link.
func TestArrowsPointAtTheEventWithTheLink(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		for _, f := range m.Pages {
			marks := meant{Picture: &timeline.Picture{Pages: []*figure.Figure{f}}}.marksOf()
			for _, p := range f.Paths {
				if p.Class != figure.LinkPath || p.ID == "" {
					continue
				}
				first, last := p.Points[0], p.Points[len(p.Points)-1]
				if apartFrom(last, marks[p.To]) >= apartFrom(last, marks[p.From]) || apartFrom(first, marks[p.From]) >= apartFrom(first, marks[p.To]) {
					t.Errorf("the arrow %q runs from %v to %v, the wrong way", p.Title, first, last)
				}
			}
		}
	})
}

// An overview shows each window of time where it lies, and counts for each lane the
// events that the panel below shows; the header of that says how much larger it is.
func TestOverviewsShowWhatPanelsMagnify(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		if m.Report.Form != timeline.Panels || m.opt.Panels == nil || m.opt.Height != 0 || len(m.Pages[0].Axes) < 2 {
			return
		}
		f := m.Pages[0]
		axes := m.axes(f)
		m.windowsAreMarked(t, f, axes[0])
		m.countsAreOfTheirLanes(t, f)
		magnified(t, f, axes)
	})
}

// windowsAreMarked holds that the bands behind the overview are the windows asked for.
func (m meant) windowsAreMarked(t *testing.T, f *figure.Figure, over []tied) {
	t.Helper()
	r, ok := rulerOf(over)
	if !ok {
		return
	}
	all := slices.Concat(over, []tied{})
	for k := 1; k < len(f.Axes); k++ {
		all = append(all, m.axes(f)[k]...)
	}
	first, last := slices.MinFunc(all, byTime).t, slices.MaxFunc(all, byTime).t
	for _, w := range m.opt.Panels {
		from, to := w.From, w.To
		if from.Before(first) {
			from = first
		}
		if last.Before(to) {
			to = last
		}
		if !from.Before(to) {
			continue
		}
		x0, x1 := r.x(from), r.x(to)
		tolerance := near * max(1, f.Width/(r.b.x-r.a.x))
		if !slices.ContainsFunc(f.Bands, func(b figure.Band) bool {
			return b.Colour == m.theme().Lens && math.Abs(b.X0-x0) < tolerance && math.Abs(b.X1-x1) < tolerance
		}) {
			t.Errorf("no band marks %v to %v, from %.2f to %.2f", from, to, x0, x1)
		}
	}
}

// countsAreOfTheirLanes holds that the numbers on the overview, by the colours of their
// rims, add up to the events of each lane in the panels below.
func (m meant) countsAreOfTheirLanes(t *testing.T, f *figure.Figure) {
	t.Helper()
	said, below := map[color.NRGBA]int{}, map[color.NRGBA]int{}
	for _, x := range f.Texts {
		n, err := strconv.Atoi(x.Words)
		if x.Role != figure.CountRole || err != nil {
			continue
		}
		i := slices.IndexFunc(f.Bands, func(b figure.Band) bool { return b.Outline != color.NRGBA{} && b.Overlaps(x.Box()) })
		if i < 0 {
			t.Errorf("%q has no rim", x.Words)
			continue
		}
		said[f.Bands[i].Outline] += n
	}
	seen := map[string]bool{}
	for _, x := range f.Marks {
		if x.Event != "" && !seen[x.Event] && axisOf(f, x) > 0 {
			seen[x.Event] = true
			below[m.lanes()[m.c.Index().Events[x.Event].Lane]]++
		}
	}
	for c := range below {
		if said[c] != below[c] {
			t.Errorf("the overview counts %d events of the lane of colour %v, the panels below show %d", said[c], c, below[c])
		}
	}
}

// magnified holds that headers say how many times longer a time is than in the overview.
func magnified(t *testing.T, f *figure.Figure, axes map[int][]tied) {
	t.Helper()
	over, ok := rulerOf(axes[0])
	if !ok {
		return
	}
	for _, x := range f.Texts {
		found := regexp.MustCompile(`magnified ([0-9.]+) times`).FindStringSubmatch(x.Words)
		if x.Role != figure.PanelRole || found == nil {
			continue
		}
		said, _ := strconv.ParseFloat(found[1], 64)
		r, ok := rulerOf(axes[axisOf(f, figure.Mark{Y: x.Y})])
		if !ok || r.b.x-r.a.x < 50 || over.b.x-over.a.x < 50 {
			continue
		}
		if is := rate(r) / rate(over); math.Abs(said-is) > is/18 {
			t.Errorf("the header says %q, it is %.2f times", x.Words, is)
		}
	}
}

// rate is how many points a second has.
func rate(r ruler) float64 { return (r.b.x - r.a.x) / secondsTo(r.a.t, r.b.t) }

// Where lanes have no names beside them the legend tells them by their colours.
func TestLegendsTellLanesByColours(t *testing.T) {
	eachMeant(t, func(t *testing.T, m meant) {
		if m.Report.Form != timeline.List && m.Report.Form != timeline.Vertical {
			return
		}
		for _, f := range m.Pages {
			here := map[string]bool{}
			for _, x := range f.Marks {
				if x.Event != "" {
					here[m.c.Index().Events[x.Event].Lane] = true
				}
			}
			for _, l := range m.c.Lanes {
				i := slices.IndexFunc(f.Texts, func(x figure.Text) bool { return x.Role == figure.LegendRole && x.Words == l.Title })
				switch {
				case (i >= 0) != here[l.ID]:
					t.Errorf("the legend has the lane %q: %v, the page: %v", l.Title, i >= 0, here[l.ID])
				case i >= 0 && besides(f, f.Texts[i]) != m.lanes()[l.ID]:
					t.Errorf("the legend shows %q in %v, want %v", l.Title, besides(f, f.Texts[i]), m.lanes()[l.ID])
				}
			}
		}
	})
}

// besides is the colour of the sample that the words of a legend explain.
func besides(f *figure.Figure, x figure.Text) color.NRGBA {
	b := x.Box()
	i := slices.IndexFunc(f.Marks, func(m figure.Mark) bool {
		return m.Event == "" && b.Y0 < m.Y && m.Y < b.Y1 && m.Ink().X1 <= b.X0 && b.X0-m.Ink().X1 < 12
	})
	if i < 0 {
		return color.NRGBA{}
	}
	return f.Marks[i].Colour
}
