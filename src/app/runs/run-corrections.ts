import { readDuration } from '../../lib/duration-words.ts'
import { isDate } from '../../lib/local-date.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { METRES_PER_FOOT, METRES_PER_MILE } from '../../lib/units.ts'
import type { Run } from '../../model/run.ts'
import { RUN_FIELDS, type RunEditValues, type RunField } from '../../model/run-edit.ts'
import { SPORTS } from '../../model/sport.ts'
import { SURFACES } from '../../model/surface.ts'
import { runEditValues } from '../../store/rows/entry-row.ts'

/** Corrections as typed, by the name of their option. */
export interface TypedCorrections {
  readonly title?: string | undefined
  readonly sport?: string | undefined
  readonly surface?: string | undefined
  readonly distance?: string | undefined
  readonly time?: string | undefined
  readonly ascent?: string | undefined
  readonly descent?: string | undefined
  readonly start?: string | undefined
  readonly race?: string | undefined
  readonly effort?: string | undefined
  readonly shoe?: string | undefined
}

/** What a typed correction is read with. */
interface ReadAs {
  readonly run: Pick<Run, 'date' | 'distanceM'>
  readonly units: 'km' | 'mi'
  readonly today: string
}

type Value = RunEditValues[RunField]

/** One option: the field it corrects, what it takes in a few words, and how it is read; null where it makes no sense. */
interface Correction {
  readonly field: RunField
  readonly takes: string
  readonly read: (typed: string, as: ReadAs, all: TypedCorrections) => Value | null
}

const surfaces = SURFACES.filter((surface) => surface !== 'unknown')

/** Every correction by its option. */
export const CORRECTIONS: Readonly<Record<keyof TypedCorrections, Correction>> = {
  title: { field: 'title', takes: 'up to 1,000 characters', read: (typed) => typed.trim() },
  sport: { field: 'sport', takes: orList(SPORTS), read: (typed) => typed },
  surface: { field: 'surface', takes: orList(surfaces), read: (typed) => typed },
  distance: {
    field: 'distanceM',
    takes: 'a distance such as "8.2 km", "5 mi" or "5000 m"',
    read: (typed, { units }) => readLength(typed, units),
  },
  time: {
    field: 'movingS',
    takes: 'a time such as 45:10, 1:02:30 or "45 min"',
    read: (typed, as, all) =>
      readDuration(typed, all.distance === undefined ? as.run.distanceM : readLength(all.distance, as.units)),
  },
  ascent: { field: 'ascentM', takes: 'metres such as 120, or "400 ft"', read: (typed) => readHeight(typed) },
  descent: { field: 'descentM', takes: 'metres such as 120, or "400 ft"', read: (typed) => readHeight(typed) },
  start: {
    field: 'start',
    takes: 'a day and time up to now, such as "2026-11-22 07:30", or 07:30 on the same day',
    read: readStart,
  },
  race: { field: 'race', takes: 'yes or no', read: (typed) => readYesOrNo(typed) },
  effort: { field: 'rpe', takes: 'a number from 0 to 10', read: (typed) => readNumber(typed) },
  shoe: { field: 'shoe', takes: 'up to 1,000 characters', read: (typed) => typed.trim() },
}

/** The option that corrects a field; `counted` has none of its own. */
export const OPTION_OF_FIELD = new Map(
  Object.entries(CORRECTIONS).map(([option, { field }]) => [field, option] as const),
)

/** A correction that makes no sense, with what its option takes. */
export interface RefusedCorrection {
  readonly option: keyof TypedCorrections
  readonly takes: string
  readonly typed: string
}

/** All corrections typed, checked together: each that makes no sense is named, and none is taken then. */
export function checkCorrections(
  typed: TypedCorrections,
  as: ReadAs,
): Result<Partial<RunEditValues>, readonly [RefusedCorrection, ...RefusedCorrection[]]> {
  const values: [RunField, Value][] = []
  const refused: RefusedCorrection[] = []
  for (const [name, { field, takes, read }] of Object.entries(CORRECTIONS)) {
    const option = name as keyof TypedCorrections
    const given = typed[option]
    if (given === undefined) continue
    const checked = runEditValues()[field].safeParse(read(given, as, typed))
    if (checked.success) values.push([field, checked.data])
    else refused.push({ option, takes, typed: given })
  }
  const [first, ...others] = refused
  return first === undefined ? ok(Object.fromEntries(values)) : err([first, ...others])
}

/** The same for the command line: the first that makes no sense, in plain words. */
export function readCorrections(typed: TypedCorrections, as: ReadAs): Result<Partial<RunEditValues>, string> {
  const checked = checkCorrections(typed, as)
  if (checked.ok) return checked
  const [{ option, takes, typed: given }] = checked.error
  return err(`--${option} takes ${takes}, not "${given}"`)
}

/** The field of an option or of its own name, for `--as-recorded`; null where there is none. */
export function fieldNamed(name: string): RunField | null {
  const byOption = Object.entries(CORRECTIONS).find(([option]) => option === name)?.[1].field
  return byOption ?? RUN_FIELDS.find((field) => field === name) ?? null
}

function orList(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function readYesOrNo(typed: string): boolean | null {
  const word = typed.trim().toLowerCase()
  return word === 'yes' ? true : word === 'no' ? false : null
}

function readNumber(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** Metres; a number alone is in the runner's own units. */
function readLength(typed: string, units: 'km' | 'mi'): number | null {
  const [, amount, unit = units] =
    /^(\d+(?:[.,]\d+)?)\s*(km|k|kilomet(?:re|er)s?|mi|miles?|m|met(?:re|er)s?)?$/i.exec(typed.trim()) ?? []
  const value = amount === undefined ? null : readNumber(amount)
  if (value === null) return null
  if (/^mi/i.test(unit)) return value * METRES_PER_MILE
  return /^k/i.test(unit) ? value * 1000 : value
}

function readHeight(typed: string): number | null {
  const [, amount, unit = 'm'] = /^(\d+(?:[.,]\d+)?)\s*(m|met(?:re|er)s?|ft|feet)?$/i.exec(typed.trim()) ?? []
  const value = amount === undefined ? null : readNumber(amount)
  if (value === null) return null
  return /^f/i.test(unit) ? value * METRES_PER_FOOT : value
}

function readStart(typed: string, { run, today }: ReadAs): string | null {
  const [, date = run.date, hour, minute, second = '00'] =
    /^(?:(\d{4}-\d\d-\d\d)(?:[T ]|$))?(?:([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?$/.exec(typed.trim()) ?? []
  if (hour === undefined || minute === undefined || !isDate(date) || date > today) return null
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}`
}
