// Package atomicfile replaces files as a whole: whoever reads one, even after a crash,
// finds either the old content or all of the new.
package atomicfile

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// chunk is how much is written between two checks of the context.
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

// A disk holds the two system calls whose order keeps a file whole through a power cut.
// Tests replace them.
type disk struct {
	sync   func(*os.File) error
	rename func(from, to string) error
}

func realDisk() disk { return disk{(*os.File).Sync, os.Rename} }

// Create begins a new content of the file name. It is written to a temporary file beside
// it, which [File.Commit] renames once all of it is on disk. If ctx ends or anything
// fails before that, the temporary file is removed and name is untouched. An existing
// file keeps its mode, and a symbolic link keeps pointing to the file that is replaced.
// Anything but a regular file, such as a named pipe or /dev/stdout, is written to
// directly, since it cannot be replaced.
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

// through opens an existing file or pipe for writing. It appends: standard output may be
// a file shared with other writers. Opening a named pipe waits for a reader, so through
// returns when ctx ends and leaves that call behind.
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

// writable returns the mode of the file name, or 0 if it does not exist. It fails if the
// file may not be written: a rename would circumvent that protection.
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

// Commit waits until the new content is on disk and replaces the old content with it.
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

// close waits until the content is on disk; pipes and terminals cannot sync.
func (f *File) close() error {
	defer f.file.Close()
	if info, err := f.file.Stat(); err == nil && info.Mode().IsRegular() {
		if err := f.disk.sync(f.file); err != nil {
			return err
		}
	}
	return f.file.Close()
}

// Abort discards the new content. After Commit it does nothing.
func (f *File) Abort() {
	f.file.Close()
	if f.name != "" {
		os.Remove(f.file.Name())
		f.name = ""
	}
}

// isDevice reports whether name stands for something the process has open. That may be a
// regular file: a shell's redirection would not follow a rename.
func isDevice(name string) bool {
	dir := filepath.Dir(name)
	return dir == "/dev" || dir == "/dev/fd" || strings.HasPrefix(dir, "/proc/")
}
