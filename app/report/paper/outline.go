package paper

import "fmt"

// entry is a line of the list of contents and the lines one level below it.
type entry struct {
	bookmark
	children []*entry
	number   int // of its object
}

// outline adds the list of contents and hands back the number of its root, or 0
// if there is nothing in it.
func (f *file) outline(marks []bookmark) int {
	if len(marks) == 0 {
		return 0
	}
	root := nested(marks)
	root.number = len(f.objects) + 1
	number(root)
	f.add(fmt.Sprintf("<<\n/Type /Outlines\n%s>>\n", below(root)))
	f.addEntries(root, f.pageObjects())
	return root.number
}

// nested makes a tree of the levels. A level that is skipped is closed up.
func nested(marks []bookmark) *entry {
	root := &entry{}
	path := []*entry{root}
	for _, m := range marks {
		e := &entry{bookmark: m}
		path = path[:min(m.level+1, len(path))]
		parent := path[len(path)-1]
		parent.children = append(parent.children, e)
		path = append(path, e)
	}
	return root
}

// number gives each entry the number that its object will have: parents first,
// in the order in which addEntries adds them.
func number(e *entry) int {
	next := e.number + 1
	for _, c := range e.children {
		c.number = next
		next = number(c)
	}
	return next
}

func (f *file) addEntries(parent *entry, pages []int) {
	for i, e := range parent.children {
		links := fmt.Sprintf("/Parent %d 0 R\n", parent.number)
		if i > 0 {
			links += fmt.Sprintf("/Prev %d 0 R\n", parent.children[i-1].number)
		}
		if i < len(parent.children)-1 {
			links += fmt.Sprintf("/Next %d 0 R\n", parent.children[i+1].number)
		}
		f.add(fmt.Sprintf("<<\n/Title %s\n%s%s/Dest [%d 0 R /XYZ 0 %.2f null]\n>>\n",
			textString(e.title), links, below(e), pages[e.page], PageHeight-e.top+12))
		f.addEntries(e, pages)
	}
}

// below names the first and last entry under e. Only the top level is unfolded
// when the document is opened, hence the minus.
func below(e *entry) string {
	n := len(e.children)
	if n == 0 {
		return ""
	}
	count := -n
	if e.title == "" {
		count = n
	}
	return fmt.Sprintf("/First %d 0 R\n/Last %d 0 R\n/Count %d\n", e.children[0].number, e.children[n-1].number, count)
}
