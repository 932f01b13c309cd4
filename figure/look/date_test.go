package look

import (
	"strings"
	"testing"
)

func TestGlued(t *testing.T) {
	for words, want := range map[string]string{
		"22 Nov 1963, 12:30":            "22_Nov_1963, 12:30",
		"30 Dec 2016 – 3 May 2017":      "30_Dec_2016 – 3_May_2017",
		"Mar or Apr 2017":               "Mar or Apr_2017",
		"about 2016":                    "about 2016",
		"1–3 May 2017 (inferred)":       "1–3_May_2017 (inferred)",
		"under way on 3 May":            "under way on 3_May",
		"a year in AD 700–799":          "a year in AD 700–799",
		"":                              "",
		"5 Oct, 14:00, lasting 2 hours": "5_Oct, 14:00, lasting 2 hours",
	} {
		if got := strings.ReplaceAll(glued(words), noBreak, "_"); got != want {
			t.Errorf("glued(%q) is %q, want %q", words, got, want)
		}
	}
}
