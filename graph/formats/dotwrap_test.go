package formats

import (
	"slices"
	"testing"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"short", []string{"short"}},
		{"just so ok", []string{"just so ok"}},
		{"one word too much", []string{"one word", "too much"}},
		{"no widow left alone", []string{"no widow", "left alone"}},
		{"unbreakablewords stay", []string{"unbreakablewords", "stay"}},
		{"own\nbreaks", []string{"own", "breaks"}},
		{"\nfirst\n\nlast\n", []string{"", "first", "", "last"}},
		{" two  spaces ", []string{" two ", "spaces "}},
		{"żółć żółć", []string{"żółć żółć"}},
	}
	for _, tt := range tests {
		if got := wrap(tt.text, 10); !slices.Equal(got, tt.want) {
			t.Errorf("wrap(%q, 10) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
