package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

var (
	errIsFolder = errors.New("it is a folder")
	errLoop     = errors.New("too many symbolic links")
)

// Target returns the file that [Create] would replace: the one that name leads to through
// symbolic links. The file need not exist, as filepath.EvalSymlinks requires.
func Target(name string) (string, error) {
	first := name
	for range 40 { // as many as Linux follows
		dir, err := filepath.EvalSymlinks(filepath.Dir(name))
		if err != nil {
			return "", err
		}
		name = filepath.Join(dir, filepath.Base(name))
		if isDevice(name) {
			return name, nil
		}
		next, err := os.Readlink(name)
		if err != nil {
			return name, nil // not a link: the end of the way
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(dir, next)
		}
		name = next
	}
	return "", &fs.PathError{Op: "follow", Path: first, Err: errLoop}
}
