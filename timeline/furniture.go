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
	p.y += 8
	p.note("No date in the source", p.undated)
	p.y += 6
}

// leftOut says how many events have less than a label.
func (p *page) leftOut() {
	all := len(p.plan.items)
	p.details[counted] = all - p.details[keyed] - p.details[short] - p.details[full]
	less := p.details[keyed] + p.details[short] + p.details[counted]
	if less == 0 || all == 0 {
		return
	}
	parts := []string{fmt.Sprintf("%d of %s with their whole label", p.details[full], events.Counted(all, "event"))}
	for _, x := range [...]struct {
		n     int
		words string
	}{
		{p.details[short], "with a shortened title"},
		{p.details[keyed], "with a number that the list explains"},
		{p.details[counted], "only counted"},
	} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", x.n, x.words))
		}
	}
	p.y += 10
	p.paragraph(strings.Join(parts, ", ")+". All of them are in the text version.", p.fonts.Note, p.theme.Text, figure.NoteRole)
}

func (p *page) note(what string, all []*events.Event) {
	if len(all) == 0 {
		return
	}
	var titles []string
	for _, e := range all[:min(named, len(all))] {
		t := look.Shortened(e.Title)
		if claim := p.index.Caveats(e); claim != "" {
			t += " – " + look.Shortened(claim)
		}
		titles = append(titles, t)
	}
	s := fmt.Sprintf("%s (%d): %s", what, len(all), strings.Join(titles, "; "))
	if more := len(all) - named; more > 0 {
		s += fmt.Sprintf("; and %d more, in the list of all events", more)
	}
	p.paragraph(s, p.fonts.Note, p.theme.Text, figure.NoteRole)
}

// sources sets the line that says where everything comes from, and how much it is.
func (p *page) sources() {
	p.column().Rule()
	p.y += 8
	p.paragraph(p.sourceLine(), p.fonts.Note, p.theme.Secondary, figure.SourceRole)
}

func (p *page) sourceLine() string {
	var parts []string
	if s := look.SourceLine(p.c); s != "" {
		parts = append(parts, s)
	}
	parts = append(parts, p.countWords()+p.linkWords())
	if p.hasTimes() {
		from, to, _ := spanOf(p.plan.items)
		parts = append(parts, "Clock zone "+zoneWords(p.c.Zone, from, to))
	}
	if p.julian {
		parts = append(parts, look.JulianNote)
	}
	return strings.Join(parts, ". ") + "."
}

// countWords says how many events there are, and how many of them here.
func (p *page) countWords() string {
	s := events.Counted(len(p.c.Events), "event")
	if n := len(p.undated); n > 0 {
		s += fmt.Sprintf(", %d of them without a date", n)
	}
	if p.plan.page != "" {
		s = fmt.Sprintf("%d of %s on this page", len(p.plan.items), s)
	}
	return s
}

// hasTimes tells whether some event of the page is dated to less than a day.
func (p *page) hasTimes() bool {
	return slices.ContainsFunc(p.plan.items, func(i *item) bool {
		return !midnight(i.from, p.c.Zone) || !midnight(i.to, p.c.Zone)
	})
}
