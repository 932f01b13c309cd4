// Package pagefile names the files for the pages of a picture, and finds those that an
// earlier build left over.
package pagefile

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Name returns the file name for page i of n of the picture with this name: name itself
// if there is one page, else timeline-1.png and so on. All numbers have the same length,
// so that the names sort like the pages.
func Name(name string, i, n int) string {
	if n == 1 {
		return name
	}
	return numbered(name, i, len(strconv.Itoa(n)))
}

// numbered returns name with a number of so many digits before its extension.
func numbered(name string, i, digits int) string {
	ext := filepath.Ext(name)
	return fmt.Sprintf("%s-%0*d%s", strings.TrimSuffix(name, ext), digits, i, ext)
}

// mostDigits is the greatest length of a page number: a million events have fewer pages
// than that allows.
const mostDigits = 6

// Stale returns the files of the picture with this name that an earlier build wrote and
// the latest build, which wrote written, did not; the last page comes first. It considers
// only what one build can have written: the file of that very name, and pages in an
// unbroken row from 1, at least as many as need numbers of that length. It never returns
// links, folders or files of other programs.
func Stale(name string, written []string) []string {
	var old []string
	if left(name, written) {
		old = append(old, name)
	}
	for digits, fewest := 1, 2; digits <= mostDigits; digits++ {
		if row := rowOfPages(name, digits); len(row) >= fewest {
			old = append(old, slices.DeleteFunc(row, func(s string) bool { return !left(s, written) })...)
		}
		fewest = int(math.Pow10(digits)) // a number with one digit more
	}
	slices.Reverse(old)
	return old
}

// rowOfPages returns the existing pages from 1 to the last before a gap.
func rowOfPages(name string, digits int) []string {
	var row []string
	for i := 1; len(strconv.Itoa(i)) <= digits; i++ {
		page := numbered(name, i, digits)
		if _, err := os.Lstat(page); err != nil {
			break
		}
		row = append(row, page)
	}
	return row
}

// left reports whether name is a regular file of ours that is not among written.
func left(name string, written []string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode().IsRegular() && isOurs(name) &&
		!slices.Contains(written, name)
}

// isOurs reports whether the picture with this name was written by this program, by
// how it begins.
func isOurs(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 1<<20))
	if err != nil {
		return false
	}
	return ourSVG.Match(head) || bytes.HasPrefix(head, []byte("\x89PNG")) && bytes.Contains(head, ourPNG)
}

// ourPNG is the note in a picture that says which program made it (figure/png.go). ourSVG
// matches the first line of an SVG of ours, which no other program writes like that
// (figure/svg.go).
var (
	ourPNG = []byte("tEXtSoftware\x00throughline")
	ourSVG = regexp.MustCompile(`^<svg xmlns="http://www\.w3\.org/2000/svg" width="[\d.]+pt" height="[\d.]+pt" viewBox="0 0 [\d.]+ [\d.]+"` +
		` role="img" lang="[^"]*" xml:space="preserve" font-family="[^"]*" style="font-kerning:none;font-variant-ligatures:none">\n<title>`)
)
