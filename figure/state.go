package figure

import (
	"image"
	"image/color"

	ximage "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// A state is what a [vg.Canvas] remembers between calls. It has the methods that
// SVG and PDF have in common. Draw never turns, moves or scales a canvas, so
// the canvases that embed a state are for Draw only.
type state struct {
	ink   color.NRGBA
	width float64
	dash  []float64
	fonts *Fonts
	saved []state
}

// setFonts sets the fonts of the next words. It is needed because a [font.Face] is only
// the first that can draw one of them.
func (s *state) setFonts(fonts *Fonts) { s.fonts = fonts }

// font returns the Font that the canvas was given by name.
func (s *state) font(f font.Font) Font {
	return Font{
		Size:   f.Size.Points(),
		Bold:   f.Weight == ximage.WeightBold,
		Italic: f.Style == ximage.StyleItalic,
		Fonts:  s.fonts,
	}
}

func (s *state) SetLineWidth(w vg.Length) { s.width = w.Points() }

func (s *state) SetLineDash(dash []vg.Length, _ vg.Length) {
	s.dash = nil
	for _, d := range dash {
		s.dash = append(s.dash, d.Points())
	}
}

func (s *state) SetColor(c color.Color) {
	if c == nil {
		c = color.Black
	}
	s.ink = color.NRGBAModel.Convert(c).(color.NRGBA)
}

func (s *state) Push() { s.saved = append(s.saved, *s) }

func (s *state) Pop() { *s = s.saved[len(s.saved)-1] }

// Messages for whoever extends Draw.
const (
	fixedCanvas = "figure: Draw does not transform its canvas and draws no images"
	plainPaths  = "figure: Draw uses straight lines and cubic curves only"
)

func (s *state) Rotate(float64)                      { panic(fixedCanvas) }
func (s *state) Translate(vg.Point)                  { panic(fixedCanvas) }
func (s *state) Scale(x, y float64)                  { panic(fixedCanvas) }
func (s *state) DrawImage(vg.Rectangle, image.Image) { panic(fixedCanvas) }
