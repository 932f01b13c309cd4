package timeline

import (
	"fmt"
	"strings"

	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/timeline/internal/route"
)

// Limits of links on one page. Of one pair the strongest link is shown (see
// [graph.Edge.Strands]); a link that finds no way, or only a long one, is told in words at both ends.
const (
	mostTies   = 60     // that are drawn or told
	mostRounds = 3      // of placing with more links in words, before all are told
	dearest    = 1000.0 // that a link may cost (see package route)
	longest    = 1.7    // times as long as its marks are apart
)

// shown returns the links with an end on the page that it shows: if there are too many,
// those of the most important events.
func (p *page) shown() []*tie {
	all := p.story.tiesTo(p.plan.items)
	p.story.effort.add(len(all) / tiesAStep)
	if p.plan.bare {
		for _, t := range all {
			p.result.untold += t.links
		}
		return nil
	}
	if len(all) > mostTies {
		first, rest := mostProminent(all, mostTies)
		for _, t := range rest {
			p.result.untold += t.links
		}
		return first
	}
	return all
}

// tell turns those links into words that the plan says, and those between panels.
// Where labels are left out there is no room for words.
func (p *page) tell() {
	p.stubs = map[*item][]string{}
	if p.plan.budget.limited {
		return
	}
	home := map[*item]*panel{}
	for _, n := range p.panels {
		for _, i := range n.items {
			home[i] = n
		}
	}
	for _, t := range p.shown() {
		if n := home[t.from]; n != nil && n == home[t.to] && !p.plan.told[t] {
			n.ties = append(n.ties, t)
			p.result.drawn = append(p.result.drawn, t)
		} else {
			p.stub(t)
		}
	}
}

// tellPlaced chooses the links to draw where labels are left out: those between
// events of one panel that have one.
func (p *page) tellPlaced() {
	if !p.plan.budget.limited {
		return
	}
	home := map[*item]*panel{}
	for _, n := range p.panels {
		n.eachEntry(func(e *entry) {
			if e.item != nil && e.detail != counted {
				home[e.item] = n
			}
		})
	}
	tried := 0
	for _, t := range p.story.ties {
		n := home[t.from]
		together := n != nil && n == home[t.to] && tried < mostTies
		if together {
			tried++
		}
		if together && !p.plan.told[t] {
			n.ties = append(n.ties, t)
			p.result.drawn = append(p.result.drawn, t)
		} else {
			p.result.untold += t.links
		}
	}
}

// tellAll turns all links into words.
func (p *page) tellAll() {
	p.stubs = map[*item][]string{}
	for _, t := range p.shown() {
		p.stub(t)
	}
}

// here returns the items of the page.
func (p *page) here() map[*item]bool {
	here := map[*item]bool{}
	for _, i := range p.plan.items {
		here[i] = true
	}
	return here
}

// stub puts a link in words to both its ends.
func (p *page) stub(t *tie) {
	p.result.toldHere += t.links
	p.stubs[t.to] = append(p.stubs[t.to], t.backward())
	p.stubs[t.from] = append(p.stubs[t.from], t.forward())
}

// lead draws the links within each panel. It returns those that find no way.
func (p *page) lead() []*tie {
	lost := p.result.lost
	for _, n := range p.panels {
		lost = append(lost, n.leadTies()...)
	}
	return lost
}

// leadTies leads the links of a panel around its texts.
func (n *panel) leadTies() []*tie {
	if len(n.ties) == 0 {
		return nil
	}
	n.page.story.effort.add(linkSteps * len(n.ties))
	scene, at := n.scene()
	var links []route.Link
	for _, t := range n.ties {
		l := route.Link{From: at[t.from], To: at[t.to], Weight: 1 + float64(t.from.prominence()+t.to.prominence())/2, Kind: int(t.kind)}
		l.Leave, l.Arrive = t.ports(scene.Marks[l.From], scene.Marks[l.To])
		links = append(links, l)
	}
	var lost []*tie
	for i, r := range route.Links(scene, links) {
		if !r.OK {
			lost = append(lost, n.ties[i])
			continue
		}
		path := n.page.path(n.ties[i])
		path.Points = r.Points
		n.sheet.fig.Paths = append(n.sheet.fig.Paths, path)
	}
	return lost
}

// textAir is how much farther links stay from the ends of words than from their
// tops and feet, in points.
const textAir = 2.0

// ports returns where along the axis a link may leave its first mark and arrive at its
// second: at times that both share, else at the ends that face each other. Where an
// event ends another, it is at the end of that.
func (t *tie) ports(a, b figure.Box) (leave, arrive figure.Extent) {
	if t.kind == events.Disputes {
		return
	}
	both := figure.Extent{From: max(a.X0, b.X0), To: min(a.X1, b.X1)}
	if both.From <= both.To && t.kind != events.Ends {
		both.From, both.To = both.From-portRoom/2, both.To+portRoom/2
		return both, both
	}
	leave, arrive = figure.Extent{From: a.X1 - portRoom, To: a.X1}, figure.Extent{From: b.X0, To: b.X0 + portRoom}
	if b.X1 < a.X0 { // the effect stands before its cause
		leave, arrive = figure.Extent{From: a.X0, To: a.X0 + portRoom}, figure.Extent{From: b.X1 - portRoom, To: b.X1}
	}
	return leave, arrive
}

// portRoom is how far from the end of a bar a link may meet it, in points.
const portRoom = 24.0

// scene returns what the links of a panel have to find their way through, and which of
// its marks is whose.
func (n *panel) scene() (route.Scene, map[*item]int) {
	s := route.Scene{Limit: dearest, Detour: longest, Rules: n.rules, Bounds: figure.Box{X0: n.left, Y0: n.top, X1: n.right, Y1: n.base - 2}}
	at := map[*item]int{}
	for _, t := range n.sheet.fig.Texts {
		if b := t.Box(); b.Overlaps(s.Bounds) {
			s.Texts = append(s.Texts, figure.Box{X0: b.X0 - textAir, Y0: b.Y0, X1: b.X1 + textAir, Y1: b.Y1})
		}
	}
	for _, strip := range n.strips {
		for _, e := range strip.entries {
			if e.item == nil {
				s.Texts = append(s.Texts, e.box)
				continue
			}
			at[e.item] = len(s.Marks)
			s.Marks = append(append(s.Marks, e.box), e.others()...)
			if b, ok := e.bridge(); ok {
				s.Texts = append(s.Texts, b)
			}
		}
	}
	return s, at
}

// path returns the look of a link, without its way.
func (p *page) path(t *tie) figure.Path {
	path := look.Link(t.kind, t.aside, p.sheet.theme)
	path.From, path.To = t.from.event.ID, t.to.event.ID
	path.ID, path.Title = path.To+"-"+path.From, t.words()
	return path
}

// linkWords says how many links are not drawn, and why.
func (p *page) linkWords() string {
	var parts []string
	add := func(k int, words string) {
		if k > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", k, words))
		}
	}
	drawn := 0
	for _, t := range p.result.drawn {
		drawn += t.links
	}
	add(drawn, "drawn")
	add(p.result.toldHere, "in words")
	add(p.result.untold, "only in the text version")
	if p.plan.page == "" {
		add(p.story.implied, "implied by others")
		add(p.story.c.Links()-drawn-p.result.toldHere-p.result.untold-p.story.implied, "not asked for, or to events without a date")
	}
	if len(parts) == 0 {
		return ""
	}
	if p.plan.page == "" {
		return ", " + events.Counted(p.story.c.Links(), "link") + " (" + strings.Join(parts, ", ") + ")"
	}
	return "; links: " + strings.Join(parts, ", ")
}
