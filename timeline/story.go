package timeline

import (
	"cmp"
	"image/color"
	"slices"
	"sync"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/graph"
)

// A story is a chronicle made ready for drawing: what can be drawn, in which lane,
// in the order of time. No place is known yet.
type story struct {
	c       *events.Chronicle
	b       *chronology.Bounds
	index   events.Index
	theme   figure.Theme
	fonts   fonts
	setter  *typesetter
	effort  effort
	alt     string // the picture in one sentence
	caution look.Caution
	lanes   []lane
	items   []*item // in the order of the links and dates
	undated []*events.Event
	ties    []*tie          // links to draw
	tiesAt  map[*item][]int // the ties with an end there, by their places in ties
	implied int             // links left out because others imply them
}

// A lane is a strip of the picture that has something in it.
type lane struct {
	title  string
	colour color.NRGBA
}

// An item is one event that can be drawn.
type item struct {
	event    *events.Event
	of       chronology.EventBounds
	aside    bool // whether of is what its date says, which was set aside
	lane     int
	words    func() (date, claim string)
	starts   edtf.Instant
	from, to edtf.Instant // the outermost bounds that are known
	open     bool         // whether one side has no bound at all
	claims   []dated      // what several sources say, if that is not all the same
}

// newStory sorts out what of g can be drawn.
func newStory(g *graph.Graph, opt Options) *story {
	s := &story{c: g.Chronicle(), b: g.Bounds(), index: g.Index(), theme: opt.Theme, fonts: newFonts(opt.Theme.Fonts), setter: new(typesetter), alt: Alt(g), caution: look.NewCaution(g.Index(), g.Bounds())}
	for _, e := range s.c.Events {
		if of, aside := s.when(e); of.Dated() {
			s.items = append(s.items, s.item(e, of, aside))
		} else {
			s.undated = append(s.undated, e)
		}
	}
	s.fillLanes()
	s.sort(g)
	s.tie(g, opt)
	return s
}

// when returns when e was: what its date says that was set aside, if there is such a one,
// for that is what a reader is to see.
func (s *story) when(e *events.Event) (of chronology.EventBounds, aside bool) {
	if of, aside = s.b.SetAside(e.ID); aside && of.Dated() {
		return of, true
	}
	of, _ = s.b.Of(e.ID)
	return of, aside
}

func (s *story) item(e *events.Event, of chronology.EventBounds, aside bool) *item {
	i := &item{event: e, of: of, aside: aside, starts: begins(of)}
	i.words = sync.OnceValues(func() (date, claim string) { return s.b.Words(e), s.caution.Of(e) })
	i.from, i.to, _ = span(of)
	i.open = !of.EarliestStart.Known() && !of.EarliestEnd.Known() || !of.LatestEnd.Known() && !of.LatestStart.Known()
	if !aside {
		i.claims = rivals(e)
	}
	for _, d := range i.claims { // links may have narrowed the event to less
		if d.from.Before(i.from) {
			i.from = d.from
		}
		if i.to.Before(d.to) {
			i.to = d.to
		}
	}
	return i
}

// date returns when i was, in words. They are made when they are first needed: of many
// events few are labelled.
func (i *item) date() string {
	date, _ := i.words()
	return date
}

// claim returns whose claim i is, roles and contradictions, in words.
func (i *item) claim() string {
	_, claim := i.words()
	return claim
}

// begins returns what an event is sorted by: its earliest start, or, where that is
// open, the first instant that bounds it.
func begins(b chronology.EventBounds) edtf.Instant {
	if b.EarliestStart.Known() {
		return b.EarliestStart.At
	}
	return extreme(false, b.LatestStart, b.EarliestEnd, b.LatestEnd)
}

// fillLanes makes a lane of every lane that has something in it, and one for the
// events without a lane.
func (s *story) fillLanes() {
	filled := map[string]bool{}
	for _, i := range s.items {
		filled[s.lane(i.event)] = true
	}
	at := map[string]int{}
	colours := s.c.Colours(s.theme.Palette())
	for i, l := range s.c.Lanes {
		if filled[l.ID] {
			at[l.ID] = len(s.lanes)
			s.lanes = append(s.lanes, lane{l.Title, s.colour(colours[i])})
		}
	}
	if filled[""] {
		at[""] = len(s.lanes)
		s.lanes = append(s.lanes, lane{colour: s.laneless()})
	}
	for _, i := range s.items {
		i.lane = at[s.lane(i.event)]
	}
}

// lane returns the lane of e: none if it names one that does not exist.
func (s *story) lane(e *events.Event) string {
	if s.index.Lanes[e.Lane] == nil {
		return ""
	}
	return e.Lane
}

// laneless returns the colour of events without a lane: grey beside lanes.
func (s *story) laneless() color.NRGBA {
	if len(s.lanes) > 0 {
		return s.theme.Secondary
	}
	return s.theme.Lanes[0]
}

// colour returns a colour of the palette or of the file, which has been checked, made
// visible on the theme's ground.
func (s *story) colour(hex string) color.NRGBA {
	c, err := figure.ParseColour(hex)
	if err != nil {
		return s.theme.Secondary
	}
	return s.theme.Visible(c)
}

// sort puts the items into the order of the links and dates: causes stand before and
// above their effects even where their dates are vague.
func (s *story) sort(g *graph.Graph) {
	rank := make(map[*events.Event]int, len(s.c.Events))
	for i, e := range g.Order() {
		rank[e] = i
	}
	slices.SortFunc(s.items, func(a, b *item) int { return cmp.Compare(rank[a.event], rank[b.event]) })
}

// settled reports whether the source takes what it says of i for a fact.
func (i *item) settled() bool { return i.event.Status.Settled() && !i.aside }

// prominence returns 2 for key events, 1 for normal ones, 0 for context.
func (i *item) prominence() int {
	switch i.event.Importance {
	case events.Key:
		return 2
	case events.Context:
		return 0
	}
	return 1
}
