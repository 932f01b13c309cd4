package timeline_test

import (
	"errors"
	"strings"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavusansmono"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/timeline"
)

// All words of a picture are set in the fonts of its theme, whatever they are for.
func TestWordsHaveTheFontsOfTheTheme(t *testing.T) {
	fonts := new(figure.Fonts)
	roles := map[figure.Role]bool{}
	for _, name := range []string{"../data/events.yaml", "testdata/last-days.yaml", "testdata/same-day.yaml"} {
		c := file(t, name)
		b := chronology.Solve(c)
		for _, form := range forms {
			for _, height := range []float64{0, 500} {
				pic, err := timeline.Layout(graph.New(c, b), timeline.Options{Form: form, Height: height, Theme: figure.Theme{Fonts: fonts}})
				if _, small := errors.AsType[*timeline.TooSmallError](err); small {
					continue
				} else if err != nil {
					t.Fatal(err)
				}
				for _, f := range pic.Pages {
					for _, words := range f.Texts {
						roles[words.Role] = true
						if words.Font.Fonts != fonts {
							t.Fatalf("%s, %q: the %s %q has other fonts", name, form, words.Role, words.Words)
						}
					}
				}
			}
		}
	}
	for _, r := range []figure.Role{
		figure.TitleRole, figure.SubtitleRole, figure.LaneRole, figure.DateRole, figure.LabelRole, figure.ClaimRole,
		figure.StubRole, figure.CountRole, figure.TickRole, figure.PanelRole, figure.LegendRole, figure.NoteRole, figure.SourceRole,
	} {
		if !roles[r] {
			t.Errorf("no picture has words for a %s", r)
		}
	}
}

// A title of letters that the theme's font has, and that are narrower in it than what
// stands for a letter that is missing, takes fewer lines.
func TestWordsAreMeasuredInTheFontsOfTheTheme(t *testing.T) {
	fonts, err := figure.ReadFonts("mono.ttf", dejavusansmono.TTF)
	if err != nil {
		t.Fatal(err)
	}
	c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte("events:\n  - id: a\n    when: 2017\n    title: " + strings.Repeat("⌶⍀ ", 40) + "\n")})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	b := chronology.Solve(c)
	lines := func(fonts *figure.Fonts) int {
		pic, err := timeline.Layout(graph.New(c, b), timeline.Options{Theme: figure.Theme{Fonts: fonts}})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, words := range pic.Pages[0].Texts {
			if words.Role == figure.LabelRole {
				n++
			}
		}
		return n
	}
	if with, without := lines(fonts), lines(nil); with >= without {
		t.Errorf("%d lines with the font, %d without", with, without)
	}
}
