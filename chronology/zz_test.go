package chronology

import (
	"os"
	"testing"
	"throughline/events"
)

func TestZZ(t *testing.T) {
	d, _ := os.ReadFile(os.Getenv("F"))
	c, _ := events.Read(events.File{Name: "f.yaml", Data: d})
	b, cs := Solve(c)
	_ = b
	t.Log(len(cs))
	if os.Getenv("SEQ") != "" {
		var ids []string
		for _, e := range c.Events {
			ids = append(ids, e.ID)
		}
		b.Sequence(ids)
	}
}
