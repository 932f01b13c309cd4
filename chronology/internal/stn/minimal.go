package stn

import "slices"

// Minimal returns a minimal set of groups of constraints that clash: without any one of
// them there is no clash. groups lists the groups of each of the constraints, in the same
// order; a constraint counts only while all its groups are kept, and always if it has
// none. The result is sorted; it is nil if there is no clash, or one that needs no group.
//
// Groups are left out one by one, and what still clashes is reduced further. That takes
// the square of their number, so chains of constraints that only occur together are
// joined first. tries is how many constraints may be looked at; Minimal lowers it. When
// it is used up, the result may keep groups that it does not need, and sure is false.
func (n *Network) Minimal(constraints []int, groups [][]int, tries *int) (kept []int, sure bool) {
	for {
		h := n.contract(constraints, groups)
		clash, ok := h.clash(none)
		if !ok {
			return nil, true
		}
		if clash, ok = h.reduceClash(clash, tries); !ok {
			return clash, *tries >= 0
		}
		constraints, groups = restrict(constraints, groups, clash)
	}
}

// restrict returns the constraints all of whose groups are in the sorted list, with their
// groups.
func restrict(constraints []int, groups [][]int, list []int) (keptConstraints []int, keptGroups [][]int) {
	for i, g := range groups {
		if !slices.ContainsFunc(g, func(x int) bool { _, ok := slices.BinarySearch(list, x); return !ok }) {
			keptConstraints, keptGroups = append(keptConstraints, constraints[i]), append(keptGroups, g)
		}
	}
	return keptConstraints, keptGroups
}

// A chain is a sequence of constraints that occur in a cycle only together.
type chain struct {
	from, to Point
	most     Time
	groups   []int
}

// A web is a set of chains that constraints form. One of its points may be the origin of
// the network that they come from.
type web struct {
	points int
	chains []chain
}

// clash returns the groups of some negative cycle that does not use the group without,
// sorted; false if there is none.
func (h web) clash(without int) ([]int, bool) {
	net := New(h.points, len(h.chains))
	var used []int // chains, by constraint of net
	for i, c := range h.chains {
		if !slices.Contains(c.groups, without) {
			net.Most(c.from, c.to, c.most)
			used = append(used, i)
		}
	}
	_, cycles := net.Solve()
	if len(cycles) == 0 {
		return nil, false
	}
	var groups []int
	for _, c := range cycles[0] {
		groups = append(groups, h.chains[used[c]].groups...)
	}
	slices.Sort(groups)
	return slices.Compact(groups), true
}

// reduceClash returns a smaller clash to go on with: the given one if it leaves out some
// of the web's groups, else one without some group. It returns false if each group is
// needed, or if tries is used up and below 0.
func (h web) reduceClash(clash []int, tries *int) ([]int, bool) {
	if len(h.chains) == 1 {
		return clash, false // a cycle in which each constraint is needed
	}
	chains := map[int]int{} // by group: how many have it
	for _, c := range h.chains {
		for _, g := range slices.Compact(slices.Sorted(slices.Values(c.groups))) {
			chains[g]++
		}
	}
	if len(clash) < len(chains) {
		return clash, true
	}
	tried := map[int]bool{}
	for _, c := range h.chains {
		alone := false // whether a group that only this chain has was tried: others like it are as needed
		for _, g := range c.groups {
			if tried[g] || chains[g] == 1 && alone {
				continue
			}
			tried[g], alone = true, alone || chains[g] == 1
			if *tries -= len(h.chains); *tries < 0 {
				return clash, false
			}
			if less, ok := h.clash(g); ok {
				return less, true
			}
		}
	}
	return clash, false
}

// contract returns the chains that the constraints form, without those that are in no
// cycle.
func (n *Network) contract(constraints []int, groups [][]int) web {
	var h web
	number := make([]Point, n.points+1)
	point := func(p Point) Point {
		if number[p] == 0 {
			h.points++
			number[p] = Point(h.points)
		}
		return number[p]
	}
	all := make([]chain, len(constraints))
	for i, c := range constraints {
		all[i] = chain{point(n.from[c]), point(n.to[c]), n.most[c], groups[i]}
	}
	h.chains = inCycles(h.points, all)
	h.join()
	return h
}

// inCycles returns the chains whose ends are in the same strongly connected component.
func inCycles(points int, all []chain) []chain {
	net := New(points, len(all))
	for _, c := range all {
		net.Most(c.from, c.to, c.most)
	}
	component := net.adjacent().componentNumbers()
	return slices.DeleteFunc(all, func(c chain) bool { return component[c.from] != component[c.to] })
}

// componentNumbers returns the number of the component of each point.
func (a *adjacency) componentNumbers() []int32 {
	component := make([]int32, len(a.start))
	begin := int32(0)
	for i, end := range a.componentEnds {
		for _, p := range a.order[begin:end] {
			component[p] = int32(i)
		}
		begin = end
	}
	return component
}

// join makes one chain of two that meet in a point where no other chain begins or ends,
// as often as it can.
func (h *web) join() {
	in, out := make([]int, h.points+1), make([]int, h.points+1)
	next := make([]int, h.points+1) // the last chain that leaves a point
	for i, c := range h.chains {
		in[c.to]++
		out[c.from]++
		next[c.from] = i
	}
	through := func(p Point) bool { return in[p] == 1 && out[p] == 1 }
	var joined []chain
	taken := make([]bool, len(h.chains))
	for ends := range 2 { // cycles in which all points are passed through come second
		for i, c := range h.chains {
			if taken[i] || ends == 0 && through(c.from) {
				continue
			}
			c.groups = slices.Clone(c.groups)
			for taken[i] = true; through(c.to) && !taken[next[c.to]]; {
				i = next[c.to]
				taken[i] = true
				c.to, c.most = h.chains[i].to, c.most.Plus(h.chains[i].most)
				c.groups = append(c.groups, h.chains[i].groups...)
			}
			joined = append(joined, c)
		}
	}
	h.chains = joined
}
