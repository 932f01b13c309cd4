package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/timeline"
)

// A story is a chronicle with everything that is worked out from it.
type story struct {
	chronicle *events.Chronicle
	bounds    *chronology.Bounds
	conflicts []chronology.Conflict
	figure    *figure.Figure // nil if none was needed
	dpi       float64
	contents  [][]byte // of files, one for each format that was asked for
}

// writers are the formats of a story, by name.
var writers = map[string]func(io.Writer, *story) error{
	"png": func(w io.Writer, s *story) error { return figure.WritePNG(w, s.figure, s.figure.FitDPI(s.dpi)) },
	"svg": func(w io.Writer, s *story) error { return figure.WriteSVG(w, s.figure) },
	"pdf": func(w io.Writer, s *story) error { return figure.WritePDF(w, s.figure) },
	"txt": func(w io.Writer, s *story) error { return timeline.WriteText(w, s.chronicle, s.bounds) },
	"dot": func(w io.Writer, s *story) error {
		return writeDOT(w, graph.New(s.chronicle, s.bounds), "")
	},
}

// draw makes the story of a sound input, with its contents in the given formats.
func draw(cmd *cobra.Command, in input, size canvas, formats ...string) (*story, error) {
	s, err := work(cmd, "drawing", func() (*story, error) {
		s := &story{chronicle: in.chronicle, bounds: in.bounds, conflicts: in.conflicts}
		if !slices.Equal(formats, []string{"txt"}) { // text needs no picture, nor room for one
			if err := s.layout(size); err != nil {
				return nil, err
			}
		}
		return s, s.write(formats)
	})
	if err != nil {
		return nil, err
	}
	return s, s.warn(cmd.ErrOrStderr(), formats)
}

func (s *story) layout(size canvas) (err error) {
	s.dpi = float64(size.dpi.value)
	pic, err := timeline.Layout(s.chronicle, s.bounds, timeline.Options{
		Width:  size.points(size.width),
		Height: size.points(size.height),
	})
	if err == nil {
		s.figure = pic.Pages[0]
	}
	if small, ok := errors.AsType[*timeline.TooSmall](err); ok {
		pixels := func(points float64) int { return int(math.Ceil(points * s.dpi / 72)) }
		return misusef("canvas-too-small: the picture needs a %s of %d pixels, not %d", small.What, pixels(small.Needs), pixels(small.Asked))
	}
	return err
}

// write fills s.contents, one format after the other: side by side on two cores
// they were no faster, as PNG takes nearly all the time.
func (s *story) write(formats []string) error {
	for _, format := range formats {
		var b bytes.Buffer
		if err := writers[format](&b, s); err != nil {
			return err
		}
		s.contents = append(s.contents, b.Bytes())
	}
	return nil
}

// warn says what of the picture does not come out as it should.
func (s *story) warn(w io.Writer, formats []string) error {
	if s.figure == nil {
		return nil
	}
	var b strings.Builder
	if letters := s.figure.Missing(); len(letters) > 0 {
		fmt.Fprintf(&b, "warning: no font here has %s\n", letterNames(letters))
	}
	if s.figure.RightToLeft() {
		b.WriteString("warning: text that runs from right to left is set wrong in png and pdf; svg has it right\n")
	}
	if dpi := s.figure.FitDPI(s.dpi); dpi < s.dpi && slices.Contains(formats, "png") {
		fmt.Fprintf(&b, "warning: the picture is too large for a png at %.0f dots an inch; it is drawn at %.0f\n", s.dpi, dpi)
	}
	if k := s.figure.PDFScale(); k < 1 && slices.Contains(formats, "pdf") {
		fmt.Fprintf(&b, "warning: the picture is longer than a page of a pdf can be; it is drawn at %.0f %% of its size\n", 100*k)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// letterNames names letters, or the first of them.
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
