package events

import "fmt"

// MaxProblems is how many problems of one file are told; further ones are counted.
const MaxProblems = 1000

// A collector takes down what is wrong.
type collector struct {
	ds   Diagnostics
	more int // how many were left out
}

// at reports a problem at a place. What comes back may be given a hint and notes;
// it is good until the next report.
func (c *collector) at(p Pos, code, format string, args ...any) *Diagnostic {
	if len(c.ds) >= MaxProblems {
		c.more++
		return new(Diagnostic)
	}
	c.ds = append(c.ds, Diagnostic{Pos: p, Code: code, Msg: fmt.Sprintf(format, args...)})
	return &c.ds[len(c.ds)-1]
}

// all is what was taken down, and how much was not.
func (c *collector) all(file string) Diagnostics {
	if c.more == 0 {
		return c.ds
	}
	return append(c.ds, Diagnostic{
		Pos: Pos{File: file}, Code: "too-many-problems",
		Msg: fmt.Sprintf("%d more problems are not shown", c.more), Hint: "mend these first",
	})
}
