package timeline

import (
	"throughline/figure"
	"throughline/figure/look"
)

// fonts are those of all pictures, and some that only timelines have.
type fonts struct {
	look.Fonts
	stub, tier, day, lane, panel figure.Font
	key, count                   figure.Font // of the number of an event in a list, and of how many there are
}

func newFonts(set *figure.Fonts) fonts {
	return fonts{
		Fonts: look.NewFonts(set),
		stub:  figure.Font{Size: 9, Fonts: set},
		tier:  figure.Font{Size: 9.5, Bold: true, Fonts: set},
		day:   figure.Font{Size: 9.5, Bold: true, Fonts: set},
		lane:  figure.Font{Size: 10, Bold: true, Fonts: set},
		panel: figure.Font{Size: 10.5, Bold: true, Fonts: set},
		key:   figure.Font{Size: 9.5, Bold: true, Fonts: set},
		count: figure.Font{Size: 9, Bold: true, Fonts: set},
	}
}

// row returns the height of a label of a date and a title on one line, with the space
// below.
func (f *fonts) row() float64 { return f.Date.LineHeight() + f.Normal.LineHeight() + rowGap }
