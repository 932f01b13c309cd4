package main

import (
	"runtime/debug"
	"testing"
)

func TestVersionNamesCommitAndDate(t *testing.T) {
	noted := func(modified string) *debug.BuildInfo {
		return &debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Version: "v0.4.0"}, Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "abc123"}, {Key: "vcs.time", Value: "2026-01-02T03:04:05Z"}, {Key: "vcs.modified", Value: modified},
		}}
	}
	tests := []struct {
		name    string
		release origin
		info    *debug.BuildInfo
		want    string
	}{
		{"from a clean copy", origin{}, noted("false"), "throughline v0.4.0, commit abc123, 2026-01-02T03:04:05Z, go1.26.8\n"},
		{"from a changed copy", origin{}, noted("true"), "throughline v0.4.0, commit abc123 with changes, 2026-01-02T03:04:05Z, go1.26.8\n"},
		{"without version control", origin{}, &debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Version: "(devel)"}}, "throughline (devel), go1.26.8\n"},
		{"a release", origin{"1.2.3", "def456", "2026-05-06"}, noted("true"), "throughline 1.2.3, commit def456, 2026-05-06, go1.26.8\n"},
		{"half a release", origin{version: "1.2.3"}, noted("false"), "throughline 1.2.3, commit abc123, 2026-01-02T03:04:05Z, go1.26.8\n"},
		{"nothing known", origin{}, &debug.BuildInfo{}, "throughline (unknown version)\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.release.orOf(tt.info).line(tt.info.GoVersion); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
