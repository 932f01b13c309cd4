package timeline

import (
	"strings"
	"time"

	"throughline/events/edtf"
	"throughline/figure/look"
)

// A page is one plan of a story being set: what it shows, on which sheet, and what
// there is to say of it.
type page struct {
	story   *story
	plan    plan
	sheet   *sheet
	result  result
	panels  []*panel
	stubs   map[*item][]string // links told in words, at both ends
	keys    []*entry           // events whose labels are numbers
	keyRoom float64            // that is left for the list of them
}

func (s *story) newPage(pl plan, width float64) *page {
	if pl.items == nil {
		pl.items = s.items
	}
	p := &page{story: s, plan: pl, sheet: newSheet(s, width), keyRoom: pl.keyRoom}
	f := p.sheet.fig
	f.Title, f.Desc, f.Source, f.Lang = s.c.Title, s.alt, look.SourceLine(s.c), "en"
	p.sheet.margin = max(14, 0.04*width)
	p.sheet.y = p.sheet.margin
	s.effort.add(pageSteps)
	return p
}

// headline sets the title and the subtitle.
func (p *page) headline() {
	p.sheet.bookmark(strings.TrimSpace(p.story.c.Title + " " + p.part()))
	col := p.sheet.column()
	col.Headline(p.story.c.Title, join(p.story.c.Subtitle, p.part()))
	p.sheet.y = col.Y
}

// part says which of several pages this is: "page 2 of 5, March–May 1974".
func (p *page) part() string {
	if p.plan.page == "" || len(p.plan.items) == 0 {
		return ""
	}
	r := edtf.Range{FromLimit: edtf.Known, ToLimit: edtf.Known}
	r.From, r.To, _ = spanOf(p.plan.items)
	return p.plan.page + ", " + rounded(r, p.story.c.Zone).Words(p.story.c.Zone)
}

// coarse is how many units a time has at least that is told in whole units.
const coarse = 2

// rounded returns r widened to whole units that are small beside it: what a header says of
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
