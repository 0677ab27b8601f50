import { Engine } from 'json-rules-engine'

// A rule for each question and, with a higher priority, one for each criterion of
// a gate that counts: the engine has "all" and "any" but no "at least".
export function prepare(rules, asks) {
	const engine = new Engine([], { allowUndefinedFacts: true })
	engine.addOperatorDecorator('possibly', (fact, value, next) => fact === undefined || next(fact, value))
	engine.addOperatorDecorator('told', (fact, value, next) => fact !== undefined && next(fact, value))
	let points = {}
	for (const rule of rules) {
		engine.addRule(rule)
		if (rule.event.type === 'points') {
			const { gate } = rule.event.params
			engine.addFact(gate, () => points[gate] ?? 0, { cache: false })
		}
	}
	engine.on('points', ({ gate, gives }) => { points[gate] = (points[gate] ?? 0) + gives })
	return async facts => {
		points = {}
		const { events } = await engine.run(facts)
		const met = new Set(events.map(e => e.params.name))
		return asks.map(name => met.has(name))
	}
}
