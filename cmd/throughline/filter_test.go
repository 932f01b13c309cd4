package main

import (
	"io"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/events/edtf"
)

// FuzzFilter gives the flags that choose events any words: they are refused, or what
// passes is a part of the chronicle with its bounds, and is told in words that are in
// one line.
func FuzzFilter(f *testing.F) {
	for _, seed := range [][3]string{
		{"2017-05-02/2017-05-03", "zone idlib", "turkey,russia"},
		{"../2016", "ẞtraße", "us-strikes"},
		{"2017/..", "a\u202eb", "rusia"},
		{"[2016,2017]", "\xff", ""},
		{"2016-11~/2016-10", "\t", "\""},
		{"Y-17E7/-0043", "K", "x\ny"},
		{"/2016", "", ","},
		{"2015,2016~,2017/", "a, b", "turkey"},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	data, err := os.ReadFile("../../data/events.yaml")
	if err != nil {
		f.Fatal(err)
	}
	c, _ := events.Read(events.File{Name: "events.yaml", Data: data})
	var whole input
	whole.solve(c)
	whole.said = whole.graph
	f.Fuzz(func(t *testing.T, between, query, actors string) {
		var wanted filter
		cmd := &cobra.Command{}
		cmd.SetErr(io.Discard)
		wanted.add(cmd)
		if err := cmd.ParseFlags([]string{"--between=" + between, "--query=" + query, "--actor=" + actors}); err != nil {
			return
		}
		for _, v := range wanted.between {
			if again, err := edtf.Parse(v.String()); err != nil || !reflect.DeepEqual(v, again) {
				t.Errorf("%q is read as %s, and that as %s", between, v, again)
			}
		}
		in, err := wanted.apply(cmd, whole)
		if err != nil || in.chosen() == nil {
			return
		}
		if words := in.chosen().Words(); strings.ContainsAny(words, "\n\r\x1b\u202e") {
			t.Errorf("the words are %q", words)
		}
		for _, e := range in.graph.Chronicle().Events {
			before, _ := whole.graph.Bounds().Of(e.ID)
			if of, ok := in.graph.Bounds().Of(e.ID); !ok || of != before {
				t.Errorf("%s: bounds %v, before %v", e.ID, of, before)
			}
		}
	})
}
