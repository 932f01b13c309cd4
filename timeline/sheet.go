package timeline

import (
	"image/color"

	"throughline/figure"
	"throughline/figure/look"
)

// A sheet is a figure in the making, and how far down it has got. It knows neither
// story nor plan.
type sheet struct {
	fig    *figure.Figure
	margin float64
	y      float64 // where the next thing goes
	theme  figure.Theme
	fonts  *fonts
	setter *typesetter
}

func newSheet(s *story, width float64) *sheet {
	f := &figure.Figure{Width: width, Background: s.theme.Background}
	return &sheet{fig: f, theme: s.theme, fonts: &s.fonts, setter: s.setter}
}

func (s *sheet) add(t figure.Text) { s.fig.Texts = append(s.fig.Texts, t) }

// column returns where the furniture goes.
func (s *sheet) column() *look.Column {
	return &look.Column{Fig: s.fig, X: s.margin, Y: s.y, Width: s.fig.Width - 2*s.margin, Theme: s.theme, Wrap: s.setter.wrap}
}

// paragraph sets words over the whole width, and moves down.
func (s *sheet) paragraph(words string, f figure.Font, c color.NRGBA, role figure.Role) {
	col := s.column()
	col.Paragraph(words, f, c, role)
	s.y = col.Y
}

// bookmark lets readers of the PDF jump here.
func (s *sheet) bookmark(words string) { s.column().Bookmark(words) }
