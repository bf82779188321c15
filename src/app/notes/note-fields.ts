import { AREA_NAMES, SIDES } from '../../model/area.ts'
import { GAITS, NEXT_MORNINGS, QUALITIES, SPREADS, TISSUES, TRENDS, TRIGGERS } from '../../model/symptom.ts'
import { isSignName } from './answer-question.ts'
import { readSymptomOptions, type SymptomOptions, UNKNOWN } from './symptom-options.ts'

const YES_NO = ['yes', 'no'] as const
const ELEVEN = Array.from({ length: 11 }, (_, value) => String(value))

/** What each field of a note can be changed to, besides "don't know"; those that are a number of their own are missing. */
export const FIELD_VALUES: Readonly<Record<string, readonly string[]>> = {
  area: AREA_NAMES,
  side: SIDES,
  severity: ELEVEN,
  start: ELEVEN,
  end: ELEVEN,
  quality: QUALITIES,
  spread: SPREADS,
  trend: TRENDS,
  notRunSince: YES_NO,
  gait: GAITS,
  tissue: TISSUES,
  trigger: TRIGGERS,
  dailyLife: YES_NO,
  stairs: YES_NO,
  atRest: YES_NO,
  sleep: YES_NO,
  painkiller: YES_NO,
  afterRun: YES_NO,
  sudden: YES_NO,
  unsure: YES_NO,
  nextMorning: NEXT_MORNINGS,
  notBackAt72h: YES_NO,
}

/** Fields that are either so or not: nobody knows nothing about them. */
const NEVER_UNKNOWN: readonly string[] = ['notRunSince', 'notBackAt72h']

/** The values a field takes, "don't know" among them; of a sign `sign:swelling`. Empty for what is typed as a number. */
export function valuesOfField(field: string): readonly string[] {
  if (signOf(field) !== null) return [UNKNOWN, ...YES_NO]
  const values = Object.hasOwn(FIELD_VALUES, field) ? (FIELD_VALUES[field] as readonly string[]) : []
  return values.length === 0 || NEVER_UNKNOWN.includes(field) ? values : [UNKNOWN, ...values]
}

/** A field changed to a value, as options of the note; nothing for what is no value of it. */
export function fieldOptions(field: string, value: string): SymptomOptions {
  const sign = signOf(field)
  if (sign !== null) {
    if (value === 'yes') return { sign: [sign] }
    return value === 'no' ? { notSign: [sign] } : { signUnknown: [sign] }
  }
  const read = readSymptomOptions({ [field]: value })
  return read.ok ? read.value : {}
}

function signOf(field: string) {
  const name = field.startsWith('sign:') ? field.slice('sign:'.length) : ''
  return isSignName(name) ? name : null
}
