package main

import (
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

// addChoice gives cmd a flag that takes one of words, and completes them.
func addChoice(cmd *cobra.Command, c *choice, name, usage string, words ...string) {
	c.words = words
	cmd.Flags().Var(c, name, usage)
	must(cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)))
}

// addOutput gives cmd the flag -o for a file whose name ends in one of exts.
func addOutput(cmd *cobra.Command, name *string, exts ...string) {
	cmd.Flags().StringVarP(name, "output", "o", "", "write to this `file` (default: standard output)")
	must(cmd.MarkFlagFilename("output", exts...))
}

// completeInputs completes the arguments of commands that read chronicles.
func completeInputs(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}

// must panics if cobra refuses a flag that we have just defined.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
