import { analyse } from '../src/analysis/analyse.ts'
import { makeFormat } from '../src/lib/format.ts'
import { weekOf } from '../src/lib/iso-week.ts'
import { reportAnswer, runsBySource } from '../src/report/json.ts'
import { terminalReport } from '../src/report/terminal/index.ts'
import { SUNDAY } from './weeks/diary.ts'
import { TWENTY_WEEKS } from './weeks/twenty-weeks.ts'

/** Prints twenty invented weeks as the report shows them, to be read: `node scripts/print-weeks.ts [number …]`. */
const wanted = process.argv.slice(2).map(Number)
const format = makeFormat({ units: 'km' })

TWENTY_WEEKS.forEach(({ name, log }, index) => {
  if (wanted.length > 0 && !wanted.includes(index + 1)) return
  const made = log()
  const analysis = analyse(made, weekOf(SUNDAY), SUNDAY)
  console.log(`${'='.repeat(78)}\n${index + 1}. ${name}\n`)
  for (const { date, text } of made.notes) console.log(`   ${date} “${text}”`)
  console.log(
    `\n${terminalReport({ analysis, answer: reportAnswer(analysis, format, runsBySource(made.runs)), format })}`,
  )
})
