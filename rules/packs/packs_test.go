package packs

import (
	"testing"

	"talentnav/rules"
)

func TestTheShippedPackLoadsWithoutFault(t *testing.T) {
	_, faults := rules.Load(FS, "hk")
	for _, f := range faults {
		t.Error(f)
	}
}

// shipped are the shipped rules with their cases and sign-offs.
func shipped(t *testing.T) (*rules.Pack, rules.Cases, rules.SignOffs) {
	t.Helper()
	pack, err := HongKong()
	if err != nil {
		t.Fatal(err)
	}
	cases, faults := rules.LoadCases(FS, "hk", pack)
	signed, more := rules.LoadSignOffs(FS, "hk")
	for _, f := range append(faults, more...) {
		t.Error(f)
	}
	return pack, cases, signed
}

func TestEveryGoldenCaseOfTheShippedPackHolds(t *testing.T) {
	pack, cases, _ := shipped(t)
	for _, f := range cases.Run(pack) {
		t.Error(f)
	}
	if ran := len(cases.All()); ran < 200 {
		t.Errorf("only %d cases ran", ran)
	}
}

func TestTheGoldenCasesShowEverythingThatTheShippedPackCanDo(t *testing.T) {
	pack, cases, signed := shipped(t)
	_, unseen, stale := signed.Unseen(cases.Cover(pack))
	for _, g := range cases.Propose(pack, unseen) {
		t.Errorf("%s:%d: no case shows this: %s\n%s", g.File, g.Line, g.ID, g.Proposal)
	}
	for _, f := range stale {
		t.Error(f)
	}
}

func TestNoMistakeInTheShippedPackGoesUnnoticed(t *testing.T) {
	pack, cases, signed := shipped(t)
	mutants := cases.Mutants(pack)
	if len(mutants) < 600 {
		t.Errorf("only %d mistakes were made", len(mutants))
	}
	_, faults := signed.Survivors(mutants)
	for _, f := range faults {
		t.Error(f)
	}
}
