import { daysBetween } from '../../lib/local-date.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { asItCounts } from './is-pain-free.ts'

/** rules.md §5: a suggestion drives advice only if its run is at most this many days before `asOf`. */
export const SUGGESTION_DAYS = 14

/** Notes of one run, or one note without a run: what is judged together. */
export interface Noted {
  /** Null without a run. */
  readonly run: Run | null
  readonly date: string
  readonly notes: readonly PainNote[]
}

/** Suggestions too old to drive advice, not dismissed and not confirmed: to be shown for review, newest first. */
export function pendingReview(notes: readonly PainNote[], asOf: string): readonly PainNote[] {
  return unique(notes)
    .filter(({ status, diary, date }) => status === 'suggested' && !diary && daysBetween(date, asOf) > SUGGESTION_DAYS)
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date > b.date ? -1 : 1))
}

/** What is known on a day, oldest first, whatever the order it comes in. */
export function notedDays(notes: readonly PainNote[], runs: readonly Run[], asOf: string): readonly Noted[] {
  const bySource = new Map(
    runs.filter(({ sport }) => sport === 'run').flatMap((run) => run.sources.map(({ key }) => [key, run] as const)),
  )
  const groups = new Map<string, { run: Run | null; date: string; notes: PainNote[] }>()
  for (const note of unique(notes).map(asItCounts)) {
    if (!counts(note, asOf)) continue
    const run = note.sourceKey === null ? null : (bySource.get(note.sourceKey) ?? null)
    const key = run === null ? `note ${note.id}` : `run ${run.id}`
    const group = groups.get(key) ?? { run, date: note.date, notes: [] }
    group.notes.push(note)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, notes: group.notes.sort(bySideThenId) }))
    .sort((a, b) =>
      a.date === b.date
        ? startOf(a) - startOf(b) || (a.notes[0]!.id < b.notes[0]!.id ? -1 : 1)
        : a.date < b.date
          ? -1
          : 1,
    )
}

const startOf = ({ run, notes }: Noted): number => run?.startMs ?? notes[0]!.writtenMs

function counts({ date, diary, status, painFree, danger }: PainNote, asOf: string): boolean {
  // Words that may be danger are no diary line until they are answered.
  const hasDangerQuestion = danger !== null && danger.answer === null
  if ((diary && !hasDangerQuestion) || status === 'dismissed' || date > asOf) return false
  if (status !== 'suggested') return true
  // "No pain" that nobody confirmed ends nothing (P36).
  return !painFree && daysBetween(date, asOf) <= SUGGESTION_DAYS
}

/** One note an id: what the runner answered about a suggestion stands before the suggestion. */
function unique(notes: readonly PainNote[]): readonly PainNote[] {
  const byId = new Map<string, PainNote>()
  for (const note of notes) {
    const known = byId.get(note.id)
    if (known === undefined || rank(note) > rank(known) || (rank(note) === rank(known) && later(note, known)))
      byId.set(note.id, note)
  }
  return [...byId.values()]
}

const RANK: Readonly<Record<PainNote['status'], number>> = { suggested: 0, own: 1, dismissed: 2 }
const rank = ({ status }: PainNote): number => RANK[status]
const later = (note: PainNote, known: PainNote): boolean =>
  note.writtenMs > known.writtenMs ||
  (note.writtenMs === known.writtenMs && JSON.stringify(note) > JSON.stringify(known))

/** Known sides first, so that a note without a side can join them. */
function bySideThenId(a: PainNote, b: PainNote): number {
  const unsided = (note: PainNote): number => (note.symptom.side === null ? 1 : 0)
  return unsided(a) - unsided(b) || (a.id < b.id ? -1 : 1)
}
