package complete

import (
	"reflect"
	"strings"
)

// yamlName is how a problem names a field: as the file does.
func yamlName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	return name
}
