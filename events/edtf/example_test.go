package edtf_test

import (
	"errors"
	"fmt"
	"time"

	"throughline/events/edtf"
)

func ExampleParse() {
	v, err := edtf.Parse("2004-02-XX")
	if err != nil {
		fmt.Println(err)
		return
	}
	r := v.Span(time.UTC).Start
	last, _ := r.Latest()
	fmt.Println(v.Words())
	fmt.Println(r.From)
	fmt.Println(last)
	// Output:
	// a day in Feb 2004
	// 2004-02-01T00:00:00Z
	// 2004-02-29T23:59:59Z
}

func ExampleParse_error() {
	_, err := edtf.Parse("3 May 1985")
	fmt.Println(err)
	_, err = edtf.Parse("1985-4")
	if e, ok := errors.AsType[*edtf.SyntaxError](err); ok {
		fmt.Printf("%d: %s (%s)\n", e.Offset, e.Msg, e.Hint)
	}
	// Output:
	// "3 May 1985", character 1: a year needs four digits; write 1985-05-03
	// 5: the month needs two digits (write 1985-04)
}

func ExampleParseJulian() {
	v, err := edtf.ParseJulian("1917-10-25")
	fmt.Println(v.Words(), err)
	fmt.Println(v.Span(nil).Start.Words(nil))
	// Output:
	// 25 Oct 1917 (Julian) <nil>
	// 7 Nov 1917
}

func ExampleValue_Span() {
	v, err := edtf.Parse("1964/2008-05")
	if err != nil {
		fmt.Println(err)
		return
	}
	span := v.Span(nil)
	fmt.Println("begins in", span.Start.Words(nil))
	fmt.Println("ends in", span.End.Words(nil))
	// Output:
	// begins in 1964
	// ends in May 2008
}

func ExampleValue_WideSpan() {
	v, err := edtf.Parse("2016-11~")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s, read as %s\n", v.Words(), v.WideSpan(nil).Start.Words(nil))
	// Output:
	// about Nov 2016, read as Oct–Dec 2016
}

func ExampleValue_Words() {
	for _, s := range []string{"2017-03-03/2017-03-30", "-0043-03-15", "[2017-03,2017-04]", "156X-12-25", "2004-06~-11"} {
		v, err := edtf.Parse(s)
		fmt.Println(v.Words(), err)
	}
	// Output:
	// 3–30 Mar 2017 <nil>
	// 15 Mar 44 BC <nil>
	// Mar or Apr 2017 <nil>
	// 25 Dec, 1560s <nil>
	// 11 Jun 2004 (year and month approximate) <nil>
}

func ExampleCivil_Instant() {
	c := edtf.Civil{Year: 2017, Month: 1, Day: 31 + 1}
	fmt.Println(c.Instant(time.UTC), c.Weekday())
	// Output:
	// 2017-02-01T00:00:00Z Wednesday
}
