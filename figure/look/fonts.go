package look

import (
	"throughline/events"
	"throughline/figure"
)

// Fonts are sizes and cuts by what they set. Three levels of titles, Key, Normal and
// Context, follow the importance of events.
type Fonts struct {
	Date, Claim, Key, Normal, Context, Tick, Head, Subtitle, Note figure.Font
}

// NewFonts returns the fonts of pictures that are drawn with set.
func NewFonts(set *figure.Fonts) Fonts {
	return Fonts{
		Date:     figure.Font{Size: 9, Fonts: set},
		Claim:    figure.Font{Size: 9, Italic: true, Fonts: set},
		Key:      figure.Font{Size: 11.5, Bold: true, Fonts: set},
		Normal:   figure.Font{Size: 10.5, Fonts: set},
		Context:  figure.Font{Size: 9.5, Fonts: set},
		Tick:     figure.Font{Size: 9, Fonts: set},
		Head:     figure.Font{Size: 21, Bold: true, Fonts: set},
		Subtitle: figure.Font{Size: 11, Fonts: set},
		Note:     figure.Font{Size: 9.5, Fonts: set},
	}
}

// leastHead is the smallest size of the headline, in points.
const leastHead = 16

// Title returns the font of an event's title.
func (f Fonts) Title(i events.Importance) figure.Font {
	switch i {
	case events.Key:
		return f.Key
	case events.Context:
		return f.Context
	}
	return f.Normal
}
