package said_test

import (
	"fmt"

	"throughline/events/edtf"
	"throughline/events/said"
)

func ExampleRead() {
	wednesday := said.Dateline{Civil: edtf.Civil{Year: 2017, Month: 5, Day: 3}, Precision: edtf.Day}
	for _, words := range []string{"last month", "Tuesday morning", "two weeks ago"} {
		r, err := said.Read(words, wednesday, false)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Date)
		fmt.Println("  ", r.Rule)
	}
	// Output:
	// 2017-04
	//    last month is the calendar month before the dateline's
	// [2017-05-02T06..2017-05-02T11]
	//    Tuesday is the latest one not after the dateline; morning is 06:00 to 12:00
	// [2017-04-17..2017-04-23]
	//    two weeks ago counts weeks (Monday to Sunday) on the calendar from the dateline's
}

func ExampleRead_ties() {
	r, err := said.Read("two days after chemical-attack", said.Dateline{}, false)
	if err != nil {
		fmt.Println(err)
		return
	}
	tie := r.Ties[0]
	fmt.Println(tie.How, tie.N, tie.Unit, tie.Event)
	// Output:
	// within 2 day chemical-attack
}

func ExampleRead_error() {
	_, err := said.Read("Tuesday, May 3, 2017", said.Dateline{}, false)
	fmt.Println(err)
	_, err = said.Read("3/5/2017", said.Dateline{}, false)
	fmt.Println(err)
	// Output:
	// 3 May 2017 is a Wednesday, not a Tuesday; correct the weekday or the date
	// "3/5/2017" is ambiguous: some write the day first, some the month; write the year first, as in 2017-05-03, or the month in words
}

func ExampleReserved() {
	fmt.Println(said.Reserved("yesterday"), said.Reserved("1980s"), said.Reserved("chemical-attack"))
	// Output:
	// true true false
}
