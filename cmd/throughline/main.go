// Throughline keeps a chronology honest and draws it: it reads dated claims from YAML
// files, checks them, and writes a timeline and the graph of events.
//
// Each command has a file of its own; a command reads its flags, calls a package and
// prints. A new command is added to newRoot (root.go), a new form of the pictures or of
// the graph to timelineOutputs or graphOutputs (outputs.go); formats that package
// graph/formats writes come from its Writers. This is the only place that knows flags,
// the clock, the environment and the names of files.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"throughline/diag"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // so that a second ctrl-C ends the process whatever it does
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run executes the command line args and returns the exit status:
// 0 for success, 1 if the input has problems, 2 for misuse or failure.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	out := &outStream{ctx: ctx, Writer: stdout}
	root.SetOut(out)
	root.SetErr(stderr)
	cmd, err := finish(ctx, root)
	if out.err != nil {
		err = cannotWrite(out.err) // which help and completions say nothing of
	}
	if err == nil {
		return 0
	}
	if _, ok := errors.AsType[diag.List](err); ok {
		return 1 // the command has shown them
	}
	if ctx.Err() != nil {
		err = errors.New("interrupted")
	}
	fmt.Fprintln(stderr, "throughline:", diag.Printable(err.Error()))
	if _, ok := errors.AsType[misuse](err); ok {
		fmt.Fprintf(stderr, "run \"%s --help\" for what is possible\n", cmd.CommandPath())
	}
	return 2
}

// grace is how long an interrupted command has to take back what it has half done. It
// may hang where nothing can wake it, as in a pipe that nobody reads.
const grace = time.Second

// finish runs root until it is done, or ctx is and root takes no notice of that.
func finish(ctx context.Context, root *cobra.Command) (*cobra.Command, error) {
	type result struct {
		cmd *cobra.Command
		err error
	}
	done := make(chan result, 1)
	go func() {
		cmd, err := root.ExecuteContextC(ctx)
		done <- result{cmd, err}
	}()
	select {
	case r := <-done:
		return r.cmd, r.err
	case <-ctx.Done():
	}
	select {
	case r := <-done:
		return r.cmd, r.err
	case <-time.After(grace):
		return root, ctx.Err()
	}
}
