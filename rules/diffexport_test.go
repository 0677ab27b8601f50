package rules

import "talentnav/rules/profile"

// Moves and RecordsMove tell what a touch over time takes to move.
func Moves(f profile.Fact) bool { return factMoves(&f) }

func RecordsMove(list int) bool { return recordsMove(list) }
