package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"throughline/events"
)

const schemaHelp = `Write the JSON Schema of the file format (draft 2020-12).

An editor with a YAML language server completes and checks a file that names
the schema in its first line:

  # yaml-language-server: $schema=events.schema.json`

func newSchema() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:               "schema",
		Short:             "Write the JSON Schema of the file format",
		Long:              schemaHelp,
		Example:           `  throughline schema -o data/events.schema.json`,
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if isYAML(output) {
				return misusef("the schema is JSON, so %s may be a chronicle; name a file that ends in .json", output)
			}
			var b bytes.Buffer
			if err := events.WriteSchema(&b); err != nil {
				return err
			}
			return deliver(cmd, output, b.Bytes())
		},
	}
	addOutput(cmd, &output, "json")
	return cmd
}
