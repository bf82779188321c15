import { live, type Told } from '../test/cli/stories/day-by-day.ts'
import { RUNNERS } from '../test/cli/stories/runners.ts'

/**
 * The stories typed day by day (test/cli/stories): on how many days we are stricter or laxer than a careful physio, and on which.
 * `node scripts/count-stories.ts [WORD]`: those whose name holds the word; `--all`: every day with its sentence.
 */
const args = process.argv.slice(2)
const all = args.includes('--all')
const word = args.find((each) => each !== '--all') ?? ''
const told: Told[] = []
for (const runner of RUNNERS.filter(({ name }) => name.includes(word))) told.push(...(await live(runner)))
for (const { name, day, physio, ours, by, sentence } of told)
  if (all || by !== 0)
    console.log(`${by > 0 ? '+' : by < 0 ? '-' : ' '} ${name}, day ${day}: ${physio}, ours ${ours}: ${sentence}`)
const share = (count: number): string => `${count} of ${told.length}, ${Math.round((100 * count) / told.length)} %`
console.log(`stricter ${share(told.filter(({ by }) => by > 0).length)}`)
console.log(`laxer ${share(told.filter(({ by }) => by < 0).length)}`)
console.log(`laxer where a danger is named ${told.filter(({ by, danger }) => danger && by < 0).length}`)
