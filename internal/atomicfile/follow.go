package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

var (
	errIsFolder = errors.New("it is a folder")
	errLoop     = errors.New("too many symbolic links")
)

// follow is the file that name leads to through symbolic links, whether or not
// it exists: filepath.EvalSymlinks wants it to.
func follow(name string) (string, error) {
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

// temporary makes a new file in dir. Its mode is mode if that is not 0, else
// what the umask leaves of 0666; os.CreateTemp would make it 0600.
func temporary(dir string, mode fs.FileMode) (*os.File, error) {
	name := filepath.Join(dir, fmt.Sprintf(".throughline-%016x.tmp", rand.Uint64()))
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil || mode == 0 {
		return f, err
	}
	if err := f.Chmod(mode); err != nil {
		f.Close()
		os.Remove(name)
		return nil, err
	}
	return f, nil
}
