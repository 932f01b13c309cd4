package chronology

import (
	"fmt"
	"strings"

	"throughline/chronology/internal/stn"
)

// A Relation is one of the thirteen that two intervals can have (Allen, "Maintaining
// Knowledge about Temporal Intervals", Communications of the ACM 26, 1983).
type Relation uint8

// The relations of an event a to an event b. Each except Equals stands next to its
// converse.
const (
	Before Relation = iota
	After
	Meets
	MetBy
	Overlaps
	OverlappedBy
	Starts
	StartedBy
	During
	Contains
	Finishes
	FinishedBy
	Equals
)

// A pointOrder compares two of the points of two events.
type pointOrder struct {
	first int
	is    comparison
	last  int
}

type comparison bool

const (
	less  comparison = false
	equal comparison = true
)

// The points: a and b begin at a0 and b0, and end at a1 and b1.
const (
	a0 = iota
	a1
	b0
	b1
)

// allen lists the names of the relations, their meanings, and the orders of points that
// define each.
var allen = [...]struct {
	name, meaning string
	rules         []pointOrder
}{
	Before:       {"before", "A ends before B begins", []pointOrder{{a1, less, b0}}},
	After:        {"after", "A begins after B ends", []pointOrder{{b1, less, a0}}},
	Meets:        {"meets", "A ends at the moment at which B begins", []pointOrder{{a1, equal, b0}}},
	MetBy:        {"met by", "A begins at the moment at which B ends", []pointOrder{{b1, equal, a0}}},
	Overlaps:     {"overlaps", "A begins first, and ends while B goes on", []pointOrder{{a0, less, b0}, {b0, less, a1}, {a1, less, b1}}},
	OverlappedBy: {"overlapped by", "B begins first, and ends while A goes on", []pointOrder{{b0, less, a0}, {a0, less, b1}, {b1, less, a1}}},
	Starts:       {"starts", "they begin together, and A ends first", []pointOrder{{a0, equal, b0}, {a1, less, b1}}},
	StartedBy:    {"started by", "they begin together, and B ends first", []pointOrder{{a0, equal, b0}, {b1, less, a1}}},
	During:       {"during", "A begins after B and ends before it", []pointOrder{{b0, less, a0}, {a1, less, b1}}},
	Contains:     {"contains", "B begins after A and ends before it", []pointOrder{{a0, less, b0}, {b1, less, a1}}},
	Finishes:     {"finishes", "they end together, and B begins first", []pointOrder{{b0, less, a0}, {a1, equal, b1}}},
	FinishedBy:   {"finished by", "they end together, and A begins first", []pointOrder{{a0, less, b0}, {a1, equal, b1}}},
	Equals:       {"equals", "they begin and end together", []pointOrder{{a0, equal, b0}, {a1, equal, b1}}},
}

// String returns the name of r, such as "overlapped by".
func (r Relation) String() string {
	if int(r) < len(allen) {
		return allen[r].name
	}
	return fmt.Sprintf("Relation(%d)", uint8(r))
}

// Words returns what r means for two events.
func (r Relation) Words(a, b string) string {
	return strings.NewReplacer("A", a, "B", b).Replace(allen[r].meaning)
}

// Relations returns the relations that the events with the ids can still have, as dates
// and links bound them; nil if there is no such event. Events take time, if only an
// instant, unless they are said to last none: those may have two relations at once, such
// as "meets" and "starts".
func (b *Bounds) Relations(first, second string) []Relation {
	i, ok1 := b.index[first]
	j, ok2 := b.index[second]
	if !ok1 || !ok2 || i == j {
		return nil
	}
	pair := b.pair(i, j)
	var possible []Relation
	for r := range allen {
		if pair.allows(allen[r].rules) {
			possible = append(possible, Relation(r))
		}
	}
	return possible
}

// A pair holds what is known of the points of two events: the tightest upper bound of
// each difference. What lies between them in the network adds nothing to that (Dechter,
// Meiri, Pearl 1991, Section 3: minimal networks are decomposable).
type pair [4][4]stn.Time

func (b *Bounds) pair(i, j int) pair {
	r, _ := b.runsOf(i, j)
	var p pair
	points := [...]stn.Point{start(i), end(i), start(j), end(j)}
	for x, from := range points {
		most := r.solution.From(from)
		for y, to := range points {
			p[x][y] = most(to)
		}
	}
	return p
}

// runsOf returns the runs that bound two events, with links and without.
func (b *Bounds) runsOf(i, j int) (r, dates *run) {
	if b.chronicle().Events[i].Real() && b.chronicle().Events[j].Real() {
		return b.real, b.realDates
	}
	return b.all, b.allDates
}

// allows reports whether the orders can hold.
func (p pair) allows(rules []pointOrder) bool {
	net := stn.New(4, 24)
	for x := range p {
		for y := range p {
			if x != y && p[x][y] != stn.Infinity {
				net.Most(stn.Point(x+1), stn.Point(y+1), p[x][y])
			}
		}
	}
	for x := 0; x < 4; x += 2 {
		if (stn.Time{}).Less(p[x][x+1]) { // otherwise the event takes no time
			net.Most(stn.Point(x+2), stn.Point(x+1), stn.Time{}.Below())
		}
	}
	for _, o := range rules {
		first, last := stn.Point(o.first+1), stn.Point(o.last+1)
		if o.is == less {
			net.Most(last, first, stn.Time{}.Below())
			continue
		}
		net.Most(last, first, stn.Time{})
		net.Most(first, last, stn.Time{})
	}
	_, cycles := net.Solve()
	return len(cycles) == 0
}
