import { z } from 'zod'
import { isLogDay } from '../../lib/local-date.ts'
import { ok, type Result } from '../../lib/result.ts'
import { type DayCheck, emptyDay, ILLNESSES, type QuietAnswer } from '../../model/day-check.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { readPlace } from '../notes/read-place.ts'

const answer = z.enum(['yes', 'no', 'unknown'])
const places = z.array(z.string())

/** What can be entered about a day by option. */
export const dayOptions = z.object({
  sleepHours: z.coerce.number().min(0).max(24).optional(),
  sleptBadly: answer.optional(),
  restHr: z.coerce.number().int().min(25).max(150).optional(),
  tired: answer.optional(),
  soreness: z.coerce.number().int().min(0).max(10).optional(),
  illness: z.enum(ILLNESSES).optional(),
  illnessFreeSince: z.iso.date().refine(isLogDay).optional(),
  palpitations: answer.optional(),
  restDay: answer.optional(),
  quiet: places.optional(),
  symptomFree: places.optional(),
  notQuiet: places.optional(),
})

export type DayOptions = z.infer<typeof dayOptions>

/** Lays answers over those the day had before; what is not named stays. */
export async function tellDay(
  store: AthleteStore,
  date: string,
  options: DayOptions,
  text: string,
): Promise<Result<DayCheck, string>> {
  const before = (await store.dayChecks()).find((check) => check.date === date) ?? emptyDay(date)
  const quiet: QuietAnswer[] = [...before.quiet]
  const kinds = [
    [options.quiet, true, false],
    [options.symptomFree, true, true],
    [options.notQuiet, false, false],
  ] as const
  for (const [names, isQuiet, symptomFree] of kinds) {
    for (const name of names ?? []) {
      const place = readPlace(name)
      if (!place.ok) return place
      const at = quiet.findIndex(({ area, side }) => area === place.value.area && side === place.value.side)
      if (at >= 0) quiet.splice(at, 1)
      quiet.push({ ...place.value, quiet: isQuiet, symptomFree })
    }
  }
  const check: DayCheck = {
    ...before,
    sleepHours: options.sleepHours ?? before.sleepHours,
    sleptBadly: options.sleptBadly ?? before.sleptBadly,
    restingHrBpm: options.restHr ?? before.restingHrBpm,
    tired: options.tired ?? before.tired,
    soreness: options.soreness ?? before.soreness,
    illness: options.illness ?? before.illness,
    illnessFreeSince: options.illnessFreeSince ?? before.illnessFreeSince,
    palpitations: options.palpitations ?? before.palpitations,
    restDay: options.restDay ?? before.restDay,
    quiet,
    text: text === '' ? before.text : text,
  }
  await store.putDayCheck(check)
  return ok(check)
}
