package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A shape is a kind of chronicle that is hard on the program, as YAML of the size n.
type shape struct {
	name  string
	write func(n int) string
	most  int // the largest size that says something, if not that of a megabyte
}

// shapes are links in all forms, dates that lean on each other, many equal dates, long
// texts, contradictions and cycles, and what is named again and again.
var shapes = slices.Concat(linkShapes, dateShapes, textShapes, wrongShapes)

var linkShapes = []shape{
	{name: "chain", write: linked(undatedOf, func(i, _ int) []int { return before(i, i > 0) })},
	{name: "chain-dated", write: linked(datedOf, func(i, _ int) []int { return before(i, i > 0) }), most: 480},
	{name: "star", write: linked(undatedOf, toFirst)},
	{name: "star-dated", write: linked(datedOf, toFirst), most: 480},
	{name: "in-star", write: linked(undatedOf, toLast)},
	{name: "in-star-dated", write: linked(datedOf, toLast), most: 480},
	{name: "clique", write: linked(undatedOf, toAll)},
	{name: "clique-dated", write: linked(datedOf, toAll)},
	{name: "clique-small", write: linked(undatedOf, toAll), most: 106},
	{name: "grid", write: linked(undatedOf, toGrid)},
	{name: "grid-dated", write: linked(datedOf, toGrid), most: 480},
	{name: "bipartite", write: linked(undatedOf, toHalf)},
	{name: "bipartite-dated", write: linked(datedOf, toHalf)},
	{name: "layers", write: linked(datedOf, toLayer)},
	{name: "diamonds", write: linked(undatedOf, toDiamond)},
	{name: "tree", write: linked(undatedOf, func(i, _ int) []int { return before((i+1)/2, i > 0) })},
	{name: "part-of", write: typed("part-of", func(i, _ int) []int { return before(i, i > 0) })},
	{name: "random-near", write: linked(someDated, randomNear)},
	{name: "random-near-small", write: linked(someDated, randomNear), most: 480},
	{name: "random-far", write: linked(datedOf, randomFar)},
	{name: "random-far-small", write: linked(datedOf, randomFar), most: 480},
	{name: "cycle", write: linked(undatedOf, func(i, n int) []int { return []int{(i + n - 1) % n} })},
	{name: "pairs-in-cycles", write: linked(undatedOf, func(i, _ int) []int { return []int{i ^ 1} })},
	{name: "clique-of-cycles", write: linked(undatedOf, toOthers)},
	{name: "contradictions", write: linked(turned(2), func(i, _ int) []int { return before(i, i%2 == 1) })},
	{name: "contradicted-hub", write: linked(turned(1<<30), toFirst)},
	{name: "contradicted-hub-small", write: linked(turned(1<<30), toFirst), most: 480},
	{name: "contradicted-chain", write: linked(backwards, func(i, _ int) []int { return before(i, i > 0) })},
	{name: "contradicted-clique", write: linked(backwards, toAll)},
	{name: "long-contradiction", write: linked(endsTurned, func(i, _ int) []int { return before(i, i > 0) })},
}

var dateShapes = []shape{
	{name: "same-day", write: events1(func(int, int) string { return "2017-05-03" })},
	{name: "same-span", write: events1(func(int, int) string { return "2017-05-03/2017-06-07" })},
	{name: "undated", write: events1(undatedOf)},
	{name: "spread", write: events1(datedOf)},
	{name: "nested", write: events1(func(i, _ int) string { return fmt.Sprintf("%d/%d", 4999-i, 5001+i) }), most: 4998},
	{name: "overlapping", write: events1(func(i, n int) string { return fmt.Sprintf("%d/%d", 1000+i%4000, 1000+i%4000+n%4000) })},
	{name: "seconds", write: events1(func(i, _ int) string {
		return fmt.Sprintf("2017-05-03T%02d:%02d:%02d", i/3600%24, i/60%60, i%60)
	})},
	{name: "exponents", write: events1(func(i, _ int) string { return "Y-1" + strings.Repeat("0", 2+i%9) })},
	{name: "one-lane-each", write: inLanes(func(n int) int { return n })},
	{name: "ten-a-lane", write: inLanes(func(n int) int { return max(1, n/10) })},
	{name: "days-before", write: tied(func(i, _ int) string { return fmt.Sprintf("the day before e%d", i+1) }, -1)},
	{name: "days-after", write: tied(func(i, _ int) string { return fmt.Sprintf("two days after e%d", i-1) }, 0)},
	{name: "months-after", write: tied(func(i, _ int) string {
		return fmt.Sprintf("%s after e%d", []string{"the day", "two weeks", "a month", "a year", "20 minutes"}[i%5], i-1)
	}, 0)},
	{name: "dates-in-a-circle", write: tied(func(i, n int) string { return fmt.Sprintf("the day before e%d", (i+1)%n) }, -2)},
	{name: "before-one", write: tied(func(int, int) string { return "the day before e0" }, 0)},
}

