package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/figure"
	"throughline/timeline"
)

// pictureFlags are the flags for how a picture looks.
type pictureFlags struct {
	sizeFlags
	layout, theme choice
	links         linkChoice
	font          string // name of a file
	panels        windows
	report        bool // whether a picture is wanted for the figures of its report
}

func newPictureFlags() pictureFlags {
	return pictureFlags{sizeFlags: newSizeFlags(), layout: choice{value: autoLayout}, theme: choice{value: figure.ThemeNames()[0]}}
}

// autoLayout is the word for [timeline.Auto].
const autoLayout = "auto"

// A linkChoice is a flag that says which links to show: a word, or the id of an event.
// It is empty if nothing was said.
type linkChoice string

var linkWords = []string{"all", "default", "minimal", "none"}

func (c *linkChoice) String() string { return string(*c) }

func (c *linkChoice) Type() string { return strings.Join(linkWords, "|") + "|ID" }

// Set takes anything: what is an id is known once the files are read.
func (c *linkChoice) Set(s string) error {
	if s == "" {
		return fmt.Errorf("it must be one of %s, or the id of an event", strings.Join(linkWords, ", "))
	}
	*c = linkChoice(s)
	return nil
}

// add gives cmd the flags that all commands with pictures share.
func (l *pictureFlags) add(cmd *cobra.Command) {
	addChoice(cmd, &l.layout, "layout", "how to arrange the events", autoLayout, string(timeline.Linear),
		string(timeline.Zoom), string(timeline.Panels), string(timeline.Vertical), string(timeline.List))
	l.addTheme(cmd)
	cmd.Flags().Var(&l.page, "page", "size of each page, by name or in pixels")
	must(cmd.RegisterFlagCompletionFunc("page", cobra.FixedCompletions(paperNames(), cobra.ShellCompDirectiveNoFileComp)))
	cmd.Flags().Var(&l.links, "links", "links to show, or the id of the event whose links to show")
	must(cmd.RegisterFlagCompletionFunc("links", completeLinks))
}

// addTheme gives cmd the flags for colours and fonts.
func (l *pictureFlags) addTheme(cmd *cobra.Command) {
	addChoice(cmd, &l.theme, "theme", "colours for bright screens, dark screens or paper", figure.ThemeNames()...)
	cmd.Flags().StringVar(&l.font, "font", "", "draw letters that the built-in fonts lack with this TrueType `file`")
	must(cmd.MarkFlagFilename("font", "ttf"))
}

// completeLinks completes the words for links, and ids.
func completeLinks(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	ids, _ := completeIDs(eventIDs)(cmd, args, word)
	return append(slices.Clone(linkWords), ids...), cobra.ShellCompDirectiveNoFileComp
}

// check refuses flags that contradict each other.
func (l *pictureFlags) check(cmd *cobra.Command) error {
	switch f := l.form(); {
	case len(l.panels) > 0 && f != timeline.Panels && f != timeline.Zoom:
		return misusef("--panel needs --layout panels or zoom; %s has no panels", f)
	case f == timeline.Zoom && len(l.panels) > 2:
		return misusef("one axis changes its scale for two windows at most; with --layout panels there may be more")
	}
	return l.sizeFlags.check(cmd)
}

// form returns the layout; windows of time need panels.
func (l *pictureFlags) form() timeline.Form {
	switch {
	case l.layout.value != autoLayout:
		return timeline.Form(l.layout.value)
	case len(l.panels) > 0:
		return timeline.Panels
	}
	return timeline.Auto
}

// options returns the options of the timeline of a sound input.
func (l *pictureFlags) options(in input) (opt timeline.Options, err error) {
	opt.Form = l.form()
	opt.Theme, _ = figure.ThemeNamed(l.theme.value)
	opt.Width, opt.Height = l.size()
	if opt.Panels, err = l.panels.in(in.graph.Chronicle().Zone, in.graph.Bounds().Span()); err != nil {
		return opt, err
	}
	opt.Links, opt.Event, err = l.links.in(in)
	return opt, err
}

// in returns what c means for an input.
func (c linkChoice) in(in input) (links timeline.Links, event string, err error) {
	switch c {
	case "", "default":
		return timeline.DefaultLinks, "", nil
	case "all":
		return timeline.AllLinks, "", nil
	case "minimal":
		return timeline.MinimalLinks, "", nil
	case "none":
		return timeline.NoLinks, "", nil
	}
	if in.graph.Event(string(c)) == nil {
		return "", "", misusef("--links: %s", in.noEvent(string(c), linkWords...))
	}
	return timeline.EventLinks, string(c), nil
}

// mostFont is the size in bytes of the largest font file.
const mostFont = 64 << 20

// fonts returns the fonts that are compiled in, and the one given by flag for letters
// that they lack.
func (l *pictureFlags) fonts() (*figure.Fonts, error) {
	if l.font == "" {
		return nil, nil
	}
	f, err := os.Open(l.font)
	if err != nil {
		return nil, cannot("read", l.font, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostFont))
	if err != nil {
		return nil, cannot("read", l.font, err)
	}
	return figure.ReadFonts(filepath.Base(l.font), data)
}
