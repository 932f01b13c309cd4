package main

import (
	"cmp"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

const versionHelp = `Print the version of throughline, the commit and date of the code it was built
from, as far as they are known, and the Go release that built it.`

// What a release says of itself. The linker sets these (-ldflags -X, in
// .goreleaser.yaml), which only works on variables; nothing else does.
var releaseVersion, releaseCommit, releaseDate string

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:               "version",
		Short:             "Print the version",
		Long:              versionHelp,
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return deliver(cmd, "", []byte(version()))
		},
	}
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return origin{releaseVersion, releaseCommit, releaseDate}.orOf(info).line(info.GoVersion)
}

// An origin says which code a program was built from.
type origin struct{ version, commit, date string }

// orOf fills in what o lacks from what the Go command has noted.
func (o origin) orOf(info *debug.BuildInfo) origin {
	noted := map[string]string{}
	for _, s := range info.Settings {
		noted[s.Key] = s.Value
	}
	if o.commit == "" && noted["vcs.modified"] == "true" {
		noted["vcs.revision"] += " with changes"
	}
	return origin{
		cmp.Or(o.version, info.Main.Version, "(unknown version)"),
		cmp.Or(o.commit, noted["vcs.revision"]),
		cmp.Or(o.date, noted["vcs.time"]),
	}
}

// line returns the origin as it is printed, without what is not known.
func (o origin) line(release string) string {
	parts := []string{"throughline " + o.version}
	if o.commit != "" {
		parts = append(parts, "commit "+o.commit)
	}
	for _, s := range []string{o.date, release} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ") + "\n"
}
