package figure

import (
	"math"
	"sync"
	"testing"
)

func TestWidthAddsUpAdvances(t *testing.T) {
	// In units of the design grid, from the tables of the font files.
	tests := []struct {
		s    string
		font Font
		want int
	}{
		{"", Font{}, 0},
		{"A", Font{}, 1366},
		{"AV", Font{}, 1366 + 1366}, // kerned, it would be less
		{"A", Font{Bold: true}, 1479},
		{"A", Font{Italic: true}, 1366},
		{"Ж", Font{}, 1891},
		{"1", Font{}, 1139},
		{"8", Font{}, 1139},
		{"ა", Font{}, 1040},    // DejaVu
		{"日", Font{}, 2100},    // U+FFFD of DejaVu
		{"🚀", Font{}, 2100},    // beyond the basic plane
		{"\xff", Font{}, 2100}, // no UTF-8
		{"a\u200bb", Font{}, 2 * 1139},
		{"a\u00adb", Font{}, 2 * 1139},
		{"a\x01b", Font{}, 2 * 1139},
		{"a\tb\n", Font{}, 2*1139 + 2*569},
	}
	for _, tt := range tests {
		tt.font.Size = 10
		want := float64(tt.want) * 10 / em
		if got := tt.font.Width(tt.s); math.Abs(got-want) > 1e-9 {
			t.Errorf("%+v.Width(%q) = %v (%v units), want %v (%d units)", tt.font, tt.s, got, got*em/10, want, tt.want)
		}
	}
}

func TestLinesOfAFontDoNotOverlap(t *testing.T) {
	f := Font{Size: 10}
	if got, want := f.LineHeight(), f.Ascent()+f.Descent(); got < want || f.Descent() <= 0 {
		t.Errorf("LineHeight() = %v, want at least Ascent + Descent = %v", got, want)
	}
}

func TestAllFacesHaveOneGrid(t *testing.T) {
	for fam := range faces {
		for cut := range faces[fam] {
			if f := faces[fam][cut](); f.sfnt.UnitsPerEm() != em {
				t.Errorf("%s has %d units, want %d", f.name.Name(), f.sfnt.UnitsPerEm(), em)
			}
		}
	}
}

// Run with -race: what it shows is that faces and pages may be filled by many.
func TestFontsAreSharedSafely(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, s := range hardest {
				Wrap(s, Font{Size: 9, Bold: true, Italic: true}, 100)
			}
		})
	}
	all.Wait()
}
