// Package atomicfile writes files that are never seen half done: whoever reads
// one, even after a crash, finds the old content or the whole new content.
package atomicfile

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// chunk is how much is written between two looks at the context.
const chunk = 1 << 20

// Write makes data the content of the file name. It writes a temporary file
// beside it, and renames that once all of it is on the disk; when ctx ends or
// anything fails before, the temporary file is removed and name is untouched.
// A file that exists keeps its mode, and a symbolic link keeps pointing to the
// file that is replaced. What is not a regular file, such as a named pipe or
// /dev/stdout, is written straight to, for it cannot be replaced.
func Write(ctx context.Context, name string, data []byte) error {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: errIsFolder}
	case err == nil && !info.Mode().IsRegular():
		return through(ctx, name, data)
	}
	target, err := follow(name)
	if err != nil {
		return err
	}
	if isDevice(target) {
		return through(ctx, target, data)
	}
	return realDisk().replace(ctx, target, data)
}

// A disk is the two calls of the system whose order keeps a file whole through a power
// cut. Tests put others in their place.
type disk struct {
	sync   func(*os.File) error
	rename func(from, to string) error
}

func realDisk() disk { return disk{(*os.File).Sync, os.Rename} }

// through writes to what is there. It appends, because that is what sharing
// standard output with others takes when it is a file.
func through(ctx context.Context, name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	return realDisk().fill(ctx, f, data)
}

// replace writes a temporary file in the folder of name and renames it to name.
func (d disk) replace(ctx context.Context, name string, data []byte) error {
	mode, err := writable(name)
	if err != nil {
		return err
	}
	f, err := temporary(filepath.Dir(name), mode)
	if err != nil {
		return err
	}
	if err := d.fill(ctx, f, data); err != nil {
		os.Remove(f.Name())
		return err
	}
	if err := d.rename(f.Name(), name); err != nil {
		os.Remove(f.Name())
		return err
	}
	return nil
}

// writable is the mode of the file name, or 0 if there is none. It fails for a
// file that may not be written: a rename would get round that protection.
func writable(name string) (fs.FileMode, error) {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if os.IsNotExist(err) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return info.Mode().Perm(), nil
}

// fill writes data to f, waits until it is on the disk and closes f.
func (d disk) fill(ctx context.Context, f *os.File, data []byte) error {
	defer f.Close()
	for len(data) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := f.Write(data[:min(chunk, len(data))])
		if err != nil {
			return err
		}
		data = data[n:]
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() { // pipes and terminals cannot sync
		if err := d.sync(f); err != nil {
			return err
		}
	}
	return f.Close()
}

// isDevice tells whether name stands for something the process has open,
// even if that is a regular file: a shell's redirection would not follow a rename.
func isDevice(name string) bool {
	dir := filepath.Dir(name)
	return dir == "/dev" || dir == "/dev/fd" || strings.HasPrefix(dir, "/proc/")
}
