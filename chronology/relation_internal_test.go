package chronology

import (
	"slices"
	"strings"
	"testing"

	"throughline/chronology/internal/stn"
)

// holds reports whether a relation holds between two intervals.
func holds(r int, a, b [2]int) bool {
	at := [...]int{a0: a[0], a1: a[1], b0: b[0], b1: b[1]}
	for _, o := range allen[r].rules {
		if x, y := at[o.first], at[o.last]; o.is == less && x >= y || o.is == equal && x != y {
			return false
		}
	}
	return true
}

// intervals returns all that begin and end in 0 to 5: three intervals have six ends.
func intervals() [][2]int {
	var all [][2]int
	for i := range 6 {
		for j := i + 1; j < 6; j++ {
			all = append(all, [2]int{i, j})
		}
	}
	return all
}

// Any two intervals have exactly one of the thirteen relations.
func TestRelationsAreDisjointAndComplete(t *testing.T) {
	for _, a := range intervals() {
		for _, b := range intervals() {
			n := 0
			for r := range allen {
				if holds(r, a, b) {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%v and %v have %d relations", a, b, n)
			}
		}
	}
}

// composition returns the relations that a may have to c, if a has one relation to b and
// b one to c, by trying all intervals.
func composition(first, second int) []Relation {
	found := map[Relation]bool{}
	for _, a := range intervals() {
		for _, b := range intervals() {
			if !holds(first, a, b) {
				continue
			}
			for _, c := range intervals() {
				if !holds(second, b, c) {
					continue
				}
				for r := range allen {
					if holds(r, a, c) {
						found[Relation(r)] = true
					}
				}
			}
		}
	}
	var all []Relation
	for r := range allen {
		if found[Relation(r)] {
			all = append(all, Relation(r))
		}
	}
	return all
}

// add puts a relation between two pairs of points into a network.
func add(net *stn.Network, r int, a, b stn.Point) {
	point := [...]stn.Point{a0: a, a1: a + 1, b0: b, b1: b + 1}
	for _, o := range allen[r].rules {
		x, y := point[o.first], point[o.last]
		if o.is == less {
			net.Most(y, x, stn.Time{}.Below())
			continue
		}
		net.Most(y, x, stn.Time{})
		net.Most(x, y, stn.Time{})
	}
}

// Allen's table of compositions, all 169 entries: what the network leaves possible is
// what intervals can have.
func TestCompositions(t *testing.T) {
	for first := range allen {
		for second := range allen {
			net := stn.New(6, 0)
			for p := stn.Point(1); p < 6; p += 2 {
				net.Most(p+1, p, stn.Time{}.Below())
			}
			add(net, first, 1, 3)
			add(net, second, 3, 5)
			s, cycles := net.Solve()
			if len(cycles) > 0 {
				t.Fatalf("%s and %s clash", allen[first].name, allen[second].name)
			}
			var p pair
			for x, from := range [...]stn.Point{1, 2, 5, 6} {
				for y, to := range [...]stn.Point{1, 2, 5, 6} {
					p[x][y] = s.From(from)(to)
				}
			}
			var got []Relation
			for r := range allen {
				if p.allows(allen[r].rules) {
					got = append(got, Relation(r))
				}
			}
			if want := composition(first, second); !slices.Equal(got, want) {
				t.Errorf("%s, then %s: %v, want %v", allen[first].name, allen[second].name, got, want)
			}
		}
	}
}

// Entries of the table as the paper prints it (Allen 1983, Figure 4).
func TestCompositionsOfThePaper(t *testing.T) {
	tests := []struct {
		first, second Relation
		want          string
	}{
		{Before, Before, "before"},
		{Before, Contains, "before"},
		{Before, During, "before meets overlaps starts during"},
		{Meets, Meets, "before"},
		{Meets, During, "overlaps starts during"},
		{Overlaps, Overlaps, "before meets overlaps"},
		{Overlaps, During, "overlaps starts during"},
		{Starts, Starts, "starts"},
		{Starts, During, "during"},
		{During, Before, "before"},
		{During, Meets, "before"},
		{During, During, "during"},
		{Contains, Contains, "contains"},
		{Finishes, Starts, "during"},
		{Finishes, FinishedBy, "finishes finished by equals"},
		{Equals, Overlaps, "overlaps"},
	}
	for _, tt := range tests {
		var got []string
		for _, r := range composition(int(tt.first), int(tt.second)) {
			got = append(got, r.String())
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v, then %v: %s, want %s", tt.first, tt.second, s, tt.want)
		}
	}
}
