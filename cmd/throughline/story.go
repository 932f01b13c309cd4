package main

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"throughline/figure"
	"throughline/graph"
	"throughline/layered"
	"throughline/timeline"
)

// A story is a graph, how its pictures are wanted, and those that have been made.
type story struct {
	graph   *graph.Graph
	options timeline.Options
	dpi     float64
	lenient bool // whether to leave out a picture of the graph that is too large

	picture *timeline.Picture // nil until it is needed; so is layered
	layered *layered.Picture
	undrawn string   // why there is no picture of the graph
	notes   []string // what the outputs do not hold
}

// draw makes the story of a sound input, and the files of some outputs.
func draw(cmd *cobra.Command, in input, l *pictureFlags, outputs ...output) (*story, [][]target, error) {
	opt, err := l.options(in)
	if err != nil {
		return nil, nil, err
	}
	if opt.Theme.Fonts, err = l.fonts(); err != nil {
		return nil, nil, err
	}
	s := &story{graph: in.graph, options: opt, dpi: float64(l.dpi.value), lenient: true}
	files, err := withProgress(cmd, "drawing", func() ([][]target, error) {
		if l.report {
			if _, err := s.timeline(); err != nil {
				return nil, err
			}
		}
		return s.write(outputs)
	})
	if err != nil {
		return nil, nil, err
	}
	return s, files, s.warn(cmd.ErrOrStderr(), l, outputs)
}

// write makes the files of outputs, one after the other: side by side on two cores they
// were no faster, as PNG takes nearly all the time.
func (s *story) write(outputs []output) ([][]target, error) {
	var all [][]target
	for _, o := range outputs {
		files, err := o.write(s, o.name)
		if err != nil {
			return nil, err
		}
		all = append(all, files)
	}
	return all, nil
}

// drawn reports whether one of the outputs is a picture.
func drawn(outputs []output) bool {
	return slices.ContainsFunc(outputs, func(o output) bool { return o.shows != noPicture })
}

// timeline returns the pages of the timeline, which are set once.
func (s *story) timeline() ([]*figure.Figure, error) {
	if s.picture == nil {
		pic, err := timeline.Layout(s.graph, s.options)
		if small, ok := errors.AsType[*timeline.TooSmallError](err); ok {
			k := s.dpi / 72
			return nil, misusef("canvas-too-small: the picture needs a %s of %.0f pixels, not %.0f", small.What, math.Ceil(small.Needs*k-0.01), small.Asked*k)
		}
		if _, ok := errors.AsType[*timeline.TooManyError](err); ok {
			return nil, misusef("%w", err)
		}
		if err != nil {
			return nil, err
		}
		s.picture = pic
	}
	return s.picture.Pages, nil
}

// mostDrawn is how many events a build draws the graph of. A picture of more is metres
// wide; who wants it can have it of the command graph.
const mostDrawn = 2000

// layers returns the picture of the graph: none if it is too large and may be left out.
func (s *story) layers() ([]*figure.Figure, error) {
	if n := len(s.graph.Chronicle().Events); s.lenient && n > mostDrawn {
		s.undrawn = fmt.Sprintf("%d events are too many for one graph", n)
		return nil, nil
	}
	pic, err := layered.Layout(s.graph, layered.Options{Theme: s.options.Theme})
	switch {
	case err != nil && s.lenient:
		s.undrawn = err.Error()
		return nil, nil
	case err != nil:
		return nil, misuse{err}
	}
	s.layered = pic
	return []*figure.Figure{pic.Figure}, nil
}
