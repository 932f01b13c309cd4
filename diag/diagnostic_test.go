package diag_test

import (
	"testing"

	"throughline/diag"
)

func TestSortKeepsWhatIsAnotherProblem(t *testing.T) {
	at := func(col int, code, msg string) diag.Diagnostic {
		return diag.Diagnostic{Pos: diag.Pos{File: "f", Line: 1, Col: col}, Code: code, Msg: msg}
	}
	tests := []struct {
		name string
		ds   diag.List
		want int
	}{
		{"one place and code", diag.List{at(3, "x", "a"), at(3, "x", "b")}, 1},
		{"two columns", diag.List{at(4, "x", "a"), at(3, "x", "a")}, 2},
		{"two codes", diag.List{at(3, "y", "a"), at(3, "x", "a")}, 2},
		{"a line alone tells no two problems apart", diag.List{at(0, "x", "b"), at(0, "x", "a"), at(0, "x", "b")}, 2},
	}
	for _, tt := range tests {
		if got := tt.ds.Sort(); len(got) != tt.want {
			t.Errorf("%s: got %v, want %d", tt.name, got, tt.want)
		}
	}
}
