import { localDate } from '../../lib/local-date.ts'
import { isKeyedByStart, statedOrder, withWordsOf } from '../../model/rows-of-one-key.ts'
import type { SameRunVerdict, StoredSource } from '../../model/source.ts'
import { instantSpan, type Span } from '../span.ts'
import { zoneClues, zonesOf } from '../zones.ts'
import { type FilePart, type JoinedSets, makeJoinedSets } from './joined-sets.ts'
import { minuteMatches } from './minute-matches.ts'
import { overlaps } from './overlap.ts'
import { clockMatches, clockSpan, type Placed } from './same-clock.ts'
import { clockDate, dayMatches, dayRow } from './same-day.ts'

/**
 * Which sources recorded the same activity: formats.md §8's rules, the surest first, under the runner's verdicts.
 * The answer depends on the sources alone, never on their order. Groups in order of their smallest key, keys rising.
 * @param zone The zone setting: it tells which wall-clock rows belong to recordings that know no zone themselves.
 */
export function groupSources(
  given: readonly StoredSource[],
  verdicts: readonly SameRunVerdict[],
  zone: string | null,
): readonly (readonly StoredSource[])[] {
  const sources = inOrderOfKeys(given)
  const joined = makeJoinedSets(sources.length, partsOfFiles(sources))
  const indexOf = new Map(sources.map(({ key }, index) => [key, index]))
  applyVerdicts(verdicts, indexOf, joined)
  for (const copies of alike(sources, ({ sha256, recording }) => `${sha256} ${recording.part}`)) {
    joinAll(copies, joined)
  }
  joinRowsToTheirFiles(sources, joined)
  joinGarminSummaries(sources, joined)
  const spans = sources.flatMap((source, index) => instantSpan(source, index) ?? [])
  const together = (a: Span, b: Span) => joined.rootOf(a.index) === joined.rootOf(b.index)
  for (const [a, b] of minuteMatches(spans)) joined.join(a.index, b.index)
  for (const { a, b } of overlaps(spans, together)) joined.join(a.index, b.index)
  joinWallClocks(sources, spans, joined, zone)
  joinDays(sources, spans, joined, zone)
  return joined.sets().map((set) => set.map((index) => sources[index]!))
}

function inOrderOfKeys(given: readonly StoredSource[]): readonly StoredSource[] {
  const byKey = new Map<string, StoredSource>()
  for (const source of given) {
    const known = byKey.get(source.key)
    byKey.set(source.key, known === undefined ? source : oneOf(known, source))
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Of two with one key always the same: of rows the one that states more, with the words of both. */
function oneOf(a: StoredSource, b: StoredSource): StoredSource {
  const [first, second] = a.sha256 <= b.sha256 ? [a, b] : [b, a]
  if (!isKeyedByStart(a.key, a.recording)) return first
  const [holding, other] = statedOrder(first.recording, second.recording) < 0 ? [second, first] : [first, second]
  return { ...holding, recording: withWordsOf(holding.recording, other.recording) }
}

function listUnder<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [index])
  else list.push(index)
}

/** Lists of indexes that share a key, in order of the first. */
function alike(sources: readonly StoredSource[], keyOf: (source: StoredSource) => string | null): number[][] {
  const lists = new Map<string, number[]>()
  sources.forEach((source, index) => {
    const key = keyOf(source)
    if (key !== null) listUnder(lists, key, index)
  })
  return [...lists.values()].filter((list) => list.length > 1)
}

/** Two activities in one file are two, whatever else says so: what distinguishes them, where a file holds several. */
function partsOfFiles(sources: readonly StoredSource[]): readonly (FilePart | null)[] {
  const parts = sources.map((): FilePart | null => null)
  alike(sources, ({ sha256 }) => sha256).forEach((list, file) => {
    if (new Set(list.map((index) => sources[index]!.recording.part)).size < 2) return
    for (const index of list) parts[index] = { file, part: sources[index]!.recording.part }
  })
  return parts
}

/** Puts all together that nothing keeps apart: each to the first set that takes it. */
function joinAll(list: readonly number[], joined: JoinedSets): void {
  const sets: number[] = []
  for (const index of list) if (!sets.some((first) => joined.join(first, index))) sets.push(index)
}

/** "Different" first, so that a split holds against any chain of joins; then "same" in order of the keys. */
function applyVerdicts(
  verdicts: readonly SameRunVerdict[],
  indexOf: ReadonlyMap<string, number>,
  joined: JoinedSets,
): void {
  const known = verdicts
    .flatMap(({ sourceA, sourceB, verdict }) => {
      const [a, b] = [indexOf.get(sourceA), indexOf.get(sourceB)]
      return a === undefined || b === undefined || a === b ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), verdict }]
    })
    .sort((x, y) => x.a - y.a || x.b - y.b)
  for (const { a, b, verdict } of known) if (verdict === 'different') joined.forbid(a, b)
  for (const { a, b, verdict } of known) if (verdict === 'same') joined.join(a, b)
}

