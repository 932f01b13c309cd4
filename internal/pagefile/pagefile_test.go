package pagefile

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestPageNamesSortLikePages(t *testing.T) {
	tests := []struct {
		name string
		i, n int
		want string
	}{
		{"out/timeline.png", 1, 1, "out/timeline.png"},
		{"out/timeline.png", 2, 9, "out/timeline-2.png"},
		{"out/timeline.png", 2, 10, "out/timeline-02.png"},
		{"a.b/picture", 3, 100, "a.b/picture-003"},
	}
	for _, tt := range tests {
		if got := Name(tt.name, tt.i, tt.n); filepath.ToSlash(got) != tt.want {
			t.Errorf("Name(%q, %d, %d) = %q, want %q", tt.name, tt.i, tt.n, got, tt.want)
		}
	}
}

// row is t-1.png to t-9.png or, with two digits, t-01.png to t-12.png.
func row(n int) string {
	var all []string
	for i := range n {
		all = append(all, Name("t.png", i+1, n))
	}
	return strings.Join(all, " ")
}

func TestOnlyWhatABuildCanHaveWrittenIsStale(t *testing.T) {
	tests := []struct{ name, there, written, want string }{
		{"nothing was there", "t.png", "t.png", ""},
		{"there was one page", "t.png " + row(2), row(2), "t.png"},
		{"there were more pages", row(5), row(3), "t-5.png t-4.png"},
		{"there were pages", row(3) + " t.png", "t.png", "t-3.png t-2.png t-1.png"},
		{"numbers were longer", row(12) + " " + row(2), row(2), "t-12.png t-11.png t-10.png t-09.png t-08.png t-07.png t-06.png t-05.png t-04.png t-03.png t-02.png t-01.png"},
		{"numbers were shorter", row(12) + " " + row(2), row(12), "t-2.png t-1.png"},
		{"a number stands alone", "t.png t-1.png t-2016.png t-0.png", "t.png", ""},
		{"a row has a gap", "t.png t-1.png t-2.png t-4.png", "t.png", "t-2.png t-1.png"},
		{"too few for such long numbers", "t.png t-01.png t-02.png t-03.png", "t.png", ""},
		{"other names", "t.png t-a.png t-1.jpg t1.png u-1.png u-2.png", "t.png", ""},
		{"a folder", "t.png t-1.png/ t-2.png t-3.png/", "t.png", "t-2.png"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for name := range strings.FieldsSeq(tt.there) {
				if err := touch(name); err != nil {
					t.Fatal(err)
				}
			}
			if got := Stale("t.png", strings.Fields(tt.written)); !slices.Equal(got, strings.Fields(tt.want)) {
				t.Errorf("of %q, %q written: stale are %q, want %q", tt.there, tt.written, got, tt.want)
			}
		})
	}
}

// touch makes a picture of ours or, if the name ends in a slash, a folder.
func touch(name string) error {
	if strings.HasSuffix(name, "/") {
		return os.Mkdir(name, 0o777)
	}
	return os.WriteFile(name, append([]byte("\x89PNG"), ourPNG...), 0o666)
}

func TestWhatOthersMadeIsNeverStale(t *testing.T) {
	for _, data := range []string{
		"", "notes", "\x89PNG\r\n\x1a\ntEXtSoftware\x00another", "tEXtSoftware\x00throughline", `<svg xmlns="http://www.w3.org/2000/svg" width="9pt">`,
	} {
		t.Chdir(t.TempDir())
		for _, name := range []string{"t.png", "t-1.png", "t-2.png"} {
			if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if got := Stale("t.png", nil); len(got) > 0 {
			t.Errorf("of files that hold %q stale are %q", data, got)
		}
	}
}

func TestLinksAreNeverStale(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := 1; i <= 3; i++ {
		if err := os.Symlink("elsewhere", Name("t.png", i, 3)); err != nil {
			t.Skip(err)
		}
	}
	if got := Stale("t.png", nil); len(got) > 0 {
		t.Errorf("stale are %q", got)
	}
}
