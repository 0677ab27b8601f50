package desktop

import "context"

// anew is work of which only the newest is wanted. One goes on at a time: whoever
// types begins it with every letter, and the window would have to share the
// processor with all of them.
type anew struct {
	running bool
	next    *ordered // the newest that was asked for meanwhile
	stop    context.CancelFunc
}

// ordered is work for the case that was open then.
type ordered struct {
	from *openCase
	do   func(context.Context) func()
}

// workAnew does something on a goroutine of its own as soon as what was asked for
// before is over, which is cancelled. What it gives back is done on the window's
// thread, unless the same was asked for again meanwhile or the case was left.
func (w *Window) workAnew(a *anew, do func(context.Context) func()) {
	a.next = &ordered{w.opened, do}
	if a.running {
		a.stop()
		return
	}
	w.workNext(a)
}

func (w *Window) workNext(a *anew) {
	work := a.next
	ctx, stop := context.WithCancel(context.Background())
	a.running, a.next, a.stop = true, nil, stop
	w.tasks.Go(func() {
		then := work.do(ctx)
		w.opts.Do(func() {
			stop()
			a.running = false
			w.over(a, work.from, then)
		})
	})
}

// over goes on to what was asked for meanwhile.
func (w *Window) over(a *anew, from *openCase, then func()) {
	switch {
	case a.next != nil && a.next.from == w.opened:
		w.workNext(a)
	case a.next == nil && from == w.opened:
		then()
	}
}
