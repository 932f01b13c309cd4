package events_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"throughline/events"
)

func TestLoadZone(t *testing.T) {
	t.Setenv("ZONEINFO", t.TempDir())
	summer := time.Date(2017, 7, 1, 12, 0, 0, 0, time.UTC)
	for name, want := range map[string]string{
		"Europe/Moscow": "15:00", "America/New_York": "08:00", "UTC": "12:00", "Asia/Kathmandu": "17:45", "EST5EDT": "08:00",
	} {
		zone, err := events.LoadZone(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := summer.In(zone).Format("15:04"); got != want || zone.String() != name {
			t.Errorf("%s: %s in %s, want %s", name, got, zone, want)
		}
	}
	for _, name := range []string{
		"", "Local", "localtime", "posixrules", "posix/Europe/Moscow", "right/Europe/Moscow", "europe/moscow", "Europe", "Europe/",
		"../Europe/Moscow", "/etc/localtime", "/usr/share/zoneinfo/Europe/Moscow", "zone.tab",
	} {
		if zone, err := events.LoadZone(name); err == nil {
			t.Errorf("%q is the zone %v", name, zone)
		}
	}
}

func TestAWrongZoneIsAskedAbout(t *testing.T) {
	_, ds := events.Read(events.File{Name: "f", Data: []byte("timezone: europe/moscow\n")})
	if want := `f:1:11: error: there is no clock zone "europe/moscow"; did you mean "Europe/Moscow"? [bad-zone]`; len(ds) != 1 || ds[0].String() != want {
		t.Errorf("got %v, want %s", ds, want)
	}
}

// The zones are those of the Go release that builds the program.
func TestZonesAreThoseOfGo(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(mod), "toolchain "+runtime.Version()+"\n") {
		t.Skip("another toolchain than that of go.mod")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip(err)
	}
	want, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib/time/zoneinfo.zip"))
	if err != nil {
		t.Skip(err)
	}
	if got, err := os.ReadFile("zoneinfo.zip"); err != nil || !bytes.Equal(got, want) {
		t.Error("copy lib/time/zoneinfo.zip of the Go release into this folder", err)
	}
}
