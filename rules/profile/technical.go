package profile

// Technical is a job offer in one of the skilled trades to which Hong Kong
// admits people without a degree.
type Technical struct {
	// Trade is that of the post offered; none is any other job, or no offer.
	Trade Answer[string] `json:"trade,omitzero" validate:"omitempty,oneof=none new-industrialisation nurse aircraft-maintenance marine-services information-technology lift-escalator building-modelling electrical"`
	// Before is whether the person worked in Hong Kong under this stream before,
	// in the same trade.
	Before Answer[bool] `json:"before,omitzero"`
	// Registered is whether the person holds the local registration or licence of
	// the trade, as far as the trade has one.
	Registered Answer[bool] `json:"registered,omitzero"`
}

// trades are all choices of [Technical].Trade.
var trades = []string{
	"none", "new-industrialisation", "nurse", "aircraft-maintenance", "marine-services", "information-technology", "lift-escalator", "building-modelling",
	"electrical",
}
