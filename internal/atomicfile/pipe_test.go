//go:build unix

package atomicfile_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"throughline/internal/atomicfile"
)

func TestNamedPipeIsWrittenTo(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o644); err != nil {
		t.Skip("no named pipes here:", err)
	}
	got := make(chan []byte)
	go func() {
		f, _ := os.Open(name)
		defer f.Close()
		data, _ := io.ReadAll(f)
		got <- data
	}()
	must(t, atomicfile.Write(t.Context(), name, []byte("new")))
	if data := <-got; string(data) != "new" {
		t.Errorf("the reader got %q", data)
	}
}

func TestNamedPipeWithoutReaderIsGivenUp(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o644); err != nil {
		t.Skip("no named pipes here:", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if err := atomicfile.Write(ctx, name, []byte("new")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestFullPipeIsGivenUp(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o644); err != nil {
		t.Skip("no named pipes here:", err)
	}
	reader, err := os.OpenFile(name, os.O_RDWR, 0) // which never reads
	must(t, err)
	defer reader.Close()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if err := atomicfile.Write(ctx, name, newer); err == nil {
		t.Error("no error")
	}
}
