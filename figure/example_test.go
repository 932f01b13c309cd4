package figure_test

import (
	"bytes"
	"fmt"
	"image/png"
	"log"
	"os"

	"gonum.org/v1/plot/vg/recorder"

	"throughline/figure"
)

func ExampleFont_Width() {
	f := figure.Font{Size: 10}
	fmt.Printf("%.2f pt\n", f.Width("Ceasefire for Syria signed"))
	// Output:
	// 115.05 pt
}

func ExampleWrap() {
	f := figure.Font{Size: 9, Bold: true}
	for _, line := range figure.Wrap("Chemical attack on a rebel-held town", f, 110) {
		fmt.Println(line)
	}
	// Output:
	// Chemical attack on
	// a rebel-held town
}

func ExampleFigure_Missing() {
	f := &figure.Figure{Texts: []figure.Text{{Words: "Токио, 東京"}}}
	fmt.Printf("%c\n", f.Missing())
	// Output:
	// [京 東]
}

func ExampleMark_Ink() {
	m := figure.Mark{Y: 20, Height: 10, Possible: figure.Extent{From: 100, To: 180}, Right: figure.Arrow}
	fmt.Println(m.Box())
	fmt.Println(m.Ink())
	// Output:
	// {100 15 180 25}
	// {100 15 187.25 25}
}

func ExampleDraw() {
	f := &figure.Figure{Width: 20, Height: 10}
	f.Lines = []figure.Line{{X0: 2, Y0: 3, X1: 18, Y1: 3, Width: 0.5}}
	var c recorder.Canvas
	figure.Draw(&c, f)
	stroke := c.Actions[len(c.Actions)-1].(*recorder.Stroke)
	fmt.Println(stroke.Path[0].Pos, stroke.Path[1].Pos) // y runs up there
	// Output:
	// {2 7} {18 7}
}

func ExampleWriteSVG() {
	f := &figure.Figure{Width: 120, Height: 30, Lang: "en", Title: "A treaty"}
	f.Texts = []figure.Text{{X: 10, Y: 20, Words: "Signed & sealed", Font: figure.Font{Size: 9}, Event: "treaty"}}
	if err := figure.WriteSVG(os.Stdout, f); err != nil {
		log.Fatal(err)
	}
	// Output:
	// <svg xmlns="http://www.w3.org/2000/svg" width="120pt" height="30pt" viewBox="0 0 120 30" role="img" lang="en" xml:space="preserve" font-family="Liberation Sans, Arial, Helvetica, sans-serif" style="font-kerning:none;font-variant-ligatures:none">
	// <title>A treaty</title>
	// <desc></desc>
	// <path fill="#ffffff" d="M0 0L120 0L120 30L0 30Z"/>
	// <g id="label-treaty" class="label">
	// <text x="10" y="20" font-size="9" textLength="65.55" lengthAdjust="spacingAndGlyphs" fill="#000000">Signed &amp; sealed</text>
	// </g>
	// </svg>
}

func ExampleWritePNG() {
	f := &figure.Figure{Width: 72, Height: 36}
	var b bytes.Buffer
	if err := figure.WritePNG(&b, f, 300); err != nil {
		log.Fatal(err)
	}
	c, err := png.DecodeConfig(&b)
	fmt.Println(c.Width, "×", c.Height, err)
	// Output:
	// 300 × 150 <nil>
}

func ExampleWritePDF() {
	f := &figure.Figure{Width: 72, Height: 36, Title: "A treaty", Lang: "en"}
	var b bytes.Buffer
	if err := figure.WritePDF(&b, f); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%.5s\n", b.Bytes())
	// Output:
	// %PDF-
}

func ExampleWritePDF_pages() {
	overview := &figure.Figure{Width: 300, Height: 200, Title: "Overview"}
	detail := &figure.Figure{Width: 300, Height: 900, Title: "Day by day"}
	detail.Bookmarks = []figure.Bookmark{{Words: "Monday", Y: 20}, {Words: "Tuesday", Y: 460}}
	var b bytes.Buffer
	if err := figure.WritePDF(&b, overview, detail); err != nil {
		log.Fatal(err)
	}
	fmt.Println(bytes.Count(b.Bytes(), []byte("/Type /Page\n")), "pages")
	// Output:
	// 2 pages
}

func ExampleReadFonts() {
	data, err := os.ReadFile("NotoSansSC-Regular.ttf")
	if err != nil {
		log.Fatal(err)
	}
	th := figure.Light()
	if th.Fonts, err = figure.ReadFonts("NotoSansSC-Regular.ttf", data); err != nil {
		log.Fatal(err)
	}
	fmt.Println(figure.Font{Size: 9, Fonts: th.Fonts}.Width("東京"))
}

func ExampleThemeNamed() {
	th, ok := figure.ThemeNamed("dark")
	fmt.Println(th.Background, ok)
	_, ok = figure.ThemeNamed("neon")
	fmt.Println(figure.ThemeNames(), ok)
	// Output:
	// {22 24 27 255} true
	// [light dark print] false
}

func ExampleParseColour() {
	c, err := figure.ParseColour("#07b")
	fmt.Println(c, err)
	_, err = figure.ParseColour("blue")
	fmt.Println(err)
	// Output:
	// {0 119 187 255} <nil>
	// "blue" is not a colour; write # and three or six hexadecimal digits, as in #0072b2
}

func ExampleLight() {
	th := figure.Light()
	fmt.Println(figure.Pale(th.Lanes[0], th.Background))
	// Output:
	// {213 232 242 255}
}
