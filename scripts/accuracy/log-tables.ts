import { errorsOf, percentOff } from './measure.ts'
import { type LogRow, measureLog, readerOf } from './measure-log.ts'

/** A log as the command line names it: `NAME=FOLDER`, or `NAME:8=FOLDER` for every eighth file. */
interface NamedLog {
  readonly name: string
  readonly folder: string
  readonly every: number
}

export function namedLog(argument: string): NamedLog {
  const [head = '', folder = ''] = argument.split(/=(.*)/s)
  const [name = '', every = '1'] = head.split(':')
  return { name: every === '1' ? name : `${name} (one file in ${every})`, folder, every: Number(every) }
}

/** Differences larger than this are counted, per cent. */
const FAR_OFF = 2
const WORSE = 1

/** From so much climb on a difference in per cent says something, m. */
const LEAST_CLIMB_M = 30

/** Prints distance and climb of whole logs beside what their devices or services counted. */
export async function logTables(logs: readonly NamedLog[], checkout: string | null): Promise<void> {
  const before = checkout === null ? null : await readerOf(checkout)
  const measured = logs.map(({ name, folder, every }) => ({ name, rows: measureLog(folder, every, before) }))
  console.log('\n## Whole logs: distance over positions beside the totals\n')
  head('log', 'runs', 'median error before', 'after', 'haversine', 'over 2 % off before', 'after', 'worse by over 1 %')
  for (const { name, rows } of measured) distanceLine(name, rows)
  console.log(`\n## Whole logs: climb of ${LEAST_CLIMB_M} m and more, the sensor not named, beside the totals\n`)
  head('log', 'runs', 'median error before', 'after', 'bias before', 'after')
  for (const { name, rows } of measured) climbLine(name, rows)
}

function distanceLine(name: string, rows: readonly LogRow[]): void {
  const off = (of: (row: LogRow) => number | null) =>
    rows.flatMap((row) => {
      const metres = of(row)
      return metres === null ? [] : percentOff(metres, row.distanceM)
    })
  const before = off(({ beforeM }) => beforeM)
  const after = off(({ positionsM }) => positionsM)
  const far = (errors: readonly number[]) => String(errors.filter((error) => Math.abs(error) > FAR_OFF).length)
  const worse = rows.filter(({ beforeM, positionsM, distanceM }) => {
    if (beforeM === null) return false
    return Math.abs(percentOff(positionsM, distanceM)) - Math.abs(percentOff(beforeM, distanceM)) > WORSE
  })
  const plain = off(({ haversineM }) => haversineM)
  const medians = [before, after, plain].map((errors) => share(errorsOf(errors).medianAbs))
  line(name, String(rows.length), ...medians, far(before), far(after), String(worse.length))
}

function climbLine(name: string, rows: readonly LogRow[]): void {
  const off = (of: (row: LogRow) => number | null) =>
    rows.flatMap((row) => {
      const metres = of(row)
      return row.ascentM === null || row.ascentM < LEAST_CLIMB_M || metres === null
        ? []
        : percentOff(metres, row.ascentM)
    })
  const before = errorsOf(off(({ beforeClimbedM }) => beforeClimbedM))
  const after = errorsOf(off(({ climbedM }) => climbedM))
  if (after.count === 0) return
  line(name, String(after.count), ...[before.medianAbs, after.medianAbs, before.bias, after.bias].map(share))
}

const share = (percent: number) => (Number.isNaN(percent) ? '–' : `${percent.toFixed(2)} %`)
const line = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
function head(...cells: readonly string[]): void {
  line(...cells)
  line(...cells.map(() => '---'))
}
