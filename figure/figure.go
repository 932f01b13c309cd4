// Package figure holds finished pictures as plain numbers and draws them.
//
// A [Figure] says where every mark, line and piece of text stands; whoever
// makes one has already decided everything that depends on the data. From there
// on the way is short:
//
//	Figure ─ Draw ─► vg.Canvas ─► WritePNG · WriteSVG · WritePDF
//
// All lengths are in points (1/72 inch). The origin is the top left corner, x
// runs right and y runs down, as one reads. Coordinates are rounded to 1/64 pt
// by [Figure.Round], so that the same picture gives the same bytes everywhere.
//
// Text is measured ([Font.Width]) with the fonts that draw it: Liberation Sans,
// DejaVu Sans for what Liberation lacks, and for what neither has the one that was
// read ([ReadFonts]), if there is one. [Figure.Missing] lists what none has. Letters are
// set one by one from left to right: scripts that run the other way or join
// their letters come out well in an SVG only.
package figure

import "image/color"

// A Figure is one picture: its size, its furniture, its marks and its words.
// Later kinds are drawn over earlier ones, in the order of the fields.
type Figure struct {
	Width, Height float64 // in points
	Title         string  // for a reader that shows a name; not drawn
	Desc          string  // the picture in one sentence, for those who cannot see it
	Lang          string  // BCP 47 language of the texts, such as "en"
	Source        string  // where it comes from, for the file; not drawn
	Background    color.NRGBA

	Bands []Band
	Areas []Area
	Lines []Line
	Axes  []Axis
	Paths []Path
	Marks []Mark
	Texts []Text

	Bookmarks []Bookmark // places that a reader of the PDF can jump to
}

// A Bookmark names a place on the page; Y is measured down from its top.
type Bookmark struct {
	Words string
	Y     float64
}

// A Point is a place in a Figure.
type Point struct{ X, Y float64 }

// A Box is an upright rectangle.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Overlaps reports whether b and c share more than an edge.
func (b Box) Overlaps(c Box) bool {
	return b.X0 < c.X1 && c.X0 < b.X1 && b.Y0 < c.Y1 && c.Y0 < b.Y1
}

// A Band is a filled rectangle behind everything else.
type Band struct {
	Box
	Colour  color.NRGBA
	Radius  float64     // of its corners
	Outline color.NRGBA // a thin line around it; none if zero
}

// An Area is a filled polygon: the lens between an overview and what it magnifies.
type Area struct {
	Points []Point
	Colour color.NRGBA
}

// A Path is a thin line through two or more points: a leader line, a link, the
// zigzag where a scale changes.
type Path struct {
	Points []Point
	Radius float64 // of its corners, or less where they stand close
	Width  float64
	Colour color.NRGBA
	Dash   []float64 // lengths of dashes and gaps; solid if empty
	Arrow  bool      // an arrowhead that ends at the last point
	Bar    bool      // a short line across the path just before the last point
	Class  PathClass
	ID     string // what the path belongs to
	From   string // id of the event that a link leaves; empty in a legend
	To     string // id of the event that it leads to
	Title  string // in one line, for a pointer that rests on it
}

// PathClass is what a Path is for.
type PathClass string

// Classes of paths.
const (
	LeaderPath PathClass = "leader" // from a label to its mark
	LinkPath   PathClass = "link"   // from an event to one that depends on it
	BreakPath  PathClass = "break"  // where the scale changes
	ClaimPath  PathClass = "claims" // between the marks of one event that sources date differently
	LensPath   PathClass = "lens"   // from an overview to what it magnifies
)

// A Line is a thin straight line: a rule, a grid line or a leader line.
type Line struct {
	X0, Y0, X1, Y1 float64
	Width          float64
	Colour         color.NRGBA
	Dash           []float64 // lengths of dashes and gaps; solid if empty
}

