package figure

import (
	"bufio"
	"cmp"
	"fmt"
	"image/color"
	"io"
	"strings"
)

// TextOptions adjusts [WriteText]. The zero value is ready to use.
type TextOptions struct {
	// Place returns the words for a place along the axis of m, such as its date. If it is
	// nil or returns nothing, the place is written in points.
	Place func(m Mark, at float64) string
	// Colour returns what a colour stands for, such as a lane. If it is nil or returns
	// nothing, the colour is written as "#rrggbb".
	Colour func(c color.NRGBA) string
}

// WriteText writes what f says, but not where it stands: a line for each mark, path and
// text, in the order in which they are drawn. Two pictures that say different things to a
// reader give different texts. Two that differ only in their arrangement give the same
// text, as long as they wrap their texts alike.
func WriteText(w io.Writer, f *Figure, opt TextOptions) error {
	b := bufio.NewWriter(w)
	for _, m := range f.Marks {
		fmt.Fprintln(b, opt.mark(m))
	}
	for _, p := range f.Paths {
		fmt.Fprintln(b, opt.path(p))
	}
	for _, t := range f.Texts {
		fmt.Fprintln(b, opt.text(t))
	}
	return b.Flush()
}

// mark returns m in one line: "mark attack: bar hatched, possible 1 … 9, lane war".
func (o TextOptions) mark(m Mark) string {
	shape := "bar"
	if m.Dot {
		shape = "dot"
	}
	parts := []string{shape + " " + m.Style.String()}
	add := func(is bool, words string) {
		if is {
			parts = append(parts, words)
		}
	}
	add(m.Sign != "", "sign "+m.Sign)
	add(true, "possible "+o.extent(m, m.Possible))
	add(!m.Certain.Empty(), "certain "+o.extent(m, m.Certain))
	add(m.Left != Closed, "left "+m.Left.String())
	add(m.Right != Closed, "right "+m.Right.String())
	add(m.Dashed, "dashed")
	add(m.Upright, "upright")
	add(len(m.Breaks) > 0, fmt.Sprintf("%d breaks", len(m.Breaks)))
	add(true, o.colour(m.Colour))
	return described("mark", m.Event, parts, m.Title)
}

func (o TextOptions) extent(m Mark, e Extent) string {
	return o.place(m, e.From) + " … " + o.place(m, e.To)
}

func (o TextOptions) place(m Mark, at float64) string {
	if o.Place != nil {
		if words := o.Place(m, at); words != "" {
			return words
		}
	}
	return decimal(at) + " pt"
}

func (o TextOptions) colour(c color.NRGBA) string {
	if o.Colour != nil {
		if words := o.Colour(c); words != "" {
			return words
		}
	}
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// path returns p in one line: "link attack → answer: dash 3 2.5, arrow, #707070".
func (o TextOptions) path(p Path) string {
	parts := []string{"solid"}
	if len(p.Dash) > 0 {
		parts[0] = "dash " + decimals(p.Dash...)
	}
	if p.Arrow {
		parts = append(parts, "arrow")
	}
	if p.Bar {
		parts = append(parts, "bar")
	}
	of := p.ID
	if p.From != "" || p.To != "" {
		of = p.From + " → " + p.To
	}
	return described(cmp.Or(string(p.Class), "path"), of, append(parts, o.colour(p.Colour)), p.Title)
}

// text returns t in one line: "label attack: Attack on the town".
func (o TextOptions) text(t Text) string {
	return described(cmp.Or(string(t.Role), "text"), t.Event, []string{clean(t.Words)}, "")
}

// described returns one line: what a thing is, the event or link it belongs to, its parts
// and its title.
func described(what, of string, parts []string, title string) string {
	s := strings.TrimSuffix(what+" "+of, " ") + ": " + strings.Join(parts, ", ")
	if title != "" {
		s += ", " + fmt.Sprintf("%q", clean(title))
	}
	return s
}

var endNames = [...]string{"closed", "arrow", "fade"}

// String returns e in a word, such as "fade".
func (e End) String() string {
	if int(e) < len(endNames) {
		return endNames[e]
	}
	return fmt.Sprintf("End(%d)", e)
}

var styleNames = [...]string{"filled", "hatched", "hollow", "crossed", "barred", "double", "struck"}

// String returns s in a word, such as "hatched".
func (s Style) String() string {
	if int(s) < len(styleNames) {
		return styleNames[s]
	}
	return fmt.Sprintf("Style(%d)", s)
}
