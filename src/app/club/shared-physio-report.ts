import { speaksOfConditions, withoutConditions } from '../../club/access/without-conditions.ts'
import { reasonScope } from '../../club/board/reason-scope.ts'
import { weekOf } from '../../lib/iso-week.ts'
import type { Advice, Reason } from '../../model/advice.ts'
import type { PhysioReport } from '../../model/physio.ts'
import type { Scope } from '../../model/scope.ts'
import { physioReport } from '../log/physio-report.ts'
import type { Log } from '../log/read-log.ts'

/** The sheet for a physio as its athlete shares it: the advice is that of the whole log, what is not shared is not said. */
export function sharedPhysioReport(log: Log, today: string, athlete: string, scopes: ReadonlySet<Scope>): PhysioReport {
  const report = physioReport(log, weekOf(today, log.settings.weekStart), today, athlete)
  if (scopes.has('conditions')) return report
  const { analysis, stories } = report
  const hidden = new Set(log.notes.filter(speaksOfConditions).map(({ id }) => id))
  return {
    ...report,
    analysis: {
      ...analysis,
      settings: { ...analysis.settings, conditions: null, birthYear: null, sex: null },
      notes: analysis.notes.map(withoutConditions),
      advice: adviceWithout(hidden, analysis.advice),
      unknown: analysis.unknown.filter(({ key }) => !key.includes('condition')),
    },
    stories: stories.map((story) => ({
      ...story,
      notes: story.notes.map(withoutConditions),
      advised: story.advised.map(({ date, advice }) => ({ date, advice: adviceWithout(hidden, advice) })),
    })),
  }
}

/** Reasons that rest on conditions go; of the others the words of a note that speaks of one. */
function adviceWithout(hidden: ReadonlySet<string>, advice: Advice): Advice {
  return {
    ...advice,
    reasons: advice.reasons
      .filter((reason) => reasonScope(reason) !== 'conditions')
      .map((reason): Reason => {
        const { noteId } = { noteId: null, ...reason.because }
        if (noteId === null || noteId === undefined || !hidden.has(noteId)) return reason
        return { ...reason, because: { ...reason.because, words: '' } } as Reason
      }),
    questions: advice.questions.filter(
      ({ key, noteId }) => key !== 'claim' && !(noteId !== null && hidden.has(noteId)),
    ),
  }
}
