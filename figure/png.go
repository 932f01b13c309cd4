package figure

import (
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"
	"math"
	"strings"
)

// MaxPixels is the size above which [WritePNG] returns an error: every pixel takes four
// bytes of memory where the picture is shown.
const MaxPixels = 100_000_000

// FitDPI returns the highest resolution up to dpi at which f has at most [MaxPixels].
func (f *Figure) FitDPI(dpi float64) float64 {
	return min(dpi, 72*math.Sqrt(0.98*MaxPixels/(f.Width*f.Height)))
}

// WritePNG writes f as a PNG picture of dpi pixels to the inch. Its width and height are
// rounded to whole pixels. The file holds the title, description and source of f.
func WritePNG(w io.Writer, f *Figure, dpi float64) error {
	if err := f.check(); err != nil {
		return err
	}
	r, err := newRaster(f, dpi)
	if err != nil {
		return err
	}
	Draw(r, f)
	r.cut()
	var b []byte
	b = append(b, "\x89PNG\r\n\x1a\n"...)
	b = chunk(b, "IHDR", header(r.size))
	b = chunk(b, "pHYs", resolution(dpi))
	for _, t := range [][2]string{{"Title", f.Title}, {"Description", f.Desc}, {"Source", f.Source}, {"Software", "throughline"}} {
		if t[1] != "" {
			b = note(b, t[0], t[1], f.Lang)
		}
	}
	b = pixels(b, r.size, func() painter { return newBand(r, min(blockRows, r.size.Y)).paint })
	b = chunk(b, "IEND", nil)
	_, err = w.Write(b)
	return err
}

// chunkExtra is the size of a chunk without data.
const chunkExtra = 12

// chunk appends a chunk of a PNG file (PNG, third edition, 5.3).
func chunk(b []byte, kind string, data []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	start := len(b)
	b = append(b, kind...)
	b = append(b, data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start:]))
}

// header returns the chunk IHDR (11.2.1) of a picture of 8 bits each of red, green and
// blue.
func header(size image.Point) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	b = binary.BigEndian.AppendUint32(b, uint32(size.Y))
	return append(b, 8, 2, 0, 0, 0)
}

// resolution returns the chunk pHYs (11.3.4.3): pixels per metre along x and y, and unit
// 1 for the metre.
func resolution(dpi float64) []byte {
	ppm := uint32(math.Round(dpi / 0.0254))
	b := binary.BigEndian.AppendUint32(nil, ppm)
	b = binary.BigEndian.AppendUint32(b, ppm)
	return append(b, 1)
}

// note appends words that are not shown: as tEXt (11.3.3.2) if they are Latin-1, which
// more programs read, or else as iTXt (11.3.3.4) without compression. Neither may hold
// the character NUL; clean removes it.
func note(b []byte, key, words, lang string) []byte {
	words = clean(words)
	if latin, ok := latin1(words); ok {
		return chunk(b, "tEXt", append([]byte(key+"\x00"), latin...))
	}
	return chunk(b, "iTXt", []byte(key+"\x00\x00\x00"+strings.Map(tag, lang)+"\x00\x00"+words))
}

// latin1 returns words in ISO 8859-1, and reports whether that has all of their
// characters.
func latin1(words string) ([]byte, bool) {
	var b []byte
	for _, r := range words {
		if r > 0xff {
			return nil, false
		}
		b = append(b, byte(r))
	}
	return b, true
}
