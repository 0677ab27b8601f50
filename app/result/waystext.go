package result

import (
	"fmt"
	"io"
	"strings"
)

// WaysText sets what would open closed routes for a terminal.
func WaysText(w io.Writer, ways Ways, o Options) error {
	s := newSheet(Result{Language: ways.Language, AsAt: ways.AsAt, Pack: ways.Pack, AnswersDigest: ways.AnswersDigest, Limits: ways.Limits}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("ways.title")), s.say("as-at", s.date()))
	s.put(0, "", s.lang.Say("ways.about"))
	if len(ways.Routes) == 0 {
		s.blank()
		s.put(0, "", s.lang.Say("ways.none-closed"))
	}
	for _, r := range ways.Routes {
		s.routeWays(r)
	}
	s.limits()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) routeWays(r RouteWays) {
	s.blank()
	s.edges(s.standing(r.Standing, r.Sign+" "+r.StandingText), s.with(dim, r.ID))
	s.put(0, "", s.heading(r.Title))
	s.rule()
	if len(r.Ways) == 0 {
		s.put(2, "", s.lang.Say("ways.none"))
	}
	for i, y := range r.Ways {
		s.way(fmt.Sprint(i+1, "."), y)
	}
	if len(r.Fixed) > 0 {
		s.put(2, "", s.heading(s.lang.Say("ways.fixed")))
	}
	s.bars(2, r.Fixed)
}

// bars sets below a line those of which one would do.
func (s *sheet) bars(indent int, lines []Line) {
	for _, l := range lines {
		if len(l.Children) == 0 {
			s.put(indent, s.state(l.State, l.Sign), Joined(" · ", l.Says, l.Told))
			continue
		}
		s.put(indent, s.state(l.State, l.Sign), Joined(" · ", l.Says, l.Needed))
		s.bars(indent+2, l.Children)
	}
}

func (s *sheet) way(number string, y Way) {
	for i, c := range y.Changes {
		mark := number
		if i > 0 {
			mark = "+"
		}
		s.put(2, mark, s.lang.Say("ways.effort", c.Text, s.with(dim, c.EffortText)))
		s.put(5, "", c.How)
	}
	key := "ways.then"
	if y.Later {
		key = "ways.then-from"
	}
	until := ""
	if y.Until != "" {
		until = s.lang.Say("ways.until", y.UntilText)
	}
	s.put(5, s.standing(y.Standing, "→"), Joined(" ", s.lang.Say(key, y.StandingText, y.DayText), until))
	if len(y.Missing) > 0 {
		s.put(5, "", s.lang.Say("ways.still-open", strings.Join(shortNames(y.Missing), s.lang.Say("list.semicolon"))))
	}
}
