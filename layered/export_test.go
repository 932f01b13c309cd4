package layered

import (
	"slices"
	"time"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/graph"
)

// A Label is what the axis says of a group of columns, for tests.
type Label struct {
	Words           string
	From, To        int // columns
	Says            edtf.Range
	Earlier, Either bool
	Joined          bool
	Starts          []edtf.Range // of the events below it
}

// Labels returns the labels of the picture of g.
func Labels(g *graph.Graph) ([]Label, [][]edtf.Range) {
	d := newDrawing(g, figure.Light()).set(plan{text: textWidth})
	return LabelsOf(d.starts(), d.c.Zone), d.starts()
}

// LabelsOf returns the labels of columns of events that may have begun in some times.
func LabelsOf(starts [][]edtf.Range, zone *time.Location) (all []Label) {
	for _, x := range groups(starts, zone) {
		l := Label{x.words, x.from, x.to, x.begun.Range, x.begun.earlier, x.begun.either, x.joined, nil}
		l.Starts = slices.Concat(starts[x.from:x.to]...)
		all = append(all, l)
	}
	return all
}
