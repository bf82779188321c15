import { z } from 'zod'
import { isZone } from '../../lib/is-zone.ts'
import { isLogDay } from '../../lib/local-date.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { wordTable } from '../../lib/word-table.ts'
import type { DayStretch } from '../../model/flag-history.ts'
import { CONDITIONS, type Settings } from '../../model/settings.ts'
import { joinStretches, readStretch } from './day-stretch.ts'

/** A setting as it is typed, and as it is kept. */
interface SettingKind {
  readonly field: keyof Settings
  readonly takes: string
  readonly read: z.ZodType
  /** As it is typed, where that differs from what is kept. */
  readonly shown?: (value: unknown) => string
}

const unset = z.literal('none').transform(() => null)

/** Typed in kilometres, kept in metres. */
function kilometres(most: number): Pick<SettingKind, 'takes' | 'read' | 'shown'> {
  return {
    takes: `kilometres, 1 to ${most}; used only while the log holds no run`,
    read: unset.or(
      z.coerce
        .number()
        .min(1)
        .max(most)
        .transform((km) => km * 1000),
    ),
    shown: (metres) => String(Number(metres) / 1000),
  }
}

/** rules.md §5: conditions that hold what another one holds, by the name a runner looks for. */
const JUDGED_ALIKE: Readonly<Record<string, string>> = { 'recent-birth': 'pregnancy', 'blood-thinner': 'clotting' }

/** Every setting by the name it has on the command line. `none` takes it back. */
export const SETTING_KINDS = wordTable<SettingKind>({
  experience: {
    field: 'experience',
    takes: 'beginner, experienced or none',
    read: z.enum(['beginner', 'experienced']).or(unset),
  },
  'birth-year': {
    field: 'birthYear',
    takes: 'a year such as 1987',
    read: unset.or(z.coerce.number().int().min(1900).max(2100)),
  },
  sex: { field: 'sex', takes: 'female, male or none', read: z.enum(['female', 'male']).or(unset) },
  'max-hr': {
    field: 'maxHrBpm',
    takes: 'beats a minute, 100 to 240',
    read: unset.or(z.coerce.number().int().min(100).max(240)),
  },
  'rest-hr': {
    field: 'restHrBpm',
    takes: 'beats a minute, 25 to 120',
    read: unset.or(z.coerce.number().int().min(25).max(120)),
  },
  units: { field: 'units', takes: 'km or mi', read: z.enum(['km', 'mi']) },
  'week-start': { field: 'weekStart', takes: 'monday or sunday', read: z.enum(['monday', 'sunday']) },
  zone: { field: 'zone', takes: 'a time zone such as Europe/Berlin', read: unset.or(z.string().refine(isZone)) },
  country: {
    field: 'country',
    takes: 'two letters such as DE, GB, US',
    read: unset.or(
      z
        .string()
        .regex(/^[A-Za-z]{2}$/)
        .transform((code) => code.toUpperCase()),
    ),
  },
  'usual-week-km': { field: 'usualWeekM', ...kilometres(300) },
  'usual-longest-km': { field: 'usualLongestM', ...kilometres(200) },
  'runs-per-week': {
    field: 'runsPerWeek',
    takes: '1 to 14; used only while the log holds no run',
    read: unset.or(z.coerce.number().int().min(1).max(14)),
  },
  conditions: {
    field: 'conditions',
    takes: `none, or of ${[...CONDITIONS, ...Object.keys(JUDGED_ALIKE)].join(', ')}, with commas between`,
    read: z
      .string()
      .transform((text) => (text === 'none' ? [] : text.split(',').map((each) => each.trim())))
      .transform((names) => [...new Set(names.map((name) => JUDGED_ALIKE[name] ?? name))])
      .pipe(z.array(z.enum(CONDITIONS))),
  },
  'noted-since': {
    field: 'notedSince',
    takes: 'the day from which on you noted every pain, such as 2025-03-01',
    read: unset.or(z.string().refine(isLogDay)),
  },
  'not-noted': {
    field: 'notNoted',
    takes: 'days or months whose pains you did not all note, such as 2025-07..2025-08, with commas between',
    read: unset.or(
      z
        .string()
        .transform((text) => text.split(',').map((each) => readStretch(each.trim())))
        .refine((all) => all.every((each) => each !== null))
        .transform((all) => joinStretches(all.filter((each) => each !== null))),
    ),
    shown: (stretches) => (stretches as readonly DayStretch[]).map(({ from, until }) => `${from}..${until}`).join(', '),
  },
})

/** The settings with one of them changed. The error says what the setting takes. */
export function changeSetting(settings: Settings, key: string, value: string): Result<Settings, string> {
  const kind = SETTING_KINDS[key]
  if (kind === undefined) return err(`there is no setting "${key}"; there are ${Object.keys(SETTING_KINDS).join(', ')}`)
  const read = kind.read.safeParse(value)
  return read.success ? ok({ ...settings, [kind.field]: read.data }) : err(`${key} takes ${kind.takes}, not "${value}"`)
}

/** The settings with more days whose pains were not all noted; `none` takes all of them back. */
export function addNotNoted(settings: Settings, typed: string): Result<Settings, string> {
  const changed = changeSetting(settings, 'not-noted', typed)
  if (!changed.ok || changed.value.notNoted === null) return changed
  return ok({ ...settings, notNoted: joinStretches([...(settings.notNoted ?? []), ...changed.value.notNoted]) })
}

/** A setting as it would be typed; null if it is not set. */
export function settingText(settings: Settings, key: string): string | null {
  const kind = SETTING_KINDS[key]
  const value = kind === undefined ? null : settings[kind.field]
  if (value === null) return null
  if (kind?.shown !== undefined) return kind.shown(value)
  return Array.isArray(value) ? (value.length === 0 ? 'none' : value.join(', ')) : String(value)
}
