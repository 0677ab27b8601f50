package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"talentnav/rules"
)

// nodeProcess is a contender in a child process, see npm/contest.mjs.
type nodeProcess struct {
	out    io.WriteCloser
	in     *bufio.Scanner
	routes []nodeRoute
}

// nodeRoute says where a route's readings stand among the answers; a negative
// place is one of the two below.
type nodeRoute [3]int

const (
	answerNo  = -1
	answerYes = -2
)

// startNode starts the engine and hands over all that it needs.
func startNode(engine string, job map[string]any, routes []nodeRoute) (*nodeProcess, error) {
	cmd := exec.Command("node", "contest.mjs")
	cmd.Dir = "npm"
	out, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	in, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &nodeProcess{out, bufio.NewScanner(in), routes}
	job["engine"] = engine
	text, err := json.Marshal(job)
	if err != nil {
		return nil, err
	}
	var ready string
	if err := p.say(string(text), &ready); err != nil {
		return nil, fmt.Errorf("%s: %w", engine, errors.Join(err, cmd.Wait()))
	}
	return p, nil
}

// say sends a line and reads the answer.
func (p *nodeProcess) say(line string, answer any) error {
	if _, err := io.WriteString(p.out, line+"\n"); err != nil {
		return err
	}
	if !p.in.Scan() {
		return errors.Join(errors.New("the process gave no answer"), p.in.Err())
	}
	return json.Unmarshal(p.in.Bytes(), answer)
}

func (p *nodeProcess) pass(n int) (time.Duration, uint64, error) {
	var took float64
	err := p.say(fmt.Sprintf("pass %d", n), &took)
	return time.Duration(took), 0, err
}

func (p *nodeProcess) verdicts(i int) ([]rules.State, error) {
	var answers []*bool
	if err := p.say(fmt.Sprintf("ask %d", i), &answers); err != nil {
		return nil, err
	}
	states := make([]rules.State, len(p.routes))
	for r, route := range p.routes {
		is := func(k reading, want bool) bool {
			if place := route[k]; place >= 0 {
				return answers[place] != nil && *answers[place] == want
			}
			return (route[k] == answerYes) == want
		}
		states[r] = verdict(is(sure, true), is(likely, true), !is(possible, false))
	}
	return states, nil
}

// nodeIsThere tells what is missing, if anything is.
func nodeIsThere() error {
	if _, err := exec.LookPath("node"); err != nil {
		return errors.New("node is not installed")
	}
	if _, err := os.Stat("npm/node_modules/publicodes"); err != nil {
		return errors.New("its packages are not installed (npm ci in bench/npm)")
	}
	return nil
}