/** A table's row names its file. Where several activities came from that file, or several rows name it, time decides. */
function joinRowsToTheirFiles(sources: readonly StoredSource[], joined: JoinedSets): void {
  const rows = new Map<string, number[]>()
  const files = new Map<string, number[]>()
  sources.forEach(({ recording: { describes } }, index) => {
    if (describes !== null) listUnder(rows, describes, index)
  })
  sources.forEach(({ key }, index) => {
    const name = rows.has(key) ? key : key.replace(/#\d+$/, '')
    if (rows.has(name)) listUnder(files, name, index)
  })
  for (const [name, [row, ...others]] of rows) {
    const [file, ...parts] = files.get(name) ?? []
    if (file !== undefined && others.length === 0 && parts.length === 0) joined.join(row!, file)
  }
}

/** Garmin's summary begins in the very second of its file's session. */
function joinGarminSummaries(sources: readonly StoredSource[], joined: JoinedSets): void {
  const secondOf = ({ recording: { startMs, sport } }: StoredSource) =>
    startMs === null ? null : `${Math.floor(startMs / 1000)} ${sport}`
  const isSummary = ({ recording }: StoredSource) => recording.format === 'garmin-json'
  const seconds = new Set(sources.filter(isSummary).map(secondOf))
  if (seconds.size === 0) return
  const garmin = alike(sources, (source) => {
    const second = isSummary(source) || source.recording.format === 'fit' ? secondOf(source) : null
    return seconds.has(second) ? second : null
  })
  for (const list of garmin) {
    const [summaries, files] = [true, false].map((summary) =>
      list.filter((index) => isSummary(sources[index]!) === summary).slice(0, MOST_IN_ONE_SECOND),
    )
    for (const summary of summaries!) for (const file of files!) joined.join(summary, file)
  }
}

/** Nobody has more summaries, or files, of one second. */
const MOST_IN_ONE_SECOND = 24

/** Rows that tell only their local wall time: with one another on the clock, then each with the likeliest recording. */
function joinWallClocks(
  sources: readonly StoredSource[],
  spans: readonly Span[],
  joined: JoinedSets,
  setting: string | null,
): void {
  const rows = sources.flatMap((source, index) => clockSpan(source, index) ?? [])
  if (rows.length === 0) return
  for (const [a, b] of minuteMatches(rows)) joined.join(a.index, b.index)
  for (const { a, b } of overlaps(rows, (a, b) => joined.rootOf(a.index) === joined.rootOf(b.index)))
    joined.join(a.index, b.index)
  // One table lists an activity once: neither the row nor the recording is given away twice.
  const placed = new Set(spans.map(({ index }) => joined.rootOf(index)))
  const given = new Set<number>()
  for (const { row, span } of clockMatches(rows, placedGroups(spans, joined, setting), setting)) {
    if (placed.has(joined.rootOf(row.index)) || given.has(joined.rootOf(span.index))) continue
    if (!joined.join(row.index, span.index)) continue
    placed.add(joined.rootOf(row.index))
    given.add(joined.rootOf(row.index))
  }
}

/** Rows that tell only their day, with the one activity of that day that they can be. */
function joinDays(
  sources: readonly StoredSource[],
  spans: readonly Span[],
  joined: JoinedSets,
  setting: string | null,
): void {
  const rows = sources.flatMap((source, index) => dayRow(source, index) ?? [])
  if (rows.length === 0) return
  const dated = placedGroups(spans, joined, setting).flatMap((group) =>
    group.spans.map(({ index, source, fromMs }) => ({ index, source, date: localDate(fromMs, group.zone.zone) })),
  )
  const clocks = sources.flatMap((source, index) => {
    const span = clockSpan(source, index)
    return span === null ? [] : { index, source, date: clockDate(span.fromMs) }
  })
  for (const [a, b] of dayMatches(rows, [...dated, ...clocks], joined.rootOf)) joined.join(a, b)
}

function placedGroups(spans: readonly Span[], joined: JoinedSets, setting: string | null): readonly Placed[] {
  const spanOf = new Map(spans.map((span) => [span.index, span]))
  const groups = joined
    .sets()
    .map((set) => set.flatMap((index) => spanOf.get(index) ?? []))
    .filter((group) => group.length > 0)
  const clues = groups.map((group) =>
    zoneClues(
      group.map(({ source }) => source),
      group[0]!.fromMs,
    ),
  )
  const zones = zonesOf(clues, setting)
  return groups.map((group, i) => ({ spans: group, zone: zones[i]! }))
}
