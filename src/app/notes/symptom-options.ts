import { z } from 'zod'
import { err, ok, type Result } from '../../lib/result.ts'
import { AREA_NAMES, AREAS, SIDES } from '../../model/area.ts'
import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import type { PainNote } from '../../model/pain-note.ts'
import {
  type Answer,
  GAITS,
  NEXT_MORNINGS,
  QUALITIES,
  SIGNS,
  type Sign,
  SPREADS,
  type Symptom,
  TISSUES,
  TRENDS,
  TRIGGERS,
} from '../../model/symptom.ts'
import { wrongOption } from './wrong-option.ts'

/** Takes an answer back: nobody knows. */
export const UNKNOWN = 'unknown'

const score = z.union([z.literal(UNKNOWN), z.coerce.number().int().min(0).max(10)])
const answer = z.enum(['yes', 'no', UNKNOWN])
const yesOrNo = z.enum(['yes', 'no'])
const signs = z.array(z.enum(SIGNS))
const orUnknown = <const T extends readonly [string, ...string[]]>(values: T) => z.enum([...values, UNKNOWN])

/** What of a pain can be given by option: one field each of rules.md' input columns. All optional. */
const symptomOptions = z.object({
  area: z.enum([...AREA_NAMES, UNKNOWN] as [keyof typeof AREAS | typeof UNKNOWN]).optional(),
  side: orUnknown(SIDES).optional(),
  spread: orUnknown(SPREADS).optional(),
  severity: score.optional(),
  start: score.optional(),
  end: score.optional(),
  quality: orUnknown(QUALITIES).optional(),
  trend: orUnknown(TRENDS).optional(),
  gait: orUnknown(GAITS).optional(),
  tissue: orUnknown(TISSUES).optional(),
  onsetKm: z.union([z.literal(UNKNOWN), z.coerce.number().min(0).max(500)]).optional(),
  sudden: answer.optional(),
  dailyLife: answer.optional(),
  stairs: answer.optional(),
  atRest: answer.optional(),
  sleep: answer.optional(),
  painkiller: answer.optional(),
  afterRun: answer.optional(),
  trigger: orUnknown(TRIGGERS).optional(),
  hoursAfter: z.union([z.literal(UNKNOWN), z.coerce.number().min(0).max(1000)]).optional(),
  unsure: answer.optional(),
  notRunSince: yesOrNo.optional(),
  sign: signs.optional(),
  notSign: signs.optional(),
  signUnknown: signs.optional(),
  nextMorning: orUnknown(NEXT_MORNINGS).optional(),
  notBackAt72h: yesOrNo.optional(),
  danger: z.array(z.enum(['none', ...DANGER_SIGNS])).optional(),
  claims: answer.optional(),
})

export type SymptomOptions = z.infer<typeof symptomOptions>

/** Checks options as typed. The error names the option and what it takes. */
export function readSymptomOptions(given: Readonly<Record<string, unknown>>): Result<SymptomOptions, string> {
  const read = symptomOptions.safeParse(given)
  if (read.success) return ok(read.data)
  return err(wrongOption(symptomOptions, given, read.error))
}

/** True if an option says anything about the pain itself, not only about the morning after or what the words raised. */
export function tellsSymptom({
  nextMorning: _morning,
  notBackAt72h: _later,
  danger: _danger,
  claims: _claims,
  ...options
}: SymptomOptions): boolean {
  return Object.values(options).some((value) => value !== undefined)
}

/** The signs that an answer to the danger question names; null where it was not answered. */
export function dangerAnswer({ danger }: SymptomOptions): readonly Sign[] | null {
  return danger === undefined ? null : danger.filter((sign) => sign !== 'none')
}

/** What is given replaces; `unknown` takes back; what is not given stays. */
function given<T>(value: T | typeof UNKNOWN | undefined, before: T | null): T | null {
  return value === undefined ? before : value === UNKNOWN ? null : value
}

const answered = (value: Answer | undefined, before: Answer): Answer => value ?? before

/** A symptom with what was given by option laid over what was understood before. An option always wins over a word. */
export function withOptions(symptom: Symptom, options: SymptomOptions): Symptom {
  const area = given<keyof typeof AREAS>(options.area, symptom.area)
  // What nobody named follows the place.
  const moved = area !== symptom.area && !symptom.tissueSaid
  const marked: Partial<Record<Sign, boolean>> = { ...symptom.signs }
  for (const sign of options.sign ?? []) marked[sign] = true
  for (const sign of options.notSign ?? []) marked[sign] = false
  for (const sign of options.signUnknown ?? []) delete marked[sign]
  const severityGiven = [options.severity, options.start, options.end].some((value) => value !== undefined)
  const guessed = severityGiven && symptom.severityGuessed
  return {
    ...symptom,
    area,
    side: given(options.side, symptom.side),
    spread: given(options.spread, symptom.spread),
    severity: given(options.severity, guessed ? null : symptom.severity),
    severityGuessed: severityGiven ? false : symptom.severityGuessed,
    severityAtStart: given(options.start, symptom.severityAtStart),
    severityAtEnd: given(options.end, symptom.severityAtEnd),
    quality: given(options.quality, symptom.quality),
    trend: given(options.trend, symptom.trend),
    notRunSince: options.notRunSince === undefined ? symptom.notRunSince : options.notRunSince === 'yes',
    onsetM: typeof options.onsetKm === 'number' ? options.onsetKm * 1000 : given(options.onsetKm, symptom.onsetM),
    suddenOnset: answered(options.sudden, symptom.suddenOnset),
    gait: given(options.gait, symptom.gait),
    tissue:
      options.tissue === undefined
        ? moved
          ? area === null
            ? null
            : AREAS[area].usualTissue
          : symptom.tissue
        : options.tissue === UNKNOWN
          ? area === null
            ? null
            : AREAS[area].usualTissue
          : options.tissue,
    tissueSaid: options.tissue === undefined ? symptom.tissueSaid : options.tissue !== UNKNOWN,
    dailyLife: answered(options.dailyLife, symptom.dailyLife),
    stairs: answered(options.stairs, symptom.stairs),
    atRest: answered(options.atRest, symptom.atRest),
    disturbsSleep: answered(options.sleep, symptom.disturbsSleep),
    painkiller: answered(options.painkiller, symptom.painkiller),
    afterRun: answered(options.afterRun, symptom.afterRun),
    trigger: given(options.trigger, symptom.trigger),
    hoursAfterTrigger: given(options.hoursAfter, symptom.hoursAfterTrigger),
    unsure: answered(options.unsure, symptom.unsure),
    signs: marked,
  }
}

/** The morning after as an option gives it. */
export function withMorning(
  options: SymptomOptions,
  before: PainNote['nextMorning'],
  today: string,
): PainNote['nextMorning'] {
  if (options.nextMorning === undefined) return before
  return options.nextMorning === UNKNOWN
    ? null
    : { answer: options.nextMorning, severity: before?.severity ?? null, answeredOn: today }
}

export function withLater({ notBackAt72h }: SymptomOptions, before: boolean): boolean {
  return notBackAt72h === undefined ? before : notBackAt72h === 'yes'
}
