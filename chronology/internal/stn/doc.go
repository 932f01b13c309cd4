// Package stn solves Simple Temporal Networks: variables that stand for moments,
// and constraints that bound the difference of two of them (Dechter, Meiri, Pearl,
// "Temporal Constraint Networks", Artificial Intelligence 49, 1991). It knows
// nothing of events or calendars.
//
//	x − y ≤ w        one constraint; w is a [Time]
//	x − Origin ≤ w   x is at most w; Origin − x ≤ −w: x is at least w
//
// A network is a graph whose edge from y to x has the length w. The latest moment
// of x is the length of the shortest path from [Origin] to x, the earliest is the
// negative of that from x to Origin, and the network has a solution exactly if no
// cycle is negative (ibid., Theorems 3.1 and 3.3).
//
//	Network ─ components ─► strongly connected parts, in order
//	            │  parts of one variable: each constraint is used once
//	            └─ others: Bellman–Ford with subtree disassembly (tree.go)
//	        ─ Solve ─► Solution: bounds with the path that proves each, or cycles
//	        ─ Distance ─► how far two variables may lie apart
//	        ─ Minimal ─► of groups of constraints, those that clash already
//
// A part without cycles costs linear time. In a part with cycles the method of
// Bellman and Ford is used with the subtree disassembly of Tarjan (1981; as in
// Cherkassky, Goldberg, "Negative-cycle detection algorithms", Mathematical
// Programming 85, 1999, Section 5): the worst case is the product of its
// variables and constraints, which inputs made of dates and links do not come near.
//
// Arithmetic is exact. Sums beyond ±2^125, hundreds of times what two instants of
// package edtf can differ by, stay there.
package stn
