package profile

// Investment is what the person owns and would invest in Hong Kong.
type Investment struct {
	// NetAssets is what the net assets have not fallen below since the day of
	// NetAssetsSince. Own shares of what is held together with family count.
	NetAssets      Answer[Money] `json:"net_assets,omitzero"`
	NetAssetsSince Answer[Date]  `json:"net_assets_since,omitzero" validate:"omitempty,past"`
	// JointAssets is whether shares of what is held with family are among them.
	JointAssets Answer[bool] `json:"joint_assets,omitzero"`
	// OwnMeans is living on neither these investments nor work in Hong Kong.
	OwnMeans Answer[bool] `json:"own_means,omitzero"`
	// PermissibleTotal is all to be counted but the scheme's own Portfolio.
	PermissibleTotal Answer[Money] `json:"permissible_total,omitzero" proof:"none"`
	Portfolio        Answer[Money] `json:"portfolio,omitzero" proof:"none"`
	// LimitedKinds is whether any of the total is of the kinds below, of which
	// only so much counts. Each amount is what is to be counted of it.
	LimitedKinds     Answer[bool]  `json:"limited_kinds,omitzero" proof:"none"`
	Deposits         Answer[Money] `json:"deposits,omitzero" proof:"none"`
	PrivateFunds     Answer[Money] `json:"private_funds,omitzero" proof:"none"`
	Residential      Answer[Money] `json:"residential,omitzero" proof:"none"`
	ResidentialPrice Answer[Money] `json:"residential_price,omitzero"`
	NonResidential   Answer[Money] `json:"non_residential,omitzero" proof:"none"`
}

// invested are the amounts of an [Investment].
type invested struct {
	netAssets, permissible, portfolio, deposits, privateFunds, residential, residentialPrice, nonResidential amount
}

func investedOf(p *Profile) invested {
	of, i := func(a Answer[Money]) amount { return amountOf(a, p.Rates) }, &p.Investment
	return invested{
		netAssets: of(i.NetAssets), permissible: of(i.PermissibleTotal), portfolio: of(i.Portfolio), deposits: of(i.Deposits),
		privateFunds: of(i.PrivateFunds), residential: of(i.Residential), residentialPrice: of(i.ResidentialPrice), nonResidential: of(i.NonResidential),
	}
}

// inAmount is the derivation of a fact that is one told amount.
func inAmount(part func(*invested) amount) func(*source) Value {
	return func(s *source) Value { return part(&s.invested).on(s.at) }
}

func realEstate(s *source) Value {
	return sum(s.invested.residential.on(s.at), s.invested.nonResidential.on(s.at))
}
