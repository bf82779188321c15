import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Advice } from '../../../src/model/advice.ts'
import { levelOf } from '../../advice/log.ts'
import { call } from '../in-process.ts'
import type { Runner } from './runners.ts'

const LETTERS = 'RMNXD'
/** Day 0 of every story, a Monday. */
const START = Date.UTC(2026, 8, 7)
const DAY_MS = 86_400_000
const RUN_S_PER_KM = 360
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export const dateOf = (day: number): string => new Date(START + day * DAY_MS).toISOString().slice(0, 10)

/** One day of a story: the physio's laxest and strictest call, ours, and by how many steps ours is outside of them. */
export interface Told {
  readonly name: string
  readonly danger: boolean
  readonly day: number
  readonly physio: string
  readonly ours: string
  readonly by: number
  readonly sentence: string
}

/** As words are typed into a shell. */
function words(typed: string): readonly string[] {
  return [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string))
}

/** The table a runner's usual weeks make, as Strava writes it. */
function tableOf({ week, weeks, until = 0, indoors }: NonNullable<Runner['before']>, last: number): string {
  const rows = ['Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance']
  for (let day = -7 * weeks; day <= Math.min(until, last); day += 1) {
    const km = week[((day % 7) + 7) % 7]
    if (km === undefined) continue
    const at = new Date(START + day * DAY_MS)
    const date = `${MONTHS[at.getUTCMonth()]} ${at.getUTCDate()}, ${at.getUTCFullYear()}, 6:00:00 AM`
    const type = indoors === true ? 'Treadmill run' : 'Run'
    rows.push(`${9000 + day},"${date}",${indoors === true ? 'Treadmill' : 'Run'},${type},${km * RUN_S_PER_KM},${km}`)
  }
  return rows.join('\n')
}

/** Our call, by the level and what it leaves: who is held below their usual longest run does not run as usual. */
function stepOf(advice: Pick<Advice, 'activity' | 'care' | 'budget'>): number {
  const { a, c } = levelOf(advice)
  if (c >= 3) return c === 3 ? 3 : 4
  const { longestRunM = null, usualLongestM = null } = advice.budget ?? {}
  const isHeld = longestRunM !== null && usualLongestM !== null && longestRunM < usualLongestM
  return a === 0 && isHeld ? 1 : Math.min(a, 2)
}

/** Types what the runner types, and reads `today` on the days of the calls. */
export async function live({ name, danger, settings, before, typed, calls }: Runner): Promise<readonly Told[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-story-'))
  const on = async (day: number, ...args: readonly string[]) => {
    const said = await call('--db', join(folder, 'log.db'), '--today', dateOf(day), ...args)
    if (said.code !== 0) throw new Error(`${name}, day ${day}: ${args.join(' ')}: ${said.err}${said.out}`)
    return said.out
  }
  try {
    const asked = new Map(
      Object.entries(calls).flatMap(([days, physio]) => days.split(' ').map((day) => [Number(day), physio] as const)),
    )
    const days = [...new Set([...asked.keys(), ...Object.keys(typed).map(Number)])].sort((a, b) => a - b)
    const last = days.at(-1) ?? 0
    const first = Math.min(0, ...days)
    for (const [key, value] of Object.entries(settings)) await on(first, 'settings', key, value)
    if (before !== undefined) {
      const table = join(folder, 'activities.csv')
      writeFileSync(table, tableOf({ until: last, ...before }, last))
      await on(first, 'import', table)
    }
    const told: Told[] = []
    let newest = ''
    for (const day of days) {
      for (const line of typed[day] ?? []) {
        const out = await on(day, ...words(line).map((word) => (word === 'ID' ? newest : word)), '--json')
        newest = JSON.parse(out).notes?.[0]?.id ?? newest
      }
      const physio = asked.get(day)
      if (physio === undefined) continue
      const { advice } = JSON.parse(await on(day, 'today', '--json'))
      const step = stepOf(advice)
      const [laxest, strictest] = [LETTERS.indexOf(physio.at(0) as string), LETTERS.indexOf(physio.at(-1) as string)]
      const by = Math.max(0, step - strictest) + Math.min(0, step - laxest)
      const ours = LETTERS[step] as string
      told.push({ name, danger: danger === true, day, physio, ours, by, sentence: String(advice.sentence) })
    }
    return told
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
