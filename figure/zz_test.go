package figure_test
import ("testing";"os";"time";"fmt"; . "throughline/figure")
func TestZZ(t *testing.T){
 f:=hard()
 t0:=time.Now()
 w,_:=os.Create("/tmp/hard.png")
 if err:=WritePNG(w,f,300); err!=nil {t.Fatal(err)}
 w.Close()
 fmt.Println(time.Since(t0), fmt.Sprintf("%q",f.Missing()))
 t0=time.Now()
 w,_=os.Create("/tmp/hard.png")
 WritePNG(w,f,300)
 w.Close()
 fmt.Println(time.Since(t0))
}
