package figure

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// WriteSVG writes f as an SVG picture. Its text is real text, to be searched,
// copied and edited. Marks and labels are groups with the ids mark-… and
// label-… of their event; the second group of one event has ".2" after it.
func WriteSVG(w io.Writer, f *Figure) error {
	if err := f.check(); err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	wd, ht := decimal(f.Width), decimal(f.Height)
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%spt" height="%spt" viewBox="0 0 %s %s"`, wd, ht, wd, ht)
	fmt.Fprintf(b, ` role="img" lang="%s" xml:space="preserve"`, escape(f.Lang))
	fmt.Fprintf(b, ` font-family="%s" style="font-kerning:none;font-variant-ligatures:none">`+"\n", families["Liberation"])
	fmt.Fprintf(b, "<title>%s</title>\n<desc>%s</desc>\n", escape(f.Title), escape(f.Desc))
	Draw(&svg{w: b, height: f.Height, ids: map[string]int{}}, f)
	b.WriteString("</svg>\n")
	return b.Flush()
}

// families maps a face to what may stand in for it: Arial and Helvetica have the widths
// of Liberation Sans.
var families = map[font.Typeface]string{
	"Liberation": "Liberation Sans, Arial, Helvetica, sans-serif",
	"DejaVu":     "DejaVu Sans, Verdana, Liberation Sans, Arial, sans-serif",
}

// stacked returns the list of families for a typeface. A font of the user is written as a
// string of CSS (Syntax Module 3, 4.3.5), in which a backslash takes away the meaning of
// a quote or of another backslash.
func stacked(t font.Typeface) string {
	if list, ok := families[t]; ok {
		return list
	}
	name := strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(string(t))
	return "'" + name + "', sans-serif"
}

// An svg is a [vg.Canvas] that writes SVG elements. Gonum's own names fonts that a reader
// may not have, and no replacement.
type svg struct {
	state
	w      *bufio.Writer
	height float64
	ids    map[string]int // how often each was used
}

func (s *svg) Begin(id, class, title string) {
	s.w.WriteString("<g")
	if id != "" {
		fmt.Fprintf(s.w, ` id="%s"`, s.unique(id))
	}
	if class != "" {
		fmt.Fprintf(s.w, ` class="%s"`, escape(class))
	}
	s.w.WriteByte('>')
	if title != "" {
		fmt.Fprintf(s.w, "<title>%s</title>", escape(title))
	}
	s.w.WriteByte('\n')
}

func (s *svg) End() { s.w.WriteString("</g>\n") }

// unique returns id as a name (Namespaces in XML, production 4) that no other element
// has. The ids of events are plain already, and have no dot and no underline.
func (s *svg) unique(id string) string {
	var b strings.Builder
	for _, r := range id {
		if plain(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "_%x_", r)
		}
	}
	name := b.String()
	s.ids[name]++
	if n := s.ids[name]; n > 1 {
		return fmt.Sprintf("%s.%d", name, n)
	}
	return name
}

func (s *svg) Fill(p vg.Path) {
	fmt.Fprintf(s.w, "<path fill=\"%s\" d=\"%s\"/>\n", s.colour(), s.data(p))
}

func (s *svg) Stroke(p vg.Path) {
	if s.width <= 0 {
		return
	}
	fmt.Fprintf(s.w, `<path fill="none" stroke="%s" stroke-width="%s"`, s.colour(), decimal(s.width))
	if len(s.dash) > 0 {
		fmt.Fprintf(s.w, ` stroke-dasharray="%s"`, decimals(s.dash...))
	}
	fmt.Fprintf(s.w, " d=\"%s\"/>\n", s.data(p))
}

// data returns p in the language of the attribute d, y down.
func (s *svg) data(p vg.Path) string {
	var b strings.Builder
	for _, c := range p {
		switch {
		case c.Type == vg.MoveComp:
			b.WriteString("M" + s.points(c.Pos))
		case c.Type == vg.LineComp:
			b.WriteString("L" + s.points(c.Pos))
		case c.Type == vg.CurveComp && len(c.Control) == 2:
			b.WriteString("C" + s.points(c.Control[0], c.Control[1], c.Pos))
		case c.Type == vg.CloseComp:
			b.WriteString("Z")
		default:
			panic(plainPaths)
		}
	}
	return b.String()
}

func (s *svg) points(ps ...vg.Point) string {
	xy := make([]float64, 0, 6)
	for _, p := range ps {
		xy = append(xy, p.X.Points(), s.height-p.Y.Points())
	}
	return decimals(xy...)
}

// FillString writes one element for all of words. Its textLength makes them as wide as
// the layout assumes even if the font is missing; spacing and glyphs are both fitted,
// since the letters of a wider font would overlap if only the spaces between them shrank.
func (s *svg) FillString(f font.Face, pt vg.Point, words string) {
	fn := s.font(f.Font)
	fmt.Fprintf(s.w, `<text x="%s" y="%s" font-size="%s"`, decimal(pt.X.Points()), decimal(s.height-pt.Y.Points()), decimal(fn.Size))
	if f.Font.Typeface != "Liberation" {
		fmt.Fprintf(s.w, ` font-family="%s"`, escape(stacked(f.Font.Typeface)))
	}
	if fn.Bold {
		s.w.WriteString(` font-weight="bold"`)
	}
	if fn.Italic {
		s.w.WriteString(` font-style="italic"`)
	}
	if width := fn.Width(words); width > 0 {
		fmt.Fprintf(s.w, ` textLength="%s" lengthAdjust="spacingAndGlyphs"`, decimal(width))
	}
	fmt.Fprintf(s.w, " fill=\"%s\">%s</text>\n", s.colour(), escape(words))
}

// wholeLine returns the last face of a line: the one of letters that the first face
// lacks.
func (s *svg) wholeLine(runs []run) *face {
	last := runs[0].face
	for _, r := range runs {
		if r.face != runs[0].face {
			last = r.face
		}
	}
	return last
}

func (s *svg) colour() string {
	return fmt.Sprintf("#%02x%02x%02x", s.ink.R, s.ink.G, s.ink.B)
}

// decimal returns the shortest form of x to 1/100 pt, which is finer than the 1/64 pt
// of a Figure and hides differences of processors in the last bit.
func decimal(x float64) string {
	x = math.Round(x*100) / 100
	return strconv.FormatFloat(x+0, 'f', -1, 64) // + 0 turns -0 into 0
}

func decimals(xs ...float64) string {
	ss := make([]string, len(xs))
	for i, x := range xs {
		ss[i] = decimal(x)
	}
	return strings.Join(ss, " ")
}

// escape returns s fit for the text of an element and for an attribute in double quotes.
// XML 1.0 reads & < " and, after "]]", > as its own, and white space except a blank as
// something else in some places (2.11, 3.3.3); all of them are written as references.
// What is no character of XML (2.2) cannot be written at all; U+FFFD stands in its place.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r', r == '\n', r == '\t':
			fmt.Fprintf(&b, "&#%d;", r)
		case r < ' ', r == '\ufffe', r == '\uffff':
			b.WriteRune(replacement)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
