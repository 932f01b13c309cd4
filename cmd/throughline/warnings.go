package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"throughline/events"
	"throughline/figure"
)

// warn says what of the picture does not come out as it should, and which links
// were left out if something was said of links.
func (s *story) warn(w io.Writer, l *pictureFlags, outputs []output) error {
	if !drawn(outputs) {
		return nil
	}
	if err := warnOf(w, s.picture.Pages, s.dpi, formatNames(outputs)); err != nil {
		return err
	}
	var b strings.Builder
	if s.picture.Report.Stopped {
		b.WriteString("warning: the search for a layout took too many steps and was stopped; pages may hold less than they could\n")
	}
	if l.links == "minimal" || l.links == "default" {
		fmt.Fprintf(&b, "%s left out, implied by others\n", events.Counted(s.picture.Report.Implied, "link"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// warnOf says what of pages does not come out as it should in some formats.
func warnOf(w io.Writer, pages []*figure.Figure, dpi float64, formats []string) error {
	var b strings.Builder
	if letters := missing(pages); len(letters) > 0 {
		fmt.Fprintf(&b, "warning: no font here has %s\n", letterNames(letters))
	}
	if slices.ContainsFunc(pages, (*figure.Figure).RightToLeft) {
		b.WriteString("warning: text that runs from right to left is set wrong in png and pdf; svg has it right\n")
	}
	if fit := least(pages, func(f *figure.Figure) float64 { return f.FitDPI(dpi) }); fit < dpi && slices.Contains(formats, "png") {
		fmt.Fprintf(&b, "warning: the picture is too large for a png at %.0f dots an inch; it is drawn at %.0f\n", dpi, fit)
	}
	if k := least(pages, (*figure.Figure).PDFScale); k < 1 && slices.Contains(formats, "pdf") {
		fmt.Fprintf(&b, "warning: the picture is longer than a page of a pdf can be; it is drawn at %.0f %% of its size\n", 100*k)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// missing returns the letters of all pages that no font has.
func missing(pages []*figure.Figure) []rune {
	var all []rune
	for _, page := range pages {
		all = append(all, page.Missing()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// least returns the least value of a measure over all pages.
func least(pages []*figure.Figure, measure func(*figure.Figure) float64) float64 {
	least := math.Inf(1)
	for _, page := range pages {
		least = min(least, measure(page))
	}
	return least
}

// letterNames returns the names of letters, or of the first of them.
func letterNames(letters []rune) string {
	var names []string
	for _, c := range letters[:min(len(letters), 10)] {
		names = append(names, fmt.Sprintf("%c (%U)", c, c))
	}
	if n := len(letters) - len(names); n > 0 {
		names = append(names, fmt.Sprintf("and %d more", n))
	}
	return strings.Join(names, ", ")
}
