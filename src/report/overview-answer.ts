import { headlineSentence, NOT_MEDICAL_ADVICE } from '#words/advice.ts'
import type { Format } from '../lib/format.ts'
import type { Advice } from '../model/advice.ts'
import type { Episode } from '../model/episode.ts'
import type { PhysioReport } from '../model/physio.ts'
import type { OverviewAnswer, PhysioAnswer } from '../model/schemas/overviews.ts'
import { findingAnswer } from './finding-answer.ts'
import { copyTotals } from './json.ts'
import { noteAnswer } from './note-answer.ts'
import { latest, type Overview, placesOf } from './overview.ts'

type RunOf = ReadonlyMap<string, string>

/** A coach's overview as plain data. */
export function overviewAnswer(weeks: Overview, format: Format, runOf: RunOf): OverviewAnswer {
  const last = latest(weeks)
  return {
    schema: 'sorepoint/overview/1',
    asOf: last.asOf,
    weeks: weeks.map(({ week, asOf, totals, flags, notes, advice }) => ({
      week: { ...week },
      asOf,
      totals: copyTotals(totals),
      flags: flags.map((flag) => findingAnswer(flag, format)),
      notes: notes
        .filter(({ date, status }) => date >= week.from && date <= week.to && status !== 'dismissed')
        .map((note) => noteAnswer(note, runIdOf(note.sourceKey, runOf))),
      advice: adviceAnswer(advice, format),
    })),
    places: placesOf(weeks).map((episode) => ({ ...placeAnswer(episode), ...stateAnswer(episode) })),
    rulesVersion: last.rulesVersion,
    disclaimer: NOT_MEDICAL_ADVICE,
  }
}

/** The physio's page as plain data. */
export function physioAnswer(
  { analysis, stories, earlier, pastInjuries, beforePains }: PhysioReport,
  format: Format,
  runOf: RunOf,
): PhysioAnswer {
  return {
    schema: 'sorepoint/physio/1',
    asOf: analysis.asOf,
    stories: stories.map(({ episode, notes, flagsBefore, advised, runs, clearances, selfChecks }) => ({
      ...placeAnswer(episode),
      ...stateAnswer(episode),
      notes: notes.map((note) => noteAnswer(note, runIdOf(note.sourceKey, runOf))),
      flagsBefore: flagsBefore.map((flag) => findingAnswer(flag, format)),
      advised: advised.map(({ date, advice }) => ({ date, ...adviceAnswer(advice, format) })),
      runs: runs.map(({ id, date, title, distanceM, movingS, ascentM, descentM, surface, shoe }) => ({
        id,
        date,
        title,
        distanceM,
        movingS,
        ascentM,
        descentM,
        surface: { ...surface },
        shoe,
      })),
      clearances: clearances.map(({ by, on, ceiling, until }) => ({ by, on, ceiling, until })),
      selfChecks: selfChecks.map(({ date, passed, failedAt }) => ({ date, passed, failedAt })),
    })),
    earlier: earlier.map(placeAnswer),
    pastInjuries: pastInjuries.map(({ area, side, kind, when }) => ({ area, side, kind, when })),
    usual: { ...analysis.usual },
    beforePains: {
      windowDays: beforePains.windowDays,
      coverage: beforePains.coverage.map((each) => ({ ...each })),
      flags: beforePains.flags.map(
        ({ id, minLevel, painsBefore, painsCounted, expectedPains, baseShare, comparisonRuns }) => ({
          id,
          minLevel,
          painsBefore,
          painsCounted,
          expectedPains,
          baseShare,
          comparisonRuns,
        }),
      ),
    },
    history: analysis.history.map(copyTotals),
    rulesVersion: analysis.rulesVersion,
    disclaimer: NOT_MEDICAL_ADVICE,
  }
}

const runIdOf = (sourceKey: string | null, runOf: RunOf): string | null =>
  sourceKey === null ? null : (runOf.get(sourceKey) ?? null)

const placeAnswer = ({ area, side, severityMax, firstDate, lastDate }: Episode): PhysioAnswer['earlier'][number] => ({
  area,
  side,
  severityMax,
  firstDate,
  lastDate,
})

const stateAnswer = ({ runsInRow, open, step }: Episode): Pick<Episode, 'runsInRow' | 'open' | 'step'> => ({
  runsInRow,
  open,
  step,
})

const adviceAnswer = (
  advice: Advice,
  format: Format,
): Pick<Advice, 'activity' | 'care' | 'headline'> & { readonly sentence: string } => ({
  activity: advice.activity,
  care: advice.care,
  headline: advice.headline,
  sentence: headlineSentence(advice, format),
})
