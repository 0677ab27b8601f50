package profile

import "testing"

func TestAContractAndAnUndertakingArePapersToAskFor(t *testing.T) {
	for id, want := range map[string]Effort{"training.contract": Light, "training.undertaking": Light, "training.offered": Medium} {
		i, _ := FactIndex(id)
		if f := &FactSchema[i]; f.Change != Acts || f.Effort() != want {
			t.Errorf("%s: %v, effort %v, want %v", id, f.Change, f.Effort(), want)
		}
	}
}
