package timeline

import (
	"fmt"
	"math"
	"slices"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/graph"
)

// Events draws the events of a chronicle on a plot of gonum/plot, whose x axis
// counts Unix seconds; the y axis means nothing. It covers the background of
// the plot.
type Events struct{ g *graph.Graph }

// NewEvents returns a Plotter of the events of g.
func NewEvents(g *graph.Graph) *Events { return &Events{g} }

// DataRange makes the x axis as long as the events need, and a little longer,
// since dots and open ends reach beyond their dates.
func (e *Events) DataRange() (xmin, xmax, ymin, ymax float64) {
	from, to, _ := span(e.g.Bounds().Events...)
	from, to = widened(from, to)
	air := seconds(from, to) / 25
	return unix(from) - air, unix(to) + air, 0, 1
}

// Plot draws the lanes with their marks and labels, top down. Marks end at the
// edges of the plot. Where the plot is too low for all labels it holds a note of
// the height it needs instead.
func (e *Events) Plot(c draw.Canvas, p *plot.Plot) {
	size := c.Size()
	n := newPlotPanel(e.g, size.X.Points(), Scale{
		From: instant(p.X.Min), To: instant(p.X.Max), X1: size.X.Points(), norm: p.X.Scale,
	})
	n.drawLanes(0)
	if need := n.sheet.y; need > size.Y.Points() {
		n.sheet.fig.Marks, n.sheet.fig.Texts, n.sheet.fig.Lines, n.sheet.fig.Paths, n.sheet.y = nil, nil, nil, nil, 0
		n.sheet.paragraph(fmt.Sprintf("canvas-too-small: the events need a plot %.0f points high", math.Ceil(need)),
			n.sheet.fonts.Note, n.sheet.theme.Warning, figure.NoteRole)
	}
	n.sheet.fig.Height = size.Y.Points()
	n.sheet.fig.Round()
	c.Push()
	c.Translate(vg.Point{X: c.Min.X, Y: c.Min.Y})
	figure.Draw(c.Canvas, n.sheet.fig)
	c.Pop()
}

// newPlotPanel returns a panel without margins and furniture, on a scale of its owner's.
func newPlotPanel(g *graph.Graph, width float64, s Scale) *panel {
	st := newStory(g, Options{Theme: figure.Light(), Links: NoLinks})
	p := &page{story: st, sheet: newSheet(st, width)}
	n := &panel{page: p, sheet: p.sheet, items: st.items, inline: true, right: width, scale: s}
	n.fillStrips()
	for _, s := range n.strips {
		s.name = figure.Wrap(s.lane.title, st.fonts.lane, width)
	}
	n.clip()
	n.fit()
	return n
}

// clip leaves out what lies beyond the edges of the plot.
func (n *panel) clip() {
	for _, s := range n.strips {
		s.entries = slices.DeleteFunc(s.entries, func(e *entry) bool {
			n.makeMarks(e)
			return e.ink.X1 < n.left || e.ink.X0 > n.right
		})
	}
}

// within cuts a mark at the edges of the plot.
func (n *panel) within(e figure.Extent) figure.Extent {
	return figure.Extent{From: max(n.left, e.From), To: min(n.right, e.To)}
}

// Ticker puts ticks at round dates and hours of a clock zone onto an axis of
// gonum/plot that counts Unix seconds.
type Ticker struct {
	Zone   *time.Location // UTC if nil
	Labels int            // at most about so many; 9 if 0
}

// Ticks returns the ticks between two instants in Unix seconds. Below a label
// stands the larger unit it lies in, where that changes.
func (t Ticker) Ticks(from, to float64) []plot.Tick {
	most := t.Labels
	if most == 0 {
		most = 9
	}
	var all []plot.Tick
	tier := ""
	for _, tk := range calendar(instant(from), instant(to), t.Zone, most, edtf.Seconds) {
		label := tk.Label
		if label != "" && tk.Tier != tier {
			tier = tk.Tier
			label += "\n" + tier
		}
		all = append(all, plot.Tick{Value: unix(tk.At), Label: label})
	}
	return all
}

// instant returns the instant of so many Unix seconds, to the microsecond or as near
// as a float64 gets.
func instant(x float64) edtf.Instant {
	sec := math.Floor(x)
	return edtf.Instant{Sec: int64(sec), Nsec: int32(math.Round((x-sec)*1e6)) * 1000}
}
