// Package timeline makes a picture of a chronicle: it decides where every mark
// and every word stands and gives a [figure.Figure], which draws itself.
//
//	events + bounds ─┬─ newScale ─► Scale ─ calendar ─► axis ──┬─► Figure
//	                 └─ entries ──► marks, labels ─ pack ─► lanes ┘
//
// An entry is a mark with its label. The ends of marks are the bounds of their
// events and never move; labels stand beside or above their marks, and each entry
// takes the highest place in its lane where it touches no earlier one. So no two
// texts can overlap, however many there are; the picture grows downwards.
//
// For those who draw with gonum/plot, [Events] is a Plotter, [Ticker] a Ticker
// and [Scale] a Normalizer; their x axis counts Unix seconds.
package timeline

import (
	"fmt"
	"math"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
)

// Options adjusts [Layout]. The zero value is ready to use.
type Options struct {
	Width  float64 // of the picture in points; 1200 if 0
	Height float64 // of the picture in points; as much as the events need if 0
}

// MinWidth is the least width of a picture, in points.
const MinWidth = 240

// defaultWidth is 1600 pixels at 96 pixels an inch.
const defaultWidth = 1200

// A TooSmall is the error that a picture does not fit the size that was asked for.
type TooSmall struct {
	What         string  // "width" or "height"
	Asked, Needs float64 // in points
}

// Error says what was asked for and what is needed.
func (e *TooSmall) Error() string {
	return fmt.Sprintf("canvas-too-small: the picture needs a %s of %.0f points (%.0f pixels at 96 an inch), not %.0f",
		e.What, math.Ceil(e.Needs), math.Ceil(e.Needs*96/72), e.Asked)
}

// Layout places the events of c, which b bounds, on a picture. What it cannot
// place on the axis (events without a date, refuted ones) it names below it. An
// error is a *[TooSmall].
func Layout(c *events.Chronicle, b *chronology.Bounds, opt Options) (*figure.Figure, error) {
	if b == nil { // nothing is known
		b = new(chronology.Bounds)
	}
	if opt.Width == 0 {
		opt.Width = defaultWidth
	}
	if !(opt.Width >= MinWidth) {
		return nil, &TooSmall{"width", opt.Width, MinWidth}
	}
	f := compose(c, b, opt.Width, 0)
	switch {
	case opt.Height == 0 || opt.Height == f.Height:
		return f, nil
	case !(opt.Height > f.Height):
		return nil, &TooSmall{"height", opt.Height, f.Height}
	}
	return compose(c, b, opt.Width, opt.Height-f.Height), nil
}

// compose sets the whole picture, top down. What there is in height beyond the
// need goes to the lanes.
func compose(c *events.Chronicle, b *chronology.Bounds, width, spare float64) *figure.Figure {
	p := newPage(c, b, width)
	p.wrap()
	p.headline()
	p.lanes(spare)
	p.axis()
	p.unplaced()
	p.legend()
	p.sources()
	p.fig.Height = p.y + p.margin
	p.fig.Round()
	return p.fig
}
