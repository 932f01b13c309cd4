package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"throughline/diag"
	"throughline/report"
)

func TestGitHubEscapesWhatWouldEndAMessageOrAProperty(t *testing.T) {
	tests := []struct {
		name string
		d    diag.Diagnostic
		want string
	}{
		{
			"plain",
			diag.Diagnostic{Pos: diag.Pos{File: "a.yaml", Line: 3, Col: 5}, Code: "unknown-key", Msg: `unknown key "wehn"`, Hint: `did you mean "when"?`},
			`::error file=a.yaml,line=3,col=5,title=unknown-key::unknown key "wehn"; did you mean "when"?`,
		},
		{
			"warning without a line",
			diag.Diagnostic{Pos: diag.Pos{File: "a.yaml"}, Severity: diag.Warning, Code: "empty", Msg: "nothing"},
			`::warning file=a.yaml,title=empty::nothing`,
		},
		{
			"separators",
			diag.Diagnostic{Pos: diag.Pos{File: "c:a,b%.yaml", Line: 1, Col: 1}, Code: "x", Msg: "100%: a,\r\nb::error::"},
			`::error file=c%3Aa%2Cb%25.yaml,line=1,col=1,title=x::100%25: a,%0D%0Ab::error::`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			if err := writeGitHub(&b, diag.List{tt.d}); err != nil {
				t.Fatal(err)
			}
			if got := b.String(); got != tt.want+"\n" {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// Any diagnostic is one line for GitHub, and one object with the same words in JSON.
func FuzzReports(f *testing.F) {
	f.Add("a.yaml", "unknown-key", `unknown key "wehn"`, "did you mean \"when\"?", 3, 5)
	f.Add("a,b:\n.yaml", "", "100%\r\n::error::", "</script>\x00\xff\u2028", 0, -1)
	f.Fuzz(func(t *testing.T, file, code, msg, hint string, line, col int) {
		d := diag.Diagnostic{Pos: diag.Pos{File: file, Line: line, Col: col}, Code: code, Msg: msg, Hint: hint}
		var b bytes.Buffer
		if err := writeGitHub(&b, diag.List{d}); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); strings.Count(got, "\n") != 1 || strings.Contains(got, "\r") {
			t.Errorf("not one line: %q", got)
		}
		b.Reset()
		if err := writeCheck(&b, input{problems: diag.List{d}}); err != nil {
			t.Fatal(err)
		}
		var got report.Check
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatalf("not JSON: %v\n%s", err, b.Bytes())
		}
		valid := func(s string) string { return strings.ToValidUTF8(s, "\ufffd") }
		if p := got.Problems; len(p) != 1 || p[0].Line != line || len(p[0].Message) < len(valid(msg)) {
			t.Errorf("got %+v from %+v", p, d)
		}
	})
}
