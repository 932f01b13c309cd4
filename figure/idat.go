package figure

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"image"
	"runtime"
	"sync"
	"sync/atomic"
)

// blockRows is how many rows of pixels are compressed on their own.
const blockRows = 128

// A block is a piece of the zlib stream that holds the pixels.
type block struct {
	data []byte
	sum  uint32 // Adler-32 of what it holds
	size int    // how much that is
}

// pixels appends the chunks IDAT of img, whose colours must be opaque.
//
// image/png takes most of the time of drawing a picture, half of it to choose
// among filters. A picture of flat colours becomes smaller without them, but for
// rows that repeat the one above. Blocks of rows are compressed on all
// processors, by the fastest level; how many there are makes no difference to
// the bytes. Better levels take three times as long to save 3 %, and a palette
// is no way out: soft edges take more than its 256 colours.
func pixels(b []byte, img *image.RGBA) []byte {
	blocks := make([]block, (img.Rect.Dy()+blockRows-1)/blockRows)
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(len(blocks), runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			var p packer
			for i := int(next.Add(1)) - 1; i < len(blocks); i = int(next.Add(1)) - 1 {
				blocks[i] = p.pack(img, i*blockRows, i == len(blocks)-1)
			}
		})
	}
	all.Wait()
	// The stream starts with its kind, which says deflate, a window of 32 KiB and
	// the fastest level (RFC 1950, 2.2), and ends with a checksum.
	blocks[0].data = append([]byte{0x78, 0x01}, blocks[0].data...)
	sum := uint32(1)
	for _, k := range blocks {
		sum = adler(sum, k.sum, k.size)
	}
	last := &blocks[len(blocks)-1]
	last.data = binary.BigEndian.AppendUint32(last.data, sum)
	for _, k := range blocks {
		b = chunk(b, "IDAT", k.data)
	}
	return b
}

// adler is the Adler-32 of two pieces of data, the second of the given size, from
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
	rows []byte
	w    *flate.Writer
}

// pack compresses the rows of a block. All but the last end at a whole byte,
// with an empty block of deflate.
func (p *packer) pack(img *image.RGBA, top int, last bool) block {
	p.filter(img, top, min(top+blockRows, img.Rect.Dy()))
	var out bytes.Buffer
	if p.w == nil {
		p.w, _ = flate.NewWriter(nil, flate.BestSpeed) // which is a level it has
	}
	p.w.Reset(&out)
	p.w.Write(p.rows) // a bytes.Buffer takes everything
	if last {
		p.w.Close()
	} else {
		p.w.Flush()
	}
	return block{out.Bytes(), adler32.Checksum(p.rows), len(p.rows)}
}

// filter sets rows to those from top to bottom, each after the number of its
// filter (PNG, third edition, 9.2): 2, the difference from the row above, if
// there is none, and else 0, the pixels themselves.
func (p *packer) filter(img *image.RGBA, top, bottom int) {
	n := 1 + 3*img.Rect.Dx()
	p.rows = append(p.rows[:0], make([]byte, n*(bottom-top)+1)...) // room for one byte too many
	for y := top; y < bottom; y++ {
		to := p.rows[n*(y-top):]
		row := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
		if y > 0 && bytes.Equal(row, img.Pix[(y-1)*img.Stride:][:len(row)]) {
			to[0] = 2
			continue
		}
		to[0] = 0 // the row above wrote here
		for to = to[1:]; len(row) >= 4; to, row = to[3:], row[4:] {
			// The fourth byte is overwritten by the next pixel.
			binary.LittleEndian.PutUint32(to, binary.LittleEndian.Uint32(row))
		}
	}
	p.rows = p.rows[:n*(bottom-top)]
}
