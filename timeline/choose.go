package timeline

import (
	"cmp"
	"fmt"
	"slices"
)

// Limits of the automatic choice.
const (
	linearRows = 6    // rows of labels on one axis in proportion
	zoomRows   = 8    // rows of labels where the scale changes
	laneRows   = 3    // rows a lane, where there are many lanes
	tallest    = 1.5  // height of a page to its width, if no height is asked for
	mostPages  = 12   // pages, before labels are left out
	mostTracks = 6    // marks side by side along an upright axis
	mostLabels = 1200 // events of which each is tried with its whole label
)

// A chooser looks for the plainest way to set a story.
type chooser struct {
	*story
	opt     Options
	windows []window
	limit   float64 // height of a page
}

// choose sets the story in the way that was asked for, or the plainest that fits.
func (s *story) choose(opt Options) (*Picture, error) {
	c := &chooser{story: s, opt: opt, limit: cmp.Or(opt.Height, tallest*opt.Width)}
	if len(s.items) <= mostLabels || len(opt.Panels) > 0 {
		c.windows = s.windows(opt)
	}
	pages := c.pages()
	if small := c.tooSmall(pages); small != nil {
		return nil, small
	}
	if opt.Height != 0 {
		for i, p := range pages {
			pages[i] = c.fill(p)
		}
	}
	return s.picture(pages), nil
}

// tooSmall is the error that some page needs more room.
func (c *chooser) tooSmall(pages []*page) *TooSmall {
	height := 0.0
	for _, p := range pages {
		if p.tooWide {
			return &TooSmall{"width", c.opt.Width, p.needs}
		}
		height = max(height, p.fig.Height)
	}
	if c.opt.Height != 0 && height > c.opt.Height {
		return &TooSmall{"height", c.opt.Height, height}
	}
	return nil
}

// fill makes p as high as was asked for.
func (c *chooser) fill(p *page) *page {
	pl := p.plan
	pl.spare = c.opt.Height - p.fig.Height
	full := c.compose(pl, c.opt.Width)
	if full.fig.Height > c.opt.Height { // another way for a link, another line of words
		full = p
	}
	full.fig.Height = c.opt.Height
	return full
}

// pages is the whole picture.
func (c *chooser) pages() []*page {
	switch c.opt.Form {
	case Linear, Zoom, Panels:
		return []*page{c.reduced(plan{room: -1, form: c.opt.Form, windows: c.suited(c.opt.Form), why: "asked for"})}
	case Vertical, List:
		return c.split(plan{room: -1, form: c.opt.Form, why: "asked for"})
	}
	if len(c.items) > mostLabels {
		return []*page{c.reduced(plan{room: -1, form: Linear, why: fmt.Sprintf("%d events are too many for a label each", len(c.items))})}
	}
	for _, try := range []func() (*page, bool){c.linear, c.zoomed, c.panels, c.lanesOnOneAxis, c.upright, c.listed} {
		if p, ok := try(); ok {
			return []*page{p}
		}
	}
	if c.opt.Height != 0 {
		if p := c.reduced(plan{room: -1, form: c.bestForm(), windows: c.suited(c.bestForm()), why: "with fewer labels the events fit on one page"}); p.labelled() >= 0.6 {
			return []*page{p}
		}
	}
	if pages := c.split(plan{room: -1, form: Linear, why: "the events are too many for one page"}); len(pages) <= mostPages {
		return pages
	}
	return []*page{c.reduced(plan{room: -1, form: Linear, why: fmt.Sprintf("the events would fill more than %d pages", mostPages)})}
}

// bestForm is panels if there are windows to magnify.
func (c *chooser) bestForm() Form {
	if len(c.windows) > 0 {
		return Panels
	}
	return Linear
}

// suited are the windows that a form can show.
func (c *chooser) suited(f Form) []window {
	switch f {
	case Panels:
		return c.windows
	case Zoom:
		top := slices.DeleteFunc(slices.Clone(c.windows), func(w window) bool { return w.parent >= 0 })
		return top[:min(2, len(top))]
	}
	return nil
}

func (c *chooser) fits(p *page) bool { return p.fig.Height <= c.limit && !p.tooWide }

// few tells whether so many rows are fine where the limit for a single lane is most.
func (c *chooser) few(rows, most int) bool { return rows <= max(most, laneRows*len(c.lanes)) }

func (c *chooser) linear() (*page, bool) {
	p := c.compose(plan{room: -1, form: Linear}, c.opt.Width)
	p.plan.why = fmt.Sprintf("the labels need %s on one axis", rowWords(p.rows()))
	return p, len(c.opt.Panels) == 0 && c.few(p.rows(), linearRows) && c.fits(p)
}

