package events

import (
	"bytes"
	"math/rand/v2"
	"os"
	"testing"
)

// The place of a syntax error is the end of the shortest beginning of the file that has it.
func TestLocateFindsTheShortestBeginning(t *testing.T) {
	article, err := os.ReadFile("../data/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.SplitAfter(article, []byte("\n"))
	rnd := rand.New(rand.NewPCG(1, 1))
	bad := []string{"   x: y\n", "[\n", "x, {\n", "a: b: c\n", "\t- x\n", "- [x,\n", "\"\n", "*x\n", " - &\n", "}\n", "'\n", "x\n", "? \n", "  key: [a, b?, c: d]\n", "!\n", "%TAG\n", "---\n"}
	found := 0
	for range 400 {
		from := rnd.IntN(len(lines) - 1)
		part := lines[from:min(len(lines), from+rnd.IntN(40))]
		at := rnd.IntN(len(part) + 1)
		data := bytes.Join(part[:at], nil)
		data = append(data, bad[rnd.IntN(len(bad))]...)
		data = append(data, bytes.Join(part[at:], nil)...)
		if rnd.IntN(4) == 0 {
			data = append(data, bad[rnd.IntN(len(bad))]...)
		}
		_, _, e := parse(data)
		if e == nil || e.msg == endOfStream {
			continue
		}
		found++
		if got, want := e.locate(data), shortest(e, data); got != want {
			t.Errorf("%q: %v is in line %d, want %d", data, *e, got, want)
		}
	}
	if found < 50 {
		t.Errorf("only %d of the files have an error", found)
	}
}

func shortest(e *syntaxError, data []byte) int {
	lines := bytes.SplitAfter(data, []byte("\n"))
	for i := range lines {
		if _, _, err := parse(bytes.Join(lines[:i+1], nil)); err != nil && *err == *e {
			return i + 1
		}
	}
	return len(lines)
}
