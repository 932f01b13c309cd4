package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"
)

// A stream is a writer that fails once its command is interrupted, so that what writes a
// long answer piece by piece stops there.
type stream struct {
	ctx context.Context
	w   io.Writer
}

// streamOf returns the standard output of cmd.
func streamOf(cmd *cobra.Command) io.Writer { return stream{cmd.Context(), cmd.OutOrStdout()} }

func (s stream) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.w.Write(p)
}
