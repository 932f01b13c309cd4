package diag

import (
	"cmp"
	"fmt"
)

// MaxProblems is how many problems of one file are shown; further ones are counted.
const MaxProblems = 1000

// A Collector collects problems. The zero value is ready to use.
type Collector struct {
	ds    List
	more  int      // how many were left out
	worst Severity // of those left out
	in    string   // the file of the first of them
}

// Errorf reports an error at a place. The result may be given a hint and notes; it is valid
// until the next report.
func (c *Collector) Errorf(p Pos, code, format string, args ...any) *Diagnostic {
	return c.Add(Diagnostic{Pos: p, Code: code, Msg: fmt.Sprintf(format, args...)})
}

// Warnf reports a warning, as Errorf does an error.
func (c *Collector) Warnf(p Pos, code, format string, args ...any) *Diagnostic {
	return c.Add(Diagnostic{Pos: p, Severity: Warning, Code: code, Msg: fmt.Sprintf(format, args...)})
}

// Add reports d, as Errorf does an error.
func (c *Collector) Add(d Diagnostic) *Diagnostic {
	if len(c.ds) < MaxProblems {
		c.ds = append(c.ds, d)
		return &c.ds[len(c.ds)-1]
	}
	if c.more++; c.more == 1 {
		c.worst, c.in = d.Severity, d.Pos.File
	}
	c.worst = min(c.worst, d.Severity)
	return &d
}

// Len returns how many problems have been kept.
func (c *Collector) Len() int { return len(c.ds) }

// List returns the problems that were kept. If there are more than [MaxProblems], the
// last one says how many more the file has. For several files, file is empty, and that
// last problem names the file of the first one left out.
func (c *Collector) List(file string) List {
	if c.more == 0 {
		return c.ds
	}
	return append(c.ds, Diagnostic{
		Pos: Pos{File: cmp.Or(file, c.in)}, Severity: c.worst, Code: "too-many-problems",
		Msg: fmt.Sprintf("%d more problems are not shown", c.more), Hint: "mend these first",
	})
}
