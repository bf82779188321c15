import { z } from 'zod'

/** A field of another type than it should have is a field that is not there; the activity is not lost for it. */
const number = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)
const flag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value ?? false)

/**
 * One activity of `summarizedActivities.json`, units as Garmin writes them (formats.md §4): times in ms, lengths and heights in
 * cm, speeds in a tenth of m/s, calories in kcal × 4.19. `workoutRpe` is CR-10 × 10.
 */
export const summarySchema = z.object({
  activityId: z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)]),
  name: text,
  description: text,
  /** A type key, in some exports inside an object. */
  activityType: z
    .union([z.string(), z.object({ typeKey: z.string() }).transform(({ typeKey }) => typeKey)])
    .nullish()
    .catch(null),
  sportType: text,
  eventTypeId: number,
  beginTimestamp: number,
  startTimeGmt: number,
  startTimeLocal: number,
  duration: number,
  elapsedDuration: number,
  movingDuration: number,
  distance: number,
  elevationGain: number,
  elevationLoss: number,
  avgSpeed: number,
  avgHr: number,
  maxHr: number,
  /** One leg. */
  avgRunCadence: number,
  /** Both feet. */
  avgDoubleCadence: number,
  calories: number,
  workoutRpe: number,
  manualActivity: flag,
  parent: flag,
})

/** One activity of `summarizedActivities.json`, in its own units. */
export type Summary = z.infer<typeof summarySchema>
