package command

import "strings"

// nearest returns the name that was most likely meant, or "" when none is near.
func nearest(typed string, names []string) string {
	best, least := "", len(typed)/2+1
	for _, name := range names {
		if strings.HasPrefix(name, typed) && len(typed) > 2 {
			return name
		}
		if d := distance(typed, name); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance is how many letters have to be added, dropped or changed to make b
// out of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
