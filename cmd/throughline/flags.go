package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// A choice is a flag whose value is one of several words.
type choice struct {
	value string
	words []string
}

func (c *choice) String() string { return c.value }

func (c *choice) Type() string { return strings.Join(c.words, "|") }

// Set takes one of the words and refuses everything else.
func (c *choice) Set(s string) error {
	if !slices.Contains(c.words, s) {
		return fmt.Errorf("it must be one of %s", strings.Join(c.words, ", "))
	}
	c.value = s
	return nil
}

// addChoice adds a flag to cmd that takes one of words, and completes them.
func addChoice(cmd *cobra.Command, c *choice, name, usage string, words ...string) {
	c.words = words
	cmd.Flags().Var(c, name, usage)
	must(cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)))
}

// addOutput adds the flag -o to cmd, for a file whose name ends in one of exts.
func addOutput(cmd *cobra.Command, name *string, exts ...string) {
	cmd.Flags().StringVarP(name, "output", "o", "", "write to this `file` (default: standard output)")
	must(cmd.MarkFlagFilename("output", exts...))
}

// completeInputs completes the arguments of commands that read chronicles.
func completeInputs(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}

// A filled flag takes no empty value. An empty one comes from an unset variable of a
// shell, and would silently do what nobody asked for.
type filled struct{ flagValue }

// A flagValue is the value of a flag, as cobra has it.
type flagValue interface {
	String() string
	Set(string) error
	Type() string
}

// Set takes a value that is not empty.
func (f filled) Set(s string) error {
	if s == "" {
		return errors.New("it is empty; give it a value, or leave it out")
	}
	return f.flagValue.Set(s)
}

// fillAll makes the flags for text of a command and of those below it filled ones.
func fillAll(cmd *cobra.Command) {
	for _, f := range visited(cmd.Flags().VisitAll) {
		switch f.Value.Type() {
		case "string", "stringSlice", "stringArray":
			if f.DefValue == "[]" {
				f.DefValue = "" // or help would show the brackets of an empty list
			}
			f.Value = filled{f.Value}
		}
	}
	for _, sub := range cmd.Commands() {
		fillAll(sub)
	}
}

// visited returns everything that visit passes to its function.
func visited[T any](visit func(func(T))) []T {
	var all []T
	visit(func(x T) { all = append(all, x) })
	return all
}

// must panics if cobra refuses a flag that we have just defined.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
