package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"throughline/figure"
	graphs "throughline/graph/formats"
	"throughline/timeline"
)

// An output is one form in which a story is written. The tables of all are
// timelineOutputs and graphOutputs; a build writes some of both.
type output struct {
	name   string // of the file in a build
	format string // as --format has it
	shows  showing
	write  func(s *story, name string) ([]target, error) // makes the file of a name, or several beside it
	also   []string                                      // extensions that tell of the format, beside that of name
}

// A showing says whether an output needs a picture, and into how many files it goes.
type showing int

const (
	noPicture showing = iota
	allPages          // a picture in one file
	eachPage          // a picture, one page a file
)

// timelineOutputs lists the forms of the timeline, in the order of builds and help.
func timelineOutputs() []output {
	p := pictureOf((*story).timeline)
	return []output{
		{"timeline.png", "png", eachPage, p.each(writePNG), nil},
		{"timeline.svg", "svg", eachPage, p.each(writeSVG), nil},
		{"timeline.pdf", "pdf", allPages, p.all(figure.WritePDF), nil},
		{"timeline.txt", "txt", noPicture, inFile(asText), nil},
	}
}

// graphOutputs lists the forms of the graph of events, in the order of help.
func graphOutputs() []output {
	p := pictureOf((*story).layers)
	all := []output{
		{"graph.svg", "svg", eachPage, p.each(writeSVG), nil},
		{"graph.png", "png", eachPage, p.each(writePNG), nil},
		{"graph.pdf", "pdf", allPages, p.all(figure.WritePDF), nil},
		{"graph.csv", tables, noPicture, writeTables, nil},
	}
	for _, w := range graphs.Writers() {
		if len(w.Extensions) > 0 {
			all = append(all, output{"graph" + w.Extensions[0], w.Name, noPicture, writerOf(w), w.Extensions[1:]})
		}
	}
	return all
}

// built lists the outputs of a build, in the order in which they are written.
func built() []output {
	g := graphOutputs()
	return append(timelineOutputs(), byFormat(g, "svg"), byFormat(g, "dot"))
}

// byFormat returns the output in a format that is among all.
func byFormat(all []output, format string) output {
	return all[slices.IndexFunc(all, func(o output) bool { return o.format == format })]
}

// named returns o with another name.
func (o output) named(name string) output {
	o.name = name
	return o
}

func formatNames(all []output) []string {
	return each(all, func(o output) string { return o.format })
}

// byExtension maps the extensions of files, without their dots, to the formats that
// they tell of.
func byExtension(all []output) map[string]string {
	formats := map[string]string{}
	for _, o := range all {
		for _, ext := range append([]string{filepath.Ext(o.name)}, o.also...) {
			formats[strings.TrimPrefix(ext, ".")] = o.format
		}
	}
	return formats
}

// A pictureOf makes the pages of a picture of a story.
type pictureOf func(*story) ([]*figure.Figure, error)

// each makes a file of every page.
func (p pictureOf) each(write func(w io.Writer, page *figure.Figure, dpi float64) error) func(*story, string) ([]target, error) {
	return func(s *story, name string) ([]target, error) {
		pages, err := p(s)
		if err != nil {
			return nil, err
		}
		var files []content
		for _, page := range pages {
			var b bytes.Buffer
			if err := write(&b, page, s.dpi); err != nil {
				return nil, err
			}
			files = append(files, held(b.Bytes()))
		}
		return targets(name, files), nil
	}
}

// all makes one file of all pages.
func (p pictureOf) all(write func(io.Writer, ...*figure.Figure) error) func(*story, string) ([]target, error) {
	return func(s *story, name string) ([]target, error) {
		pages, err := p(s)
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		err = write(&b, pages...)
		return []target{{name, held(b.Bytes())}}, err
	}
}

// inFile makes one file of the content that of returns.
func inFile(of func(*story) content) func(*story, string) ([]target, error) {
	return func(s *story, name string) ([]target, error) { return []target{{name, of(s)}}, nil }
}

func asText(s *story) content {
	return func(w io.Writer) error { return timeline.WriteText(w, s.graph) }
}

func writePNG(w io.Writer, f *figure.Figure, dpi float64) error {
	return figure.WritePNG(w, f, f.FitDPI(dpi))
}

func writeSVG(w io.Writer, f *figure.Figure, _ float64) error { return figure.WriteSVG(w, f) }
