package diag_test

import (
	"testing"
	"unicode"

	"throughline/diag"
)

func TestForbiddenHoldsWhatDrivesATerminalOrTurnsTextAround(t *testing.T) {
	for c := rune(0); c <= 0x20000; c++ {
		want := unicode.IsControl(c) && c != '\t' && c != '\n' || c == 0x2028 || c == 0x2029 || c == 0xfffe || c == 0xffff ||
			unicode.Is(unicode.Bidi_Control, c) && c != 0x061c && c != 0x200e && c != 0x200f // marks, which move no letters
		if got := diag.Forbidden(c); got != want {
			t.Errorf("Forbidden(%U) = %v, want %v", c, got, want)
		}
	}
}

func TestBadName(t *testing.T) {
	for name, want := range map[string]bool{
		"a.yaml": false, "übung ☃.yaml": false, "evil\u202egnp.yaml": true, "a\x1b[2J": true, "a\nb": true, "a\xff": true,
	} {
		if got := diag.BadName(name); got != want {
			t.Errorf("BadName(%q) = %v, want %v", name, got, want)
		}
	}
}
