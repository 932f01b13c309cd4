package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// A misuse is a command line that makes no sense.
type misuse struct{ error }

func misusef(format string, args ...any) error { return misuse{fmt.Errorf(format, args...)} }

// cannot returns err as what the system refused to do, without the names of system calls.
func cannot(do, name string, err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		err = e.Err
	}
	return fmt.Errorf("cannot %s %s: %w", do, plainName(name), err)
}

// cannotWrite returns err as a failure to write the answer.
func cannotWrite(err error) error {
	if err == nil {
		return nil
	}
	return cannot("write to", "standard output", err)
}
