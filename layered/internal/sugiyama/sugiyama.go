// Package sugiyama draws graphs in columns: it orders what stands in each column
// so that few links cross, and finds the height of everything so that links run
// straight and boxes stand close. It knows neither text nor time: everything is
// numbers, and equal input gives equal output.
//
// The column of every node is given, since time decides it. The rest is the method of
// Sugiyama, Tagawa and Toda (Methods for Visual Understanding of Hierarchical System
// Structures, IEEE Trans. SMC 11(2), 1981), turned so that it runs from left to right:
//
//  1. A link that spans several columns passes those between at a dummy node in
//     each (layers.go).
//  2. Columns are ordered to have few crossings (search.go): in sweeps from several
//     starts (start.go, sweep.go), one column at a time (sift.go), one node
//     with all its links at a time (replant.go, paths.go, plant.go), and by perturbation.
//  3. Links get their places at the sides of boxes (ports.go, anchors.go).
//  4. Columns go to where links pull them (heights.go, pool.go), and long links and boxes
//     in line with them become level as far as there is room (straighten.go, rigid.go,
//     balance.go, level.go). Nodes without links fill the gaps (isolated.go).
//
// The crossings of the links as drawn are counted at the end (routes.go, cross.go).
package sugiyama

// A Node is a box in a column.
type Node struct {
	Column int     // from 0, at the left
	Height float64 // of its box; not negative
}

// An Edge is a link between two nodes, given by their indices. Most edges run to a later
// column. An edge to an earlier column is laid out as if it ran the other way. An edge
// within a column is a bow on its right; avoid these, for the order of the column ignores
// them. An edge from a node to itself is ignored.
type Edge struct {
	From, To int
	Weight   float64 // pull to be straight, relative to other edges; 1 if 0

	Leave, Arrive Port // where it may end at the boxes of From and To
}

// Options are the distances to keep. The zero value keeps none, and spreads the ends of
// links evenly over the sides of boxes.
type Options struct {
	NodeGap float64 // least distance between the boxes of a column
	LinkGap float64 // least distance of a passing link from other passing links, and from boxes unless half of NodeGap is more
	PortGap float64 // distance between the ends of links at one side of a box, if it is tall enough
	Spare   float64 // how much taller than necessary the drawing may be to make links straight, as a share of its height; 0.15 if 0; one more box is always allowed
}

// A Result is a finished layout. All heights are measured down from 0 at the top.
type Result struct {
	Top       []float64 // of the box of each node
	Order     [][]int   // nodes of each column from top to bottom
	Routes    []Route   // of each edge
	Height    float64   // from the top to the bottom of everything
	Crossings int       // of the links, drawn along their Routes
	Stopped   bool      // whether a search used up its steps, so that some links may cross or bend needlessly
}

// A Route is the path of a link. From the right side of its box on the left, at Leave, it
// goes straight to the point where it enters the next column, passes that column level,
// and so on until it comes to the left side of its box on the right, at Arrive.
//
// The box on the left is that of Edge.To if the route is Reversed. A Bow begins and ends
// at right sides, Leave at that of Edge.From, and swings out just enough to pass the
// boxes between. It crosses all links that leave between its ends. The route of an edge
// from a node to itself is the zero Route.
type Route struct {
	Leave, Arrive float64
	Via           []float64 // its heights in the columns between, from left to right
	Reversed      bool
	Bow           bool
}

// Layout orders the columns and finds all heights. Its time grows about in proportion to
// the number of columns that all links pass. An edge that names no node, or a column
// below 0, is a mistake of the caller and panics.
func Layout(nodes []Node, edges []Edge, opt Options) *Result {
	l := newLayers(nodes, edges)
	l.reduceCrossings()
	p := newAnchors(l, nodes, edges, opt.PortGap)
	return p.result(nodes, edges, p.heights(nodes, edges, opt))
}
