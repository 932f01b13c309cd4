package main

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/internal/atomicfile"
)

// isStdout tells whether the name given with -o stands for standard output.
func isStdout(name string) bool { return name == "" || name == "-" }

// formatOf is the format that is asked for by name, or by the extension of an output,
// which byExt tells of; svg if nothing tells. A name that says another format than the
// flag does is refused: who opens the file would be misled.
func formatOf(format, output string, byExt map[string]string) (string, error) {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(output), "."))
	name, known := byExt[ext]
	switch {
	case isYAML(output):
		return "", notChronicle(output)
	case format != "" && known && format != name:
		return "", misusef("the name %s says %s, and --format %s; change one of the two", output, name, format)
	case format != "":
		return format, nil
	case isStdout(output):
		return "svg", nil
	case known:
		return name, nil
	}
	return "", misusef("the name %s does not tell the format; end it in .%s, or add --format", output, strings.Join(slices.Sorted(maps.Keys(byExt)), ", ."))
}

// deliver writes data where -o says.
func deliver(cmd *cobra.Command, name string, data []byte) error {
	if !isStdout(name) {
		return save(cmd.Context(), name, data)
	}
	if _, err := cmd.OutOrStdout().Write(data); err != nil {
		return cannot("write to", "standard output", err)
	}
	return nil
}

func save(ctx context.Context, name string, data []byte) error {
	if err := atomicfile.Write(ctx, name, data); err != nil {
		return cannot("write", name, err)
	}
	return nil
}

// sayLine prints a line on standard output.
func sayLine(cmd *cobra.Command, line string) error {
	return deliver(cmd, "", []byte(line+"\n"))
}
