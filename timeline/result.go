package timeline

import "throughline/figure"

// A result is a page that is set, and all that a chooser may ask of it.
type result struct {
	fig      *figure.Figure
	plan     plan // that was set in the end
	height   float64
	rows     int           // of labels, in all panels
	details  [full + 1]int // events by what their labels say
	moves    []float64     // of labels from their marks
	drawn    []*tie        // links that are drawn
	lost     []*tie        // links that find no way
	toldHere int           // links in words at one end or both
	untold   int           // links that are neither drawn nor told
	squeezed int           // links in words because they found no way
	tracks   int           // of marks beside an upright axis
	julian   bool          // whether some label has a date of the Julian calendar
	tooWide  bool          // whether there is too little width for the form
	needs    float64       // that width, in points
}

// finished returns what became of p.
func (p *page) finished() *result {
	r := p.result
	r.fig, r.plan, r.height = p.sheet.fig, p.plan, p.sheet.fig.Height
	for _, n := range p.panels {
		r.rows += n.rowsNeeded()
	}
	return &r
}

// whole returns the share of the events that have their whole label.
func (r *result) whole() float64 {
	return float64(r.details[full]) / float64(max(1, len(r.plan.items)))
}

// stretch gives the page a height.
func (r *result) stretch(height float64) {
	r.fig.Height, r.height = height, height
}
