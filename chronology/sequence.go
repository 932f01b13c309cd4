package chronology

import (
	"fmt"
	"slices"

	"throughline/chronology/internal/stn"
)

// A Step is an event in a sequence.
type Step struct {
	Event string    // id
	After Certainty // how it is known that it began no earlier than the one before
}

// A Certainty says how well the order of two events is known.
type Certainty uint8

// Certainties of the order in which two events began.
const (
	OrderUnknown Certainty = iota // it may have been the other way round
	OrderImplied                  // links imply it
	OrderCertain                  // dates alone say so
)

// String returns "unknown", "implied by links" or "certain".
func (c Certainty) String() string {
	names := [...]string{"unknown", "implied by links", "certain"}
	if int(c) < len(names) {
		return names[c]
	}
	return fmt.Sprintf("Certainty(%d)", uint8(c))
}

// Sequence returns events in an order in which they can have begun, and for each how
// certain it is that it comes after the one before. ids, each event at most once, is the
// order wanted, which is kept if it is possible. Otherwise events are in the order of the
// latest moments at which they can have begun.
func (b *Bounds) Sequence(ids []string) []Step {
	if len(ids) == 0 || b.all == nil {
		return nil
	}
	order := make([]int, len(ids))
	for k, id := range ids {
		order[k] = b.index[id]
	}
	if _, ok := b.latestStarts(order, true); !ok {
		latest, _ := b.latestStarts(order, false)
		rank := slices.Clone(latest)
		slices.SortStableFunc(order, func(i, j int) int { return rank[i].Compare(rank[j]) })
	}
	steps := make([]Step, len(order))
	search := searcher{b, map[*run]*stn.Searcher{}}
	for k, i := range order {
		steps[k].Event = b.solved[i].ID
		if k > 0 {
			steps[k].After = search.certainty(order[k-1], i)
		}
	}
	return steps
}

// latestStarts returns the latest start of every event, in a solution that has one for
// each. With chained, it is a solution in which the events begin in the given order;
// latestStarts returns false if there is none.
func (b *Bounds) latestStarts(order []int, chained bool) ([]stn.Time, bool) {
	n := len(b.chronicle().Events)
	net := b.all.net.Copy(2 * n)
	for k, i := range order {
		if chained && k > 0 {
			net.Most(start(i), start(order[k-1]), stn.Time{})
		}
		net.Most(stn.Origin, start(i), farFuture)
	}
	s, cycles := net.Solve()
	latest := make([]stn.Time, n)
	for i := range latest {
		latest[i] = s.Latest(start(i))
	}
	return latest, len(cycles) == 0
}

// farFuture is a moment after everything that is dated.
var farFuture = stn.NewTime(1<<62, 0)

// A searcher finds out how the order of pairs of events is known.
type searcher struct {
	b    *Bounds
	runs map[*run]*stn.Searcher
}

// certainty returns how certain it is that event j began no earlier than event i.
func (s *searcher) certainty(i, j int) Certainty {
	r, dates := s.b.runsOf(i, j)
	high, low := dateLimits(dates, r, i).high[atStart], dateLimits(dates, r, j).low[atStart]
	switch {
	case !(stn.Time{}).Less(high.Plus(low)):
		return OrderCertain
	case dates != nil && dates.contains(start(i)) && dates.contains(start(j)) && s.implies(dates, i, j):
		return OrderCertain
	case s.implies(r, i, j):
		return OrderImplied
	}
	return OrderUnknown
}

// implies reports whether a run implies that event i began no later than event j.
func (s *searcher) implies(r *run, i, j int) bool {
	if s.runs[r] == nil {
		s.runs[r] = r.solution.Searcher()
	}
	return s.runs[r].Implies(r.point(start(j)), r.point(start(i)), stn.Time{})
}
