// Throughline keeps a chronology honest and draws it: it reads dated claims from
// YAML files, checks them, and writes a timeline and the graph of events.
//
// Each command has a file of its own; a command reads its flags, calls a package
// and prints. This is the only place that knows flags, the clock, the
// environment and the names of files.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	// Zones of files must mean the same on machines that have no zone database,
	// as in containers and on Windows.
	_ "time/tzdata"

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
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(ctx)
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
