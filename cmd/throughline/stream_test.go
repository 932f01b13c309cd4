package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A cutter interrupts its command when it has been written to.
type cutter struct {
	bytes.Buffer
	cut context.CancelFunc
}

func (c *cutter) Write(p []byte) (int, error) {
	defer c.cut()
	return c.Buffer.Write(p)
}

func TestLongAnswersStopWhenInterrupted(t *testing.T) {
	var b strings.Builder
	b.WriteString("title: X\nevents:\n")
	for i := range 2000 {
		fmt.Fprintf(&b, "- {id: e%d, title: E, when: %d}\n", i, 1000+i)
	}
	name := filepath.Join(t.TempDir(), "x.yaml")
	if err := os.WriteFile(name, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	var whole bytes.Buffer
	if status := run(t.Context(), []string{"when", "--all", name}, nil, &whole, new(bytes.Buffer)); status != 0 {
		t.Fatal("status", status)
	}
	ctx, cut := context.WithCancel(t.Context())
	out, problems := &cutter{cut: cut}, new(bytes.Buffer)
	if status := run(ctx, []string{"when", "--all", name}, nil, out, problems); status != 2 || !strings.Contains(problems.String(), "interrupted") {
		t.Errorf("status %d, %q", status, problems)
	}
	if out.Len() > whole.Len()/10 {
		t.Errorf("%d bytes of %d are written after the interruption", out.Len(), whole.Len())
	}
}

func TestListsAreEncodedOneByOneAsAtOnce(t *testing.T) {
	type object struct {
		ID   string   `json:"id"`
		Tags []string `json:"tags"`
		More *object  `json:"more"`
	}
	objects := []object{{"a<b", []string{}, nil}, {"b", []string{"x", "y"}, &object{ID: "c\n"}}, {}}
	for n := range len(objects) + 1 {
		var want, got bytes.Buffer
		if err := encodeJSON(&want, objects[:n]); err != nil {
			t.Fatal(err)
		}
		if err := encodeEach(&got, n, func(i int) any { return objects[i] }); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%d objects: %s, want %s", n, &got, &want)
		}
	}
}
