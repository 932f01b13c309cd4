package diag

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// excerptWidth is how many characters of a long line are shown.
const excerptWidth = 120

// longestLine is the length in bytes of the longest line that is shown.
const longestLine = 1 << 16

// A File is a text that may have problems: its name, as positions show it, and its whole
// content.
type File struct {
	Name string
	Data []byte
}

// A Style is what is written before and after severities and carets, such as the escapes
// of a terminal's colours. The zero value writes plain text.
type Style struct{ Error, Warning, Caret, Off string }

// Write writes each problem of ds, the line it is in with a caret under the column, and
// then its notes and conclusion. Lines are shown of these files only.
func Write(w io.Writer, ds List, files []File) error { return Style{}.Write(w, ds, files) }

// Write writes problems as the function [Write] does, in the style s.
func (s Style) Write(w io.Writer, ds List, files []File) error {
	b := bufio.NewWriter(w)
	lines := map[string][][]byte{}
	for _, f := range files {
		lines[f.Name] = bytes.Split(f.Data, []byte("\n"))
	}
	for _, d := range ds {
		fmt.Fprintln(b, d.line(s.severity(d.Severity)))
		if l := lines[d.Pos.File]; d.Pos.Col > 0 && d.Pos.Line <= len(l) && len(l[d.Pos.Line-1]) <= longestLine {
			s.writeExcerpt(b, string(l[d.Pos.Line-1]), d.Pos.Col)
		}
		writeNotes(b, d.Notes)
		if d.Conclusion != "" {
			fmt.Fprintln(b, "      "+d.Conclusion)
		}
	}
	return b.Flush()
}

func (s Style) severity(x Severity) string {
	if x == Error {
		return s.Error + x.String() + s.Off
	}
	return s.Warning + x.String() + s.Off
}

// writeExcerpt writes a line of a file with a caret under column col. Of a long line it
// writes only the part around col.
func (s Style) writeExcerpt(w io.Writer, line string, col int) {
	runes := []rune(Printable(strings.TrimSuffix(line, "\r")))
	col = min(col-1, len(runes))
	if from := max(0, col-excerptWidth/2); len(runes) > excerptWidth {
		runes = runes[from:min(len(runes), from+excerptWidth)]
		col -= from
	}
	fmt.Fprintf(w, "    %s\n    %s%s^%s\n", string(runes), padding(runes[:col]), s.Caret, s.Off)
}

// padding returns blanks as wide as text on a terminal: tabs stay tabs, wide letters take
// two columns.
func padding(text []rune) string {
	var b strings.Builder
	for _, c := range text {
		switch {
		case unicode.Is(unicode.Mn, c): // drawn over the letter before
		case c == '\t':
			b.WriteByte('\t')
		case isWide(c):
			b.WriteString("  ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// isWide reports whether a terminal draws c two columns wide: Hangul, CJK and
// emoji, by the large blocks of Unicode's East Asian Width (UAX #11).
func isWide(c rune) bool {
	return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3 ||
		c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 ||
		c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd
}

// writeNotes writes notes and their positions in two columns.
func writeNotes(w io.Writer, notes []Note) {
	width := 0
	for _, n := range notes {
		width = max(width, utf8.RuneCountInString(n.Msg))
	}
	for _, n := range notes {
		fmt.Fprintf(w, "        %-*s  %s\n", width, n.Msg, n.Pos)
	}
}
