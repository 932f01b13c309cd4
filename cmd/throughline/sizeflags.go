package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"throughline/timeline"
)

// sizeFlags are the size of a picture: that of a page, or pixels. Height 0 means as high
// as needed.
type sizeFlags struct {
	width, height, dpi count
	page               paper
}

func newSizeFlags() sizeFlags {
	return sizeFlags{width: count{1600, mostPixels}, height: count{0, mostPixels}, dpi: count{96, 2400}}
}

// The longest side of a picture: in pixels, and on paper, which is what a layout has to
// fill. At 96 pixels an inch both are the same.
const (
	mostPixels = 100_000
	mostPoints = mostPixels * 72 / 96
)

// addSize adds the flags for a size in pixels to cmd.
func (c *sizeFlags) addSize(cmd *cobra.Command) {
	cmd.Flags().Var(&c.width, "width", "width in pixels")
	cmd.Flags().Var(&c.height, "height", "height in pixels (default: as high as needed, up to about twice the width; what is left goes on to more pages)")
	cmd.Flags().Var(&c.dpi, "dpi", "pixels to the inch")
}

// check refuses two sizes at once, and a size that so few pixels to the inch make too large.
func (c *sizeFlags) check(cmd *cobra.Command) error {
	for _, side := range []string{"width", "height"} {
		if c.page.said != "" && cmd.Flags().Changed(side) {
			return misusef("--page %s sets the width and the height; leave out --%s", c.page.said, side)
		}
	}
	width, height := c.size()
	if side := max(width, height); side > mostPoints {
		return misusef("%.0f pixels at --dpi %d are a side of %.0f points, and %d is the most; write --dpi %.0f or more, or fewer pixels",
			side*float64(c.dpi.value)/72, c.dpi.value, side, mostPoints, math.Ceil(float64(c.dpi.value)*side/mostPoints))
	}
	return nil
}

// size returns the size in points, of which an inch has 72.
func (c *sizeFlags) size() (width, height float64) {
	if p := c.page; p.said != "" {
		if !p.pixels {
			return p.size.Width, p.size.Height
		}
		return c.points(p.size.Width), c.points(p.size.Height)
	}
	return c.points(float64(c.width.value)), c.points(float64(c.height.value))
}

func (c *sizeFlags) points(pixels float64) float64 { return pixels * 72 / float64(c.dpi.value) }

// A paper is a flag whose value is the name of a size, or a width and a height in pixels.
type paper struct {
	said   string // empty if the flag is not there
	size   timeline.Size
	pixels bool // whether size is in pixels; it is in points otherwise
}

func (p *paper) String() string { return p.said }

func (p *paper) Type() string { return strings.Join(append(paperNames(), "WxH"), "|") }

// Set takes a name of a size, or a size such as 1600x900.
func (p *paper) Set(s string) error {
	for _, known := range timeline.PageSizes() {
		if known.Name == s {
			*p = paper{said: s, size: known.Size}
			return nil
		}
	}
	var w, h count
	w.most, h.most = mostPixels, mostPixels
	before, after, ok := strings.Cut(s, "x")
	if !ok || w.Set(before) != nil || h.Set(after) != nil {
		return fmt.Errorf("it must be one of %s, or a width and a height from 1 to %d pixels, such as 1600x900", strings.Join(paperNames(), ", "), mostPixels)
	}
	*p = paper{said: s, size: timeline.Size{Width: float64(w.value), Height: float64(h.value)}, pixels: true}
	return nil
}

func paperNames() []string {
	var names []string
	for _, p := range timeline.PageSizes() {
		names = append(names, p.Name)
	}
	return names
}

// A count is a flag whose value is a whole number from 1 to most.
type count struct{ value, most int }

func (c *count) String() string { return strconv.Itoa(c.value) }

func (c *count) Type() string { return "N" }

// Set takes a number in the range of c.
func (c *count) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > c.most {
		return fmt.Errorf("it must be a whole number from 1 to %d", c.most)
	}
	c.value = n
	return nil
}
