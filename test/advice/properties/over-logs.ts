import fc from 'fast-check'
import type { Level } from '../../../src/advice/level.ts'
import type { Log } from '../../../src/analysis/analyse.ts'
import type { EpisodeHistory } from '../../../src/model/episode-history.ts'
import type { PainNote } from '../../../src/model/pain-note.ts'
import { NO_SYMPTOM } from '../../../src/model/symptom.ts'
import { anyLog, anyNote, DAYS, levelOf, painAdvice } from '../log.ts'
import { SEED } from './property.ts'

/** A drawn log in one line, for a failure. */
export const told = (log: Log): string =>
  JSON.stringify({
    notes: log.notes.map(({ id, date, symptom, nextMorning, sourceKey }) => ({
      id,
      date,
      run: sourceKey,
      morning: nextMorning?.answer,
      ...Object.fromEntries(
        Object.entries(symptom).filter(([key, value]) => value !== NO_SYMPTOM[key as keyof typeof NO_SYMPTOM]),
      ),
    })),
    quiet: log.dayChecks.map(({ date, quiet }) => `${date} ${quiet.map(({ area, quiet: yes }) => `${area} ${yes}`)}`),
    checks: log.selfChecks.map(({ date, area, passed }) => `${date} ${area} ${passed}`),
    clearances: log.clearances.map(({ on: date, area, ceiling }) => `${date} ${area} ${ceiling}`),
    experience: log.settings.experience,
  })

/** Silence has had its time by then. */
export const lastDay = DAYS + 14
/** The level of a day. */
export const at = (log: Log, day: number): Level => levelOf(painAdvice(log, day).advice)

/** Every kind of answer is drawn. */
export const ALL = { quiet: true, checks: true, clearances: true }

/** Holds a claim over drawn logs, each with a day and a further note. */
export const overLogs =
  (answers: Parameters<typeof anyLog>[0], claim: (log: Log, day: number, note: PainNote) => void) => (runs: number) =>
    fc.assert(
      fc.property(anyLog(answers), fc.integer({ min: 0, max: lastDay }), anyNote, (log, day, note) =>
        claim(log, day, note),
      ),
      { numRuns: Math.ceil(runs / 8), seed: SEED },
    )

/** Known to be at 6/10 or less is what A3 waits for (rules.md §5b): there a further note may be that answer. */
export const held = (before: Level): Level => (before.a === 3 ? { ...before, a: 2 } : before)

/** A note that no way back could be built on: it tells of a symptom, not of a good run. */
export const isSymptom = ({ symptom: { severity, trend } }: PainNote): boolean =>
  (severity ?? 3) >= 3 || (trend !== 'improves' && (severity ?? 0) > 0)

/** One note with nothing before or after it. */
export const alone = (note: PainNote): EpisodeHistory => ({
  id: 'alone',
  region: 'knee',
  area: note.symptom.area,
  side: note.symptom.side,
  notes: [{ note, runId: 'run', runsInRow: 0 }],
  runsInRow: 0,
  runsSince: [],
  runs: [],
  mentions: [],
  usualLongestBeforeM: null,
  quietAnswers: [],
  selfChecks: [],
  clearances: [],
  pastInjuries: [],
  thirdRunBefore: false,
  loadBefore: false,
})
