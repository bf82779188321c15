import { analyse, type Log } from '../../analysis/analyse.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { addDays, daysBetween } from '../../lib/local-date.ts'
import { textOrder } from '../../lib/text-order.ts'
import type { Advice } from '../../model/advice.ts'
import type { Analysis, Week } from '../../model/analysis.ts'
import { AREAS, type Area, type Side } from '../../model/area.ts'
import type { Episode } from '../../model/episode.ts'
import type { Finding } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { DatedAdvice, EpisodeStory, PhysioReport } from '../../model/physio.ts'
import type { Run } from '../../model/run.ts'
import { flagsBeforePains } from './flag-history.ts'
import { loggedFlags } from './logged-flags.ts'

/** Load this long before the first note is shown: training changes come up to eight weeks before a bone hurts (E29). */
const BEFORE_DAYS = 56
/** A closed place is shown in full for half a year; of what was advised, the last half year. */
const RECENT_DAYS = 182

/**
 * What a physio asks first, as of a day: the story of each place that hurts or did in the last half year, with the load of
 * the eight weeks before it (E29), what was advised, and what came after.
 * @param week - holds `asOf`
 * @param athlete - whose it is, where a log holds several; null says nothing
 * @throws {RangeError} for an `asOf` that is no day
 */
export function physioReport(log: Log, week: Week, asOf: string, athlete: string | null = null): PhysioReport {
  const analysis = analyse(log, week, asOf)
  const { findings } = loggedFlags(log, asOf)
  // Stories share the ends of their weeks: each day is judged once.
  const judged = new Map<string, Advice>([[asOf, analysis.advice]])
  const adviceOn = (date: string): Advice => {
    const known = judged.get(date)
    if (known !== undefined) return known
    const { advice } = analyse(log, weekOf(date, log.settings.weekStart), date, 1)
    judged.set(date, advice)
    return advice
  }
  const isRecent = ({ open, lastDate }: Episode): boolean => open || daysBetween(lastDate, asOf) <= RECENT_DAYS
  const newestFirst = analysis.episodes.toSorted(
    (one, other) => Number(other.open) - Number(one.open) || (one.lastDate < other.lastDate ? 1 : -1),
  )
  return {
    athlete,
    analysis,
    stories: newestFirst.filter(isRecent).map((episode) => story(episode, log, findings, analysis, adviceOn)),
    earlier: newestFirst.filter((episode) => !isRecent(episode)),
    pastInjuries: log.pastInjuries,
    beforePains: flagsBeforePains(log, asOf),
  }
}

function story(
  episode: Episode,
  log: Log,
  findings: readonly Finding[],
  analysis: Analysis,
  adviceOn: (date: string) => Advice,
): EpisodeStory {
  const { asOf } = analysis
  const notes = log.notes
    .filter(({ id, status, date }) => episode.noteIds.includes(id) && status !== 'dismissed' && date <= asOf)
    .toSorted((one, other) => textOrder(one.date, other.date))
  const end = episode.open ? asOf : episode.lastDate
  const from = addDays(episode.firstDate, -BEFORE_DAYS)
  const runs = log.runs.filter(({ sport }) => sport === 'run')
  const region = regionOf(episode.area)
  const isSamePlace = ({ area, side }: { readonly area: Area | null; readonly side: Side | null }): boolean =>
    regionOf(area) === region && (side === null || episode.side === null || side === episode.side)
  return {
    episode,
    earlierHere: analysis.episodes.filter((each) => each.lastDate < episode.firstDate && isSamePlace(each)),
    notes,
    flagsBefore: findings.filter(
      ({ date, id }) => date >= from && date <= episode.firstDate && id !== 'same-pain-again',
    ),
    advised: adviceOver(adviceOn, log, notes, laterOf(episode.firstDate, addDays(end, -RECENT_DAYS)), end),
    runsBefore: runs.filter(({ date }) => date >= from && date < episode.firstDate),
    newShoes: firstRunIn(runs).filter(({ date }) => date >= from && date <= episode.firstDate),
    runs: runs.filter(({ date }) => date >= episode.firstDate && date <= end),
    clearances: log.clearances.filter((each) => each.on <= asOf && (each.area === null || isSamePlace(each))),
    selfChecks: log.selfChecks.filter((each) => each.date <= asOf && isSamePlace(each)),
  }
}

/** Each shoe with the day of its first run. */
function firstRunIn(runs: readonly Run[]): readonly { readonly shoe: string; readonly date: string }[] {
  const first = new Map<string, string>()
  for (const { shoe, date } of runs) if (shoe !== null && !first.has(shoe)) first.set(shoe, date)
  return [...first].map(([shoe, date]) => ({ shoe, date }))
}

const laterOf = (one: string, other: string): string => (one > other ? one : other)

const regionOf = (area: Area | null): string | null => (area === null ? null : AREAS[area].region)

/** The last days of the weeks of a stretch. */
function weekEnds(from: string, to: string, { settings }: Log): readonly string[] {
  const ends: string[] = []
  for (let end = weekOf(from, settings.weekStart).to; end < to; end = addDays(end, 7)) ends.push(end)
  return ends
}

/** The advice on the days of notes and at the ends of weeks, without the days on which it was still the same. */
function adviceOver(
  adviceOn: (date: string) => Advice,
  log: Log,
  notes: readonly PainNote[],
  from: string,
  to: string,
): readonly DatedAdvice[] {
  const noted = notes.map(({ date }) => date).filter((date) => date >= from && date <= to)
  const dated = [...new Set([from, ...noted, ...weekEnds(from, to, log), to])]
    .sort()
    .map((date) => ({ date, advice: adviceOn(date) }))
  return dated.filter(({ advice }, index) => {
    const before = dated[index - 1]?.advice
    return before === undefined || before.activity !== advice.activity || before.care !== advice.care
  })
}
