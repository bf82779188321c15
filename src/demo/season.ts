// Thirty weeks of an invented runner, Alex Sample, up to 15 November 2026: the plan of every outing.
import { type Outing, PLAIN_RUN, type StravaForm } from './outing.ts'
import { between, randomOf } from './random.ts'
import { STORY } from './story.ts'

const FIRST_MONDAY = '2026-04-20'

/** The Sunday its last week ends with. */
export const SEASON_ENDS = '2026-11-15'

const DAYS = { Mon: 0, Tue: 1, Wed: 2, Thu: 3, Fri: 4, Sat: 5, Sun: 6 } as const

type Day = keyof typeof DAYS

/** Kilometres a day of the week. What an outing is besides a plain run stands in the story. */
type Week = Partial<Readonly<Record<Day, number>>>

const WEEKS: readonly Week[] = [
  // W17: steady weeks.
  { Tue: 8, Thu: 8, Sat: 6, Sun: 14 },
  { Tue: 8.2, Wed: 28, Thu: 8, Sat: 6, Sun: 14.2 },
  { Tue: 8, Thu: 7.2, Sat: 6.5, Sun: 14.5 },
  { Tue: 8, Thu: 8.4, Sat: 6, Sun: 14 },
  // W21: a tenth more than the week before.
  { Tue: 8.9, Thu: 9, Sat: 7, Sun: 15.5 },
  { Tue: 8, Thu: 8, Sat: 6, Sun: 14.6 },
  { Tue: 8.4, Thu: 7.2, Sat: 6.6, Sun: 15 },
  // W24: the long run leaps.
  { Tue: 8, Thu: 8, Sat: 6, Sun: 20.8 },
  // W25: a journey north of the Arctic Circle.
  { Tue: 7, Thu: 8, Sat: 9, Sun: 11 },
  { Tue: 8, Wed: 24, Thu: 8, Sat: 5, Sun: 15 },
  { Tue: 8, Thu: 7.2, Sat: 6, Sun: 15.4 },
  // W28 and W29: two weeks without a run.
  { Sat: 13 },
  { Thu: 25, Sun: 28 },
  // W30: the return.
  { Tue: 4, Thu: 5, Sun: 7.5 },
  { Tue: 5.5, Thu: 6, Sat: 4.5, Sun: 8 },
  { Tue: 6.5, Thu: 7, Sat: 5, Sun: 8.8 },
  { Tue: 7.5, Thu: 7, Sat: 5.5, Sun: 9.9 },
  { Tue: 8, Thu: 7, Sat: 6, Sun: 10.8 },
  { Tue: 8, Wed: 26, Thu: 7.5, Sat: 6, Sun: 11.8 },
  // W36: a move to trails.
  { Tue: 8, Thu: 7, Sat: 7.5, Sun: 12.9 },
  { Tue: 8, Thu: 8, Sat: 7, Sun: 14 },
  { Tue: 8, Wed: 24, Thu: 8, Sat: 7, Sun: 15 },
  { Tue: 8, Thu: 7.2, Sat: 7.4, Sun: 16 },
  { Tue: 8, Thu: 8, Sat: 7, Sun: 16 },
  { Tue: 8, Thu: 8, Sat: 7, Sun: 16.2 },
  // W42: 35 % more, with the first mountain run.
  { Tue: 9.5, Wed: 8, Thu: 9.5, Fri: 9, Sun: 17 },
  // W43: the knee begins to ache.
  { Tue: 8, Sat: 8 },
  { Wed: 6, Sat: 28 },
  // W45: easing.
  { Tue: 26, Fri: 3.5, Sun: 4 },
  { Tue: 5, Thu: 5, Sat: 6 },
]

/** What a day of the week usually is. */
const USUAL: Readonly<Record<Day, Partial<Outing>>> = {
  Mon: {},
  Tue: { path: 'drove road', effort: 'easy', title: 'Evening Run', clock: '18:10:00' },
  Wed: { sport: 'ride', path: 'pass road', effort: 'ride', title: 'Evening Ride', clock: '17:35:00', shoe: '' },
  Thu: { path: 'forest road', effort: 'steady', title: 'Forest road, steady', clock: '18:05:00' },
  Fri: { path: 'drove road', effort: 'easy', title: 'Evening Run', clock: '17:40:00' },
  Sat: { path: 'old railway', effort: 'easy', title: 'Morning Run', clock: '08:40:00' },
  Sun: { path: 'drove road', effort: 'easy', title: 'Long run', clock: '09:15:00' },
}

/** From here on the weekends lead over the moor, in shoes for it. */
const TRAILS_FROM = '2026-09-05'
const TRAIL_WEEKEND: Partial<Outing> = { path: 'moor trail', shoe: 'Heather Grip 2' }

const STRAVA_FORMS: readonly StravaForm[] = ['fit', 'fit', 'gpx', 'fit', 'tcx', 'fit']

/** Every outing, in order of time. */
export function season(): readonly Outing[] {
  return WEEKS.flatMap((week, index) =>
    Object.entries(week).map(([day, km]) => outingOf(dateOf(index, day as Day), day as Day, km)),
  ).map((outing, index) => ({
    ...outing,
    strava: outing.strava === 'none' ? STRAVA_FORMS[index % STRAVA_FORMS.length]! : outing.strava,
    ...STORY[outing.date],
  }))
}

function outingOf(date: string, day: Day, km: number): Outing {
  const random = randomOf(`plan ${date}`)
  const isWeekendTrail = date >= TRAILS_FROM && (day === 'Sat' || day === 'Sun')
  const usual = { shoe: 'Daily Plus 4', ...USUAL[day], ...(isWeekendTrail ? TRAIL_WEEKEND : {}) }
  return {
    ...PLAIN_RUN,
    ...usual,
    name: date,
    date,
    clock: jittered(usual.clock ?? '12:00:00', random),
    distanceM: km * 1000,
    pauseS: random() < 0.25 ? Math.round(between(random, 40, 170)) : 0,
    rpe: null,
  }
}

function dateOf(week: number, day: Day): string {
  const ms = Date.parse(FIRST_MONDAY) + (week * 7 + DAYS[day]) * 86_400_000
  return new Date(ms).toISOString().slice(0, 10)
}

/** Nobody starts on the dot: up to twelve minutes later. */
function jittered(clock: string, random: () => number): string {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(hours)}:${two(minutes + Math.floor(random() * 12))}:${two(Math.floor(random() * 60))}`
}
