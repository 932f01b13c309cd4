package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/layered"
	"throughline/timeline"
)

// A story is a chronicle with everything that is worked out from it.
type story struct {
	chronicle *events.Chronicle
	bounds    *chronology.Bounds
	conflicts []chronology.Conflict
	picture   *timeline.Picture // nil if none was needed
	theme     figure.Theme
	dpi       float64
	products  []product // one for each format that was asked for
	undrawn   string    // why there is no picture of the graph

	events *graph.Graph // what graph gives; nil until it is asked for
}

// graph is the graph of the events, made once.
func (s *story) graph() *graph.Graph {
	if s.events == nil {
		s.events = graph.New(s.chronicle, s.bounds)
	}
	return s.events
}

// A product is a story in one format: one file, or one for each page.
type product struct {
	format string
	files  [][]byte
}

// writers are the formats that hold all of a story in one file, by name.
var writers = map[string]func(io.Writer, *story) error{
	"pdf": func(w io.Writer, s *story) error { return figure.WritePDF(w, s.picture.Pages...) },
	"txt": func(w io.Writer, s *story) error { return timeline.WriteText(w, s.chronicle, s.bounds) },
	"dot": func(w io.Writer, s *story) error {
		return writeDOT(w, s.graph(), "")
	},
}

// pageWriters are the formats that hold one page a file.
var pageWriters = map[string]func(w io.Writer, page *figure.Figure, dpi float64) error{
	"png": func(w io.Writer, f *figure.Figure, dpi float64) error { return figure.WritePNG(w, f, f.FitDPI(dpi)) },
	"svg": func(w io.Writer, f *figure.Figure, _ float64) error { return figure.WriteSVG(w, f) },
}

// draw makes the story of a sound input, with its products in the given formats.
func draw(cmd *cobra.Command, in input, l *look, formats ...string) (*story, error) {
	opt, err := l.options(in)
	if err != nil {
		return nil, err
	}
	if err := l.useFont(); err != nil {
		return nil, err
	}
	s, err := work(cmd, "drawing", func() (*story, error) {
		s := &story{chronicle: in.chronicle, bounds: in.bounds, conflicts: in.conflicts, theme: opt.Theme, dpi: float64(l.dpi.value)}
		if l.report || drawn(formats) { // text needs no picture, nor room for one
			if err := s.layout(opt); err != nil {
				return nil, err
			}
		}
		return s, s.write(formats)
	})
	if err != nil {
		return nil, err
	}
	return s, s.warn(cmd.ErrOrStderr(), l, formats)
}

// drawn tells whether one of the formats is a picture.
func drawn(formats []string) bool {
	return slices.ContainsFunc(formats, func(f string) bool { return f == "pdf" || pageWriters[f] != nil })
}

func (s *story) layout(opt timeline.Options) (err error) {
	s.picture, err = timeline.Layout(s.chronicle, s.bounds, opt)
	if small, ok := errors.AsType[*timeline.TooSmall](err); ok {
		k := s.dpi / 72
		return misusef("canvas-too-small: the picture needs a %s of %.0f pixels, not %.0f", small.What, math.Ceil(small.Needs*k-0.01), small.Asked*k)
	}
	if _, ok := errors.AsType[*timeline.TooMany](err); ok {
		return misusef("%w", err)
	}
	return err
}

// write fills s.products, one format after the other: side by side on two cores
// they were no faster, as PNG takes nearly all the time.
func (s *story) write(formats []string) error {
	for _, format := range formats {
		p := product{format: format}
		if format == graphPicture {
			if err := s.drawGraph(&p); err != nil {
				return err
			}
		}
		if write := writers[format]; write != nil {
			if err := p.add(func(w io.Writer) error { return write(w, s) }); err != nil {
				return err
			}
		}
		if write := pageWriters[format]; write != nil {
			for _, page := range s.picture.Pages {
				if err := p.add(func(w io.Writer) error { return write(w, page, s.dpi) }); err != nil {
					return err
				}
			}
		}
		s.products = append(s.products, p)
	}
	return nil
}

// graphPicture is the format of a story that is the graph of its events as SVG.
const graphPicture = "graph"

// mostDrawn is how many events a build draws the graph of. A picture of more is metres
// wide; who wants it can have it of the command graph.
const mostDrawn = 2000

// drawGraph adds the picture of the graph, if it is not too large.
func (s *story) drawGraph(p *product) error {
	if len(s.chronicle.Events) > mostDrawn {
		s.undrawn = fmt.Sprintf("%d events are too many for one graph", len(s.chronicle.Events))
		return nil
	}
	pic, err := layered.Layout(s.graph(), layered.Options{Theme: s.theme})
	if err != nil {
		s.undrawn = err.Error()
		return nil
	}
	return p.add(func(w io.Writer) error { return figure.WriteSVG(w, pic.Figure) })
}

// add adds a file with what write writes.
func (p *product) add(write func(io.Writer) error) error {
	var b bytes.Buffer
	err := write(&b)
	p.files = append(p.files, b.Bytes())
	return err
}
