import { emergencyText, headlineSentence, lineText, NOT_MEDICAL_ADVICE } from '#words/advice.ts'
import { phaseText } from '#words/phases.ts'
import { questionText } from '#words/questions.ts'
import { reasonSentence } from '#words/rules.ts'
import { unknownText } from '#words/unknowns.ts'
import { promisedIf, stepName, stepText } from '#words/way-back.ts'
import type { Format } from '../lib/format.ts'
import type { Reason } from '../model/advice.ts'
import type { Analysis, WeekTotals } from '../model/analysis.ts'
import type { Detail } from '../model/flag.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { Run } from '../model/run.ts'
import type { ReportAnswer } from '../model/schemas/answers.ts'
import { findingAnswer, sourceAnswer } from './finding-answer.ts'
import { noteAnswer } from './note-answer.ts'

/** Evidence as plain data: a list is its words with blanks between. */
function plain(because: Reason['because']): Detail {
  const entries = Object.entries(because) as readonly (readonly [string, Detail[string] | readonly string[]])[]
  return Object.fromEntries(
    entries.map(
      ([name, value]) => [name, typeof value === 'object' && value !== null ? value.join(' ') : value] as const,
    ),
  )
}

/** Totals as an answer owns them. */
export const copyTotals = (totals: WeekTotals): ReportAnswer['totals'] => ({
  ...totals,
  week: { ...totals.week },
  surface: { ...totals.surface },
  crossTraining: totals.crossTraining.map((each) => ({ ...each })),
})

/** One line where several flags miss the same thing. */
function distinct(unknown: ReportAnswer['unknown']): ReportAnswer['unknown'] {
  const texts = new Set<string>()
  return unknown.filter(({ text }) => !texts.has(text) && texts.add(text))
}

/** The run each source belongs to, for notes that hang on sources. */
export function runsBySource(runs: readonly Run[]): ReadonlyMap<string, string> {
  return new Map(runs.flatMap((run) => run.sources.map(({ key }) => [key, run.id])))
}

/** An analysis as plain data with its sentences: the JSON form, and what the other forms read their texts from. */
export function reportAnswer(
  analysis: Analysis,
  format: Format,
  runOf: ReadonlyMap<string, string>,
): Omit<ReportAnswer, 'schema'> {
  const { advice } = analysis
  const note = (id: string): PainNote | undefined => analysis.notes.find((each) => each.id === id)
  const asNote = (each: PainNote) =>
    noteAnswer(each, each.sourceKey === null ? null : (runOf.get(each.sourceKey) ?? null))
  return {
    asOf: analysis.asOf,
    week: { ...analysis.week },
    totals: copyTotals(analysis.totals),
    previous: copyTotals(analysis.previous),
    flags: analysis.flags.map((each) => findingAnswer(each, format)),
    episodes: analysis.episodes.map(({ noteIds, activity: _activity, care: _care, ...episode }) => ({
      ...episode,
      notes: noteIds
        .map(note)
        .filter((each) => each !== undefined)
        .map(asNote),
    })),
    advice: {
      activity: advice.activity,
      care: advice.care,
      headline: advice.headline,
      sentence: headlineSentence(advice, format),
      emergency: advice.emergency === null ? [] : [...emergencyText(advice, analysis.settings.country)],
      reasons: advice.reasons.map((reason) => ({
        rule: reason.rule,
        activity: reason.activity,
        care: reason.care,
        text: reasonSentence(reason, format),
        because: plain(reason.because),
        sources: reason.sources.map(sourceAnswer),
      })),
      do: advice.do.map((line) => lineText(line, format)),
      avoid: advice.avoid.map((line) => lineText(line, format)),
      know: advice.know.map((line) => lineText(line, format)),
      seekHelp: advice.seekHelp.map((line) => lineText(line, format)),
      questions: advice.questions.map((question) => ({
        key: question.key,
        noteId: question.noteId,
        text: questionText(question, format),
      })),
      phases: advice.phases.map((phase) => ({
        from: phase.from,
        until: phase.until,
        activity: phase.activity,
        condition: phase.condition,
        text: phaseText(phase, format),
      })),
      promised:
        advice.promised === null ? null : { from: advice.promised.from, if: promisedIf(advice.promised, format) },
      wayBack:
        advice.wayBack === null
          ? null
          : {
              area: advice.wayBack.area,
              side: advice.wayBack.side,
              steps: advice.wayBack.steps.map((step) => ({
                kind: step.kind,
                from: step.from,
                longestRunM: step.longestRunM,
                weekLeftM: step.weekLeftM,
                name: stepName(step, format),
                text: stepText(step, format),
              })),
            },
      budget:
        advice.budget === null
          ? null
          : { ...advice.budget, surfaces: [...advice.budget.surfaces] as ('road' | 'trail')[] },
    },
    followThrough: analysis.followThrough === null ? null : { ...analysis.followThrough },
    unknown: distinct(analysis.unknown.map((each) => ({ key: each.key, text: unknownText(each, format) }))),
    rulesVersion: analysis.rulesVersion,
    disclaimer: NOT_MEDICAL_ADVICE,
  }
}
