package atomicfile

import (
	"fmt"
	"hash/fnv"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// prefix returns how the names of temporary files for target begin. It contains a hash of
// target's name: a hash, since the name may be long; of the name, since two files of one
// folder may be written at the same time.
func prefix(target string) string {
	h := fnv.New64a()
	h.Write([]byte(filepath.Base(target)))
	return fmt.Sprintf(".throughline-%016x-", h.Sum64())
}

var suffix = regexp.MustCompile(`^[0-9a-f]{16}\.tmp$`)

// temporary creates a new file beside target. It has the given mode, or if that is 0 what
// the umask leaves of 0666; os.CreateTemp would use 0600.
func temporary(target string, mode fs.FileMode) (*os.File, error) {
	name := filepath.Join(filepath.Dir(target), fmt.Sprintf("%s%016x.tmp", prefix(target), rand.Uint64()))
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil || mode == 0 {
		return f, err
	}
	if err := f.Chmod(mode); err != nil {
		f.Close()
		os.Remove(name)
		return nil, err
	}
	return f, nil
}

// abandoned is the age of a temporary file after which its writer must have been killed.
const abandoned = time.Hour

// mostSwept is how many names of a folder are examined.
const mostSwept = 10_000

// sweep removes the temporary files of killed writers of target: those far older than
// now, the one just created. Files that it cannot remove stay.
func sweep(target string, now *os.File) {
	info, err := now.Stat()
	if err != nil {
		return
	}
	dir, err := os.Open(filepath.Dir(target))
	if err != nil {
		return
	}
	defer dir.Close()
	names, _ := dir.Readdirnames(mostSwept)
	for _, name := range names {
		rest, ours := strings.CutPrefix(name, prefix(target))
		if !ours || !suffix.MatchString(rest) {
			continue
		}
		path := filepath.Join(filepath.Dir(target), name)
		if old, err := os.Lstat(path); err == nil && old.Mode().IsRegular() && info.ModTime().Sub(old.ModTime()) > abandoned {
			os.Remove(path)
		}
	}
}
