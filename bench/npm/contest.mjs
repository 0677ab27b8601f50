// Runs one engine for the benchmark. The first line on standard input is what to
// run: the engine, its rules, what to ask of them and the people's facts. Each
// further line is a command, answered by one line of JSON:
//
//	pass N   judge the first N people; the answer is the nanoseconds it took
//	ask I    judge one person; the answer is a list, null for unknown
import { createInterface } from 'node:readline'

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const { engine, rules, asks, people } = JSON.parse((await lines.next()).value)
const { prepare } = await import(`./${engine}.mjs`)
const judge = prepare(rules, asks)

async function pass(count) {
	const start = process.hrtime.bigint()
	for (let i = 0; i < count; i++) await judge(people[i])
	return Number(process.hrtime.bigint() - start)
}

console.log(JSON.stringify('ready'))
for await (const line of lines) {
	const [command, number] = line.split(' ')
	const answer = command === 'pass' ? await pass(Number(number)) : await judge(people[Number(number)])
	console.log(JSON.stringify(answer))
}
