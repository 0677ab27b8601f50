package profile

import "encoding/json"

// UnmarshalJSON reads what MarshalJSON writes. It does not check the value: that
// is [Profile.Validate]'s, and [Decode] reads what comes from elsewhere.
func (a *Answer[T]) UnmarshalJSON(data []byte) error {
	*a = Answer[T]{State: Answered}
	if len(data) > 0 && data[0] == '{' {
		var form struct {
			Value     json.RawMessage `json:"value"`
			Evidence  Evidence        `json:"evidence"`
			DoNotKnow bool            `json:"do_not_know"`
		}
		if err := json.Unmarshal(data, &form); err != nil {
			return err
		}
		if form.DoNotKnow {
			a.State = NotKnown
			return nil
		}
		if form.Value != nil {
			a.Evidence, data = form.Evidence, form.Value
		}
	}
	return json.Unmarshal(data, &a.Value)
}
