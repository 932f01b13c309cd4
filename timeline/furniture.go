package timeline

import (
	"fmt"
	"slices"
	"strings"

	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
)

// named is how many events a note on the picture names before it only counts them.
const named = 24

// unplaced names what the axis cannot show.
func (p *page) unplaced() {
	p.sheet.y += 8
	p.note("No date in the source", p.story.undated)
	p.sheet.y += 6
}

// leftOut says how many events have less than a label.
func (p *page) leftOut() {
	all := len(p.plan.items)
	p.result.details[counted] = all - p.result.details[keyed] - p.result.details[short] - p.result.details[full]
	less := p.result.details[keyed] + p.result.details[short] + p.result.details[counted]
	if less == 0 || all == 0 {
		return
	}
	parts := []string{fmt.Sprintf("%d of %s with their whole label", p.result.details[full], events.Counted(all, "event"))}
	for _, x := range [...]struct {
		n     int
		words string
	}{
		{p.result.details[short], "with a shortened title"},
		{p.result.details[keyed], "with a number that the list explains"},
		{p.result.details[counted], "only counted"},
	} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", x.n, x.words))
		}
	}
	p.sheet.y += 10
	p.sheet.paragraph(strings.Join(parts, ", ")+". All of them are in the text version.", p.sheet.fonts.Note, p.sheet.theme.Text, figure.NoteRole)
}

func (p *page) note(what string, all []*events.Event) {
	if len(all) == 0 {
		return
	}
	var titles []string
	for _, e := range all[:min(named, len(all))] {
		t := look.Shortened(e.Title)
		if claim := p.story.index.Caveats(e); claim != "" {
			t += " – " + look.Shortened(claim)
		}
		titles = append(titles, t)
	}
	s := fmt.Sprintf("%s (%d): %s", what, len(all), strings.Join(titles, "; "))
	if more := len(all) - named; more > 0 {
		s += fmt.Sprintf("; and %d more, in the list of all events", more)
	}
	p.sheet.paragraph(s, p.sheet.fonts.Note, p.sheet.theme.Text, figure.NoteRole)
}

// sources sets the line that says where everything comes from, and how much it is.
func (p *page) sources() {
	p.sheet.column().Rule()
	p.sheet.y += 8
	p.sheet.paragraph(p.sourceLine(), p.sheet.fonts.Note, p.sheet.theme.Secondary, figure.SourceRole)
}

func (p *page) sourceLine() string {
	var parts []string
	if s := look.SourceLine(p.story.c); s != "" {
		parts = append(parts, s)
	}
	parts = append(parts, p.countWords()+p.linkWords())
	if p.hasTimes() {
		from, to, _ := spanOf(p.plan.items)
		parts = append(parts, "Clock zone "+zoneWords(p.story.c.Zone, from, to))
	}
	if p.result.julian {
		parts = append(parts, look.JulianNote)
	}
	return strings.Join(parts, ". ") + "."
}

// countWords says how many events there are, and how many of them here.
func (p *page) countWords() string {
	s := events.Counted(len(p.story.c.Events), "event")
	if n := len(p.story.undated); n > 0 {
		s += fmt.Sprintf(", %d of them without a date", n)
	}
	if p.plan.page != "" {
		s = fmt.Sprintf("%d of %s on this page", len(p.plan.items), s)
	}
	return s
}

// hasTimes reports whether some event of the page is dated to less than a day.
func (p *page) hasTimes() bool {
	return slices.ContainsFunc(p.plan.items, func(i *item) bool {
		return !midnight(i.from, p.story.c.Zone) || !midnight(i.to, p.story.c.Zone)
	})
}
