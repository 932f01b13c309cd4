package timeline

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Limits of the automatic choice. All of it is measured on pages set without links:
// linear if labels need few rows, a change of scale with some more, panels if windows are
// dense, else one axis if there are several lanes, an upright axis, a list, pages.
const (
	linearRows    = 6    // rows of labels on one axis in proportion
	zoomRows      = 8    // rows of labels where the scale changes
	laneRows      = 3    // rows a lane, where there are many lanes
	tallest       = 1.75 // height of a page to its width, if no height is asked for
	moreForPanels = 1.25 // times as high a page with panels may be, if no height is asked for
	leastPage     = 900  // height of such a page, in points, however narrow it is
	narrow        = 700  // width, in points, below which pages are lists
	mostPages     = 24   // pages, before labels are left out
	mostSheets    = 1000 // pages of a form that was asked for
	mostlyWhole   = 0.85 // of the labels, if some on a page are cut
	mostTracks    = 6    // marks side by side along an upright axis
	mostLabels    = 500  // events of which each is tried with its whole label
)

// A chooser looks for the plainest way to set a story.
type chooser struct {
	story   *story
	opt     Options
	windows []window
	limit   float64 // height of a page
	share   float64 // of it that a page without its links may have
	last    int     // events on the last page that was filled
	why     string  // the form was chosen that was tried last
	cut     bool    // whether the search took too long, and pages hold what was found
}

// choose sets the story in the way that was asked for, or the plainest that fits.
func (s *story) choose(opt Options) (*Picture, error) {
	c := &chooser{story: s, opt: opt, limit: cmp.Or(opt.Height, max(leastPage, tallest*opt.Width))}
	if opt.Form != Linear && opt.Form != Vertical && opt.Form != List {
		c.windows = s.windows(opt)
	}
	pages := c.pages()
	if pages == nil {
		return nil, &TooManyError{mostSheets}
	}
	small := c.tooSmall(pages)
	if opt.Form == Auto && small != nil { // a list needs least
		c.why = "nothing else fits on pages of this size"
		if pages = c.split(plan{form: List}, mostSheets); pages != nil {
			small = c.tooSmall(pages)
		}
	}
	if small != nil {
		return nil, small
	}
	if opt.Height != 0 {
		for i, p := range pages {
			pages[i] = c.fill(p)
		}
	}
	return c.picture(pages), nil
}

// tooSmall returns the error that some page needs more room.
func (c *chooser) tooSmall(pages []*result) *TooSmallError {
	height := 0.0
	for _, p := range pages {
		if p.tooWide {
			return &TooSmallError{"width", c.opt.Width, p.needs}
		}
		height = max(height, p.height)
	}
	if c.opt.Height != 0 && height > c.opt.Height {
		return &TooSmallError{"height", c.opt.Height, height}
	}
	return nil
}

// fill makes p as high as was asked for.
func (c *chooser) fill(p *result) *result {
	pl := p.plan
	pl.spare = c.opt.Height - p.height
	full := c.set(pl)
	if full.height > c.opt.Height { // another way for a link, another line of words
		full = p
	}
	full.stretch(c.opt.Height)
	return full
}

// pages returns the whole picture.
func (c *chooser) pages() []*result {
	c.why = "asked for"
	switch c.opt.Form {
	case Linear, Zoom, Panels:
		return []*result{c.reduced(plan{form: c.opt.Form, windows: c.suited(c.opt.Form)})}
	case Vertical, List:
		return c.split(plan{form: c.opt.Form}, mostSheets)
	}
	if len(c.story.items) > mostLabels {
		return c.onePage(fmt.Sprintf("%d events are too many for a label each", len(c.story.items)))
	}
	for _, try := range []func() (*result, bool){c.tryLinear, c.tryZoom, c.tryPanels, c.tryLanes, c.tryUpright, c.tryList} {
		if p, ok := try(); ok {
			return []*result{p}
		}
	}
	if c.opt.Height != 0 {
		if pages := c.onePage("with shorter labels the events fit on one page"); pages[0].whole() >= mostlyWhole {
			return pages
		}
	}
	if pages := c.several(); pages != nil {
		return pages
	}
	return c.onePage(fmt.Sprintf("the events would fill more than %d pages", mostPages))
}

