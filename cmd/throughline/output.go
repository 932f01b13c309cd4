package main

import (
	"context"

	"github.com/spf13/cobra"

	"throughline/internal/atomicfile"
)

// isStdout tells whether the name given with -o stands for standard output.
func isStdout(name string) bool { return name == "" || name == "-" }

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
