package main

import (
	"bytes"
	"testing"
	"testing/synctest"
	"time"
)

func TestProgressSpeaksAfterASecondAndIsWipedAway(t *testing.T) {
	tests := []struct {
		name  string
		takes time.Duration
		want  string
	}{
		{"quick", patience - 1, ""},
		{"slow", patience + 1, "drawing …\r\x1b[K"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var screen bytes.Buffer
				erase := announce(&screen, "drawing")
				time.Sleep(tt.takes)
				erase()
				if got := screen.String(); got != tt.want {
					t.Errorf("the screen got %q, want %q", got, tt.want)
				}
			})
		})
	}
}
