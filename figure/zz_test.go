package figure
import ("testing";"os";"os/exec")
func TestZZ(t *testing.T){
 f:=hard()
 w,_:=os.Create("/tmp/hard.png"); WritePNG(w,f,96); w.Close()
 w,_=os.Create("/tmp/hard.svg"); WriteSVG(w,f); w.Close()
 w,_=os.Create("/tmp/hard.pdf"); WritePDF(w,f); w.Close()
 exec.Command("pdftoppm","-r","96","-png","/tmp/hard.pdf","/tmp/hardpdf").Run()
 exec.Command("rsvg-convert","-d","96","-p","96","-o","/tmp/hardsvg.png","/tmp/hard.svg").Run()
}
