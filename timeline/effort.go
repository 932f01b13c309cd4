package timeline

// Limits of the search for a layout. A step is about what one label costs.
const (
	mostSteps = 400_000 // before the search takes what it has
	pageSteps = 20      // of what every page has: headline, legend, sources
	linkSteps = 20      // of the way of one link
	tiesAStep = 16      // links of which it is only asked whether to show them
	sideSteps = 4       // of the side of one label of an upright axis
)

// An effort counts the steps of a search.
type effort struct{ steps int }

func (e *effort) add(n int) { e.steps += n }

// spent reports whether the search has to end.
func (e *effort) spent() bool { return e.steps >= mostSteps }