var textShapes = []shape{
	{name: "long-titles", write: titled(strings.Repeat("w", 4000))},
	{name: "long-titles-of-words", write: titled(strings.TrimSpace(strings.Repeat("wo ", 1300)))},
	{name: "long-titles-few", write: titled(strings.TrimSpace(strings.Repeat("wo ", 1300))), most: 40},
	{name: "claims", write: claimed(func(i, k int) int { return 1900 + (i*7+k)%100 })},
	{name: "claims-few", write: claimed(func(i, k int) int { return 1900 + (i*7+k)%100 }), most: 40},
	{name: "claims-apart", write: claimed(func(_, k int) int { return 1900 + k })},
	{name: "actors", write: listed1("actors", "  a%d: Actor number %d\n", "{actor: a%d, role: Foe}"), most: 1000},
	{name: "sources", write: listed1("sources", "  a%d: {title: S%d, date: 2017-05-03}\n", "a%d"), most: 100},
	{name: "tags", write: listed1("", "", "t%d")},
	{name: "cited-by-all", write: naming("sources", "  a%d: {title: %s, date: 2017-05-03}\n", "a%d", false)},
	{name: "cited-by-alias", write: naming("sources", "  a%d: {title: %s, date: 2017-05-03}\n", "a%d", true)},
	{name: "cited-by-alias-some", write: naming("sources", "  a%d: {title: %s, date: 2017-05-03}\n", "a%d", true), most: 1300},
	{name: "actors-by-alias", write: naming("actors", "  a%d: %s\n", "a%d", true)},
	{name: "actors-by-alias-some", write: naming("actors", "  a%d: %s\n", "a%d", true), most: 1300},
	{name: "roles-by-alias", write: naming("actors", "  a%d: %s\n", "{actor: a%d, role: F}", true), most: 1300},
	{name: "roles-some", write: naming("actors", "  a%d: %.60s\n", "{actor: a%d, role: F}", true), most: 1300},
	{name: "summary-by-alias", write: summarised},
	{name: "equal-ids", write: func(n int) string { return "events:\n" + strings.Repeat("- {id: e, title: E, when: 2017}\n", n) }},
	{name: "all-wrong", write: repeated("events:\n", "- {id: e%d, titel: X, when: 2017-02-30, lane: nope, place: nope, sources: [nope], links: [{caused-by: nope}]}\n", "")},
}

// wrongShapes are hardly YAML. Only check has work with them.
var wrongShapes = []shape{
	{name: "yaml-bracket", write: repeated("events: [", "x,\n", "")},
	{name: "yaml-bracket-comments", write: repeated("events: [", "x, # c\n", "")},
	{name: "yaml-bracket-late", write: repeated("title: X\nevents:\n- {id: a, title: [\n", "x,\n", "")},
	{name: "yaml-indentation", write: repeated("title: X\nevents:\n", "  - {id: e%d, title: X}\n", "   bad: x\n")},
	{name: "yaml-indentation-lines", write: repeated("title: X\nevents:\n", "  - id: e%d\n    title: X\n", "   bad: x\n")},
	{name: "yaml-tab", write: repeated("title: X\nevents:\n", "- x\n", "\t- y\n")},
	{name: "yaml-tag", write: repeated("", "%%TAG !e%d! tag:x\n", "---\ntitle: X\n")},
	{name: "yaml-tag-late", write: repeated("title: X\n...\n", "%%TAG !e%d! tag:x\n", "---\ntitle: X\n")},
	{name: "yaml-keys", write: repeated("", "k%d: x\n", "")},
	{name: "yaml-keys-near", write: repeated("events:\n", "- {tilte%d: x}\n", "")},
	{name: "yaml-comments", write: repeated("", "a: b # c\n", "")},
	{name: "yaml-comments-last", write: repeated("events:\n- id: x\n  title: x\n", "  # c\n", " bad: x\n")},
	{name: "yaml-quote", write: repeated("title: \"", "x\n", "")},
	{name: "yaml-literal", write: repeated("title: |\n", "   x\n", "  y: z\n bad\n")},
	{name: "yaml-question-marks", write: repeated("", "? x\n", "")},
	{name: "yaml-colons", write: repeated("", ": \n", "")},
	{name: "yaml-flow-keys", write: repeated("{", "a: b, ", "}")},
	{name: "yaml-brackets", write: repeated("", "[", "")},
	{name: "yaml-documents", write: repeated("", "--- x\n", "")},
	{name: "yaml-anchors", write: repeated("events:\n", "- &a%d x\n", "")},
	{name: "yaml-aliases", write: repeated("events:\n- &a x\n", "- *a\n", "")},
	{name: "yaml-merge", write: repeated("a: &a {x: y}\nb:\n", "  <<: *a\n", "")},
	{name: "yaml-zones", write: repeated("places:\n", "  p%d: {name: P, timezone: Europe/Mosco}\n", "")},
	{name: "yaml-zones-right", write: repeated("places:\n", "  p%d: {name: P, timezone: Europe/Moscow}\n", "")},
	{name: "yaml-dates", write: repeated("events:\n", "- {id: e%d, title: X, when: \"12 March 2017?~12 March 2017?~12 March 2017?~\"}\n", "")},
	{name: "yaml-references", write: repeated("sources: {s: S}\nevents:\n", "- {id: e%d, title: X, sources: t%[1]d, lane: x%[1]d, place: y%[1]d}\n", "")},
}

