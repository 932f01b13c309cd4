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
