package timeline

import (
	"fmt"
	"math"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
)

// Events draws the events of a chronicle on a plot of gonum/plot, whose x axis
// counts Unix seconds; the y axis means nothing. It covers the background of
// the plot.
type Events struct {
	c *events.Chronicle
	b *chronology.Bounds
}

// NewEvents is a Plotter of the events of c, which b bounds.
func NewEvents(c *events.Chronicle, b *chronology.Bounds) *Events { return &Events{c, b} }

// DataRange makes the x axis as long as the events need, and a little longer,
// since dots and open ends reach beyond their dates.
func (e *Events) DataRange() (xmin, xmax, ymin, ymax float64) {
	from, to, _ := span(e.b.Events)
	air := seconds(from, to) / 25
	return unix(from) - air, unix(to) + air, 0, 1
}

// Plot draws the lanes with their marks and labels, top down. Marks end at the
// edges of the plot. Where the plot is too low for all labels it holds a note of
// the height it needs instead.
func (e *Events) Plot(c draw.Canvas, p *plot.Plot) {
	size := c.Size()
	pg := newPlotPage(e.c, e.b, size.X.Points(), Scale{
		From: instant(p.X.Min), To: instant(p.X.Max), X1: size.X.Points(), norm: p.X.Scale,
	})
	pg.wrap()
	pg.lanes(0)
	if need := pg.y; need > size.Y.Points() {
		pg.fig.Marks, pg.fig.Texts, pg.fig.Lines, pg.y = nil, nil, nil, 0
		pg.paragraph(fmt.Sprintf("canvas-too-small: the events need a plot %.0f points high", math.Ceil(need)),
			noteFont, pg.theme.Warning, figure.NoteRole)
	}
	pg.fig.Height = size.Y.Points()
	pg.fig.Round()
	c.Push()
	c.Translate(vg.Point{X: c.Min.X, Y: c.Min.Y})
	figure.Draw(c.Canvas, pg.fig)
	c.Pop()
}

// newPlotPage is a page without margins and furniture, on a scale of its owner's.
func newPlotPage(c *events.Chronicle, b *chronology.Bounds, width float64, s Scale) *page {
	p := &page{c: c, b: b, index: c.Index(), theme: figure.Light(), conflicts: conflicts(b), inline: true}
	p.fig = &figure.Figure{Width: width, Background: p.theme.Background}
	drawn := p.sort()
	p.strip(drawn)
	for i := range p.strips {
		p.strips[i].name = figure.Wrap(p.strips[i].title, laneFont, width)
	}
	p.left, p.right, p.scale = 0, width, s
	p.fill(drawn)
	p.clip()
	return p
}

// clip cuts marks at the edges of the plot and leaves out those beyond.
func (p *page) clip() {
	for i := range p.strips {
		s := &p.strips[i]
		kept := s.entries[:0]
		for _, e := range s.entries {
			m := &e.mark
			if m.Possible.To < p.left || m.Possible.From > p.right {
				continue
			}
			m.Possible, m.Certain = p.within(m.Possible), p.within(m.Certain)
			kept = append(kept, e)
		}
		s.entries = kept
	}
}

func (p *page) within(e figure.Extent) figure.Extent {
	return figure.Extent{From: max(p.left, e.From), To: min(p.right, e.To)}
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
	for _, tk := range calendar(instant(from), instant(to), t.Zone, most) {
		label := tk.Label
		if label != "" && tk.Tier != tier {
			tier = tk.Tier
			label += "\n" + tier
		}
		all = append(all, plot.Tick{Value: unix(tk.At), Label: label})
	}
	return all
}

// instant is the instant of so many Unix seconds, to the microsecond or as near
// as a float64 gets.
func instant(x float64) edtf.Instant {
	sec := math.Floor(x)
	return edtf.Instant{Sec: int64(sec), Nsec: int32(math.Round((x-sec)*1e6)) * 1000}
}
