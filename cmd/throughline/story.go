package main

import (
	"bytes"
	"io"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/timeline"
)

// A canvas is the size of a picture. Height 0 is as high as needed.
type canvas struct{ width, height, dpi count }

func defaultCanvas() canvas {
	const side = 100_000 // what a reader of PNG can be asked to take
	return canvas{count{1600, side}, count{0, side}, count{96, 2400}}
}

// points converts pixels to points, of which an inch has 72.
func (c canvas) points(pixels int) float64 { return float64(pixels) * 72 / float64(c.dpi.value) }

// A story is a chronicle with everything that is worked out from it.
type story struct {
	chronicle *events.Chronicle
	bounds    *chronology.Bounds
	figure    *figure.Figure
	dpi       float64
}

func newStory(c *events.Chronicle, size canvas) (*story, error) {
	b := chronology.Given(c)
	f, err := timeline.Layout(c, b, timeline.Options{
		Width:  size.points(size.width.value),
		Height: size.points(size.height.value),
	})
	return &story{c, b, f, float64(size.dpi.value)}, err
}

// A writer writes a story in one format.
type writer func(io.Writer, *story) error

// writers has the formats of render, by their names and extensions, and dot.
var writers = map[string]writer{
	"png": func(w io.Writer, s *story) error { return figure.WritePNG(w, s.figure, s.dpi) },
	"svg": func(w io.Writer, s *story) error { return figure.WriteSVG(w, s.figure) },
	"pdf": func(w io.Writer, s *story) error { return figure.WritePDF(w, s.figure) },
	"txt": func(w io.Writer, s *story) error { return timeline.WriteText(w, s.chronicle, s.bounds) },
	"dot": func(w io.Writer, s *story) error {
		return graph.WriteDOT(w, graph.New(s.chronicle, s.bounds), graph.DOTOptions{})
	},
}

// bytes is the story in the format.
func (s *story) bytes(format string) ([]byte, error) {
	var b bytes.Buffer
	err := writers[format](&b, s)
	return b.Bytes(), err
}
