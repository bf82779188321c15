import { z } from 'zod'
import { err, ok, type Result } from '../lib/result.ts'
import { AREA_NAMES, AREAS, SIDES } from '../model/area.ts'
import {
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
} from '../model/symptom.ts'
import { wrongOption } from './wrong-option.ts'

const score = z.coerce.number().int().min(0).max(10)
const answer = z.enum(['yes', 'no', 'unknown'])
const signs = z.array(z.enum(SIGNS))

/** What of a pain can be given by option: one field each of RULES' input columns. All optional. */
const symptomOptions = z.object({
  area: z.enum(AREA_NAMES as [keyof typeof AREAS, ...(keyof typeof AREAS)[]]).optional(),
  side: z.enum(SIDES).optional(),
  spread: z.enum(SPREADS).optional(),
  severity: score.optional(),
  start: score.optional(),
  end: score.optional(),
  quality: z.enum(QUALITIES).optional(),
  trend: z.enum(TRENDS).optional(),
  gait: z.enum(GAITS).optional(),
  tissue: z.enum(TISSUES).optional(),
  onsetKm: z.coerce.number().min(0).max(500).optional(),
  sudden: answer.optional(),
  dailyLife: answer.optional(),
  stairs: answer.optional(),
  atRest: answer.optional(),
  sleep: answer.optional(),
  painkiller: answer.optional(),
  afterRun: answer.optional(),
  trigger: z.enum(TRIGGERS).optional(),
  hoursAfter: z.coerce.number().min(0).max(1000).optional(),
  unsure: answer.optional(),
  notRunSince: z.boolean().optional(),
  sign: signs.optional(),
  notSign: signs.optional(),
  nextMorning: z.enum(NEXT_MORNINGS).optional(),
  notBackAt72h: z.boolean().optional(),
})

export type SymptomOptions = z.infer<typeof symptomOptions>

/** Checks options as typed. The error names the option and what it takes. */
export function readSymptomOptions(given: Readonly<Record<string, unknown>>): Result<SymptomOptions, string> {
  const read = symptomOptions.safeParse(given)
  if (read.success) return ok(read.data)
  return err(wrongOption(symptomOptions, given, read.error))
}

/** True if an option says anything about the pain itself, not only about the morning after. */
export function tellsSymptom({ nextMorning: _morning, notBackAt72h: _later, ...options }: SymptomOptions): boolean {
  return Object.values(options).some((value) => value !== undefined)
}

/** A symptom with what was given by option laid over what was understood before. An option always wins over a word. */
export function withOptions(symptom: Symptom, options: SymptomOptions): Symptom {
  const said = <T>(value: T | undefined, before: T): T => (value === undefined ? before : value)
  const area = said(options.area, symptom.area)
  const moved = options.area !== undefined && options.area !== symptom.area && !symptom.tissueSaid
  const marked: Partial<Record<Sign, boolean>> = { ...symptom.signs }
  for (const sign of options.sign ?? []) marked[sign] = true
  for (const sign of options.notSign ?? []) marked[sign] = false
  const severityGiven = [options.severity, options.start, options.end].some((value) => value !== undefined)
  return {
    ...symptom,
    area,
    side: said(options.side, symptom.side),
    spread: said(options.spread, symptom.spread),
    severity: options.severity ?? (severityGiven && symptom.severityGuessed ? null : symptom.severity),
    severityGuessed: severityGiven ? false : symptom.severityGuessed,
    severityAtStart: said(options.start, symptom.severityAtStart),
    severityAtEnd: said(options.end, symptom.severityAtEnd),
    quality: said(options.quality, symptom.quality),
    trend: said(options.trend, symptom.trend),
    notRunSince: said(options.notRunSince, symptom.notRunSince),
    onsetM: options.onsetKm === undefined ? symptom.onsetM : options.onsetKm * 1000,
    suddenOnset: said(options.sudden, symptom.suddenOnset),
    gait: said(options.gait, symptom.gait),
    tissue: options.tissue ?? (moved && area !== null ? AREAS[area].usualTissue : symptom.tissue),
    tissueSaid: options.tissue !== undefined || symptom.tissueSaid,
    dailyLife: said(options.dailyLife, symptom.dailyLife),
    stairs: said(options.stairs, symptom.stairs),
    atRest: said(options.atRest, symptom.atRest),
    disturbsSleep: said(options.sleep, symptom.disturbsSleep),
    painkiller: said(options.painkiller, symptom.painkiller),
    afterRun: said(options.afterRun, symptom.afterRun),
    trigger: said(options.trigger, symptom.trigger),
    hoursAfterTrigger: said(options.hoursAfter, symptom.hoursAfterTrigger),
    unsure: said(options.unsure, symptom.unsure),
    signs: marked,
  }
}
