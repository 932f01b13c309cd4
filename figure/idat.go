package figure

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash"
	"hash/adler32"
	"image"
	"slices"
)

// blockRows is how many rows of pixels are painted and compressed on their own.
const blockRows = 64

// A painter returns the rows of a picture from the given one on, at least blockRows or
// all that are left. They are valid until the next call.
type painter func(top int) *image.RGBA

// A block is a piece of the zlib stream that holds the pixels.
type block struct {
	data []byte
	sum  uint32 // Adler-32 of the uncompressed data
	size int    // of the uncompressed data
}

// pixels appends the chunks IDAT of a picture of the given size, whose colours must be
// opaque. Start returns a painter for one processor.
//
// image/png takes most of the time of drawing a picture, half of it to choose among
// filters. A picture of flat colours becomes smaller without them, except for rows that
// repeat the one above. Blocks of rows are painted and compressed on all processors, by
// the fastest level; the number of processors makes no difference to the bytes. Better
// levels take three times as long to save 3 %, and a palette does not help: soft edges
// take more than its 256 colours.
func pixels(b []byte, size image.Point, start func() painter) []byte {
	blocks := make([]block, (size.Y+blockRows-1)/blockRows)
	share(len(blocks), func() func(int) {
		paint, p := start(), newPacker(size.X)
		return func(i int) {
			top := i * blockRows
			blocks[i] = p.pack(paint(top), min(blockRows, size.Y-top), i == len(blocks)-1)
		}
	})
	return stream(b, blocks)
}

// stream appends the chunks of all blocks.
func stream(b []byte, blocks []block) []byte {
	// The stream starts with its kind, which says deflate, a window of 32 KiB and
	// the fastest level (RFC 1950, 2.2), and ends with a checksum.
	blocks[0].data = append([]byte{0x78, 0x01}, blocks[0].data...)
	sum, room := uint32(1), 0
	for _, k := range blocks {
		sum = adler(sum, k.sum, k.size)
		room += chunkExtra + len(k.data)
	}
	last := &blocks[len(blocks)-1]
	last.data = binary.BigEndian.AppendUint32(last.data, sum)
	b = slices.Grow(b, 2*chunkExtra+room)
	for _, k := range blocks {
		b = chunk(b, "IDAT", k.data)
	}
	return b
}

// adler returns the Adler-32 of two pieces of data, the second of the given size, from
// those of each.
func adler(a, b uint32, size int) uint32 {
	const mod = 65521
	n := uint32(size % mod)
	low := (a&0xffff + b&0xffff + mod - 1) % mod
	high := (a>>16 + b>>16 + n*((a&0xffff+mod-1)%mod)%mod) % mod
	return high<<16 | low
}

// A packer compresses one block after the other.
type packer struct {
	row []byte // preceded by the number of its filter and followed by one spare byte
	out bytes.Buffer
	w   *flate.Writer
	sum hash.Hash32
}

// newPacker returns a packer for rows of width pixels.
func newPacker(width int) *packer {
	w, _ := flate.NewWriter(nil, flate.BestSpeed) // the level is valid, so there is no error
	return &packer{row: make([]byte, 1+3*width+1), w: w, sum: adler32.New()}
}

// pack compresses the first rows of img. Every block except the last ends at a whole
// byte, with an empty block of deflate.
func (p *packer) pack(img *image.RGBA, rows int, last bool) block {
	p.out.Reset()
	p.w.Reset(&p.out)
	p.sum.Reset()
	for y := range rows {
		row := p.filter(img, y)
		p.sum.Write(row)
		p.w.Write(row) // writing to a bytes.Buffer never fails
	}
	if last {
		p.w.Close()
	} else {
		p.w.Flush()
	}
	return block{slices.Clone(p.out.Bytes()), p.sum.Sum32(), rows * (len(p.row) - 1)}
}

// filter returns a row of img after the number of its filter (PNG, third edition, 9.2):
// 2, the difference from the row above in its block, if that is zero, or else 0, the
// pixels themselves.
func (p *packer) filter(img *image.RGBA, y int) []byte {
	row, to := img.Pix[y*img.Stride:][:4*img.Rect.Dx()], p.row[1:]
	if y > 0 && bytes.Equal(row, img.Pix[(y-1)*img.Stride:][:len(row)]) {
		clear(to)
		p.row[0] = 2
		return p.row[:len(to)]
	}
	p.row[0] = 0
	for ; len(row) >= 4; to, row = to[3:], row[4:] {
		// The fourth byte is overwritten by the next pixel.
		binary.LittleEndian.PutUint32(to, binary.LittleEndian.Uint32(row))
	}
	return p.row[:len(p.row)-1]
}
