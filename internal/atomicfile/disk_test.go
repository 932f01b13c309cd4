package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// writeOn makes "new" the content of a file on d.
func writeOn(t *testing.T, d disk, name string) error {
	t.Helper()
	f, err := Create(t.Context(), name)
	if err != nil {
		return err
	}
	f.disk = d
	if _, err := f.Write([]byte("new")); err != nil {
		return err
	}
	return f.Commit()
}

// All of the new content is on the disk before the old one is replaced: what a power
// cut between the two leaves behind cannot be tested otherwise.
func TestContentIsSyncedBeforeTheRename(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	var calls []string
	d := disk{
		sync: func(f *os.File) error {
			data, err := os.ReadFile(f.Name())
			if err != nil {
				return err
			}
			calls = append(calls, "sync "+string(data))
			return f.Sync()
		},
		rename: func(from, to string) error {
			data, err := os.ReadFile(from)
			if err != nil {
				return err
			}
			calls = append(calls, "rename "+string(data))
			return os.Rename(from, to)
		},
	}
	if err := writeOn(t, d, name); err != nil {
		t.Fatal(err)
	}
	if want := []string{"sync new", "rename new"}; !slices.Equal(calls, want) {
		t.Errorf("the calls are %q, want %q", calls, want)
	}
}

func TestWhatCannotBeSyncedOrRenamedLeavesTheOldFile(t *testing.T) {
	broken := errors.New("the disk is broken")
	ok := realDisk()
	for what, d := range map[string]disk{
		"sync":   {func(*os.File) error { return broken }, ok.rename},
		"rename": {ok.sync, func(string, string) error { return broken }},
	} {
		t.Run(what, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(name, []byte("old"), 0o666); err != nil {
				t.Fatal(err)
			}
			if err := writeOn(t, d, name); !errors.Is(err, broken) {
				t.Errorf("the error is %v", err)
			}
			if data, err := os.ReadFile(name); err != nil || string(data) != "old" {
				t.Errorf("the file holds %q, %v", data, err)
			}
			if all, err := os.ReadDir(filepath.Dir(name)); err != nil || len(all) != 1 {
				t.Errorf("the folder holds %v, %v; want one file", all, err)
			}
		})
	}
}
