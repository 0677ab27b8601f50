package storage

import (
	"context"

	"talentnav/rules"
)

// Replay makes a frozen assessment again, from the rules and the answers that
// the file keeps of it, and names every difference; none means that it is the
// same to the letter. It fails with ErrNotFound, or with ErrDamaged when the
// rules or the answers kept are no longer what they were.
func (f *File) Replay(ctx context.Context, assessmentID int64) ([]rules.Divergence, error) {
	frozen, err := reading(ctx, f, func(tx *transaction) (Assessment, error) { return findAssessment(ctx, tx, assessmentID) })
	if err != nil {
		return nil, err
	}
	pack, err := f.Pack(ctx, frozen.PackDigest)
	if err != nil {
		return nil, assessmentError(assessmentID, err)
	}
	answers, err := f.Answers(ctx, assessmentID)
	if err != nil {
		return nil, assessmentError(assessmentID, err)
	}
	return rules.Replay(pack, &answers, frozen.Record), nil
}
