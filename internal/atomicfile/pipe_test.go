//go:build unix

package atomicfile_test

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

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
