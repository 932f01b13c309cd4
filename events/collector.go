package events

import "fmt"

// MaxProblems is how many problems of one file are told; further ones are counted.
const MaxProblems = 1000

// A collector takes down what is wrong.
type collector struct {
	ds    Diagnostics
	more  int      // how many were left out
	worst Severity // of those left out
}

// at reports an error at a place. What comes back may be given a hint and notes;
// it is good until the next report.
func (c *collector) at(p Pos, code, format string, args ...any) *Diagnostic {
	return c.add(Diagnostic{Pos: p, Code: code, Msg: fmt.Sprintf(format, args...)})
}

// warn reports a warning, likewise.
func (c *collector) warn(p Pos, code, format string, args ...any) *Diagnostic {
	return c.add(Diagnostic{Pos: p, Severity: Warning, Code: code, Msg: fmt.Sprintf(format, args...)})
}

func (c *collector) add(d Diagnostic) *Diagnostic {
	if len(c.ds) < MaxProblems {
		c.ds = append(c.ds, d)
		return &c.ds[len(c.ds)-1]
	}
	if c.more++; c.more == 1 || d.Severity < c.worst {
		c.worst = d.Severity
	}
	return &d
}

// all is what was taken down, and how much was not.
func (c *collector) all(file string) Diagnostics {
	if c.more == 0 {
		return c.ds
	}
	return append(c.ds, Diagnostic{
		Pos: Pos{File: file}, Severity: c.worst, Code: "too-many-problems",
		Msg: fmt.Sprintf("%d more problems are not shown", c.more), Hint: "mend these first",
	})
}
