import { addDays } from '../../src/lib/local-date.ts'
import { seededRandom } from '../../src/lib/seeded-random.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { emptyRun, type Run } from '../../src/model/run.ts'
import { NO_SYMPTOM } from '../../src/model/symptom.ts'
import { untoldNote } from '../../test/make/note.ts'

/** How pain comes to an invented runner, and what it does to their running. */
export interface Invented {
  /** Pains after the first note. */
  readonly pains: number
  /** How many times as often pain comes in the seven days after a long-run jump; 1: no link. */
  readonly ratio: number
  /** `season`: nine times as often at its worst as at its best; `clusters`: quarters with six times as much. */
  readonly hazard: 'even' | 'season' | 'clusters'
  /** Days off and three weeks of coming back after each pain. */
  readonly cutsTraining: boolean
  readonly years: number
  /** Notes begin with a pain this late in the log, as a share of it. */
  readonly notesFrom?: number
  /** How much more often a pain is noted where a jump came before it: the fault no statistics can mend. */
  readonly notedMoreAfterJump?: number
}

export interface InventedLog {
  readonly runs: readonly Run[]
  readonly notes: readonly PainNote[]
  readonly asOf: string
}

const FIRST_DAY = '2019-01-07' // a Monday
const YEAR = 365
/** E1's first band ends here; the flag asks for a kilometre more besides. */
const JUMP = { ratio: 1.1, longerM: 1000, lookBackDays: 30, windowDays: 7 } as const
const HELD_DAYS = 42

/** An invented runner with exactly so many pains outside of what an earlier one left. */
export function inventedRunner(seed: number, how: Invented): InventedLog {
  const random = seededRandom(seed)
  // Aimed at the number wanted, then drawn again until it is met.
  for (let hazard = aim(how); ; hazard *= 0.9 + 0.2 * random()) {
    const { runs, pains } = live(random, how, hazard)
    const first = pains.findIndex(({ day }) => day >= how.years * YEAR * (how.notesFrom ?? 0))
    const noted = first < 0 ? [] : pains.slice(first).filter(({ isNoted }) => isNoted)
    if (noted.length === how.pains + 1) {
      return { runs, notes: noted.map(({ day }) => painfulNote(day)), asOf: addDays(FIRST_DAY, how.years * YEAR) }
    }
    if (Math.abs(noted.length - how.pains - 1) > how.pains) hazard = aim(how)
  }
}

const aim = ({ pains, years, notesFrom = 0 }: Invented): number => (pains + 1) / (years * (1 - notesFrom) * 200)

interface Lived {
  readonly runs: readonly Run[]
  readonly pains: readonly { readonly day: number; readonly isNoted: boolean }[]
}

/** Day by day: what is run, and whether it hurts. */
function live(random: () => number, how: Invented, hazard: number): Lived {
  const runs: Run[] = []
  const pains: { day: number; isNoted: boolean }[] = []
  const lengths: { day: number; m: number }[] = []
  const usual = 6000 + 4000 * random()
  const days = how.years * YEAR
  const phase = random() * YEAR
  const weekdays = [0.1, 0.75, 0.4, 0.75, 0.15, 0.6, 0.85]
  const isProne = random() * 0.1
  let lastJump = -100
  let heldUntil = -1
  let offUntil = -1
  let back = -1
  for (let day = 0; day < days; day += 1) {
    if (day <= offUntil || random() > (weekdays[day % 7] as number)) continue
    if (back < 0 && offUntil >= 0) back = day
    const ramp = back >= 0 && day - back < 21 ? 0.5 + (0.5 * (day - back)) / 21 : 1
    const swing = 1 + 0.2 * Math.sin((2 * Math.PI * (day + phase)) / YEAR)
    const long = day % 7 === 6 ? 1.7 : 1
    const jump = random() < 0.02 + isProne ? 1.15 + random() : 1
    const m = usual * swing * long * jump * ramp * (0.85 + 0.3 * random())
    while (lengths[0] !== undefined && lengths[0].day < day - JUMP.lookBackDays) lengths.shift()
    const longest = lengths.reduce((most, each) => Math.max(most, each.m), 0)
    if (longest > 0 && m / longest > JUMP.ratio && m - longest >= JUMP.longerM) lastJump = day
    lengths.push({ day, m })
    runs.push(invented(day, m))
    if (day <= heldUntil) continue
    const afterJump = day - lastJump < JUMP.windowDays
    if (random() >= hazard * timesAsOften(how, day) * (afterJump ? how.ratio : 1)) continue
    const isNoted = how.notedMoreAfterJump === undefined || afterJump || random() < 1 / how.notedMoreAfterJump
    pains.push({ day, isNoted })
    offUntil = how.cutsTraining ? day + 5 + Math.floor(random() * 25) : day
    back = -1
    heldUntil = offUntil + HELD_DAYS + 14
  }
  return { runs, pains }
}

/** Against the hazard of an even year. */
function timesAsOften({ hazard }: Invented, day: number): number {
  if (hazard === 'season') return 3 ** Math.sin((2 * Math.PI * day) / YEAR)
  return hazard === 'clusters' && Math.floor(day / 91) % 4 === 1 ? 6 : 1
}

function invented(day: number, m: number): Run {
  const date = addDays(FIRST_DAY, day)
  const seconds = m * 0.36
  return {
    ...emptyRun(`r${String(day).padStart(5, '0')}`, date, Date.parse(`${date}T07:00:00Z`)),
    distanceM: m,
    movingS: seconds,
    elapsedS: seconds,
  }
}

function painfulNote(day: number): PainNote {
  // Places take turns, so that each pain is one of its own.
  const place = (['knee', 'calf', 'hip', 'foot', 'shin'] as const)[day % 5] ?? 'knee'
  return {
    ...untoldNote(`n${String(day).padStart(6, '0')}`, addDays(FIRST_DAY, day)),
    symptom: { ...NO_SYMPTOM, area: place, side: day % 2 === 0 ? 'left' : 'right', severity: 3 },
  }
}