// head begins a chronicle.
const head = "title: X\nevents:\n"

// event1 is an event on a line.
func event1(i int, when, more string) string {
	if when != "" {
		when = `, when: "` + when + `"`
	}
	return fmt.Sprintf("- {id: e%d, title: E%d%s%s}\n", i, i, when, more)
}

func undatedOf(int, int) string { return "" }

// datedOf spreads events over a century.
func datedOf(i, n int) string {
	d := 36000 * i / max(1, n)
	return fmt.Sprintf("%04d-%02d-%02d", 1900+d/360, 1+d/30%12, 1+d%28)
}

func someDated(i, n int) string {
	if i%3 == 0 {
		return datedOf(i, n)
	}
	return ""
}

// turned dates the first of each k events after the others.
func turned(k int) func(i, n int) string {
	return func(i, _ int) string { return []string{"2016", "2017"}[btoi(i%k == 0)] }
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func backwards(i, _ int) string { return fmt.Sprint(9000 - i%9000) }

func endsTurned(i, n int) string {
	switch i {
	case 0:
		return "2017"
	case n - 1:
		return "2016"
	}
	return ""
}

// events1 are events without links.
func events1(when func(i, n int) string) func(n int) string {
	return linked(when, func(int, int) []int { return nil })
}

func linked(when func(i, n int) string, to func(i, n int) []int) func(n int) string {
	return linkedBy("caused-by", when, to)
}

func typed(kind string, to func(i, n int) []int) func(n int) string {
	return linkedBy(kind, undatedOf, to)
}

func linkedBy(kind string, when func(i, n int) string, to func(i, n int) []int) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString(head)
		for i := range n {
			var links []string
			for _, j := range to(i, n) {
				links = append(links, fmt.Sprintf("%s: e%d", kind, j))
			}
			more := ""
			if len(links) > 0 {
				more = ", links: [" + strings.Join(links, ", ") + "]"
			}
			b.WriteString(event1(i, when(i, n), more))
		}
		return b.String()
	}
}

func before(i int, is bool) []int {
	if !is {
		return nil
	}
	return []int{i - 1}
}

func toFirst(i, _ int) []int {
	if i == 0 {
		return nil
	}
	return []int{0}
}

func toLast(i, n int) []int {
	if i < n-1 {
		return nil
	}
	return upTo(i)
}

