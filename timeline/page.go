package timeline

import (
	"image/color"
	"strings"
	"time"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// A page is a picture in the making: what it shows, and how far down it has got.
type page struct {
	*story
	plan     plan
	fig      *figure.Figure
	margin   float64
	y        float64 // where the next thing goes
	panels   []*panel
	stubs    map[*item][]string // links told in words, at both ends
	drawn    []*tie             // links that are drawn
	keys     []*entry           // events whose labels are numbers
	keyRoom  float64            // that is left for the list of them
	details  [full + 1]int      // events by what their labels say
	moves    []float64          // of labels from their marks
	tracks   int                // of marks beside an upright axis
	lost     []*tie             // links that find no way
	untold   int                // links that are neither drawn nor told
	tooWide  bool               // whether there is too little width for the form
	julian   bool               // whether some label has a date of the Julian calendar
	needs    float64            // that width, in points
	squeezed int                // links in words because they found no way
	toldHere int                // links in words at one end or both
}

func (s *story) newPage(pl plan, width float64) *page {
	if pl.items == nil {
		pl.items = s.items
	}
	p := &page{story: s, plan: pl, margin: max(14, 0.04*width), keyRoom: pl.keyRoom}
	p.fig = &figure.Figure{Width: width, Title: s.c.Title, Desc: s.alt, Source: look.SourceLine(s.c), Lang: "en", Background: s.theme.Background}
	p.y = p.margin
	s.effort.add(pageSteps)
	return p
}

func (p *page) add(t figure.Text) { p.fig.Texts = append(p.fig.Texts, t) }

// column is where the furniture goes.
func (p *page) column() *look.Column {
	return &look.Column{Fig: p.fig, X: p.margin, Y: p.y, Width: p.fig.Width - 2*p.margin, Theme: p.theme, Wrap: p.setter.wrap}
}

// paragraph sets words over the whole width, and moves down.
func (p *page) paragraph(words string, f figure.Font, c color.NRGBA, role figure.Role) {
	col := p.column()
	col.Paragraph(words, f, c, role)
	p.y = col.Y
}

// headline sets the title and the subtitle.
func (p *page) headline() {
	p.bookmark(strings.TrimSpace(p.c.Title + " " + p.part()))
	col := p.column()
	col.Headline(p.c.Title, join(p.c.Subtitle, p.part()))
	p.y = col.Y
}

// part says which of several pages this is: "page 2 of 5, March–May 1974".
func (p *page) part() string {
	if p.plan.page == "" || len(p.plan.items) == 0 {
		return ""
	}
	r := edtf.Range{FromLimit: edtf.Known, ToLimit: edtf.Known}
	r.From, r.To, _ = spanOf(p.plan.items)
	return p.plan.page + ", " + rounded(r, p.c.Zone).Words(p.c.Zone)
}

// coarse is how many units a time has at least that is told in whole units.
const coarse = 2

// rounded is r widened to whole units that are small beside it: what a header says of
// a time is no more exact than the dates in it.
func rounded(r edtf.Range, zone *time.Location) edtf.Range {
	length, best := seconds(r.From, r.To), r
	for _, s := range steps {
		if s.n != 1 || s.size*coarse > length && s.unit != edtf.Seconds {
			continue
		}
		w := edtf.Range{From: s.floor(r.From.In(zone)).Instant(zone), To: s.floor(r.To.In(zone)).Instant(zone), FromLimit: r.FromLimit, ToLimit: r.ToLimit}
		if w.To.Before(r.To) {
			w.To = s.next(s.floor(r.To.In(zone))).Instant(zone)
		}
		best = w
	}
	return best
}

// join puts a semicolon between two phrases, of which either may be empty.
func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return strings.TrimSuffix(a, ".") + "; " + b
}

// bookmark lets readers of the PDF jump here.
func (p *page) bookmark(words string) { p.column().Bookmark(words) }
