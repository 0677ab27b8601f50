package report

import (
	"bytes"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "store the pictures of the pages as they are now")

// The first pages look as they did when somebody last looked at them. To see all
// pages of the samples, name a folder:
//
//	REPORT_PAGES=pages go test -run Pictures ./app/report
//
// After a change that is meant, look at them and store them with -update.
func TestPictures(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed (poppler-utils)")
	}
	for _, language := range languages {
		t.Run(language, func(t *testing.T) {
			file := pdf(t, sample(language))
			store(t, file, language)
			for _, page := range []string{"1", "2"} {
				compare(t, filepath.Join("testdata", language+"-"+page+".png"), picture(t, file, page))
			}
		})
	}
}

// store keeps a sample for people to look at.
func store(t *testing.T, file []byte, language string) {
	dir := os.Getenv("REPORT_PAGES")
	if dir == "" {
		return
	}
	name := filepath.Join(dir, language+".pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-r", "70", "-png", name, filepath.Join(dir, language)).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

func picture(t *testing.T, file []byte, page string) *image.Gray {
	t.Helper()
	tool := exec.Command("pdftoppm", "-r", "40", "-png", "-f", page, "-l", page, "-")
	tool.Stdin = bytes.NewReader(file)
	out, err := tool.Output()
	if err != nil {
		t.Fatal(err)
	}
	return decoded(t, out)
}

// compare allows for another version of the drawing program, and for a label in
// other words, but not for a page that has moved.
func compare(t *testing.T, name string, got *image.Gray) {
	t.Helper()
	if *update {
		var out bytes.Buffer
		if err := png.Encode(&out, got); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if d := difference(got, decoded(t, want)); d > 0.02 {
		t.Errorf("%s: differs by %.1f %% of full black; look at it and store it with -update", name, d*100)
	}
}

// difference is the mean difference of brightness, from 0 to 1.
func difference(a, b *image.Gray) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	sum := 0.0
	for i := range a.Pix {
		sum += math.Abs(float64(a.Pix[i]) - float64(b.Pix[i]))
	}
	return sum / 255 / float64(len(a.Pix))
}

func decoded(t *testing.T, data []byte) *image.Gray {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	gray := image.NewGray(picture.Bounds())
	draw.Draw(gray, gray.Bounds(), picture, picture.Bounds().Min, draw.Src)
	return gray
}
