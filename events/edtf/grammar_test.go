package edtf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// Whatever the grammar allows, in any combination, keeps the promises that
// FuzzDate checks; the fuzzer itself comes by few of the longer expressions.
func TestRandomExpressionsKeepThePromises(t *testing.T) {
	g := grammar{rand.New(rand.NewPCG(seed, 4))}
	valid := 0
	for range 8000 {
		s := g.expression()
		checkExpression(t, s)
		if _, err := Parse(s); err == nil {
			valid++
		}
	}
	if valid < 1600 {
		t.Errorf("only %d expressions are valid", valid)
	}
}

// A grammar writes random expressions, of which some are invalid because their
// dates do not exist or come in the wrong order.
type grammar struct{ *rand.Rand }

func (g grammar) pick(from ...string) string { return from[g.IntN(len(from))] }

// maybe returns s once in n times.
func (g grammar) maybe(n int, s string) string {
	if g.IntN(n) == 0 {
		return s
	}
	return ""
}

func (g grammar) expression() string {
	switch g.IntN(6) {
	case 0:
		return g.pick("..", "", g.date(), g.date()) + "/" + g.pick("..", "", g.date(), g.date())
	case 1:
		return "[" + g.members() + "]"
	case 2:
		return "{" + g.members() + "}"
	}
	return g.date()
}

func (g grammar) members() string {
	list := make([]string, 1+g.IntN(4))
	for i := range list {
		list[i] = g.date()
		if g.IntN(4) == 0 {
			list[i] += ".." + g.date()
		}
	}
	return g.maybe(4, "..") + strings.Join(list, ",") + g.maybe(4, "..")
}

func (g grammar) date() string {
	qual := func() string { return g.maybe(6, g.pick("?", "~", "%")) }
	s := qual() + g.year()
	for depth := g.IntN(4); depth > 0; depth-- {
		s += qual()
		switch {
		case len(s) < 7:
			s += "-" + qual() + g.two(1, 12)
			if depth == 1 && g.IntN(3) == 0 {
				s = s[:len(s)-2] + fmt.Sprint(21+g.IntN(21))
			}
		case strings.Count(s[1:], "-") == 1:
			s += "-" + qual() + g.two(1, 31)
		default:
			s += "T" + qual() + g.clock()
		}
	}
	return s + qual()
}

func (g grammar) year() string {
	switch g.IntN(8) {
	case 0:
		return "Y" + g.maybe(2, "-") + fmt.Sprint(10000+g.Int64N(2e11))
	case 1:
		return fmt.Sprintf("Y%s%dE%d%s", g.maybe(2, "-"), 1+g.IntN(999), 1+g.IntN(9), g.maybe(2, "S2"))
	case 2:
		return fmt.Sprintf("%04dS%d", g.IntN(10000), 1+g.IntN(4))
	}
	return g.maybe(4, "-") + g.masked(fmt.Sprintf("%04d", g.pickYear()))
}

func (g grammar) pickYear() int {
	if g.IntN(2) == 0 {
		return g.IntN(10000)
	}
	return 1990 + g.IntN(30)
}

func (g grammar) two(low, high int) string {
	return g.masked(fmt.Sprintf("%02d", low+g.IntN(high-low+1)))
}

func (g grammar) masked(digits string) string {
	b := []byte(digits)
	for i := range b {
		if g.IntN(6) == 0 {
			b[i] = 'X'
		}
	}
	return string(b)
}

func (g grammar) clock() string {
	s := fmt.Sprintf("%02d", g.IntN(24))
	switch g.IntN(4) {
	case 1:
		s += fmt.Sprintf(":%02d", g.IntN(60))
	case 2:
		s += fmt.Sprintf(":%02d:%02d", g.IntN(60), g.IntN(60))
	case 3:
		s += fmt.Sprintf(":%02d:%02d.%d", g.IntN(60), g.IntN(60), g.IntN(1e9))
	}
	return s + g.pick("", "", "Z", "+03", "-09:30", "+13:45")
}
