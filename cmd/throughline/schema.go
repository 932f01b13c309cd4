package main

import (
	"bytes"
	"io"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/report"
)

const schemaHelp = `Write a JSON Schema (draft 2020-12): that of the file format or, with --of report, that
of the JSON which ls, when, order, relation, check, why, impact, without, path and
stats write with --format json.

An editor with a YAML language server completes and checks a file that names
the schema of the file format in its first line:

  # yaml-language-server: $schema=events.schema.json`

// schemas are what the command can describe.
var schemas = map[string]func(io.Writer) error{"file": events.WriteSchema, "report": report.WriteSchema}

func newSchema() *cobra.Command {
	var output string
	of := choice{value: "file"}
	cmd := &cobra.Command{
		Use:               "schema",
		Short:             "Write the JSON Schema of the file format, or of the answers",
		Long:              schemaHelp,
		Example:           "  throughline schema -o data/events.schema.json\n  throughline schema --of report -o report.schema.json",
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if isYAML(output) {
				return misusef("the schema is JSON, so %s may be a chronicle; name a file that ends in .json", output)
			}
			var b bytes.Buffer
			if err := schemas[of.value](&b); err != nil {
				return err
			}
			return deliver(cmd, output, b.Bytes())
		},
	}
	addChoice(cmd, &of, "of", "what to describe", "file", "report")
	addOutput(cmd, &output, "json")
	return cmd
}
