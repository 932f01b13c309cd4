package report

import (
	"throughline/chronology"
	"throughline/diag"
)

// A Place is where something stands in a file.
type Place struct {
	File string `json:"file" doc:"name of the file; empty if the problem is in none"`
	Line int    `json:"line" doc:"counted from 1; 0 if it is about the whole file"`
	Col  int    `json:"col" doc:"in characters, counted from 1; 0 if it is about the whole line"`
	End  int    `json:"end" doc:"the column after the last character; 0 if not known"`
}

func placeOf(p diag.Pos) Place { return Place{p.File, p.Line, p.Col, p.End} }

// A Statement is something that a file says, and where.
type Statement struct {
	Text  string  `json:"text" doc:"what it says, in words"`
	Event *string `json:"event" doc:"id of the event that says it"`
	Place
}

func statementOf(s chronology.Statement) Statement {
	return Statement{s.Text, stated(s.Event), placeOf(s.Pos)}
}

// A Conflict is a set of statements that cannot all hold, and of which none can be left out.
type Conflict struct {
	Event      string      `json:"event" doc:"id of the event to look at first"`
	Text       string      `json:"text" doc:"what cannot be, in words"`
	Statements []Statement `json:"statements"`
	Weakest    int         `json:"weakest" doc:"which statement was set aside, counted from 0"`
	Because    string      `json:"because" doc:"why that one, in words"`
	Disputed   bool        `json:"disputed" doc:"whether a statement is disputed, or no more than planned"`
	Place
}

func conflictOf(c chronology.Conflict) Conflict {
	return Conflict{c.Event, c.Text, each(c.Statements, statementOf), c.Weakest, c.Because, c.Disputed, placeOf(c.Pos)}
}

// A Problem is something that is wrong with a file, or doubtful.
type Problem struct {
	Severity   string      `json:"severity" enum:"error,warning"`
	Code       string      `json:"code" doc:"stable name, such as duplicate-id"`
	Message    string      `json:"message" doc:"what is wrong, in words"`
	Hint       *string     `json:"hint" doc:"what to write instead"`
	Statements []Statement `json:"statements" doc:"what the problem rests on, such as the links of a cycle"`
	Conclusion *string     `json:"conclusion" doc:"what follows from the statements"`
	Place
}

func problemOf(d diag.Diagnostic) Problem {
	return Problem{
		d.Severity.String(), d.Code, d.Msg, stated(d.Hint),
		each(d.Notes, func(n diag.Note) Statement { return Statement{n.Msg, nil, placeOf(n.Pos)} }),
		stated(d.Conclusion), placeOf(d.Pos),
	}
}