// An Axis is a horizontal baseline from X0 to X1 with ticks that hang below it.
// The words at its ticks are Texts of the role [TickRole].
type Axis struct {
	Y, X0, X1 float64
	Colour    color.NRGBA
	Ticks     []Tick
}

// A Tick is a short line down from an Axis.
type Tick struct {
	X, Length float64
}

// A Mark shows when one event was going on, by the rule of PlanningLines
// (Aigner et al. 2005): pale and outlined from its earliest start to its latest
// end, solid from its latest start to its earliest end.
type Mark struct {
	Event     string  // id; empty in a legend
	Title     string  // the event in one line, for a pointer that rests on the mark
	Y         float64 // of the centre line
	Height    float64
	Possible  Extent // from earliest start to latest end
	Certain   Extent // from latest start to earliest end; empty if nothing is certain
	Dot       bool   // draw a dot in the middle of Possible instead of a bar
	Left      End    // of an upright mark, the upper end
	Right     End    // of an upright mark, the lower end
	Style     Style
	Dashed    bool      // a dashed outline: bounds that links imply, not the source
	Upright   bool      // the axis runs down: Possible and Certain are stretches of y, and Y is an x
	Sign      string    // one character inside the mark, such as "?", where it has room; a dot must be Filled or Hollow
	Breaks    []float64 // where a bar crosses a change of scale, which is drawn across it
	Colour    color.NRGBA
	Pale      color.NRGBA // the fill of what is only possible; a tint of Colour if zero
	HatchedBy color.NRGBA // the lines of a hatched, barred or crossed mark; Colour if zero
}

// An Extent is a stretch of the axis; it is empty unless From < To.
type Extent struct{ From, To float64 }

// Empty reports whether nothing of e can be seen.
func (e Extent) Empty() bool { return !(e.From < e.To) }

// End is how one end of a mark looks.
type End uint8

// Ends of marks.
const (
	Closed End = iota // the bar stops here
	Arrow             // it goes on: the source says so
	Fade              // nobody says where it stops
)

// Style is how a mark is filled, so that claims can be told apart without colour.
type Style uint8

// Styles of marks.
const (
	Filled  Style = iota // reported or confirmed
	Hatched              // alleged: slanted lines
	Hollow               // approximate or uncertain date; the Sign says which
	Crossed              // contradicted: a row of crosses, or a dot crossed out
	Barred               // disputed: upright lines
	Double               // planned: a second outline inside the first
	Struck               // refuted: hollow, struck through along its length
)

// Role is what a Text is for.
type Role string

// Roles of texts.
const (
	TitleRole    Role = "title"
	SubtitleRole Role = "subtitle"
	LaneRole     Role = "lane"
	DateRole     Role = "date"  // of an event
	LabelRole    Role = "label" // title of an event
	ClaimRole    Role = "claim" // whose claim it is, status, roles
	StubRole     Role = "stub"  // a link of an event, in words
	CountRole    Role = "count" // how many events stand in one place
	TickRole     Role = "tick"
	PanelRole    Role = "panel" // what a magnified part shows
	LegendRole   Role = "legend"
	NoteRole     Role = "note"
	SourceRole   Role = "source"
)

// A Text is one line of words. X is where its Anchor stands, Y its baseline.
type Text struct {
	X, Y   float64
	Anchor Anchor
	Words  string
	Font   Font
	Colour color.NRGBA
	Role   Role
	Event  string // id of the event it belongs to, or empty
}

// Anchor is the point of a line of text that its X names.
type Anchor uint8

// Anchors of texts.
const (
	Start Anchor = iota
	Middle
	Finish
)

// Box returns the area that t covers: its measured width and its font's ascent and
// descent.
func (t Text) Box() Box {
	w := t.Font.Width(t.Words)
	x := t.X - w*float64(t.Anchor)/2
	return Box{x, t.Y - t.Font.Ascent(), x + w, t.Y + t.Font.Descent()}
}
