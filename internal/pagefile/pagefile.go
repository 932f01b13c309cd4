// Package pagefile names the files of the pages of a picture, and finds those that an
// earlier build left behind.
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

// Name returns the name for page i of n of the picture with this name: the same if there
// is one page, else timeline-1.png and so on. All numbers have the same length, so that
// the names sort as the pages do.
func Name(name string, i, n int) string {
	if n == 1 {
		return name
	}
	return numbered(name, i, len(strconv.Itoa(n)))
}

// numbered is a name with a number of so many digits before its extension.
func numbered(name string, i, digits int) string {
	ext := filepath.Ext(name)
	return fmt.Sprintf("%s-%0*d%s", strings.TrimSuffix(name, ext), digits, i, ext)
}

// mostDigits is how long the numbers of pages are at most: a million events have
// fewer pages than that.
const mostDigits = 6

// Stale lists the files that an earlier build made of the picture with this name and a
// later one, which wrote some files, did not, the last page first. Only those count that
// a build can have made all of: the one of that very name, and pages in an unbroken row
// from 1, as many as numbers of their length stand for. Links and folders are never among
// them, nor is what another program wrote.
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

// rowOfPages are the pages that are there, from 1 to the last before a gap.
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

// left tells whether a regular file of ours is there that was not written now.
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

// ourPNG is the note of a picture that says which program made it (figure/png.go), and
// ourSVG the first line of one, which no other program words like that (figure/svg.go).
var (
	ourPNG = []byte("tEXtSoftware\x00throughline")
	ourSVG = regexp.MustCompile(`^<svg xmlns="http://www\.w3\.org/2000/svg" width="[\d.]+pt" height="[\d.]+pt" viewBox="0 0 [\d.]+ [\d.]+"` +
		` role="img" lang="[^"]*" xml:space="preserve" font-family="[^"]*" style="font-kerning:none;font-variant-ligatures:none">\n<title>`)
)
