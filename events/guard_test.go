package events_test

import (
	"fmt"
	"strings"
	"testing"

	"throughline/diag"
	"throughline/events"
)

// What no file may hold is reported with its place, and nothing else is said of
// the file. Bytes that an archive of tests cannot hold stand here.
func TestGuards(t *testing.T) {
	const good = "title: T\r\nevents:\r\n  - {id: x, title: X, when: 2017, sources: s}\r\nsources: {s: S}\r\n"
	tests := []struct{ name, file, want string }{
		{"windows line ends", good, ""},
		{"a byte order mark", "\ufeff" + good, ""},
		{"not UTF-8", "title: T\xff\n", `f:1:9: error: byte 0xff is not UTF-8; save the file as UTF-8 [not-utf8]`},
		{"Latin-1", "a: b\ntitle: Stra\xdfe\n", `f:2:12: error: byte 0xdf is not UTF-8; save the file as UTF-8 [not-utf8]`},
		{"UTF-16", "\xff\xfet\x00i\x00", `f:1:1: error: the file is UTF-16; save it as UTF-8 [not-utf8]`},
		{"NUL", "title: é\x00\n", "f:1:9: error: control character U+0000; remove it [control-character]"},
		{"escape", "title: \x1b[31mred\n", "f:1:8: error: control character U+001B; remove it [control-character]"},
		{"C1", "title: \u0085\n", "f:1:8: error: control character U+0085; remove it [control-character]"},
		{"too deep", "title: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), "f:1:39: error: this is nested more than 32 levels deep [too-deep]"},
		{"too large", strings.Repeat("#\n", events.MaxBytes/2) + "#", "f: error: the file has more than 16777216 bytes; split it into several files of one folder [file-too-large]"},
		{"line separator", "title: a\u2028b\n", "f:1:9: error: control character U+2028; remove it [control-character]"},
		{"order of letters overridden", "title: a\u202eb\n", "f:1:9: error: control character U+202E; remove it [control-character]"},
		{"a noncharacter", "title: a\ufffeb\n", "f:1:9: error: noncharacter U+FFFE; remove it [control-character]"},
		{"an escaped noncharacter", "title: \"a\\uFFFFb\"\n", "f:1:8: error: the text holds the noncharacter U+FFFF; remove it [control-character]"},
		{"UTF-32", "\xff\xfe\x00\x00t\x00\x00\x00", `f:1:1: error: the file is UTF-32; save it as UTF-8 [not-utf8]`},
		{"UTF-32 the other way", "\x00\x00\xfe\xff\x00\x00\x00t", `f:1:1: error: the file is UTF-32; save it as UTF-8 [not-utf8]`},
		{"%TAG", "# a comment\n%YAML 1.2\n%TAG !e! tag:x,2000:\n%TAG !f! tag:x,2000:\n---\n" + good, "f:3:1: error: a %TAG directive has no meaning here; remove the line [tag]"},
		{"%TAG after a document", good + "...\n%TAG !e! tag:x,2000:\n---\nx\n", "f:6:1: error: a %TAG directive has no meaning here; remove the line [tag]"},
		{"%TAG in text", "title: T\nsubtitle: |\n  %TAG !e! tag:x\n  %TAG\n" + good[9:], ""},
		{
			"much text behind an alias", "sources: {s: S}\nevents:\n  - {id: x, title: X, when: 2017, sources: s, summary: &a " + strings.Repeat("x", events.MaxRepeated/2) + "}\n" +
				"  - {id: y, title: Y, when: 2017, sources: s, summary: *a}\n  - {id: z, title: Z, when: 2017, sources: s, summary: *a}\n  - {id: w, title: W, when: 2017, sources: s, summary: *a}\n",
			"f:6:56: error: aliases repeat more than 4194304 bytes of text; write the text once, where it belongs, and leave out the other places [too-many-aliases]",
		},
		{"too many values", strings.Repeat("-\n", events.MaxValues+1), "f: error: the file has more than 1048576 values; split it into several files of one folder [too-many-values]"},
		{"very deep", strings.Repeat("[", 1e5), "f:1:1: error: this is not YAML: exceeded max depth of 10000 [yaml]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, ds := events.Read(events.File{Name: "f", Data: []byte(tt.file)})
			if got := strings.TrimSpace(errorOf(ds)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// Where nearly everything is wrong, the first thousand problems are told and the
// others counted.
func TestTooManyProblems(t *testing.T) {
	_, ds := events.Read(events.File{Name: "f", Data: []byte("events:\n" + strings.Repeat("  - {id: X}\n", 2000))})
	if len(ds) != diag.MaxProblems+1 || ds[0].String() != "f: error: 3000 more problems are not shown; mend these first [too-many-problems]" {
		t.Errorf("%d problems, the first is %v", len(ds), ds[0])
	}
}

// Too many warnings are no error.
func TestTooManyWarnings(t *testing.T) {
	var b strings.Builder
	b.WriteString("events:\n")
	for i := range 2000 {
		fmt.Fprintf(&b, "  - {id: e-%d, title: X, when: 2017}\n", i)
	}
	_, ds := events.Read(events.File{Name: "f", Data: []byte(b.String())})
	if len(ds) != diag.MaxProblems+1 || ds.Err() != nil {
		t.Errorf("%d problems, %v", len(ds), ds.Err())
	}
}

func TestManyCircles(t *testing.T) {
	var b strings.Builder
	b.WriteString("sources: {s: S}\nevents:\n")
	for i := range 25 {
		fmt.Fprintf(&b, "  - {id: a-%d, title: A, sources: s, links: [{follows: b-%d}]}\n  - {id: b-%d, title: B, sources: s, links: [{follows: a-%d}]}\n", i, i, i, i)
	}
	_, ds := events.Read(events.File{Name: "f", Data: []byte(b.String())})
	last := ds[len(ds)-1]
	if len(ds) != 21 || last.Msg != "there are more circles of links than these 20" {
		t.Errorf("%d problems, the last is %v", len(ds), last)
	}
}

func TestALongCircleIsShortened(t *testing.T) {
	var b strings.Builder
	b.WriteString("sources: {s: S}\nevents:\n")
	for i := range 1000 {
		fmt.Fprintf(&b, "  - {id: a-%d, title: A, sources: s, links: [{follows: a-%d}]}\n", i, (i+1)%1000)
	}
	_, ds := events.Read(events.File{Name: "f", Data: []byte(b.String())})
	if len(ds) != 1 || len(ds[0].Notes) != 20 || !strings.Contains(ds[0].Msg, "→ a-10 → … (980 more) → a-991 →") {
		t.Errorf("%v", ds)
	}
}

func errorOf(ds diag.List) string {
	if len(ds) == 0 {
		return ""
	}
	return ds.Error()
}

func TestTooLong(t *testing.T) {
	file := "sources: {s: S}\nevents:\n  - {id: x, title: " + strings.Repeat("x", 4097) + ", sources: s, when: 2017}\n"
	_, ds := events.Read(events.File{Name: "f", Data: []byte(file)})
	if len(ds) != 1 || ds[0].Code != "too-long" {
		t.Error(ds)
	}
}

func TestTooManyClaims(t *testing.T) {
	file := "sources: {s: S}\nevents:\n  - {id: x, title: X, sources: s, when: [" + strings.Repeat("{edtf: 2017}, ", events.MaxClaims+1) + "]}\n"
	_, ds := events.Read(events.File{Name: "f", Data: []byte(file)})
	if len(ds) != 1 || ds[0].Code != "too-many-claims" {
		t.Error(ds)
	}
}
