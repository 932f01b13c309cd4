package events

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"throughline/diag"
)

// longestLine is the length in bytes of the longest line in which ends are looked for.
const longestLine = 1 << 16

// setEnds sets the ends of the positions in ds and in their notes, where the text of the
// files shows them. It runs on the finished list, not on every value read, because only
// few ends are needed.
func setEnds(ds diag.List, files []File) {
	if len(ds) == 0 {
		return
	}
	lines := make(map[string][][]byte, len(files))
	for _, f := range files {
		lines[f.Name] = bytes.Split(f.Data, []byte("\n"))
	}
	set := func(p *diag.Pos) {
		l := lines[p.File]
		if p.Col > 0 && p.Line <= len(l) && len(l[p.Line-1]) <= longestLine {
			p.End = extent(strings.TrimSuffix(string(l[p.Line-1]), "\r"), p.Col)
		}
	}
	for i := range ds {
		set(&ds[i].Pos)
		for j := range ds[i].Notes {
			set(&ds[i].Notes[j].Pos)
		}
	}
}

// extent returns the column after the last character of the YAML scalar, key or alias
// that begins at a column of a line, or 0 if none begins there. A scalar that continues
// on the next line ends with this one.
func extent(line string, col int) int {
	rest := line
	for range col - 1 {
		_, n := utf8.DecodeRuneInString(rest)
		rest = rest[n:]
	}
	n := plainLength(rest)
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		n = quotedLength(rest)
	}
	if n == 0 {
		return 0
	}
	return col + utf8.RuneCountInString(rest[:n])
}

// quotedLength returns the length of the quoted scalar that begins s, with its quotes.
// Inside it a double quote is escaped by a backslash, a single quote is doubled.
func quotedLength(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && s[0] == '"', s[i] == '\'' && s[0] == '\'' && strings.HasPrefix(s[i+1:], "'"):
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return len(s)
}

// plainLength returns the length of the plain scalar that begins s: up to what ends one in a
// flow collection, a colon before a blank, or a comment (YAML 1.2.2, section 7.3.3).
func plainLength(s string) int {
	for i := range len(s) {
		next := i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\t'
		if strings.IndexByte(",[]{}", s[i]) >= 0 || s[i] == ':' && next || s[i] == '#' && i > 0 && s[i-1] == ' ' {
			return len(strings.TrimRight(s[:i], " \t"))
		}
	}
	return len(strings.TrimRight(s, " \t"))
}
