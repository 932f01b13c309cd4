package edtf
import ("testing";"fmt")
func TestSmoke(t *testing.T) {
	for _, s := range []string{"1985","2004-XX-31","190X-02-29","-01XX","1950S2","Y-17E7S3","2001-24","[1667,1668,1670..1672]","..","../1985","/1985-04","1985-4","198","19","1964-2008","2004-06-11T14:30~","2004-06~-11","?2004-06-~11","2016-11~","1984?~","2001-02-3X","1900-02-29","2005/2004","-0XXX","XXXX","1985-04-12T23:20:30+04:30","1 2","１９８５","[1,2]","2004-06-(01)~", "04/12/1985","2016-11~/2017"} {
		v, err := Parse(s)
		if err != nil { fmt.Println(s, err); continue }
		sp := v.Span(nil); w := v.WideSpan(nil)
		fmt.Println(s, v, sp.Start.From, sp.End.To, w.Start.From, w.End.To, v.Precision())
	}
}
func BenchmarkP(b *testing.B) { b.ReportAllocs(); for b.Loop() { Parse("2017-05-03") } }
func BenchmarkS(b *testing.B) { b.ReportAllocs(); v,_ := Parse("2017-05-03"); for b.Loop() { v.Span(nil) } }
