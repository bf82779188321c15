import type { SameRunVerdict, StoredSource } from '../model/source.ts'
import { type JoinedSets, makeJoinedSets } from './joined-sets.ts'
import { overlaps } from './overlap.ts'
import { clockMatches, clockSpan, type Placed } from './same-clock.ts'
import type { Span } from './span.ts'
import { zoneClues, zonesOf } from './zones.ts'

/**
 * Which sources recorded the same activity: FORMATS §8's rules, the surest first, under the runner's verdicts.
 * The answer depends on the sources alone, never on their order. Groups in order of their smallest key, keys rising.
 * @param zone The zone setting: it tells which wall-clock rows belong to recordings that know no zone themselves.
 */
export function groupSources(
  given: readonly StoredSource[],
  verdicts: readonly SameRunVerdict[],
  zone: string | null,
): readonly (readonly StoredSource[])[] {
  const sources = inOrderOfKeys(given)
  const joined = makeJoinedSets(sources.length)
  const indexOf = new Map(sources.map(({ key }, index) => [key, index]))
  const sameBytes = alike(sources, ({ sha256 }) => sha256)
  keepPartsApart(sources, sameBytes, joined)
  applyVerdicts(verdicts, indexOf, joined)
  joinEqualBytes(sources, sameBytes, joined)
  joinRowsToTheirFiles(sources, joined)
  joinGarminSummaries(sources, joined)
  const spans = sources.flatMap((source, index) => instantSpan(source, index) ?? [])
  for (const { a, b } of overlaps(spans)) joined.join(a.index, b.index)
  joinWallClocks(sources, spans, joined, zone)
  return joined.sets().map((set) => set.map((index) => sources[index]!))
}

function inOrderOfKeys(given: readonly StoredSource[]): readonly StoredSource[] {
  const byKey = new Map<string, StoredSource>()
  for (const source of given) {
    const known = byKey.get(source.key)
    if (known === undefined || source.sha256 < known.sha256) byKey.set(source.key, source)
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function instantSpan(source: StoredSource, index: number): Span | null {
  const { startMs, endMs, elapsedS } = source.figures
  if (startMs === null) return null
  return { index, source, fromMs: startMs, untilMs: Math.max(endMs ?? startMs + (elapsedS ?? 0) * 1000, startMs) }
}

/** Lists of indexes that share a key, in order of the first. */
function alike(sources: readonly StoredSource[], keyOf: (source: StoredSource) => string | null): number[][] {
  const lists = new Map<string, number[]>()
  sources.forEach((source, index) => {
    const key = keyOf(source)
    if (key === null) return
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [index])
    else list.push(index)
  })
  return [...lists.values()].filter((list) => list.length > 1)
}

/** Two activities in one file are two, whatever else says so. */
function keepPartsApart(
  sources: readonly StoredSource[],
  sameBytes: readonly (readonly number[])[],
  joined: JoinedSets,
): void {
  for (const [a, b] of sameBytes.flatMap(pairs)) if (!samePart(sources, a, b)) joined.forbid(a, b)
}

function joinEqualBytes(
  sources: readonly StoredSource[],
  sameBytes: readonly (readonly number[])[],
  joined: JoinedSets,
): void {
  for (const [a, b] of sameBytes.flatMap(pairs)) if (samePart(sources, a, b)) joined.join(a, b)
}

function pairs(list: readonly number[]): readonly (readonly [number, number])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const))
}

function samePart(sources: readonly StoredSource[], a: number, b: number): boolean {
  return sources[a]!.recording.part === sources[b]!.recording.part
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
    if (describes !== null) rows.set(describes, [...(rows.get(describes) ?? []), index])
  })
  sources.forEach(({ key }, index) => {
    const name = rows.has(key) ? key : key.replace(/#\d+$/, '')
    if (rows.has(name)) files.set(name, [...(files.get(name) ?? []), index])
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
  for (const [a, b] of garmin.flatMap(pairs)) {
    if (isSummary(sources[a]!) !== isSummary(sources[b]!)) joined.join(a, b)
  }
}

/** Rows that tell only their local wall time: with one another on the clock, then each with the likeliest recording. */
function joinWallClocks(
  sources: readonly StoredSource[],
  spans: readonly Span[],
  joined: JoinedSets,
  setting: string | null,
): void {
  const rows = sources.flatMap((source, index) => clockSpan(source, index) ?? [])
  if (rows.length === 0) return
  for (const { a, b } of overlaps(rows)) joined.join(a.index, b.index)
  const matched = new Set<readonly number[]>()
  const isMatched = (index: number) => joined.setOf(index).some((member) => sources[member]!.figures.startMs !== null)
  for (const { row, span } of clockMatches(rows, placedGroups(spans, joined, setting), setting)) {
    // One table lists an activity once: neither the row nor the recording is given away twice.
    if (isMatched(row.index) || matched.has(joined.setOf(span.index))) continue
    if (joined.join(row.index, span.index)) matched.add(joined.setOf(span.index))
  }
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
