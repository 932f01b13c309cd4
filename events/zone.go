package events

import (
	"archive/zip"
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"
	"time"

	"throughline/diag"
)

// zoneInfo is the zone database of the Go release that go.mod names, as that has it in
// lib/time. [time.LoadLocation] would ask the environment and the system first, and what a
// file means would depend on the machine; package time/tzdata has no other way in.
//
//go:embed zoneinfo.zip
var zoneInfo []byte

// zoneFiles returns the files of the database by the names of their zones.
var zoneFiles = sync.OnceValue(func() map[string]*zip.File {
	z, err := zip.NewReader(bytes.NewReader(zoneInfo), int64(len(zoneInfo)))
	if err != nil {
		panic(err) // it is part of the program
	}
	files := make(map[string]*zip.File, len(z.File))
	for _, f := range z.File {
		if !f.FileInfo().IsDir() {
			files[f.Name] = f
		}
	}
	return files
})

// LoadZone returns the clock zone with an IANA name, of the database that the program
// carries: neither the environment nor the system has a say.
func LoadZone(name string) (*time.Location, error) {
	f := zoneFiles()[name]
	switch {
	case name == "UTC":
		return time.UTC, nil
	case f == nil:
		return nil, fmt.Errorf("there is no clock zone %s", diag.Quote(name))
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return time.LoadLocationFromTZData(name, data)
}

// readZone reads the IANA name of a clock zone.
func readZone(r *reader, n *node, to **time.Location) bool {
	var s string
	if !plainText.read(r, n, &s) {
		return false
	}
	if r.zones == nil {
		r.zones = map[string]*time.Location{}
	}
	zone := r.zones[s]
	if zone == nil {
		var err error
		if zone, err = LoadZone(s); err != nil {
			r.errorf(n, "bad-zone", "%v", err).Hint = cmp.Or(r.nearZone(s), `write an IANA name such as "Europe/Moscow"`)
			return false
		}
		r.zones[s] = zone
	}
	*to = zone
	return true
}

// fewZones is how many misspelt zones get a suggestion: each is compared with hundreds.
const fewZones = 20

func (r *reader) nearZone(name string) string {
	if r.noZones++; r.noZones > fewZones {
		return ""
	}
	return diag.DidYouMean(name, slices.Sorted(maps.Keys(zoneFiles())))
}
