package atomicfile_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"throughline/internal/atomicfile"
)

func TestMain(m *testing.M) {
	if name := os.Getenv("ATOMICFILE_REWRITE"); name != "" {
		rewrite(name)
	}
	os.Exit(m.Run())
}

var (
	older = bytes.Repeat([]byte("old\n"), 2<<20)
	newer = bytes.Repeat([]byte("new\n"), 2<<20)
)

// rewrite replaces one content of name by the other until it is killed.
func rewrite(name string) {
	for {
		for _, data := range [][]byte{newer, older} {
			if err := atomicfile.Write(context.Background(), name, data); err != nil {
				panic(err)
			}
		}
	}
}

func TestKilledWriterLeavesAWholeFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	write(t, name, older)
	for i := range 8 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "ATOMICFILE_REWRITE="+name)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(20+13*i) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
		if got := read(t, name); !bytes.Equal(got, older) && !bytes.Equal(got, newer) {
			t.Fatalf("after kill %d the file has %d bytes, a mixture", i, len(got))
		}
	}
}

// A countdown is a context that ends when it has been asked n times.
type countdown struct {
	context.Context
	n int
}

func (c *countdown) Err() error {
	if c.n--; c.n < 0 {
		return context.Canceled
	}
	return nil
}

func TestCancelledWriteLeavesTheOldFileAndNothingElse(t *testing.T) {
	for n := range 4 {
		name := filepath.Join(t.TempDir(), "file")
		write(t, name, []byte("old"))
		err := atomicfile.Write(&countdown{context.Background(), n}, name, newer)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled at chunk %d: error %v", n, err)
		}
		if got := read(t, name); string(got) != "old" {
			t.Errorf("cancelled at chunk %d: the file has %d bytes", n, len(got))
		}
		onlyEntry(t, filepath.Dir(name))
	}
}

func TestWriteReplacesAndKeepsTheMode(t *testing.T) {
	for _, mode := range []fs.FileMode{0o600, 0o644, 0o755} {
		name := filepath.Join(t.TempDir(), "file")
		write(t, name, []byte("old"))
		must(t, os.Chmod(name, mode))
		must(t, atomicfile.Write(t.Context(), name, []byte("new")))
		info, err := os.Stat(name)
		must(t, err)
		if got := read(t, name); string(got) != "new" || info.Mode() != mode {
			t.Errorf("got %q with mode %v, want \"new\" with %v", got, info.Mode(), mode)
		}
		onlyEntry(t, filepath.Dir(name))
	}
}

func TestNewFileHasTheModeOfAnyNewFile(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "plain"), nil)
	must(t, atomicfile.Write(t.Context(), filepath.Join(dir, "atomic"), nil))
	plain, err := os.Stat(filepath.Join(dir, "plain"))
	must(t, err)
	atomic, err := os.Stat(filepath.Join(dir, "atomic"))
	must(t, err)
	if atomic.Mode() != plain.Mode() {
		t.Errorf("mode %v, want %v", atomic.Mode(), plain.Mode())
	}
}

func TestSymbolicLinksStayAndTheirTargetIsWritten(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "sub"), 0o755))
	tests := []struct{ name, link, target string }{
		{"to a file", "sub/file", "sub/file"},
		{"to what is not there yet", "sub/later", "sub/later"},
		{"through another link", "first", "sub/file"},
	}
	write(t, filepath.Join(dir, "sub/file"), []byte("old"))
	must(t, os.Symlink("sub/file", filepath.Join(dir, "first")))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			link := filepath.Join(dir, "link")
			must(t, os.Symlink(tt.link, link))
			defer os.Remove(link)
			must(t, atomicfile.Write(t.Context(), link, []byte(tt.name)))
			if got, err := os.Readlink(link); err != nil || got != tt.link {
				t.Errorf("the link is now %q, %v", got, err)
			}
			if got := read(t, filepath.Join(dir, tt.target)); string(got) != tt.name {
				t.Errorf("%s holds %q, want %q", tt.target, got, tt.name)
			}
		})
	}
}