// several returns pages with an axis each, or lists if these are far fewer pages of the
// size that was asked for; nil if either are too many.
func (c *chooser) several() []*result {
	c.why = "the events are too many for one page"
	axes := c.split(plan{form: Linear}, mostPages)
	if c.opt.Height == 0 && c.opt.Width >= narrow && axes != nil {
		return axes
	}
	lists := c.split(plan{form: List}, mostPages)
	if axes == nil || lists != nil && 3*len(lists) <= 2*len(axes) || c.opt.Width < narrow {
		return lists
	}
	return axes
}

// onePage leaves out labels until everything fits on one page, with panels if there
// are windows to magnify.
func (c *chooser) onePage(why string) []*result {
	c.why = why
	form := Linear
	if len(c.windows) > 0 {
		form = Panels
	}
	return []*result{c.reduced(plan{form: form, windows: c.suited(form)})}
}

// suited returns the windows that a form can show.
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

// set composes pl on a page that may be as high as those of the picture, unless pl
// has a limit of its own.
func (c *chooser) set(pl plan) *result {
	pl.limit = cmp.Or(pl.limit, c.limit)
	return c.story.compose(pl, c.opt.Width)
}

func (c *chooser) fits(p *result) bool {
	return p.height <= p.plan.limit && !p.tooWide
}

// loose reports whether p fits and leaves room for links told in words.
func (c *chooser) loose(p *result) bool {
	return p.height <= c.share*c.limit && !p.tooWide
}

// few reports whether so many rows are fine where the limit for a single lane is most.
func (c *chooser) few(rows, most int) bool { return rows <= max(most, laneRows*len(c.story.lanes)) }

// anyRows is no limit of rows.
const anyRows = math.MaxInt

// try composes pl; false if it has more rows than most, or does not fit. Only what
// fits without its links is composed with them.
func (c *chooser) try(pl plan, most int) (*result, bool) {
	pl.draft = true
	pl.enough = cmp.Or(pl.limit, c.limit)
	p := c.set(pl)
	if c.few(p.rows, most) && c.fits(p) {
		pl.draft, pl.enough = false, 0
		p = c.set(pl)
	}
	return p, c.few(p.rows, most) && c.fits(p)
}

func (c *chooser) tryLinear() (*result, bool) {
	if len(c.opt.Panels) > 0 {
		return nil, false
	}
	p, ok := c.try(plan{form: Linear}, linearRows)
	c.why = fmt.Sprintf("the labels need %s on one axis", rowWords(p.rows))
	return p, ok
}

func (c *chooser) tryZoom() (*result, bool) {
	if len(c.windows) == 0 || len(c.opt.Panels) > 0 || len(c.suited(Zoom)) < len(c.windows) {
		return nil, false
	}
	p, ok := c.try(plan{form: Zoom, windows: c.suited(Zoom)}, zoomRows)
	c.why = fmt.Sprintf("with a marked change of scale the labels need %s", rowWords(p.rows))
	return p, ok
}

func (c *chooser) tryPanels() (*result, bool) {
	if len(c.windows) == 0 {
		return nil, false
	}
	limit := c.limit
	if c.opt.Height == 0 { // no other form shows so well what happened when
		limit *= moreForPanels
	}
	p, ok := c.try(plan{form: Panels, windows: c.windows, limit: limit}, anyRows)
	c.why = "most events stand close together in " + windowWords(len(c.windows))
	if len(c.opt.Panels) > 0 {
		c.why = "windows of time were asked for"
	}
	return p, ok
}

// tryLanes keeps several lanes apart rather than mix them along an upright axis.
func (c *chooser) tryLanes() (*result, bool) {
	if len(c.story.lanes) < 2 {
		return nil, false
	}
	p, ok := c.try(plan{form: Linear}, anyRows)
	c.why = fmt.Sprintf("no window of time is denser than the rest, and %d lanes fit on one page", len(c.story.lanes))
	return p, ok
}

func (c *chooser) tryUpright() (*result, bool) {
	if !c.uprightSuits() {
		return nil, false
	}
	c.why = "the labels fit beside an upright axis"
	p, ok := c.try(plan{form: Vertical}, anyRows)
	return p, ok && p.tracks <= mostTracks
}

// uprightSuits reports whether there are enough different moments for an axis.
func (c *chooser) uprightSuits() bool {
	moments := 1
	for i := 1; i < len(c.story.items); i++ {
		if c.story.items[i].starts != c.story.items[i-1].starts {
			moments++
		}
	}
	return 2*moments >= len(c.story.items)
}

