package events

import (
	"bytes"
	"io"
	"sort"
	"strconv"
	"strings"
)

// A syntaxError is an error of the library: the file is not YAML.
type syntaxError struct {
	line int
	msg  string
}

// unexpected is how the messages of the library's parser begin; its scanner's do not.
const unexpected = "did not find expected"

// newSyntaxError takes the line out of the library's message. The library's scanner
// counts lines from 1, its parser from 0. A message without a line is about the first.
func newSyntaxError(err error) *syntaxError {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	rest, ok := strings.CutPrefix(msg, "line ")
	digits, text, colon := strings.Cut(rest, ": ")
	line, e := strconv.Atoi(digits)
	if !ok || !colon || e != nil {
		return &syntaxError{1, msg}
	}
	if strings.HasPrefix(text, unexpected) {
		line++
	}
	return &syntaxError{line, text}
}

// locate returns the line of a syntax error. The library often knows only where the
// enclosing block begins, or nothing; so locate looks for the shortest prefix of the file
// that has the same error, and returns its last line. Large files keep the library's
// line.
func (e *syntaxError) locate(data []byte) int {
	if len(data) > 1<<20 || e.msg == endOfStream {
		return min(e.line, bytes.Count(bytes.TrimRight(data, "\r\n"), []byte("\n"))+1)
	}
	s := search{err: e, lines: bytes.SplitAfter(data, []byte("\n")), left: 8*len(data) + 1<<16}
	return s.between(s.narrow())
}

// A search looks for the smallest number of lines that have an error. Every prefix longer
// than the shortest with the error has it, too.
type search struct {
	err   *syntaxError
	lines [][]byte
	left  int // how many bytes may still be parsed
}

// narrow returns two numbers of lines: with the first the error is absent, with the
// second it is present. The parser reports the error soon after reading its cause, so the
// answer is usually close to what it has read. Otherwise the error is only that the
// prefix ends, and the library's own line is right.
func (s *search) narrow() (without, with int) {
	with = s.read()
	near := with
	for step := 1; step <= 8 && near > 0; step *= 2 {
		if near = max(0, with-step); !s.has(near) {
			return near, with
		}
		with = near
	}
	without = min(s.err.line-1, with)
	if s.has(without) {
		return 0, without
	}
	for step := 1; without+step < with; step *= 2 {
		if s.has(without + step) {
			return without, without + step
		}
		without += step
	}
	return without, with
}

// between returns the smallest number of lines with the error. When the budget of parsing
// is spent it returns a larger number, which is still about the error.
func (s *search) between(without, with int) int {
	n := sort.Search(with-without-1, func(i int) bool { return s.has(without + 1 + i) })
	return max(1, without+1+n)
}

// has reports whether the first n lines have the error. It returns false when the budget
// of parsing is spent.
func (s *search) has(n int) bool {
	data := bytes.Join(s.lines[:n], nil)
	if s.left -= len(data); s.left < 0 {
		return false
	}
	_, _, err := parse(data)
	return err != nil && *err == *s.err
}

// read returns how many lines the parser reads before it reports the error.
func (s *search) read() int {
	in := &lineReader{lines: s.lines}
	parseFrom(in)
	return in.n
}

// A lineReader returns at most the rest of one line from each Read, and counts the lines.
type lineReader struct {
	lines [][]byte
	rest  []byte
	n     int
}

func (r *lineReader) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.n == len(r.lines) {
			return 0, io.EOF
		}
		r.rest = r.lines[r.n]
		r.n++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

const endOfStream = "found unexpected end of stream"

// hint returns what the author probably has to change.
func (e *syntaxError) hint() string {
	switch {
	case e.msg == endOfStream:
		return "close the quote or the bracket that is open"
	case strings.HasSuffix(e.msg, "or ']'"), strings.HasSuffix(e.msg, "or '}'"):
		return `close the bracket; put text that holds , ? # : or brackets in quotes, as in "2016?"`
	case strings.HasPrefix(e.msg, unexpected), strings.Contains(e.msg, "tab character"):
		return "mend the indentation (blanks, as many as on the lines beside it), or put the whole text in quotes"
	case strings.HasPrefix(e.msg, "mapping values"):
		return `put text that holds ": " in quotes`
	case strings.HasPrefix(e.msg, "found character"):
		return "put the text in quotes; indent with blanks, not tabs"
	case strings.HasPrefix(e.msg, "unknown anchor"):
		return "put the text in quotes: * begins an alias"
	}
	return ""
}
