package figure

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// maxPage is the longest side of a page that readers accept, in points: 200
// inches (ISO 32000-1, annex C.2).
const maxPage = 14400

// WritePDF writes pages as a PDF document with those letters of their fonts that it
// needs. Each page is as large as its Figure; a Figure larger than a page can be is drawn
// smaller. The first one gives the document its name and language. A reader can jump to
// the Bookmarks of a page and, in a document of several pages, to the titles of pages
// without bookmarks. Equal figures give equal bytes.
func WritePDF(w io.Writer, pages ...*Figure) error {
	if len(pages) == 0 {
		return errors.New("a PDF document needs a page")
	}
	for _, f := range pages {
		if err := f.check(); err != nil {
			return err
		}
	}
	p := &pdf{doc: document(pages[0]), embedded: map[ttf]string{}}
	for _, f := range pages {
		p.page(f)
	}
	p.outline(pages)
	return p.doc.Output(w)
}

// page adds a page and draws f on it.
func (p *pdf) page(f *Figure) {
	p.height = f.Height
	p.doc.AddPageFormat("P", pageSize(f))
	if k := f.PDFScale(); k < 1 {
		p.doc.TransformBegin()
		defer p.doc.TransformEnd()
		p.doc.TransformScale(100*k, 100*k, 0, 0)
	}
	Draw(p, f)
}

func pageSize(f *Figure) fpdf.SizeType {
	k := f.PDFScale()
	return fpdf.SizeType{Wd: k * f.Width, Ht: k * f.Height}
}

// outline adds the bookmarks of all pages. fpdf measures them from the top of the
// last page, whatever page they are on.
func (p *pdf) outline(pages []*Figure) {
	last := pageSize(pages[len(pages)-1]).Ht
	for i, f := range pages {
		marks := f.Bookmarks
		if len(marks) == 0 && len(pages) > 1 && f.Title != "" {
			marks = []Bookmark{{Words: f.Title}}
		}
		p.doc.SetPage(i + 1)
		for _, m := range marks {
			y := last - pageSize(f).Ht + f.PDFScale()*m.Y
			if y == -1 {
				y = -1.001 // to fpdf, −1 means where it wrote last
			}
			p.doc.Bookmark(p.encoded(basic(clean(m.Words))), 0, y)
		}
	}
	p.doc.SetPage(len(pages))
}

// encoded returns the name of a bookmark as fpdf needs it. Fpdf takes UTF-8 once it has
// used a font, and the encoding of the file (UTF-16, ISO 32000-1, 7.9.2.2) before.
func (p *pdf) encoded(s string) string {
	if len(p.embedded) > 0 {
		return s
	}
	b := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return string(b)
}

// PDFScale returns the factor by which [WritePDF] scales f: 1 unless f is larger than a
// page can be.
func (f *Figure) PDFScale() float64 { return min(1, maxPage/max(f.Width, f.Height)) }

// document returns a document about f without pages.
func document(f *Figure) *fpdf.Fpdf {
	d := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: pageSize(f)})
	d.SetTitle(basic(f.Title), true)
	d.SetSubject(basic(f.Desc), true)
	d.SetLang(strings.Map(tag, f.Lang))
	d.SetProducer("throughline", true)
	// fpdf uses the clock if there is no date, and the order of a map if the catalog is
	// not sorted.
	epoch := time.Unix(0, 0).UTC()
	d.SetCreationDate(epoch)
	d.SetModificationDate(epoch)
	d.SetCatalogSort(true)
	d.SetAutoPageBreak(false, 0)
	d.SetLineCapStyle("butt")
	d.SetLineJoinStyle("round") // fpdf rounds to 0.01 pt: a mitre between two such lines can stick out
	return d
}

// basic returns s with only the characters that fpdf can encode: those of the basic
// plane. Fpdf writes others as nonsense, and reads past the end of a string that is not
// UTF-8.
func basic(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xffff {
			return replacement
		}
		return r
	}, s)
}

// tag keeps the characters of a language tag (BCP 47): fpdf does not escape it.
func tag(r rune) rune {
	if plain(r) {
		return r
	}
	return -1
}

// A pdf is a [vg.Canvas] that writes on the last page of a document. Gonum's own garbles
// letters that are not ASCII.
type pdf struct {
	state
	doc      *fpdf.Fpdf
	height   float64
	embedded map[ttf]string // names in the document
}

// A ttf is the file of a face.
type ttf struct {
	name string
	sum  [sha256.Size]byte
}

func (p *pdf) Fill(path vg.Path) {
	p.doc.SetFillColor(int(p.ink.R), int(p.ink.G), int(p.ink.B))
	p.trace(path)
	p.doc.DrawPath("F")
}

func (p *pdf) Stroke(path vg.Path) {
	if p.width <= 0 {
		return
	}
	p.doc.SetDrawColor(int(p.ink.R), int(p.ink.G), int(p.ink.B))
	p.doc.SetLineWidth(p.width)
	p.doc.SetDashPattern(p.dash, 0)
	p.trace(path)
	p.doc.DrawPath("D")
}

// trace adds path to the page, y down.
func (p *pdf) trace(path vg.Path) {
	xy := func(pt vg.Point) (x, y float64) { return pt.X.Points(), p.height - pt.Y.Points() }
	for _, c := range path {
		x, y := xy(c.Pos)
		switch {
		case c.Type == vg.MoveComp:
			p.doc.MoveTo(x, y)
		case c.Type == vg.LineComp:
			p.doc.LineTo(x, y)
		case c.Type == vg.CurveComp && len(c.Control) == 2:
			x0, y0 := xy(c.Control[0])
			x1, y1 := xy(c.Control[1])
			p.doc.CurveBezierCubicTo(x0, y0, x1, y1, x, y)
		case c.Type == vg.CloseComp:
			p.doc.ClosePath()
		default:
			panic(plainPaths)
		}
	}
}

// FillString sets words. Letters stand at the advances of the font, since fpdf does not
// kern by default.
func (p *pdf) FillString(f font.Face, pt vg.Point, words string) {
	fn := p.font(f.Font)
	var b strings.Builder
	var last *face
	for _, r := range words {
		if face, g := fn.find(r); g.index != 0 {
			b.WriteRune(g.rune)
			last = face
		}
	}
	if last == nil {
		return
	}
	p.use(last, fn.Size)
	p.doc.SetTextColor(int(p.ink.R), int(p.ink.G), int(p.ink.B))
	p.doc.Text(pt.X.Points(), p.height-pt.Y.Points(), b.String())
}

// use selects a face, and embeds it when it is new. Fpdf gets a copy of the file since it
// writes beyond the end of tables to pad them.
func (p *pdf) use(f *face, size float64) {
	file := ttf{f.file, f.sum}
	name, ok := p.embedded[file]
	if !ok {
		name = p.unused(f.file)
		p.embedded[file] = name
		p.doc.AddUTF8FontFromBytes(name, "", bytes.Clone(f.ttf))
	}
	p.doc.SetFont(name, "", size)
}

// unused returns a name that no font of the document has: the given one, or one with a
// number after it, as two files may have the same name inside. To fpdf small letters are
// the same as capitals.
func (p *pdf) unused(file string) string {
	same := 1
	for other := range p.embedded {
		if strings.EqualFold(other.name, file) {
			same++
		}
	}
	if same == 1 {
		return file
	}
	return fmt.Sprintf("%s.%d", file, same)
}
