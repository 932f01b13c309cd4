package figure

import (
	"cmp"
	"fmt"
	"math"
)

// Round moves every coordinate of f to the nearest 1/64 pt.
func (f *Figure) Round() {
	f.coords(func(x *float64) { *x = math.Round(*x*64) / 64 })
}

// farthest is the largest coordinate of a picture, in points: about 3.5 km.
const farthest = 1e7

// check returns an error if f cannot be drawn, whatever the format.
func (f *Figure) check() error {
	if !(f.Width > 0 && f.Height > 0) {
		return fmt.Errorf("a picture of %v × %v pt has no area", f.Width, f.Height)
	}
	var err error
	f.coords(func(x *float64) {
		if !(math.Abs(*x) <= farthest) {
			err = fmt.Errorf("the coordinate %v lies outside any picture", *x)
		}
	})
	for _, l := range f.Lines {
		err = cmp.Or(err, checkLine(l.Width, l.Dash))
	}
	for _, l := range f.Paths {
		err = cmp.Or(err, checkLine(l.Width, l.Dash))
	}
	for _, t := range f.Texts {
		if !(t.Font.Size > 0 && t.Font.Size <= min(f.Width, f.Height)) {
			err = fmt.Errorf("a size of %v pt does not suit the text %q", t.Font.Size, t.Words)
		}
	}
	return err
}

// checkLine returns an error for an impossible width or dash. A program that draws dashes
// one by one would never finish with one of no length.
func checkLine(width float64, dash []float64) error {
	for _, d := range dash {
		if !(d > 0 && d <= farthest) {
			return fmt.Errorf("a line cannot have dashes of %v pt", d)
		}
	}
	if !(width >= 0 && width <= farthest) {
		return fmt.Errorf("a line cannot be %v pt wide", width)
	}
	return nil
}

// coords calls do for every coordinate of f.
func (f *Figure) coords(do func(*float64)) {
	all := func(xs ...*float64) {
		for _, x := range xs {
			do(x)
		}
	}
	points := func(ps []Point) {
		for i := range ps {
			all(&ps[i].X, &ps[i].Y)
		}
	}
	all(&f.Width, &f.Height)
	for i := range f.Bands {
		b := &f.Bands[i]
		all(&b.X0, &b.Y0, &b.X1, &b.Y1, &b.Radius)
	}
	for i := range f.Areas {
		points(f.Areas[i].Points)
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		all(&l.X0, &l.Y0, &l.X1, &l.Y1)
	}
	for i := range f.Axes {
		a := &f.Axes[i]
		all(&a.Y, &a.X0, &a.X1)
		for j := range a.Ticks {
			all(&a.Ticks[j].X, &a.Ticks[j].Length)
		}
	}
	for i := range f.Paths {
		points(f.Paths[i].Points)
		do(&f.Paths[i].Radius)
	}
	for i := range f.Marks {
		m := &f.Marks[i]
		all(&m.Y, &m.Height, &m.Possible.From, &m.Possible.To, &m.Certain.From, &m.Certain.To)
		for j := range m.Breaks {
			do(&m.Breaks[j])
		}
	}
	for i := range f.Texts {
		all(&f.Texts[i].X, &f.Texts[i].Y)
	}
	for i := range f.Bookmarks {
		do(&f.Bookmarks[i].Y)
	}
}
