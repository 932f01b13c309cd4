package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"

	"github.com/spf13/cobra"
)

// A stream is a writer that fails once its command is interrupted, so that what writes a
// long answer piece by piece stops there.
type stream struct {
	ctx context.Context
	w   io.Writer
}

// streamOf is the standard output of cmd.
func streamOf(cmd *cobra.Command) io.Writer { return stream{cmd.Context(), cmd.OutOrStdout()} }

func (s stream) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.w.Write(p)
}

// encodeEach writes a list of n objects as encodeJSON would, one after the other, so that
// a long one need not be in memory at once.
func encodeEach(w io.Writer, n int, of func(i int) any) error {
	if n == 0 {
		return encodeJSON(w, []any{})
	}
	out := bufio.NewWriter(w)
	var item bytes.Buffer
	enc := json.NewEncoder(&item)
	enc.SetEscapeHTML(false)
	enc.SetIndent("  ", "  ")
	before := "[\n  "
	for i := range n {
		item.Reset()
		if err := enc.Encode(of(i)); err != nil {
			return err
		}
		out.WriteString(before)
		if _, err := out.Write(bytes.TrimSuffix(item.Bytes(), []byte("\n"))); err != nil {
			return err // nobody reads on
		}
		before = ",\n  "
	}
	out.WriteString("\n]\n")
	return out.Flush()
}
