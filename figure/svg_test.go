package figure

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"throughline/internal/golden"
)

func TestSVGGolden(t *testing.T) {
	var b bytes.Buffer
	if err := WriteSVG(&b, small()); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "small.svg", b.Bytes())
}

func TestSVGIdsAreUniqueNames(t *testing.T) {
	f := &Figure{Width: 9, Height: 9}
	events := []string{"a", "a", "a-2", "a.2", "a_2e_2", "a b", `"><script>`, "Ж", "\xff", "\ufffd", ""}
	for _, e := range events {
		f.Marks = append(f.Marks, Mark{Event: e, Height: 1, Possible: Extent{0, 9}})
		f.Texts = append(f.Texts, Text{Event: e, Words: "x", Font: Font{Size: 1}})
	}
	var b bytes.Buffer
	if err := WriteSVG(&b, f); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, g := range parseSVG(t, b.Bytes()).Groups {
		if ids[g.ID] && g.ID != "" {
			t.Errorf("id %q comes twice", g.ID)
		}
		ids[g.ID] = true
		if rest := strings.Trim(g.ID, "abcdefghijklmnopqrstuvwxyz0123456789-_."); rest != "" {
			t.Errorf("id %q has %q, which is no part of a name", g.ID, rest)
		}
	}
	// Ten marks, nine labels, since those of "a" stand together, and no id at all.
	if len(ids) != 20 {
		t.Errorf("%d ids, want 20: %v", len(ids), ids)
	}
}

func TestDecimalIsShort(t *testing.T) {
	tests := []struct {
		x    float64
		want string
	}{
		{0, "0"}, {-0.001, "0"}, {1, "1"}, {0.5, "0.5"}, {1.0 / 64, "0.02"}, {-2.125, "-2.13"}, {1e5, "100000"},
	}
	for _, tt := range tests {
		if got := decimal(tt.x); got != tt.want {
			t.Errorf("decimal(%v) = %q, want %q", tt.x, got, tt.want)
		}
	}
}

// FuzzWriteSVG checks that whatever a file says comes out as that text and as
// nothing else.
func FuzzWriteSVG(f *testing.F) {
	for _, s := range hardest {
		f.Add(s)
	}
	f.Add("\ufffe\uffff\r\n\t\x7f")
	f.Fuzz(func(t *testing.T, s string) {
		fig := &Figure{Width: 300, Height: 20, Title: s, Desc: s, Lang: s}
		fig.Paths = []Path{{Points: []Point{{1, 1}, {9, 9}}, Width: 1, Class: PathClass(s), ID: s, Title: s}}
		fig.Marks = []Mark{{Event: s, Title: s, Possible: Extent{10, 20}}}
		fig.Texts = []Text{{Words: s, Font: Font{Size: 8}, Role: Role(s), Event: s}}
		var b bytes.Buffer
		if err := WriteSVG(&b, fig); err != nil {
			t.Fatal(err)
		}
		got := parseSVG(t, b.Bytes())
		for name, value := range map[string]string{"title": got.Title, "desc": got.Desc, "lang": got.Lang, "path": got.Groups[0].Title, "mark": got.Groups[1].Title} {
			if want := allowed(s); value != want {
				t.Errorf("%s of %q is %q, want %q", name, s, value, want)
			}
		}
		if words := strings.Join(got.Groups[2].Text, ""); words != clean(s) {
			t.Errorf("text of %q is %q, want %q", s, words, clean(s))
		}
	})
}

// allowed returns s with what is no Char of XML 1.0 (production 2) replaced.
func allowed(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return replacement
		}
		return r
	}, s)
}

type parsedSVG struct {
	Lang   string `xml:"lang,attr"`
	Title  string `xml:"title"`
	Desc   string `xml:"desc"`
	Groups []struct {
		ID    string   `xml:"id,attr"`
		Title string   `xml:"title"`
		Text  []string `xml:"text"`
	} `xml:"g"`
}

func parseSVG(t *testing.T, data []byte) parsedSVG {
	t.Helper()
	var s parsedSVG
	if err := xml.Unmarshal(data, &s); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return s
}