func (c *chooser) zoomed() (*page, bool) {
	if len(c.windows) == 0 || len(c.opt.Panels) > 0 || len(c.suited(Zoom)) < len(c.windows) {
		return nil, false
	}
	p := c.compose(plan{room: -1, form: Zoom, windows: c.suited(Zoom)}, c.opt.Width)
	p.plan.why = fmt.Sprintf("with a marked change of scale the labels need %s", rowWords(p.rows()))
	return p, c.few(p.rows(), zoomRows) && c.fits(p)
}

func (c *chooser) panels() (*page, bool) {
	if len(c.windows) == 0 {
		return nil, false
	}
	p := c.compose(plan{room: -1, form: Panels, windows: c.windows}, c.opt.Width)
	p.plan.why = "most events stand close together in " + windowWords(len(c.windows))
	if len(c.opt.Panels) > 0 {
		p.plan.why = "windows of time were asked for"
	}
	return p, c.fits(p)
}

// lanesOnOneAxis keeps several lanes apart rather than mix them along an upright axis.
func (c *chooser) lanesOnOneAxis() (*page, bool) {
	if len(c.lanes) < 2 {
		return nil, false
	}
	p := c.compose(plan{room: -1, form: Linear}, c.opt.Width)
	p.plan.why = fmt.Sprintf("no window of time is denser than the rest, and %d lanes fit on one page", len(c.lanes))
	return p, c.fits(p)
}

func (c *chooser) upright() (*page, bool) {
	if !c.uprightSuits() {
		return nil, false
	}
	p := c.compose(plan{room: -1, form: Vertical, why: "the labels fit beside an upright axis"}, c.opt.Width)
	return p, c.fits(p) && p.tracks <= mostTracks
}

// uprightSuits tells whether there are enough different moments for an axis.
func (c *chooser) uprightSuits() bool {
	moments := 1
	for i := 1; i < len(c.items); i++ {
		if c.items[i].starts != c.items[i-1].starts {
			moments++
		}
	}
	return 2*moments >= len(c.items)
}

func (c *chooser) listed() (*page, bool) {
	p := c.compose(plan{room: -1, form: List, why: "too many events stand close together for an axis"}, c.opt.Width)
	return p, c.fits(p)
}

// split sets as many pages as the events need, in the order of time.
func (c *chooser) split(pl plan) []*page {
	if p := c.compose(pl, c.opt.Width); c.fits(p) || len(c.items) < 2 {
		return []*page{p}
	}
	var parts [][]*item
	for rest := c.items; len(rest) > 0; {
		n := c.most(pl, rest)
		parts = append(parts, rest[:n])
		rest = rest[n:]
		if len(parts) > mostPages && pl.form == Linear {
			break // too many anyway
		}
	}
	parts = c.evened(pl, parts)
	var pages []*page
	for i, part := range parts {
		pl.items, pl.page = part, fmt.Sprintf("page %d of %d", i+1, len(parts))
		pages = append(pages, c.compose(pl, c.opt.Width))
	}
	return pages
}

// evened are as many parts of equal numbers of events, if they fit too.
func (c *chooser) evened(pl plan, parts [][]*item) [][]*item {
	n := len(parts)
	var even [][]*item
	pl.page = "page 10 of 10"
	for i := range n {
		pl.items = c.items[i*len(c.items)/n : (i+1)*len(c.items)/n]
		if even = append(even, pl.items); !c.fits(c.compose(pl, c.opt.Width)) {
			return parts
		}
	}
	return even
}

// most is how many of the items fit on one page, at least one.
func (c *chooser) most(pl plan, items []*item) int {
	pl.page = "page 10 of 10"
	low, high := 1, len(items)
	for low < high {
		n := min((low+high+1)/2, low+100)
		pl.items = items[:n]
		if c.fits(c.compose(pl, c.opt.Width)) {
			low = n
		} else {
			high = n - 1
		}
	}
	return low
}

// picture is the finished figures with their report.
func (s *story) picture(pages []*page) *Picture {
	pic := &Picture{}
	for _, p := range pages {
		pic.Pages = append(pic.Pages, p.fig)
	}
	pic.Report = s.report(pages)
	return pic
}

// rows is how many rows of labels the panels of p have.
func (p *page) rows() int {
	rows := 0
	for _, n := range p.panels {
		rows += n.rows()
	}
	return rows
}

// labelled is the share of the events that have a label, be it a short one.
func (p *page) labelled() float64 {
	return float64(p.details[full]+p.details[short]) / float64(max(1, len(p.plan.items)))
}

func rowWords(n int) string {
	if n == 1 {
		return "one row"
	}
	return fmt.Sprintf("%d rows", n)
}

func windowWords(n int) string {
	if n == 1 {
		return "one window of time"
	}
	return fmt.Sprintf("%d windows of time", n)
}
