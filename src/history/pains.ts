import { dayNumber } from '../lib/local-date.ts'
import { textOrder } from '../lib/text-order.ts'
import type { Area, Side } from '../model/area.ts'
import type { EpisodeNote } from '../model/episode-history.ts'
import type { PainNote } from '../model/pain-note.ts'
import { episodeHistories, type PainLog } from '../pain/episodes/index.ts'
import { NOTE_AFTER_RUN_DAYS } from './method.ts'

/** A stretch in which one place hurt. Days are days since 1970. */
export interface Pain {
  readonly id: string
  readonly region: string
  readonly area: Area | null
  readonly side: Side | null
  /** Of the first painful note. */
  readonly noted: number
  /** Of the last one. */
  readonly lastNoted: number
  /** The run day it stands for; null where no run was near. */
  readonly runDay: number | null
  /** Only found in an export, and neither confirmed nor dismissed. */
  readonly suggested: boolean
  /** The worst number noted; null: none. */
  readonly severity: number | null
}

/** What the runner wrote or confirmed, and what else was found; oldest first. @param runDays oldest first */
export function painsOf(log: PainLog, runDays: readonly number[]): readonly Pain[] {
  const own = painsIn({ ...log, notes: log.notes.filter(({ status }) => status === 'own') }, runDays, false)
  return [...own, ...unconfirmed(log, own, runDays)].sort((a, b) => a.noted - b.noted || textOrder(a.id, b.id))
}

/** The first day with a note on pain or its absence, the runner's own; null without one. */
export function firstNoteDay({ notes, asOf }: Pick<PainLog, 'notes' | 'asOf'>): number | null {
  const days = notes.filter(({ status, diary, date }) => status === 'own' && !diary && date <= asOf)
  return days.length === 0 ? null : days.reduce((first, { date }) => Math.min(first, dayNumber(date)), Infinity)
}

function painsIn(log: PainLog, runDays: readonly number[], suggested: boolean): readonly Pain[] {
  return episodeHistories(log).flatMap(({ id, region, area, side, notes }) => {
    const painful = notes.filter(({ note }) => isPain(note))
    const [first, last] = [painful[0], painful.at(-1)]
    if (first === undefined || last === undefined) return []
    const noted = dayNumber(first.note.date)
    const run = log.runs.find((each) => each.id === first.runId)
    const runDay = run === undefined ? lastRunDay(noted, runDays) : dayNumber(run.date)
    return [
      {
        id,
        region,
        area,
        side,
        noted,
        lastNoted: dayNumber(last.note.date),
        runDay,
        suggested,
        severity: worst(painful),
      },
    ]
  })
}

function worst(painful: readonly EpisodeNote[]): number | null {
  const known = painful.flatMap(({ note }) => note.symptom.severity ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

/** Found pains that are no part of what the runner wrote: named, so that they can be confirmed or dismissed. */
function unconfirmed(log: PainLog, own: readonly Pain[], runDays: readonly number[]): readonly Pain[] {
  // They count whatever their age here, as if they were the runner's own, to be put together by place.
  const found = log.notes
    .filter(({ status, painFree }) => status === 'suggested' && !painFree)
    .map((note): PainNote => ({ ...note, status: 'own' }))
  const known = new Set(log.notes.filter(({ status }) => status !== 'suggested').map(({ id }) => id))
  const notes = found.filter(({ id }) => !known.has(id))
  return painsIn({ ...log, notes }, runDays, true).filter(
    (pain) =>
      !own.some(
        ({ region, noted, lastNoted }) => region === pain.region && pain.noted >= noted && pain.noted <= lastNoted,
      ),
  )
}

/** A place without a number hurts; a sign without a place is no pain to compare. */
const isPain = ({ painFree, symptom: { severity, area } }: PainNote): boolean =>
  !painFree && (severity ?? (area === null ? 0 : 1)) >= 1

/** The run that a note on a day without one belongs to. */
function lastRunDay(noted: number, runDays: readonly number[]): number | null {
  const day = runDays.findLast((each) => each <= noted)
  return day !== undefined && noted - day <= NOTE_AFTER_RUN_DAYS ? day : null
}

/** Days of counted runs, each once, oldest first. */
export function runDaysOf(dates: readonly string[]): readonly number[] {
  return [...new Set(dates.map(dayNumber))].sort((a, b) => a - b)
}
