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

func TestEveryGoldenCaseOfTheShippedPackHolds(t *testing.T) {
	pack, err := HongKong()
	if err != nil {
		t.Fatal(err)
	}
	ran, failures := rules.CheckCases(FS, "hk", pack)
	for _, f := range failures {
		t.Error(f)
	}
	if ran < 30 {
		t.Errorf("only %d cases ran", ran)
	}
}
