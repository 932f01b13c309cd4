package golden

import "testing"

func TestDifferNamesTheFirstLine(t *testing.T) {
	tests := []struct {
		got, want string
		n         int
		g, w      string
	}{
		{"a\nb\n", "a\nc\n", 2, "b\n", "c\n"},
		{"a\n", "a\nb\n", 2, "", "b\n"},
		{"a\nb", "a\nb\n", 2, "b", "b\n"},
		{"", "a", 1, "", "a"},
	}
	for _, tt := range tests {
		n, g, w := differ([]byte(tt.got), []byte(tt.want))
		if n != tt.n || g != tt.g || w != tt.w {
			t.Errorf("differ(%q, %q) = %d, %q, %q, want %d, %q, %q", tt.got, tt.want, n, g, w, tt.n, tt.g, tt.w)
		}
	}
}
