package events

import (
	"testing"
	"unicode/utf8"
)

func TestExtent(t *testing.T) {
	for _, tt := range []struct {
		line string
		col  int
		want string // what stands there
	}{
		{`  - {id: x, title: Ünder way, wehn: 2017}`, 6, "id"},
		{`  - {id: x, title: Ünder way, wehn: 2017}`, 20, "Ünder way"},
		{`  - {id: x, title: Ünder way, wehn: 2017}`, 31, "wehn"},
		{`  - {id: x, title: Ünder way, wehn: 2017}`, 37, "2017"},
		{`when: "2017-05-03 \" x" # say`, 7, `"2017-05-03 \" x"`},
		{`when: 'it''s'`, 7, `'it''s'`},
		{`title: at 14:30 # noon`, 8, "at 14:30"},
		{`title: "no end`, 8, `"no end`},
		{`sources: *all`, 10, "*all"},
		{`x: [a]`, 4, ""},
		{`x:`, 9, ""},
	} {
		got := extent(tt.line, tt.col)
		want := 0
		if tt.want != "" {
			want = tt.col + utf8.RuneCountInString(tt.want)
		}
		if got != want {
			t.Errorf("extent(%q, %d) = %d, want %d for %q", tt.line, tt.col, got, want, tt.want)
		}
	}
}
