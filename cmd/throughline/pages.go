package main

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

// A target is a file to write.
type target struct {
	name    string
	content content
}

// targets are the files for the pages of a picture, in their order: the one of that
// name, or for several pages timeline-1.png, timeline-2.png and so on.
func targets(name string, pages []content) []target {
	var all []target
	for i, page := range pages {
		all = append(all, target{pageName(name, i+1, len(pages)), page})
	}
	return all
}

// names are the names of files.
func names(files []target) []string {
	var all []string
	for _, f := range files {
		all = append(all, f.name)
	}
	return all
}

// pageName is the name for page i of n. All numbers have the same length, so that
// the names sort as the pages do.
func pageName(name string, i, n int) string {
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

// stale are the files that an earlier build made of the picture with this name and
// this one did not, the last page first. Only those count that a build can have made
// all of: the one of that very name, and pages in an unbroken row from 1, as many as
// numbers of their length stand for. Links and folders are never among them, nor is
// what another program wrote.
func stale(name string, written []target) []string {
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
func left(name string, written []target) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode().IsRegular() && isOurs(name) &&
		!slices.ContainsFunc(written, func(t target) bool { return t.name == name })
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
