package figure

import (
	"slices"
	"testing"
)

func TestRunsChangeWithTheFace(t *testing.T) {
	tests := []struct {
		words string
		want  []string
	}{
		{"", nil},
		{"Ł Привет — é", []string{"Ł Привет — é"}},
		{"to ქართული.", []string{"to ", "ქართული", "."}},
		{"日本", []string{"日本"}},
		{"\u200bზ\u200bა", []string{"\u200b", "ზ\u200bა"}},
	}
	for _, tt := range tests {
		var got []string
		for _, r := range (Font{Size: 9}).runs(tt.words) {
			got = append(got, r.words)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("runs(%q) = %q, want %q", tt.words, got, tt.want)
		}
	}
}

func TestCleanWordsSuitAnyCanvas(t *testing.T) {
	tests := []struct{ words, want string }{
		{"plain — é 🚀", "plain — é 🚀"},
		{"a\tb\r\nc", "a b  c"},
		{"a\x00\x1b\u0085b", "ab"},
		{"a\ufffe\uffff\xff", "a\ufffd\ufffd\ufffd"},
	}
	for _, tt := range tests {
		if got := clean(tt.words); got != tt.want {
			t.Errorf("clean(%q) = %q, want %q", tt.words, got, tt.want)
		}
		f := Font{Size: 7}
		if got, want := f.Width(clean(tt.words)), f.Width(tt.words); got != want {
			t.Errorf("Width(clean(%q)) = %v, want %v as without clean", tt.words, got, want)
		}
	}
}

func TestMissingIsSortedAndComplete(t *testing.T) {
	f := &Figure{Texts: []Text{{Words: "本 日 é Ł ა\u200b\x01\ufffd"}, {Words: "🚀日", Font: Font{Bold: true}}}}
	if got, want := string(f.Missing()), "日本🚀"; got != want {
		t.Errorf("Missing() = %q, want %q", got, want)
	}
}
