import { z } from 'zod'
import { once } from '../../lib/once.ts'
import type { Figures } from '../../model/figures.ts'
import { LEFT_CODES } from '../../model/left-out.ts'
import { QUALITY_CODES, type QualityCode } from '../../model/quality.ts'
import {
  EARLIEST_START_MS,
  FORMAT_KINDS,
  LATEST_START_MS,
  type Recording,
  type RecordingFormat,
  RUNNERS_WORDS,
  STARTS_KNOWN,
} from '../../model/recording.ts'
import { ELEVATION_SOURCES, GRADE_BINS } from '../../model/run.ts'
import { SPORTS } from '../../model/sport.ts'
import { SURFACES } from '../../model/surface.ts'

const figure = z.number().nullable()
/** A day that the calendar has and every part can name. */
const start = z.number().min(EARLIEST_START_MS).max(LATEST_START_MS).nullable()
const words = z.string().nullable()
/** By hand: a schema for each of hundreds of numbers takes most of the time of reading all sources. */
const figures = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isFinite))

/** Likewise, null for a gap. */
const gaps = z.custom<(number | null)[]>(
  (value) => Array.isArray(value) && value.every((each) => each === null || Number.isFinite(each)),
)

const quality = z.array(
  z.strictObject({
    code: z.enum(Object.keys(QUALITY_CODES) as QualityCode[]),
    detail: z.record(z.string(), z.union([z.number(), z.string()])).exactOptional(),
  }),
)

/** Figures made before the field was there are made anew. */
const left = z
  .array(z.strictObject({ code: z.enum(LEFT_CODES), points: z.number(), m: z.number(), s: z.number() }))
  .default([])

/** What a source row holds of its recording. */
export const recordingRow = once(
  () =>
    z.strictObject({
      part: z.int().nonnegative(),
      format: z.enum(Object.keys(FORMAT_KINDS) as [RecordingFormat, ...RecordingFormat[]]),
      key: words,
      describes: words,
      startMs: start,
      localStart: words,
      // Rows written before the field was there knew the second.
      startKnown: z.enum(STARTS_KNOWN).default('time'),
      utcOffsetS: figure,
      sport: z.enum(SPORTS),
      sportOrigin: z.enum(['file', 'table', 'guessed']),
      surface: z.record(z.enum(SURFACES), z.number()),
      surfaceOrigin: z.enum(['runner', 'device', 'table', 'tag', 'title', 'dirt-distance', 'none']),
      // Rows written before the field was there did not tell.
      virtual: z.boolean().default(false),
      race: z.boolean().nullable(),
      totals: z.strictObject({
        distanceM: figure,
        timerS: figure,
        elapsedS: figure,
        movingS: figure,
        ascentM: figure,
        descentM: figure,
        avgHrBpm: figure,
        maxHrBpm: figure,
        avgCadenceSpm: figure,
        avgSpeedMps: figure,
        calories: figure,
      }),
      title: words,
      description: words,
      privateNote: words,
      rpe: figure,
      shoe: words,
      device: words,
      altitudeKind: z.enum(['barometric', 'gps', 'unknown', 'none']),
      pauses: z.array(z.strictObject({ fromS: z.number(), untilS: z.number() })),
      quality,
      borrowed: z.partialRecord(z.enum(RUNNERS_WORDS), z.string()).exactOptional(),
    }) satisfies z.ZodType<Omit<Recording, 'samples'>>,
)

/** Figures as their column holds them. */
export const figuresRow = once(
  () =>
    z.strictObject({
      version: z.int(),
      startMs: start,
      endMs: figure,
      firstPosition: z.strictObject({ lat: z.number(), lon: z.number() }).nullable(),
      sampleCount: z.int().nonnegative(),
      distanceM: figure,
      distanceSource: z.enum(['device', 'samples', 'positions', 'table', 'none']),
      movingS: figure,
      elapsedS: figure,
      ascentM: figure,
      descentM: figure,
      elevationSource: z.enum(ELEVATION_SOURCES),
      gradeM: z.record(z.enum(GRADE_BINS), z.number()).nullable(),
      longestClimbM: figure,
      longestDescentM: figure,
      avgHrBpm: figure,
      maxHrBpm: figure,
      hrHistogram: z.strictObject({ fromBpm: z.int(), seconds: figures }).nullable(),
      cadenceSpm: figure,
      minuteM: figures,
      // Rows written before the field was there are made anew.
      marks: z.strictObject({ fromMinute: z.int(), latE4: gaps, lonE4: gaps, hrBpm: gaps }).nullable().default(null),
      left,
      quality,
    }) satisfies z.ZodType<Figures>,
)
