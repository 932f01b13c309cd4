package main

import (
	"fmt"
	"strconv"
)

// A canvas is the size of a picture in pixels. Height 0 is as high as needed.
type canvas struct{ width, height, dpi count }

func newCanvas() canvas {
	return canvas{count{1600, 100_000}, count{0, 100_000}, count{96, 2400}}
}

// points converts pixels to points, of which an inch has 72.
func (c canvas) points(pixels count) float64 {
	return float64(pixels.value) * 72 / float64(c.dpi.value)
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
