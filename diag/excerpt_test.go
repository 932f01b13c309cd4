package diag_test

import (
	"strings"
	"testing"

	"throughline/diag"
)

func TestAStyleIsAroundSeveritiesAndCaretsOnly(t *testing.T) {
	files := []diag.File{{Name: "a.yaml", Data: []byte("x:\n    wehn: \"error: ^\"\n")}}
	ds := diag.List{
		{Pos: diag.Pos{File: "a.yaml", Line: 2, Col: 5}, Code: "unknown-key", Msg: `unknown key "warning: x"`},
		{Severity: diag.Warning, Code: "no-events", Msg: "there are no events"},
	}
	var plain, styled strings.Builder
	if err := diag.Write(&plain, ds, files); err != nil {
		t.Fatal(err)
	}
	if err := (diag.Style{Error: "<e>", Warning: "<w>", Caret: "<c>", Off: "</>"}).Write(&styled, ds, files); err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer("5: error:", "5: <e>error</>:", "warning: there", "<w>warning</>: there", " ^\n", " <c>^</>\n").Replace(plain.String())
	if styled.String() != want {
		t.Errorf("got\n%s\nwant\n%s", styled.String(), want)
	}
	for _, bracket := range []string{"<e>", "<w>", "<c>"} {
		if !strings.Contains(want, bracket) {
			t.Errorf("the test has no %s", bracket)
		}
	}
}

func TestUTF16CountsCodeUnitsFromZero(t *testing.T) {
	const line = `a: "😀é" # x`
	for _, tt := range []struct{ col, end, start16, end16 int }{
		{1, 2, 0, 1},
		{4, 8, 3, 8}, // the quotes, one surrogate pair and é
		{9, 0, 9, 9}, // an end that is not known
		{99, 0, 12, 12},
	} {
		start, end := diag.Pos{Line: 1, Col: tt.col, End: tt.end}.UTF16(line)
		if start != tt.start16 || end != tt.end16 {
			t.Errorf("columns %d to %d are %d to %d in UTF-16, want %d to %d", tt.col, tt.end, start, end, tt.start16, tt.end16)
		}
	}
}
