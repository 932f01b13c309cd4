package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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
	figure    *figure.Figure // nil if none was needed
	dpi       float64
	contents  [][]byte // of files, one for each format that was asked for; nil where that failed
}

// writers are the formats of a story, by name.
var writers = map[string]func(io.Writer, *story) error{
	"png": func(w io.Writer, s *story) error { return figure.WritePNG(w, s.figure, s.dpi) },
	"svg": func(w io.Writer, s *story) error { return figure.WriteSVG(w, s.figure) },
	"pdf": func(w io.Writer, s *story) error { return figure.WritePDF(w, s.figure) },
	"txt": func(w io.Writer, s *story) error { return timeline.WriteText(w, s.chronicle, s.bounds) },
	"dot": func(w io.Writer, s *story) error {
		return writeDOT(w, graph.New(s.chronicle, s.bounds), "")
	},
}

// draw makes the story of a sound input, with its contents in the given formats.
// If some formats fail, the error says so and the story has the others.
func draw(cmd *cobra.Command, in input, size canvas, formats ...string) (*story, error) {
	s, err := work(cmd, "drawing", func() (*story, error) {
		s := &story{chronicle: in.chronicle, bounds: chronology.Given(in.chronicle)}
		if !slices.Equal(formats, []string{"txt"}) { // text needs no picture, nor room for one
			if err := s.layout(size); err != nil {
				return nil, err
			}
		}
		return s, s.write(formats)
	})
	if s == nil {
		return nil, err
	}
	return s, errors.Join(err, s.warn(cmd.ErrOrStderr()))
}

func (s *story) layout(size canvas) (err error) {
	s.dpi = float64(size.dpi.value)
	s.figure, err = timeline.Layout(s.chronicle, s.bounds, timeline.Options{
		Width:  size.points(size.width),
		Height: size.points(size.height),
	})
	return err
}

// write fills s.contents, one format after the other: side by side on two cores
// they were no faster, as PNG takes nearly all the time.
func (s *story) write(formats []string) error {
	var failed []error
	for _, format := range formats {
		var b bytes.Buffer
		if err := writers[format](&b, s); err != nil {
			failed = append(failed, err)
			b = bytes.Buffer{}
		}
		s.contents = append(s.contents, b.Bytes())
	}
	return errors.Join(failed...)
}

// warn names the letters of the picture that no font has, or the first of them.
func (s *story) warn(w io.Writer) error {
	if s.figure == nil {
		return nil
	}
	letters := s.figure.Missing()
	if len(letters) == 0 {
		return nil
	}
	var names []string
	for _, c := range letters[:min(len(letters), 10)] {
		names = append(names, fmt.Sprintf("%c (%U)", c, c))
	}
	if n := len(letters) - len(names); n > 0 {
		names = append(names, fmt.Sprintf("and %d more", n))
	}
	_, err := fmt.Fprintf(w, "warning: no font here has %s\n", strings.Join(names, ", "))
	return err
}
