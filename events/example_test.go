package events_test

import (
	"fmt"
	"log"
	"os"

	"throughline/diag"
	"throughline/events"
)

func ExampleRead() {
	c, problems := events.Read(events.File{Name: "a.yaml", Data: []byte(`
title: A short story
sources: {paper: {title: The Paper, date: 2017-05-03}}
events:
  - {id: talks, title: Talks are held, when: {said: Tuesday}, sources: paper}
`)})
	if err := problems.Err(); err != nil {
		log.Fatal(err)
	}
	for _, e := range c.Events {
		fmt.Println(e.ID, e.When[0].Date)
	}
	// Output: talks 2017-05-02
}

func ExampleRead_problems() {
	file := events.File{Name: "a.yaml", Data: []byte("sources: {s: S}\nevents:\n  - {id: x, title: X, wehn: 2017, sources: s}\n")}
	_, problems := events.Read(file)
	if err := diag.Write(os.Stdout, problems, []events.File{file}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// a.yaml:3:23: error: unknown key "wehn"; did you mean "when"? [unknown-key]
	//       - {id: x, title: X, wehn: 2017, sources: s}
	//                           ^
}

func ExampleParseDuration() {
	d, err := events.ParseDuration("1 day")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("more than %d and less than %d hours\n", d.Min/3600, d.Max/3600)
	// Output: more than 0 and less than 50 hours
}
