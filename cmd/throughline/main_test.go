package main

import (
	"errors"
	"image/png"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavusansmono"
	"github.com/rogpeppe/go-internal/testscript"
)

// The test binary is the tool when it is called throughline, which scripts and
// the commands of the README do.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"throughline": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "font": font, "size": size},
		Setup: func(env *testscript.Env) error {
			root, err := os.Getwd()
			env.Setenv("ARTICLE", root+"/../../data/events.yaml")
			return err
		},
	})
}

// exits is the command "exits STATUS PROGRAM ARG..." of scripts: it runs the
// program, which must end with the status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits status program [args...]")
	}
	status := 0
	if e, ok := errors.AsType[*exec.ExitError](ts.Exec(args[1], args[2:]...)); ok {
		status = e.ExitCode()
	}
	if got := strconv.Itoa(status); got != args[0] {
		ts.Fatalf("the exit status is %s, want %s", got, args[0])
	}
}

// font is the command "font FILE" of scripts: it writes a font that has letters
// which those of the tool lack, such as ⌶.
func font(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: font file")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), dejavusansmono.TTF, 0o666))
}

// size is the command "size FILE N" of scripts: a PNG picture is N pixels wide.
func size(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: size file width")
	}
	config, err := png.DecodeConfig(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	if got := strconv.Itoa(config.Width); got != args[1] {
		ts.Fatalf("%s is %s pixels wide, want %s", args[0], got, args[1])
	}
}
