package look

import (
	"image/color"
	"strings"

	"throughline/figure"
)

// A Column is where the furniture of a picture goes, from the top down: the headline,
// paragraphs, the legend. Y moves down with each.
type Column struct {
	Fig   *figure.Figure
	X     float64 // of the left edge
	Y     float64 // where the next thing goes
	Width float64
	Theme figure.Theme

	// Wrap breaks words into lines; [figure.Wrap] if nil.
	Wrap func(words string, f figure.Font, width float64) []string
}

func (c *Column) wrap(words string, f figure.Font) []string {
	if c.Wrap == nil {
		return figure.Wrap(words, f, c.Width)
	}
	return c.Wrap(words, f, c.Width)
}

// Paragraph sets words over the whole width.
func (c *Column) Paragraph(words string, f figure.Font, ink color.NRGBA, role figure.Role) {
	if words == "" {
		return
	}
	for _, s := range c.wrap(words, f) {
		c.Fig.Texts = append(c.Fig.Texts, figure.Text{X: c.X, Y: c.Y + f.Ascent(), Words: s, Font: f, Colour: ink, Role: role})
		c.Y += f.LineHeight()
	}
}

func (c *Column) fonts() Fonts { return NewFonts(c.Theme.Fonts) }

// Headline sets a title and below it a subtitle; either may be empty. The title is
// as large as it can be in two lines.
func (c *Column) Headline(title, subtitle string) {
	c.Paragraph(title, c.headFont(title), c.Theme.Text, figure.TitleRole)
	if subtitle != "" {
		c.Y += 4
		c.Paragraph(subtitle, c.fonts().Subtitle, c.Theme.Secondary, figure.SubtitleRole)
	}
	c.Y += 14
}

func (c *Column) headFont(title string) figure.Font {
	f := c.fonts().Head
	for f.Size > leastHead && len(c.wrap(title, f)) > 2 {
		f.Size--
	}
	return f
}

// Bookmark lets readers of the PDF jump here.
func (c *Column) Bookmark(words string) {
	if words = strings.TrimSpace(words); words != "" {
		c.Fig.Bookmarks = append(c.Fig.Bookmarks, figure.Bookmark{Words: words, Y: c.Y})
	}
}

// Rule draws a hairline over the whole width.
func (c *Column) Rule() {
	c.Fig.Lines = append(c.Fig.Lines, figure.Line{X0: c.X, Y0: c.Y, X1: c.X + c.Width, Y1: c.Y, Width: 0.5, Colour: c.Theme.Hairline})
}
