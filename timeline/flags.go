package timeline

import (
	"cmp"
	"math"
	"slices"

	"throughline/figure"
	"throughline/figure/look"
	"throughline/timeline/internal/place"
)

// Measures of labels that stand over a row of dots, in points.
const (
	leastFlags   = 7    // dots of a lane, and rows of labels, before these may be moved
	mostFlagRows = 16   // rows of labels above the dots
	flagLimit    = 0.6  // of the width of a label, how far it may be moved
	flagGain     = 0.75 // of the height of labels beside their marks, that it must save
	flagChannel  = 20.0 // where leader lines slant
	flagPad      = 4.0  // between a leader line and its label
	stemGap      = 5.0  // between two leader lines
)

// A stem is the leader line of a label that stands over its dot.
type stem struct {
	foot float64 // its x, along the left edge of the label
	bend float64 // where it leaves that, from the top of the entry
}

// flag sets the labels of dots in rows above them, moved sideways as little as can be
// and tied to their dots by leader lines, if that makes the lane much lower. Entries
// that are bars stand above, as before.
func (n *panel) flag(s *strip, height float64) float64 {
	dots, others := flaggable(s.entries)
	if len(dots) < leastFlags || height < leastFlags*n.fonts.row() || 4*n.linked(dots) > len(dots) {
		return height
	}
	restore := remember(s.entries)
	top := 0.0
	if len(others) > 0 {
		top = n.stack(others) + rowGap
	}
	if h, ok := n.raise(dots, top); ok && h <= flagGain*height {
		return h
	}
	restore()
	return height
}

// linked is how many of the entries have links, which would run into leader lines.
func (n *panel) linked(dots []*entry) int {
	ends := map[*item]bool{}
	for _, t := range n.ties {
		ends[t.from], ends[t.to] = true, true
	}
	k := 0
	for _, e := range dots {
		if ends[e.item] || len(n.stubs[e.item]) > 0 {
			k++
		}
	}
	return k
}

// flaggable tells dots from other entries. Where two dots cover each other and do not
// look alike none is to be moved onto a line with others.
func flaggable(all []*entry) (dots, others []*entry) {
	for _, e := range all {
		if e.item != nil && len(e.marks) == 1 && e.marks[0].Dot {
			dots = append(dots, e)
		} else {
			others = append(others, e)
		}
	}
	slices.SortStableFunc(dots, func(a, b *entry) int { return cmp.Compare(a.ink.X0+a.ink.X1, b.ink.X0+b.ink.X1) })
	for i := 1; i < len(dots); i++ {
		a, b := dots[i-1].marks[0], dots[i].marks[0]
		if a.Ink().Overlaps(b.Ink()) && (a.Style != b.Style || a.Sign != b.Sign || a.Dashed != b.Dashed || a.Colour != b.Colour) {
			return nil, all
		}
	}
	return dots, others
}

// raise sets the labels of dots in rows from top down, and the dots below, and returns
// the height of all; false if the labels had to be moved too far.
func (n *panel) raise(dots []*entry, top float64) (float64, bool) {
	labels := make([]place.Label, len(dots))
	widest := 0.0
	for i, e := range dots {
		b := e.marks[0].Box()
		labels[i] = place.Label{At: (b.X0 + b.X1) / 2, Size: flagPad + e.label.w, Weight: float64(1 + 2*e.prominence())}
		widest = max(widest, labels[i].Size)
	}
	room := place.Room{Lo: n.left, Hi: n.right, Gap: sideGap, Stem: stemGap}
	rows, flags, ok := place.FewestRows(labels, mostFlagRows, flagLimit*widest, room)
	if !ok {
		return 0, false
	}
	feet := n.rowsOf(dots, flags, rows, top)
	bend := feet[0] + 2
	line := bend + flagChannel + look.MarkHeight/2
	for i, e := range dots {
		x := flags[i].X
		e.y = 0
		e.spot = spot{textX: x + flagPad, textY: feet[flags[i].Row] - e.label.h, markY: line, h: line + look.MarkHeight/2}
		e.stem = &stem{foot: x, bend: bend}
	}
	return line + look.MarkHeight/2, true
}

// rowsOf is where each row of flags ends, the one nearest to the dots first.
func (n *panel) rowsOf(dots []*entry, flags []place.Flag, rows int, top float64) []float64 {
	feet := make([]float64, rows)
	for i, e := range dots {
		feet[flags[i].Row] = max(feet[flags[i].Row], e.label.h)
	}
	y := top
	for k := rows - 1; k >= 0; k-- {
		y += feet[k]
		feet[k] = y
		y += rowGap / 2
	}
	return feet
}

// leader draws the leader line of e, whose top is at y.
func (p *page) leader(e *entry, y float64) {
	b := e.marks[0].Box()
	x := (b.X0 + b.X1) / 2
	dot := y + e.spot.markY - look.MarkHeight/2
	p.fig.Paths = append(p.fig.Paths, figure.Path{
		Points: []figure.Point{{X: x, Y: dot}, {X: e.stem.foot, Y: y + e.stem.bend}, {X: e.stem.foot, Y: y + e.spot.textY + 1}},
		Width:  0.6, Colour: p.theme.Leader, Class: figure.LeaderPath, ID: e.event.ID,
	})
	p.moves = append(p.moves, math.Abs(x-e.stem.foot))
}
