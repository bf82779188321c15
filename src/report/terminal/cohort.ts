import { ratioText, COHORT_WORDS as WORDS } from '#words/cohort.ts'
import type { Format } from '../../lib/format.ts'
import { paragraph, together } from './lines.ts'

/** A band as an answer has it. */
interface Band {
  readonly band: string
  readonly sessions: number
  readonly injuries: number
  readonly ratio: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The estimate as a terminal shows it. */
export function estimateText(
  {
    bands,
    runners,
    runnersWithInjury,
    cutDays,
  }: {
    readonly bands: readonly Band[]
    readonly runners: number
    readonly runnersWithInjury: number
    readonly cutDays: number
  },
  format: Format,
): string {
  const rows = [WORDS.head, ...bands.map((band, index) => cells(band, index === 0, format))]
  const widths = WORDS.head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return together([
    rows.map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
    ),
    paragraph(WORDS.within(runners, runnersWithInjury, cutDays)),
    paragraph(WORDS.limits),
  ])
}

function cells(
  { band, sessions, injuries, ratio, low, high }: Band,
  isFirst: boolean,
  format: Format,
): readonly string[] {
  const name = (WORDS.bands as Readonly<Record<string, string>>)[band] ?? band
  const counts = [name, format.number(sessions), format.number(injuries)]
  if (isFirst) return [...counts, ratio === null ? WORDS.untold : '1', WORDS.reference]
  if (ratio === null || low === null || high === null) return [...counts, WORDS.untold, '']
  return [...counts, ratioText(ratio, format), WORDS.between(ratioText(low, format), ratioText(high, format))]
}
