package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
)

// patience is how long work goes on before the person at the terminal sees what it is.
const patience = time.Second

// withProgress returns the result of f, or an error as soon as the command is
// interrupted. Then f goes on in the background, so it may compute but must not write
// anything.
func withProgress[T any](cmd *cobra.Command, what string, f func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := f()
		done <- result{value, err}
	}()
	erase := progress(cmd.ErrOrStderr(), what)
	defer erase()
	select {
	case r := <-done:
		return r.value, r.err
	case <-cmd.Context().Done():
		var none T
		return none, cmd.Context().Err()
	}
}

// progress announces what goes on, if w is a terminal.
func progress(w io.Writer, what string) (erase func()) {
	if !isTerminal(w) {
		return func() {}
	}
	return announce(w, what)
}

// announce writes what goes on when it takes long. The function it returns
// wipes that away again.
func announce(w io.Writer, what string) (erase func()) {
	said := make(chan struct{})
	timer := time.AfterFunc(patience, func() {
		fmt.Fprintf(w, "%s …", what)
		close(said)
	})
	return func() {
		if timer.Stop() {
			return
		}
		<-said
		io.WriteString(w, "\r\x1b[K")
	}
}
