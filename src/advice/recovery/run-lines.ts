import type { Line } from '../../model/advice.ts'
import type { RecoveryInput } from './index.ts'
import { type Lines, line } from './lines.ts'

/** How to run, within the budget: less first (S3-12), then flat, easy, with walking (S3-13 to S3-16). */
export function runLines(input: RecoveryInput): Lines {
  const { level, budget, allowances, lives } = input
  if (budget === null) return { do: [], avoid: [] }
  const wanted: Line[] = [howMuch(input)]
  const avoid: Line[] = []
  if (level.a === 1 && !budget.hard) wanted.push(line('easy-effort'))
  if (budget.walkBreaks) wanted.push(line('walk-first', { minutes: 5 }), line('walk-breaks'))
  if (allowances.some(({ dayBetween }) => dayBetween)) wanted.push(line('day-between'))
  else wanted.push(line('rest-days', { days: budget.restDays }))
  if (!budget.hard) avoid.push(line('no-hard'))
  const { descentM } = budget
  if (level.a === 0) {
    // rules.md §4: a caution alone changes no activity, and caps what comes next.
    if (input.descentCapped && descentM !== null) avoid.push(line('less-downhill', { descentM }))
    return { do: wanted, avoid }
  }
  const slope = allowances.some(({ slopePerKmM, slope: share }) => slopePerKmM !== null || share < 1)
  if (lives.some(({ open, facts }) => open && facts?.area === 'kneecap')) avoid.push(line('no-downhill-stairs'))
  else if (descentM !== null && slope) avoid.push(line('less-downhill', { descentM }))
  avoid.push(line('no-new-ground'))
  return { do: wanted, avoid }
}

function howMuch({ level, budget, allowances, sessionCapped }: RecoveryInput): Line {
  const longestRunM = budget?.longestRunM ?? 0
  const distanceM = budget?.distanceM ?? 0
  if (allowances.some(({ id }) => id === 'trial')) return line('trial-run', { minutes: 30, longestRunM })
  const key = level.a > 0 ? 'shorter-week' : sessionCapped ? 'hold-longest' : 'run-as-planned'
  return line(key, { longestRunM, distanceM })
}
