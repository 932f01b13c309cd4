package archtest

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func architecture(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(root + "/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// code matches what stands in code letters.
var code = regexp.MustCompile("`([^`]+)`")

func inCode(cell string) []string {
	var words []string
	for _, m := range code.FindAllStringSubmatch(cell, -1) {
		words = append(words, m[1])
	}
	return words
}

// roomsOf reads the table of rooms: packages in its first column, what they may
// import in its last two.
func roomsOf(text string) map[string]room {
	_, section, _ := strings.Cut(text, "\n## The rooms\n")
	section, _, _ = strings.Cut(section, "\n## ")
	table := map[string]room{}
	for line := range strings.Lines(section) {
		cells := strings.Split(line, " | ")
		if len(cells) != 4 || !strings.HasPrefix(line, "| `") {
			continue
		}
		for _, name := range inCode(cells[0]) {
			table[name] = room{inCode(cells[2]), inCode(cells[3])}
		}
	}
	return table
}

func TestArchitectureTellsOfTheRoomsThatThereAre(t *testing.T) {
	told := roomsOf(architecture(t))
	for _, name := range slices.Sorted(maps.Keys(rooms)) {
		got, ok := told[name]
		if !ok {
			t.Errorf("ARCHITECTURE.md has no line for %s", name)
			continue
		}
		if want := rooms[name]; !slices.Equal(got.ours, want.ours) || !slices.Equal(got.others, want.others) {
			t.Errorf("ARCHITECTURE.md lets %s import %q and %q; the test lets it import %q and %q", name, got.ours, got.others, want.ours, want.others)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(told)) {
		if _, ok := rooms[name]; !ok {
			t.Errorf("ARCHITECTURE.md has a line for %s, which is no room", name)
		}
	}
}

func TestRoomsAreThere(t *testing.T) {
	found := packages(t)
	for _, name := range slices.Sorted(maps.Keys(rooms)) {
		if found[name] == nil {
			t.Errorf("there is no package %s", name)
		}
	}
}

// Links between pages, and to the files that argue a decision, lead somewhere.
func TestPagesLinkToFilesThatExist(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	pages, _ := filepath.Glob(root + "/docs/*.md")
	for _, page := range append(pages, root+"/README.md", root+"/ARCHITECTURE.md", root+"/CHANGELOG.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllSubmatch(text, -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), string(m[1]))); err != nil {
				t.Errorf("%s: %v", page, err)
			}
		}
	}
}

// A heading that a page links to stands on that page.
func TestPagesLinkToHeadingsThatExist(t *testing.T) {
	heading := regexp.MustCompile(`(?m)^#+ (.*)$`)
	link := regexp.MustCompile(`\]\(#([^)]*)\)`)
	pages, _ := filepath.Glob(root + "/docs/*.md")
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		var anchors []string
		for _, m := range heading.FindAllStringSubmatch(string(text), -1) {
			anchors = append(anchors, anchor(m[1]))
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if !slices.Contains(anchors, m[1]) {
				t.Errorf("%s links to #%s, which is not there", page, m[1])
			}
		}
	}
}

// anchor returns the name that GitHub gives a heading.
func anchor(heading string) string {
	kept := regexp.MustCompile(`[^\p{L}\p{N} -]`).ReplaceAllString(strings.ToLower(heading), "")
	return strings.ReplaceAll(kept, " ", "-")
}
