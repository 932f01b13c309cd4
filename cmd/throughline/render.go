package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

const renderHelp = `Draw the timeline of the files as a picture, or write it as text.

The format is that of --format, else the extension of the file named with -o,
else svg. Sizes are in pixels; svg and pdf are as large as a png on paper, so
that --dpi 192 makes everything twice as large in the same width.`

var formats = []string{"png", "svg", "pdf", "txt"}

func newRender() *cobra.Command {
	var (
		output string
		format choice
		size   = newCanvas()
	)
	cmd := &cobra.Command{
		Use:               "render [file or folder]...",
		Short:             "Draw the timeline",
		Long:              renderHelp,
		Example:           "  throughline render -o timeline.png\n  throughline render --width 1200 --format svg data > timeline.svg",
		SuggestFor:        []string{"draw", "export"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			name, err := pictureFormat(format.value, output)
			if err != nil {
				return err
			}
			if name != "txt" && isStdout(output) && isTerminal(cmd.OutOrStdout()) {
				return misusef("a picture does not belong on a terminal; name a file, such as -o timeline.%s", name)
			}
			return render(cmd, args, name, output, size)
		},
	}
	addOutput(cmd, &output, formats...)
	addChoice(cmd, &format, "format", "what to write (default: what the name after -o ends in, else svg)", formats...)
	cmd.Flags().Var(&size.width, "width", "width in pixels")
	cmd.Flags().Var(&size.height, "height", "height in pixels (default: as high as needed)")
	cmd.Flags().Var(&size.dpi, "dpi", "pixels to the inch")
	return cmd
}

// pictureFormat is the format that was asked for by name or by extension.
func pictureFormat(format, output string) (string, error) {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(output), "."))
	switch {
	case format != "":
		return format, nil
	case isStdout(output):
		return "svg", nil
	case slices.Contains(formats, ext):
		return ext, nil
	}
	return "", misusef("the name %s does not tell the format; end it in .png, .svg, .pdf or .txt, or add --format", output)
}

func render(cmd *cobra.Command, args []string, format, output string, size canvas) error {
	in, err := loadSound(cmd, args)
	if err != nil {
		return err
	}
	if err := in.spare(cmd, output); err != nil {
		return err
	}
	s, err := draw(cmd, in, size, format)
	if err != nil {
		return err
	}
	if err := deliver(cmd, output, s.contents[0]); err != nil {
		return err
	}
	return in.problems.Err()
}