func TestLoopOfSymbolicLinksIsAnError(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Symlink("b", filepath.Join(dir, "a")))
	must(t, os.Symlink("a", filepath.Join(dir, "b")))
	if err := atomicfile.Write(t.Context(), filepath.Join(dir, "a"), nil); err == nil {
		t.Error("no error")
	}
}

func TestRedirectedStandardOutputIsAppendedTo(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("needs /proc")
	}
	name := filepath.Join(t.TempDir(), "redirected")
	f, err := os.Create(name)
	must(t, err)
	defer f.Close()
	io.WriteString(f, "before, ")
	link := filepath.Join(t.TempDir(), "stdout") // as /dev/stdout leads to /proc/self/fd/1
	must(t, os.Symlink(fmt.Sprintf("/proc/self/fd/%d", f.Fd()), link))
	must(t, atomicfile.Write(t.Context(), link, []byte("after")))
	if got := read(t, name); string(got) != "before, after" {
		t.Errorf("got %q", got)
	}
}

func TestLeftoversOfKilledWritersOfTheSameFileAreRemoved(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "file")
	tests := []struct {
		target string
		age    time.Duration
		stays  bool
	}{
		{name, 2 * time.Hour, false},
		{name, time.Minute, true}, // its writer may be at work
		{filepath.Join(dir, "other"), 2 * time.Hour, true},
	}
	for _, tt := range tests {
		f, err := atomicfile.Create(t.Context(), tt.target)
		must(t, err)
		left := one(t, filepath.Join(dir, ".throughline-*.tmp"))
		then := time.Now().Add(-tt.age)
		must(t, os.Chtimes(left, then, then))
		must(t, atomicfile.Write(t.Context(), name, []byte("new")))
		if _, err := os.Stat(left); (err == nil) != tt.stays {
			t.Errorf("for %s, %v old: %v", filepath.Base(tt.target), tt.age, err)
		}
		f.Abort()
		os.Remove(left)
	}
}

func one(t *testing.T, pattern string) string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	must(t, err)
	if len(names) != 1 {
		t.Fatalf("%s is %v, want one", pattern, names)
	}
	return names[0]
}

func TestForeignFilesThatLookLikeLeftoversStay(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, ".throughline-notes.tmp")
	write(t, foreign, nil)
	then := time.Now().Add(-48 * time.Hour)
	must(t, os.Chtimes(foreign, then, then))
	must(t, atomicfile.Write(t.Context(), filepath.Join(dir, "file"), []byte("new")))
	if _, err := os.Stat(foreign); err != nil {
		t.Error(err)
	}
}

func TestAbortLeavesTheOldFileAndNothingElse(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	write(t, name, []byte("old"))
	f, err := atomicfile.Create(t.Context(), name)
	must(t, err)
	f.Write(newer)
	f.Abort()
	if got := read(t, name); string(got) != "old" {
		t.Errorf("the file has %d bytes", len(got))
	}
	onlyEntry(t, filepath.Dir(name))
}

func TestDevNullIsNotReplaced(t *testing.T) {
	must(t, atomicfile.Write(t.Context(), os.DevNull, []byte("new")))
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Error("it is a regular file now")
	}
}

func TestWhatCannotBeWrittenIsAnError(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{dir, filepath.Join(dir, "none", "file")} {
		if err := atomicfile.Write(t.Context(), name, nil); err == nil {
			t.Errorf("Write(%q) gives no error", name)
		}
	}
}

func TestReadOnlyFileIsLeftAlone(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anything")
	}
	name := filepath.Join(t.TempDir(), "file")
	write(t, name, []byte("old"))
	must(t, os.Chmod(name, 0o444))
	if err := atomicfile.Write(t.Context(), name, nil); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("error %v", err)
	}
}

func onlyEntry(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	if len(entries) != 1 {
		t.Errorf("the folder holds %v, want one file", entries)
	}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	must(t, os.WriteFile(name, data, 0o666))
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	must(t, err)
	return data
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
