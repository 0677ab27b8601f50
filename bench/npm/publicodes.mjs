import Engine from 'publicodes'

const silent = { log() {}, warn() {}, error() {} }

// A question without an answer is undefined, and "et" and "ou" are Kleene's.
export function prepare(rules, asks) {
	const engine = new Engine(rules, { logger: silent })
	return facts => {
		engine.setSituation(facts)
		return asks.map(name => engine.evaluate(name).nodeValue ?? null)
	}
}
