// Package atomicfile writes files that are never seen half done: whoever reads
// one, even after a crash, finds the old content or the whole new content.
package atomicfile

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// chunk is how much is written between two looks at the context.
const chunk = 1 << 20

// Write makes data the content of the file name, as [Create] and [File.Commit] do.
func Write(ctx context.Context, name string, data []byte) error {
	f, err := Create(ctx, name)
	if err != nil {
		return err
	}
	defer f.Abort()
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.Commit()
}

// A File is the new content of a file while it is being written.
type File struct {
	ctx  context.Context
	file *os.File
	name string // what the temporary file becomes; empty if it is written straight to
	disk disk
}

// A disk is the two calls of the system whose order keeps a file whole through a power
// cut. Tests put others in their place.
type disk struct {
	sync   func(*os.File) error
	rename func(from, to string) error
}

func realDisk() disk { return disk{(*os.File).Sync, os.Rename} }

// Create begins a new content of the file name. It is written to a temporary file
// beside it, which [File.Commit] renames once all of it is on the disk; when ctx ends
// or anything fails before, the temporary file is removed and name is untouched.
// A file that exists keeps its mode, and a symbolic link keeps pointing to the
// file that is replaced. What is not a regular file, such as a named pipe or
// /dev/stdout, is written straight to, for it cannot be replaced.
func Create(ctx context.Context, name string) (*File, error) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return nil, &fs.PathError{Op: "write", Path: name, Err: errIsFolder}
	case err == nil && !info.Mode().IsRegular():
		return through(ctx, name)
	}
	target, err := Target(name)
	if err != nil {
		return nil, err
	}
	if isDevice(target) {
		return through(ctx, target)
	}
	mode, err := writable(target)
	if err != nil {
		return nil, err
	}
	f, err := temporary(target, mode)
	if err != nil {
		return nil, err
	}
	sweep(target, f)
	return &File{ctx, f, target, realDisk()}, nil
}

// through opens what is there for writing. It appends, because that is what sharing
// standard output with others takes when it is a file. Opening a named pipe waits for
// a reader, so it is left to itself when ctx ends.
func through(ctx context.Context, name string) (*File, error) {
	type opened struct {
		file *os.File
		err  error
	}
	done := make(chan opened, 1)
	go func() {
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
		done <- opened{f, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case o := <-done:
		if o.err != nil {
			return nil, o.err
		}
		context.AfterFunc(ctx, func() { o.file.SetWriteDeadline(time.Unix(1, 0)) }) // a pipe may be full for ever
		return &File{ctx: ctx, file: o.file, disk: realDisk()}, nil
	}
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

// Write adds data to the new content.
func (f *File) Write(data []byte) (int, error) {
	written := 0
	for written < len(data) {
		if err := f.ctx.Err(); err != nil {
			return written, err
		}
		n, err := f.file.Write(data[written:min(written+chunk, len(data))])
		written += n
		if err != nil {
			return written, err
		}
	}
	return written, nil
}

// Commit waits until the new content is on the disk and puts it in the place of the old.
func (f *File) Commit() error {
	if err := f.close(); err != nil || f.name == "" {
		f.Abort()
		return err
	}
	if err := f.disk.rename(f.file.Name(), f.name); err != nil {
		f.Abort()
		return err
	}
	f.name = ""
	return nil
}

// close waits until the content is on the disk; pipes and terminals cannot sync.
func (f *File) close() error {
	defer f.file.Close()
	if info, err := f.file.Stat(); err == nil && info.Mode().IsRegular() {
		if err := f.disk.sync(f.file); err != nil {
			return err
		}
	}
	return f.file.Close()
}

// Abort gives the new content up. After Commit it does nothing.
func (f *File) Abort() {
	f.file.Close()
	if f.name != "" {
		os.Remove(f.file.Name())
		f.name = ""
	}
}

// isDevice tells whether name stands for something the process has open,
// even if that is a regular file: a shell's redirection would not follow a rename.
func isDevice(name string) bool {
	dir := filepath.Dir(name)
	return dir == "/dev" || dir == "/dev/fd" || strings.HasPrefix(dir, "/proc/")
}
