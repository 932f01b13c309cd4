package layered_test

import (
	"testing"

	"throughline/figure"
	"throughline/graph"
	"throughline/layered"
)

// All words of a picture are set in the fonts of its theme.
func TestWordsHaveTheFontsOfTheTheme(t *testing.T) {
	fonts := new(figure.Fonts)
	each(t, func(t *testing.T, g *graph.Graph) {
		p, err := layered.Layout(g, layered.Options{Theme: figure.Theme{Fonts: fonts}})
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range p.Figure.Texts {
			if words.Font.Fonts != fonts {
				t.Fatalf("the %s %q has other fonts", words.Role, words.Words)
			}
		}
	})
}
