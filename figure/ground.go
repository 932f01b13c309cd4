package figure

import "image/color"

// Grounds are the colours under the marks of a figure. Bands are listed by the strips of
// its height in which they lie, since a graph has as many bands as marks.
type grounds struct {
	f      *Figure
	strips [][]int32 // bands in each strip, in their order
}

const (
	stripHeight = 64.0 // in points, unless that makes too many
	mostStrips  = 4096
)

func newGrounds(f *Figure) grounds {
	g := grounds{f, nil}
	if len(f.Bands) == 0 {
		return g
	}
	g.strips = make([][]int32, 1+int(max(0, min(f.Height/stripHeight, mostStrips))))
	for i, b := range f.Bands {
		for k := g.strip(b.Y0); k <= g.strip(b.Y1); k++ {
			g.strips[k] = append(g.strips[k], int32(i))
		}
	}
	return g
}

// strip returns the strip at a height, or the nearest one.
func (g grounds) strip(y float64) int {
	at := y / stripHeight
	if len(g.strips) > mostStrips {
		at = y / g.f.Height * mostStrips
	}
	return int(max(0, min(at, float64(len(g.strips)-1))))
}

// at returns the colour under the marks at a point.
func (g grounds) at(p Point) color.NRGBA {
	c := g.f.background()
	if len(g.strips) > 0 {
		for _, i := range g.strips[g.strip(p.Y)] {
			if b := &g.f.Bands[i]; b.X0 <= p.X && p.X <= b.X1 && b.Y0 <= p.Y && p.Y <= b.Y1 {
				c = b.Colour
			}
		}
	}
	for _, a := range g.f.Areas {
		if a.contains(p) {
			c = a.Colour
		}
	}
	return c
}
