// Package sugiyama draws graphs in columns: it orders what stands in each column
// so that few links cross, and finds the height of everything so that links run
// straight and boxes stand close. It knows neither text nor time: everything is
// numbers, and equal input gives equal output.
//
// The column of every node is given, for time decides it. The rest is the method of
// Sugiyama, Tagawa and Toda (Methods for Visual Understanding of Hierarchical System
// Structures, IEEE Trans. SMC 11(2), 1981), turned so that it runs from left to right:
//
//  1. A link that spans several columns passes those between at a waypoint in each
//     (layers.go).
//  2. Columns are ordered to have few crossings (search.go): in sweeps from some order
//     to begin with (start.go, sweep.go), one column at a time (sift.go), one node
//     with all its links at a time (replant.go, ways.go, plant.go), and by shaking.
//  3. Links get their places at the sides of boxes (bands.go, ports.go).
//  4. Columns go to where links pull them (heights.go, pool.go), and long links and boxes
//     in line with them become level as far as there is room (straighten.go, rigid.go,
//     balance.go, level.go). Nodes without links fill the gaps (lonely.go).
//
// The crossings of the links as drawn are counted at last (routes.go, cross.go).
package sugiyama

// A Node is a box in a column.
type Node struct {
	Column int     // from 0, at the left
	Height float64 // of its box; not negative
}

// An Edge is a link between two nodes, which it names by their indices. Most run to
// a later column. One that runs to an earlier column is laid out as if it ran the
// other way. One within a column is a bow on the right of it: such are best
// avoided, for the order of the column does not heed them. One from a node to
// itself is ignored.
type Edge struct {
	From, To int
	Weight   float64 // how much it wants to be straight; 1 if 0

	Leave, Arrive Band // where it may end at the boxes of From and of To
}

// Options are the distances to keep. The zero value keeps none, and spreads the
// ends of links evenly over the sides of boxes.
type Options struct {
	NodeGap float64 // least distance between the boxes of a column
	LinkGap float64 // least distance of a passing link from other passing links, and from boxes, unless half of NodeGap is more
	PortGap float64 // distance between the ends of links at one side of a box, if it is tall enough
	Spare   float64 // how much taller than need be all may be, so that links are straight: as a part of its height, 0.15 if 0; one more box is always allowed
}

// A Result is a finished layout. All heights are of one scale that starts with 0 at
// the top.
type Result struct {
	Top       []float64 // of the box of each node
	Order     [][]int   // nodes of each column from top to bottom
	Routes    []Route   // of each edge
	Height    float64   // from the top to the bottom of everything
	Crossings int       // of links, drawn as [Route] says
	Stopped   bool      // whether a search has used up its steps, so that some links cross or bend that need not
}

// A Route is where a link runs. From the right side of its box on the left, at
// Leave, it goes straight to where it enters the next column, passes the column on
// the level, and so on until it comes to the left side of its box on the right, at
// Arrive.
//
// The box on the left is that of Edge.To if the route is Reversed. A Bow begins and
// ends at right sides, Leave at that of Edge.From, and swings out just enough to
// pass the boxes between. It crosses all links that leave between its ends. The
// route of an edge from a node to itself is the zero Route.
type Route struct {
	Leave, Arrive float64
	Via           []float64 // in the columns between, from left to right
	Reversed      bool
	Bow           bool
}

// Layout orders the columns and finds all heights. It takes time about in proportion to
// the columns that all links pass. Edges that name no node, and columns below 0, are
// mistakes of the caller and panic.
func Layout(nodes []Node, edges []Edge, opt Options) *Result {
	l := newLayers(nodes, edges)
	l.reduceCrossings()
	p := newPorts(l, nodes, edges, opt.PortGap)
	return p.result(nodes, edges, p.heights(nodes, edges, opt))
}
