import { daysBetween } from '../../lib/local-date.ts'
import { AREAS, type Area } from '../../model/area.ts'
import type { EpisodeNote } from '../../model/episode-history.ts'
import type { Symptom } from '../../model/symptom.ts'

/** rules.md §5b: what a pain is like, and whether it is one spot, is a question again after this many days. */
const LIKE_BEFORE_DAYS = 14

/** Regions where bone stress shows: there a spot or a kind of pain is a question each time. */
const BONY_REGIONS: readonly string[] = ['shin', 'foot', 'toe', 'groin', 'hip', 'pelvis', 'buttock']

const mayBeBone = (area: Area | null): boolean =>
  area === null || BONY_REGIONS.includes(AREAS[area].region) || area === 'thigh'

/**
 * What earlier notes of the episode answered already (rules.md §5b "Answers are inherited"): side, part and tissue for good;
 * spread and quality for two weeks, and only while the pain is no more than it was.
 */
export function inheritedSymptom({ note }: EpisodeNote, notes: readonly EpisodeNote[]): Symptom {
  const { symptom, date } = note
  const before = notes
    .map((other) => other.note)
    .filter((other) => !other.painFree && other.date < date && other.status !== 'suggested')
  if (before.length === 0) return symptom
  const last = <T>(pick: (of: Symptom) => T | null): T | null =>
    before.map((other) => pick(other.symptom)).findLast((value) => value !== null) ?? null
  const area = partOf(
    symptom.area,
    last(({ area: named }) => (isPart(named) ? named : null)),
  )
  const same = { ...symptom, area, side: symptom.side ?? last(({ side }) => side), tissue: tissueOf(symptom, last) }
  const recent = before.filter((other) => daysBetween(other.date, date) <= LIKE_BEFORE_DAYS)
  const lately = <T>(pick: (of: Symptom) => T | null): T | null =>
    recent.map((other) => pick(other.symptom)).findLast((value) => value !== null) ?? null
  const spread = symptom.spread ?? lately(({ spread: named }) => named)
  const quality = symptom.quality ?? lately(({ quality: named }) => named)
  const eases = isNoMore(symptom, before.at(-1)?.symptom ?? symptom) && !mayBeBone(area)
  // What makes it stricter is inherited always.
  return {
    ...same,
    spread: eases || spread === 'one-spot' ? spread : symptom.spread,
    quality: eases || quality === 'sharp' ? quality : symptom.quality,
  }
}

const isPart = (area: Area | null): boolean => area !== null && area !== AREAS[area].region

/** A region's name is the part of it that was named before. */
function partOf(area: Area | null, before: Area | null): Area | null {
  if (area === null || before === null || isPart(area)) return area
  return AREAS[before].region === AREAS[area].region ? before : area
}

const tissueOf = (
  { tissue, area }: Symptom,
  last: <T>(pick: (of: Symptom) => T | null) => T | null,
): Symptom['tissue'] =>
  tissue ?? last((of) => (of.tissueSaid && (area === null || of.area === null || of.area === area) ? of.tissue : null))

/** Neither a higher number, nor unchanged, worsening, at rest or at night. */
function isNoMore(now: Symptom, before: Symptom): boolean {
  if (now.trend === 'unchanged' || now.trend === 'worsens') return false
  if (now.atRest === 'yes' || now.disturbsSleep === 'yes') return false
  return now.severity !== null && before.severity !== null && !now.severityGuessed && now.severity <= before.severity
}