func upTo(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

func toAll(i, _ int) []int { return upTo(i) }

func toOthers(i, n int) []int {
	return slices.DeleteFunc(upTo(n), func(j int) bool { return j == i })
}

// side is the side of a square of n.
func side(n int) int {
	k := 1
	for (k+1)*(k+1) <= n {
		k++
	}
	return k
}

func toGrid(i, n int) (to []int) {
	k := side(n)
	if i >= k {
		to = append(to, i-k)
	}
	if i%k > 0 {
		to = append(to, i-1)
	}
	return to
}

func toHalf(i, n int) []int {
	if i < n/2 {
		return nil
	}
	return upTo(n / 2)
}

func toLayer(i, n int) (to []int) {
	k := side(n)
	for j := range k {
		if r := i / k; r > 0 {
			to = append(to, (r-1)*k+j)
		}
	}
	return to
}

// toDiamond ties triples of events: two ways from each to the next.
func toDiamond(i, _ int) []int {
	switch {
	case i == 0:
		return nil
	case i%3 == 0:
		return []int{i - 2, i - 1}
	}
	return []int{(i - 1) / 3 * 3}
}

func randomNear(i, _ int) []int { return random1(i, min(i, 50), i%4) }

func randomFar(i, _ int) []int { return random1(i, i, 3) }

// random1 are up to k of the events within so many before i.
func random1(i, within, k int) (to []int) {
	if within == 0 {
		return nil
	}
	r := rand.New(rand.NewPCG(uint64(i), 7))
	for range k {
		to = append(to, i-1-r.IntN(within))
	}
	slices.Sort(to)
	return slices.Compact(to)
}

func inLanes(lanes func(n int) int) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString("title: X\nlanes:\n")
		k := lanes(n)
		for i := range k {
			fmt.Fprintf(&b, "  l%d: L%d\n", i, i)
		}
		b.WriteString("events:\n")
		for i := range n {
			b.WriteString(event1(i, datedOf(i, n), fmt.Sprintf(", lane: l%d", i%k)))
		}
		return b.String()
	}
}

// tied are events each dated by another; that at place given has a date, −1 is the last and
// −2 none.
func tied(said func(i, n int) string, given int) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString("title: X\nsources: {s: {title: S, date: 2017-05-03}}\nevents:\n")
		for i := range n {
			if i == given || given == -1 && i == n-1 {
				b.WriteString(event1(i, "2017-05", ""))
				continue
			}
			b.WriteString(event1(i, "", fmt.Sprintf(", when: {said: %q, source: s}", said(i, n))))
		}
		return b.String()
	}
}

func titled(title string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString(head)
		for i := range n {
			fmt.Fprintf(&b, "- {id: e%d, title: %q, when: %s}\n", i, title, datedOf(i, n))
		}
		return b.String()
	}
}

// claimed are events of each of which 100 sources say the year.
func claimed(year func(i, k int) int) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString("title: X\nsources:\n")
		for k := range 100 {
			fmt.Fprintf(&b, "  s%d: {title: S%d, date: 2017-05-03}\n", k, k)
		}
		b.WriteString("events:\n")
		for i := range n {
			fmt.Fprintf(&b, "- {id: e%d, title: E%d, when: [", i, i)
			for k := range 100 {
				fmt.Fprintf(&b, "{edtf: %d, source: s%d}, ", year(i, k), k)
			}
			b.WriteString("]}\n")
		}
		return b.String()
	}
}

// listed1 is one event with a long list of what a section defines.
func listed1(section, definition, item string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString("title: X\n")
		key := section
		if key == "" {
			key = "tags"
		} else {
			b.WriteString(section + ":\n")
			for i := range n {
				fmt.Fprintf(&b, definition, i, i)
			}
		}
		b.WriteString("events:\n- {id: e0, title: E, when: 2017, " + key + ": [")
		for i := range n {
			fmt.Fprintf(&b, item+", ", i)
		}
		b.WriteString("]}\n")
		return b.String()
	}
}

// naming are events each of which names 100 things with names of 4,000 letters, all by one
// list or each by its own.
func naming(section, definition, item string, alias bool) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString("title: X\n" + section + ":\n")
		var ids []string
		for i := range 100 {
			fmt.Fprintf(&b, definition, i, strings.Repeat("x", 4000))
			ids = append(ids, fmt.Sprintf(item, i))
		}
		b.WriteString("events:\n")
		list := "[" + strings.Join(ids, ", ") + "]"
		for i := range n {
			of := list
			if alias && i == 0 {
				of = "&l " + list
			} else if alias {
				of = "*l"
			}
			b.WriteString(event1(i, "2017", ", "+section+": "+of))
		}
		return b.String()
	}
}

func summarised(n int) string {
	var b strings.Builder
	b.WriteString(head)
	for i := range n {
		of := "*s"
		if i == 0 {
			of = "&s " + strings.Repeat("z", 400_000)
		}
		b.WriteString(event1(i, "2017", ", summary: "+of))
	}
	return b.String()
}

// repeated is a line again and again, which may hold the number of it.
func repeated(first, line, last string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString(first)
		for i := range n {
			if strings.Contains(line, "%") {
				fmt.Fprintf(&b, line, i)
			} else {
				b.WriteString(line)
			}
		}
		b.WriteString(last)
		return b.String()
	}
}
