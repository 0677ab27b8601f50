package language

import "strings"

// currencies are those that have a name here, the likeliest first. Any other of
// ISO 4217 goes by its code.
const currencies = "HKD CNY USD EUR GBP SGD JPY TWD MOP AUD CAD CHF INR KRW MYR THB NZD IDR PHP VND PKR BDT LKR NPR " +
	"AED SAR QAR ILS TRY RUB SEK NOK DKK PLN CZK HUF ZAR NGN KES EGP BRL MXN ARS CLP COP"

// Currencies lists the codes of the currencies that have a name, the likeliest first.
func (t Tag) Currencies() []string { return strings.Fields(currencies) }

// Currency names a currency by its ISO 4217 code; one without a name comes back
// as it is.
func (t Tag) Currency(code string) string {
	if key := "currency." + code; t.Has(key) {
		return t.Say(key)
	}
	return code
}
