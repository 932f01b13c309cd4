package timeline

import "throughline/figure"

// choose sets the story in the way that was asked for, or the plainest that fits.
func (s *story) choose(opt Options) (*Picture, error) {
	p := s.compose(plan{form: Panels, windows: s.windows(opt)}, opt.Width)
	return &Picture{Pages: []*figure.Figure{p.fig}}, nil
}

// A Report is the picture's own figures.
type Report struct{}
