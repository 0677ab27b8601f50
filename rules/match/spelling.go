package match

// shortest is the length of the shortest word that can be a misspelling: a
// letter more or less makes another word of a shorter one.
const shortest = 5

// nearest is the known word that an unknown one was probably meant to be, empty
// for none. Of several as near, it is the one that most names have.
func (x *Index) nearest(w string) string {
	if len(w) < shortest {
		return ""
	}
	best, least, used := "", 1+len(w)/9, 0
	for _, known := range x.byLetter[w[0]] {
		n := x.vocabulary[known]
		if d := distance(w, known, least); d < least || d == least && n > used {
			best, least, used = known, d, n
		}
	}
	return best
}

// distance counts the letters that are missing, added, changed or swapped with
// the next one, and stops above most.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+differ(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func differ(a, b byte) int {
	if a == b {
		return 0
	}
	return 1
}
