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
// negative of the length from x to Origin, and the network has a solution exactly if
// no cycle is negative (ibid., Theorems 3.1 and 3.3).
//
//	Network ─ components ─► strongly connected components, in topological order
//	            │  of one variable: each constraint is used once
//	            └─ larger ones: Bellman–Ford with subtree disassembly (tree.go)
//	        ─ Solve ─► Solution: bounds with the path that proves each, or cycles
//	        ─ From, Searcher ─► how far two variables may lie apart
//	        ─ Minimal ─► a minimal set of clashing groups of constraints
//
// Where there are no cycles, solving takes linear time. A component with cycles is
// solved by the method of Bellman and Ford with the subtree disassembly of Tarjan
// (1981; as in Cherkassky, Goldberg, "Negative-cycle detection algorithms",
// Mathematical Programming 85, 1999, Section 5). Its worst case is the product of the
// component's variables and constraints; inputs made of dates and links do not come
// near it.
//
// Arithmetic is exact. Sums saturate at ±2^125, hundreds of times the largest
// difference between two instants of package edtf.
package stn
