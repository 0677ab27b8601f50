package rules

import (
	"runtime"
	"sync"

	"go.yaml.in/yaml/v4"
)

// parsed is a file of a pack as YAML, with the faults of that.
type parsed struct {
	name string // as faults name it
	data []byte
	root *yaml.Node
	*faults
}

// parse reads all files side by side: YAML is most of the time that a pack takes
// to load. What it finds stands in the order of the files.
func (l *loader) parse(files []*parsed) (out []*mapping) {
	var wait sync.WaitGroup
	turns := make(chan bool, runtime.GOMAXPROCS(0))
	for _, f := range files {
		turns <- true
		wait.Go(func() {
			f.faults = &faults{}
			f.root = (&reader{f.faults, f.name}).document(f.data)
			<-turns
		})
	}
	wait.Wait()
	for _, f := range files {
		l.faults.add(f.faults)
		if r := (&reader{l.faults, f.name}); f.root != nil {
			out = append(out, r.mapping(f.root))
		}
	}
	return out
}

// add joins faults that were found apart.
func (f *faults) add(others *faults) {
	room := min(maxFaults-len(f.all), len(others.all))
	f.all = append(f.all, others.all[:room]...)
	f.more += others.more + len(others.all) - room
}