func (c *chooser) tryList() (*result, bool) {
	c.why = "too many events stand close together for an axis"
	return c.try(plan{form: List}, anyRows)
}

// split sets as many pages as the events need, in the order of time; nil if these are
// more than most. It looks for the pages without their links, and leaves more and more
// room for those told in words; where even that does not do, no link is shown.
func (c *chooser) split(pl plan, most int) []*result {
	for _, share := range [...]float64{1, 0.9, 0.75, 0.6} {
		c.share = share
		pages := c.splitBy(pl, most)
		small := slices.IndexFunc(pages, func(p *result) bool { return !c.fits(p) })
		if pages == nil || c.opt.Height == 0 || small < 0 {
			return pages
		}
		if c.story.effort.spent() || c.hopeless(pages[small]) {
			break
		}
	}
	c.share, pl.bare = 1, true
	return c.splitBy(pl, most)
}

// hopeless tells of a page that does not fit whether it has one event, and no room for
// even that.
func (c *chooser) hopeless(p *result) bool {
	pl := p.plan
	if len(pl.items) > 1 {
		return false
	}
	pl.bare, pl.draft, pl.told = true, true, nil
	return !c.fits(c.set(pl))
}

func (c *chooser) splitBy(pl plan, most int) []*result {
	final := pl
	pl.draft, pl.enough = true, c.share*c.limit
	if p := c.set(pl); c.loose(p) || len(c.story.items) < 2 {
		return []*result{c.set(final)}
	}
	c.last = len(c.story.items)
	var parts [][]*item
	for rest := c.story.items; len(rest) > 0; {
		if len(parts) == most {
			return nil
		}
		c.last = c.most(pl, rest)
		parts = append(parts, rest[:c.last])
		rest = rest[c.last:]
	}
	var pages []*result
	for i, part := range c.evened(pl, parts) {
		final.page = fmt.Sprintf("page %d of %d", i+1, len(parts))
		pages = append(pages, c.set(c.partly(final, part)))
	}
	return pages
}

// evened returns as many parts of equal numbers of events, if they fit too.
func (c *chooser) evened(pl plan, parts [][]*item) [][]*item {
	n := len(parts)
	if c.story.effort.spent() {
		c.cut = true
		return parts
	}
	var even [][]*item
	pl.page = "page 10 of 10"
	for i := range n {
		pl = c.partly(pl, c.story.items[i*len(c.story.items)/n:(i+1)*len(c.story.items)/n])
		if even = append(even, pl.items); !c.loose(c.set(pl)) {
			return parts
		}
	}
	return even
}

// partly returns pl for some of the items; chosen by itself, it magnifies what is dense among them.
func (c *chooser) partly(pl plan, items []*item) plan {
	pl.items = items
	if c.opt.Form == Auto && pl.form != List {
		pl.form, pl.windows = Linear, c.story.dense(items, c.opt.Width)
		if len(pl.windows) > 0 {
			pl.form = Panels
		}
	}
	return pl
}

// most returns how many of the items fit on one page, at least one.
func (c *chooser) most(pl plan, items []*item) int {
	pl.page = "page 10 of 10"
	if c.story.effort.spent() {
		return c.roughly(pl, items)
	}
	low, high := 1, len(items)
	for low < high {
		n := min((low+high+1)/2, low+100)
		if c.loose(c.set(c.partly(pl, items[:n]))) {
			low = n
		} else {
			high = n - 1
		}
	}
	return low
}

// roughly returns how many of the items fit on one page, or about half as many at worst: the
// search for the most of them would take too long.
func (c *chooser) roughly(pl plan, items []*item) int {
	c.cut = true
	n := min(len(items), c.last)
	for n > 1 && !c.loose(c.set(c.partly(pl, items[:n]))) {
		n /= 2
	}
	return max(1, n)
}

// picture returns the finished figures with their report.
func (c *chooser) picture(pages []*result) *Picture {
	pic := &Picture{}
	for _, p := range pages {
		pic.Pages = append(pic.Pages, p.fig)
	}
	pic.Report = c.story.report(pages)
	pic.Report.Why, pic.Report.Stopped = c.why, c.cut
	return pic
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
