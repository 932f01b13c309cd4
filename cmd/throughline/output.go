package main

import (
	"bufio"
	"cmp"
	"context"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/diag"
	"throughline/internal/atomicfile"
)

// isStdout reports whether the name given with -o stands for standard output.
func isStdout(name string) bool { return name == "" || name == "-" }

// formatOf returns the format given by name, else by the extension of the output as byExt
// lists them, else svg. If name and extension contradict each other it returns an error:
// the file would mislead whoever opens it.
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

// A content writes what a file is to hold. Text is made while it is written: names that
// many events name make it far longer than the files it comes from.
type content func(io.Writer) error

// held returns the content that consists of data.
func held(data []byte) content {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// deliver writes data where -o says.
func deliver(cmd *cobra.Command, name string, data []byte) error {
	return deliverContent(cmd, name, held(data))
}

// deliverContent writes a content where -o says.
func deliverContent(cmd *cobra.Command, name string, write content) error {
	if !isStdout(name) {
		return save(cmd.Context(), name, write)
	}
	return cannotWrite(buffered(cmd.OutOrStdout(), write))
}

// save writes a content to the file with this name.
func save(ctx context.Context, name string, write content) error {
	f, err := atomicfile.Create(ctx, name)
	if err != nil {
		return cannot("write", name, err)
	}
	defer f.Abort()
	if err := buffered(f, write); err != nil {
		return cannot("write", name, err)
	}
	if err := f.Commit(); err != nil {
		return cannot("write", name, err)
	}
	return nil
}

// buffered writes a content in pieces that are worth a call of the system.
func buffered(w io.Writer, write content) error {
	b := bufio.NewWriterSize(w, 1<<16)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// sayLine prints a line on standard output.
func sayLine(cmd *cobra.Command, line string) error {
	return deliver(cmd, "", []byte(line+"\n"))
}

// sayFile prints what became of a file on standard output.
func sayFile(cmd *cobra.Command, became, name string) error {
	return sayLine(cmd, became+" "+plainName(name))
}

// plainName returns the name of a file with everything replaced that could disturb a
// terminal.
func plainName(name string) string {
	return strings.ReplaceAll(diag.Printable(name), "\n", "\uFFFD")
}

// An outStream is the standard output of a command. It takes nothing more once the command
// is interrupted, and keeps the first error, for not every command looks at it.
type outStream struct {
	ctx context.Context
	io.Writer
	err error
}

func (o *outStream) Write(data []byte) (int, error) {
	if err := o.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := o.Writer.Write(data)
	o.err = cmp.Or(o.err, err)
	return n, err
}
