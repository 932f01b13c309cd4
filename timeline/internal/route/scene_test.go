package route_test

import (
	"math/rand/v2"
	"slices"

	"throughline/figure"
	"throughline/timeline/internal/route"
)

// A maker makes scenes of boxes that do not overlap, the same for the same seed.
type maker struct {
	*rand.Rand
	scene route.Scene
}

func newMaker(seed uint64, width, height float64) *maker {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 0))}
	m.scene.Bounds = figure.Box{X1: width, Y1: height}
	return m
}

func (m *maker) between(lo, hi float64) float64 { return lo + m.Float64()*(hi-lo) }

// fits reports whether b fits into the scene with d around it.
func (m *maker) fits(b figure.Box, d float64) bool {
	s := m.scene
	if b.X0 < d || b.Y0 < d || b.X1 > s.Bounds.X1-d || b.Y1 > s.Bounds.Y1-d {
		return false
	}
	big := figure.Box{X0: b.X0 - d, Y0: b.Y0 - d, X1: b.X1 + d, Y1: b.Y1 + d}
	return !slices.ContainsFunc(append(s.Texts[:len(s.Texts):len(s.Texts)], s.Marks...), big.Overlaps)
}

// rows adds n marks in rows, as in a chart of lanes, each with its date and
// title above, below or beside it.
func (m *maker) rows(n int, pitch float64) {
	rows := int(m.scene.Bounds.Y1/pitch) - 1
	for tries := 0; len(m.scene.Marks) < n && tries < 100*n; tries++ {
		y := pitch * float64(1+m.IntN(rows))
		x := m.between(20, m.scene.Bounds.X1-60)
		mark := figure.Box{X0: x, Y0: y - 4.5, X1: x + 9, Y1: y + 4.5}
		if m.IntN(3) > 0 {
			mark.X1 = x + m.between(14, 60) + m.between(0, 4)*m.between(0, 60)
		}
		w, h := m.between(50, 130), m.between(9, 12)
		title := [...]figure.Box{
			{X0: x + 2, X1: x + 2 + w, Y0: mark.Y0 - 2 - h, Y1: mark.Y0 - 2},
			{X0: x - 5 - w, X1: x - 5, Y0: y - h/2, Y1: y + h/2},
			{X0: mark.X1 + 5, X1: mark.X1 + 5 + w, Y0: y - h/2, Y1: y + h/2},
		}[m.IntN(3)]
		date := figure.Box{X0: title.X0, X1: title.X0 + w*m.between(0.3, 0.9), Y0: title.Y0 - 10, Y1: title.Y0 - 1}
		whole := figure.Box{X0: min(mark.X0, title.X0), X1: max(mark.X1, title.X1), Y0: date.Y0, Y1: mark.Y1}
		if m.fits(whole, 3) {
			m.scene.Marks = append(m.scene.Marks, mark)
			m.scene.Texts = append(m.scene.Texts, date, title)
		}
	}
}

// texts adds boxes anywhere until there are n.
func (m *maker) texts(n int) {
	for tries := 0; len(m.scene.Texts) < n && tries < 100*n; tries++ {
		x, y := m.between(0, m.scene.Bounds.X1), m.between(0, m.scene.Bounds.Y1)
		if b := (figure.Box{X0: x, Y0: y, X1: x + m.between(20, 110), Y1: y + 10}); m.fits(b, 2) {
			m.scene.Texts = append(m.scene.Texts, b)
		}
	}
}

// links makes n links from earlier to later marks, most of them near each other.
func (m *maker) links(n int) []route.Link {
	var ls []route.Link
	marks := m.scene.Marks
	for tries := 0; len(ls) < n && tries < 100*n && len(marks) > 1; tries++ {
		l := route.Link{From: m.IntN(len(marks)), To: m.IntN(len(marks))}
		a, b := marks[l.From], marks[l.To]
		far := b.X0-a.X1 > 200 || max(a.Y0-b.Y0, b.Y0-a.Y0) > 150
		if l.From != l.To && a.X0 <= b.X0 && (!far || m.IntN(8) == 0) {
			ls = append(ls, l)
		}
	}
	return ls
}

// crowd returns a scene of the size that a page holds.
func crowd(seed uint64, marks, texts, links int) (route.Scene, []route.Link) {
	side := 110 * float64(marks)
	width := 900.0
	if marks > 100 {
		width = 1600
	}
	m := newMaker(seed, width, max(300, 120*side/width))
	m.rows(marks, 34)
	m.texts(texts)
	return m.scene, m.links(links)
}
