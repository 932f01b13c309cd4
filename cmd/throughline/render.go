package main

import (
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"
)

const renderHelp = `Draw the timeline of the files as a picture, or write it as text.

The format is that of --format, else the extension of the file named with -o,
else svg; where both are there they must agree. Sizes are in pixels; svg and pdf
are as large as a png on paper, so that --dpi 192 makes everything twice as large
in the same width.

The layout is the plainest that the events fit into: one axis (linear), one whose
scale changes (zoom), the whole with windows of time magnified below it (panels),
an upright axis (vertical), or a row for each event (list). --panel says which
windows to magnify, as dates in the zone of the file: 2017-05-02/2017-05-03 is
two whole days.

Pages are as large as --width and --height say, or --page: a4 or letter on its
side, a slide (16 to 9), a column of a journal (90 mm wide, up to 900 points high), a
post (social, 1080 by 1350 pixels), or any width and height in pixels.

Of links --links shows all, those of one event, none, the default (all but follows
links that other links imply) or minimal (all but those that others imply).

What does not fit on one page goes on to more. A pdf has them all; png and svg
are written as timeline-1.png, timeline-2.png and so on, which is said.

` + filterHelp

const renderExample = `  throughline render -o timeline.png
  throughline render --width 1200 --format svg data > timeline.svg
  throughline render --page a4 --theme print --alt timeline.txt -o timeline.pdf
  throughline render --panel 2017-05-02/2017-05-03 --links none -o may.svg`

// renderFlags are the flags of render.
type renderFlags struct {
	pictureFlags
	format      choice
	wanted      filter
	output, alt string // names of files
}

func newRender() *cobra.Command {
	r := renderFlags{pictureFlags: newPictureFlags()}
	cmd := &cobra.Command{
		Use:               "render [file or folder]...",
		Short:             "Draw the timeline",
		Long:              renderHelp,
		Example:           renderExample,
		SuggestFor:        []string{"draw", "export"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := r.check(cmd); err != nil {
				return err
			}
			return r.render(cmd, args)
		},
	}
	formats := formatNames(timelineOutputs())
	addOutput(cmd, &r.output, formats...)
	addChoice(cmd, &r.format, "format", "what to write (default: what the name after -o ends in, else svg)", formats...)
	r.add(cmd)
	r.addSize(cmd)
	r.wanted.add(cmd)
	cmd.Flags().Var(&r.panels, "panel", "magnify this window of time; may be given again")
	cmd.Flags().StringVar(&r.alt, "alt", "", "write the timeline as text, too, to this `file`")
	must(cmd.MarkFlagFilename("alt", "txt"))
	cmd.Flags().BoolVar(&r.report, "report", false, "print the figures of the picture: its layout, labels, links, overlaps")
	return cmd
}

// check refuses flags that make no sense together, and sets the format.
func (r *renderFlags) check(cmd *cobra.Command) (err error) {
	if r.format.value, err = formatOf(r.format.value, r.output, byExtension(timelineOutputs())); err != nil {
		return err
	}
	if r.format.value != "txt" && isStdout(r.output) && isTerminal(cmd.OutOrStdout()) {
		return misusef("a picture does not belong on a terminal; name a file, such as -o timeline.%s", r.format.value)
	}
	if cmd.Flags().Changed("alt") && isStdout(r.alt) {
		return misusef("--alt needs the name of a file; for text on standard output use --format txt")
	}
	return r.pictureFlags.check(cmd)
}

func (r *renderFlags) render(cmd *cobra.Command, args []string) error {
	in, err := loadSound(cmd, args)
	if err != nil {
		return err
	}
	in.font = r.font
	if err := in.checkNoneInput(cmd, r.output, r.alt); err != nil {
		return err
	}
	if in, err = r.wanted.applySome(cmd, in, "draw"); err != nil {
		return err
	}
	wanted := []output{byFormat(timelineOutputs(), r.format.value).named(r.output)}
	if r.alt != "" {
		wanted = append(wanted, byFormat(timelineOutputs(), "txt").named(r.alt))
	}
	s, files, err := draw(cmd, in, &r.pictureFlags, wanted...)
	if err != nil {
		return err
	}
	if err := r.deliver(cmd, in, files); err != nil {
		return err
	}
	if !r.report {
		return in.problems.Err()
	}
	if err := tellBeside(cmd, r.output, s.picture.Report); err != nil {
		return err
	}
	return in.problems.Err()
}

// deliver writes the files of the picture and the text beside it.
func (r *renderFlags) deliver(cmd *cobra.Command, in input, made [][]target) error {
	pages := made[0]
	if len(pages) > 1 && isStream(r.output) {
		return misusef("the picture has %d pages, and png and svg hold one each; name a file with -o, or add --format pdf", len(pages))
	}
	files := slices.Concat(made...)
	if err := in.checkNoneInput(cmd, names(files)...); err != nil {
		return err
	}
	for i, f := range files {
		if err := deliverContent(cmd, f.name, f.content); err != nil {
			return err
		}
		if len(pages) > 1 && i < len(pages) {
			if err := sayFile(cmd, "wrote", f.name); err != nil {
				return err
			}
		}
	}
	return nil
}

// tellBeside prints the report of a picture where the picture is not.
func tellBeside(cmd *cobra.Command, output string, report interface{ Write(w io.Writer) error }) error {
	if isStdout(output) {
		return report.Write(cmd.ErrOrStderr())
	}
	return cannotWrite(report.Write(cmd.OutOrStdout()))
}

// isStream reports whether a name cannot stand for several files: it is standard output,
// a device or a pipe.
func isStream(name string) bool {
	if isStdout(name) {
		return true
	}
	info, err := os.Stat(name)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}
