// Package timeline makes a picture of a chronicle: it decides where every mark
// and every word stands and gives one [figure.Figure] a page, which draws itself.
//
//	Graph ─ story ─ choose ─► plan ─ compose ─► page ─► result ─► Figure
//	                  ▲                                    │
//	                  └──────── rows, height, links ◄──────┘
//
// A story is what can be drawn, in the order of time. A plan is one way to set it:
// a [Form], the windows of time that get a panel of their own, how much the labels
// say. Composing is cheap, so plans are tried and measured, the plainest first.
//
// The files, each layer using those before it:
//
//	story   what can be drawn: story, tie, rival, names, text; windows, effort
//	axis    where an instant stands, and its ticks: scale, calendar
//	sheet   a figure in the making: sheet, fonts, typeset, sizes
//	page    one plan of a story on a sheet: page, furniture, legend, keys, links
//	parts   what all forms are made of: label, mark, entry, pack
//	forms   panel (with axis, datewords, inset), zoom, upright, list, compose
//	choose  which plan is taken, by results alone: result, choose, budget, report
//
// The ends of marks are the bounds of their events and never move. In panels with
// lanes labels stand beside or above their marks; along an upright axis they are
// moved as little as can be (package place) and tied to their marks by leader
// lines. Links are led around all text (package route), or told in words.
//
// For those who draw with gonum/plot, [Events] is a Plotter, [Ticker] a Ticker
// and [Scale] a Normalizer; their x axis counts Unix seconds.
package timeline

import (
	"cmp"
	"fmt"
	"math"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/graph"
)

// Options adjusts [Layout]. The zero value is ready to use.
type Options struct {
	Width  float64 // of the picture in points; 1200 if 0
	Height float64 // of each page in points; as much as the events need if 0
	Form   Form
	Panels []Window // windows of time to magnify; found from the events if none
	Links  Links
	Event  string // whose links to show, with EventLinks
	Theme  figure.Theme
}

// A Window is a stretch of time that gets a panel of its own.
type Window struct{ From, To edtf.Instant }

// A Form is a way to arrange a picture.
type Form string

// Forms of pictures.
const (
	Auto     Form = ""         // the plainest of the others that the events fit into
	Linear   Form = "linear"   // one axis in proportion
	Zoom     Form = "zoom"     // one axis whose scale changes once or twice
	Panels   Form = "panels"   // the whole, and below it windows of time, magnified
	Vertical Form = "vertical" // an upright axis with labels on both sides
	List     Form = "list"     // one row for each event
)

// A Picture is the finished pages and what there is to say of them.
type Picture struct {
	Pages  []*figure.Figure
	Report Report
}

// MinWidth is the least width of a picture, in points.
const MinWidth = 240

// defaultWidth is 1600 pixels at 96 pixels an inch.
const defaultWidth = 1200

// A TooSmallError is the error that a picture does not fit the size that was asked for.
type TooSmallError struct {
	What         string  // "width" or "height"
	Asked, Needs float64 // in points
}

// Error says what was asked for and what is needed.
func (e *TooSmallError) Error() string {
	return fmt.Sprintf("canvas-too-small: the picture needs a %s of %.0f points (%.0f pixels at 96 an inch), not %.0f",
		e.What, math.Ceil(e.Needs), math.Ceil(e.Needs*96/72), e.Asked)
}

// A TooManyError is the error that a picture would have more pages than can be made.
type TooManyError struct{ Most int }

// Error says how many pages there may be, and what to ask for instead.
func (e *TooManyError) Error() string {
	return fmt.Sprintf("too-many-pages: the events would fill more than %d pages; ask for larger pages, or for no layout", e.Most)
}

// Layout places the events of g on a picture. What it cannot place in time (events
// without a date) it names below. An error is a *[TooSmallError] or a *[TooManyError].
func Layout(g *graph.Graph, opt Options) (*Picture, error) {
	opt.Width = cmp.Or(opt.Width, defaultWidth)
	opt.Theme = opt.Theme.OrLight()
	if !(opt.Width >= MinWidth) {
		return nil, &TooSmallError{"width", opt.Width, MinWidth}
	}
	if opt.Height != 0 && !(opt.Height > 0) {
		return nil, &TooSmallError{"height", opt.Height, 1}
	}
	s := newStory(g, opt)
	return s.choose(opt)
}
