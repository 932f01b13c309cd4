package timeline

// A plan is one way to set a story.
type plan struct {
	form    Form
	windows []window
	told    map[*tie]bool      // links told in words, or, where labels are left out, not at all
	items   []*item            // on this page; all of the story if nil
	page    string             // "page 2 of 5", if there are several
	gap     float64            // between rows, beyond the least
	limit   float64            // of the height of the page
	bare    bool               // whether no link is shown
	draft   bool               // whether only the size of the picture matters: links are left out
	enough  float64            // height of the page from which on nobody asks how high it is; no such height if 0
	spare   float64            // height to spread over the lanes
	brief   bool               // whether only key events have more than a title
	budget  budget             // of rows of labels
	labels  map[labelKey]label // made already, where the plan is tried with different rows
	keyRoom float64            // height that the list of numbered events may have
}

// A window is a stretch of time to be magnified, found or asked for.
type window struct {
	Window
	items  []*item // that lie in it
	parent int     // the window around it; −1: the whole
}

// compose sets the whole picture, top down. Where links find no way it tries wider
// gaps between the rows, and takes those with which most links can be drawn.
func (s *story) compose(pl plan, width float64) *result {
	best := s.attempt(pl, width)
	if pl.draft || pl.budget.limited || len(best.plan.items) > mostRerouted {
		return best
	}
	for _, gap := range [...]float64{3, 6} {
		if best.squeezed == 0 || s.effort.spent() {
			break
		}
		wider := pl
		wider.gap = gap
		if r := s.attempt(wider, width); r.squeezed < best.squeezed && r.height <= pl.limit {
			best = r
		}
	}
	return best
}

// mostRerouted is how many events a page has at most for which more than one gap
// between rows is tried.
const mostRerouted = 60

// attempt sets a picture and draws its links; those that find no way are told in words,
// or counted, in another go.
func (s *story) attempt(pl plan, width float64) *result {
	all := false
	for round := 1; ; round++ {
		p := s.newPage(pl, width)
		if p.fillIn(); pl.draft {
			return p.finished()
		}
		lost := p.lead()
		if len(lost) == 0 {
			if p.result.squeezed = len(pl.told); all {
				p.result.squeezed = len(s.ties)
			}
			p.sheet.fig.Round()
			return p.finished()
		}
		if round > mostRounds {
			lost, all = s.tiesTo(p.plan.items), true
		}
		pl.told = with(pl.told, lost)
	}
}

// with returns a set with more in it.
func with(set map[*tie]bool, more []*tie) map[*tie]bool {
	all := make(map[*tie]bool, len(set)+len(more))
	for t := range set {
		all[t] = true
	}
	for _, t := range more {
		all[t] = true
	}
	return all
}

// fillIn places everything but links.
func (p *page) fillIn() {
	p.headline()
	p.form()
	if p.over(0) {
		p.sheet.fig.Height = p.sheet.y
		return
	}
	p.keyList()
	p.leftOut()
	p.unplaced()
	p.legend()
	p.sources()
	p.sheet.fig.Height = p.sheet.y + p.sheet.margin
}

// over reports whether the page is higher than the plan asks for with so much more, and
// then keeps that height: nothing more need be placed.
func (p *page) over(more float64) bool {
	if p.plan.enough == 0 || p.sheet.y+more <= p.plan.enough {
		return false
	}
	p.sheet.y += more
	return true
}

// form places the events.
func (p *page) form() {
	switch p.plan.form {
	case Vertical:
		p.upright()
	case List:
		p.list()
	case Zoom:
		p.zoomed()
	default:
		p.overview()
	}
}

// overview sets the whole on one axis, and below it the windows, magnified.
func (p *page) overview() {
	insets := p.insets()
	n := p.newPanel(outside(p.plan.items, insets, nil), nil, below(insets, nil))
	if n.empty() {
		return
	}
	for _, w := range insets {
		w.own = p.newPanel(outside(w.items, insets, w), w, below(insets, w))
	}
	p.tell()
	for _, n := range p.panels {
		n.proportional()
	}
	if p.fitPanels(); p.over(p.fitted()) {
		return
	}
	n.draw(p.spread())
	for i, w := range insets {
		if joined(insets, i) {
			p.lens(w)
		} else {
			p.sheet.y += panelPad
		}
		w.own.draw(p.spread())
	}
}

// fitPanels places the entries of all panels, which have their scales, and chooses
// what depends on which of them have labels.
func (p *page) fitPanels() {
	p.allot()
	for _, n := range p.panels {
		n.fit()
	}
	p.number()
	p.tellPlaced()
}

// fitted returns how high the lanes of all panels are.
func (p *page) fitted() float64 {
	h := 0.0
	for _, n := range p.panels {
		h += n.height
	}
	return h
}

// mostSpread is how much height, in points, a lane gets at most beyond its need. What
// is left stays free below the picture.
const mostSpread = 24.0

// spread returns the height that the lanes of a panel have to spare.
func (p *page) spread() float64 {
	lanes := 0
	for _, n := range p.panels {
		lanes += len(n.strips)
	}
	return min(p.plan.spare/float64(len(p.panels)), mostSpread*float64(lanes)/float64(len(p.panels)))
}

// insets makes the windows of the plan ready for this page.
func (p *page) insets() []*inset {
	var all []*inset
	for _, w := range p.plan.windows {
		in := &inset{from: w.From, to: w.To, items: w.items}
		if w.parent >= 0 {
			in.parent = all[w.parent]
		}
		all = append(all, in)
	}
	for i := range all {
		if !joined(all, i) {
			letter(all)
			break
		}
	}
	return all
}

// letter gives windows letters to find their panels by.
func letter(all []*inset) {
	for i, w := range all {
		w.letter = string(rune('A' + i))
	}
}

// joined reports whether a window's panel stands right below the one that it lies in.
func joined(all []*inset, i int) bool {
	return i == 0 && all[i].parent == nil || i > 0 && all[i].parent == all[i-1]
}

// below returns the insets right within one, or within the whole.
func below(all []*inset, parent *inset) []*inset {
	var in []*inset
	for _, w := range all {
		if w.parent == parent {
			in = append(in, w)
		}
	}
	return in
}

// outside returns the items that lie in no inset below the parent.
func outside(items []*item, all []*inset, parent *inset) []*item {
	elsewhere := map[*item]bool{}
	for _, w := range below(all, parent) {
		for _, i := range w.items {
			elsewhere[i] = true
		}
	}
	var left []*item
	for _, i := range items {
		if !elsewhere[i] {
			left = append(left, i)
		}
	}
	return left
}
