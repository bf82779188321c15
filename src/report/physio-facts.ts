import { STEP_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { NEXT_MORNING_WORDS } from '#words/pain.ts'
import { easesWords, kindWords, signsOf, unknownWords, PHYSIO_WORDS as WORDS, worseWords } from '#words/physio.ts'
import type { Format } from '../lib/format.ts'
import { daysBetween } from '../lib/local-date.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { EpisodeStory } from '../model/physio.ts'
import type { Run } from '../model/run.ts'
import { SURFACES } from '../model/surface.ts'
import type { Symptom } from '../model/symptom.ts'
import type { Fact } from './blocks.ts'

/** Notes whose numbers are listed one after the other; of more the last ones. */
const MOST_NUMBERS = 8
/** Dates named behind what a note says. */
const MOST_DATES = 3

/** A place at a glance, in the order a physio asks: how long, how strong, what makes it worse, what was run, what is unknown. */
export function storyFacts(story: EpisodeStory, asOf: string, format: Format): readonly Fact[] {
  const { episode, notes } = story
  const withPain = notes.filter(({ painFree }) => !painFree)
  const symptoms = notes.map(({ symptom }) => symptom)
  const fact = (name: string, parts: readonly string[]): readonly Fact[] =>
    parts.length === 0 ? [] : [{ name, text: parts.join('; ') }]
  const since = WORDS.first(format.date(episode.firstDate, asOf), daysBetween(episode.firstDate, asOf))
  return [
    ...fact(WORDS.since, [
      since,
      ...(episode.runsInRow > 0 ? [WORDS.inARow(episode.runsInRow)] : []),
      WORDS.now(STEP_WORDS[episode.step]),
    ]),
    ...fact(
      WORDS.earlierHere,
      story.earlierHere.map(({ firstDate, lastDate, severityMax }) =>
        WORDS.stretch(format.date(firstDate, asOf), format.date(lastDate, asOf), severityMax),
      ),
    ),
    ...fact(WORDS.strength, [strength(notes, format), ...mornings(notes)]),
    ...fact(WORDS.kind, dated(withPain, kindWords, format)),
    ...fact(WORDS.worse, dated(withPain, worseWords, format)),
    ...fact(WORDS.eases, dated(withPain, easesWords, format)),
    ...fact(
      WORDS.seen,
      dated(withPain, (symptom) => signsOf(symptom, true), format),
    ),
    ...fact(
      WORDS.denied,
      dated(withPain, (symptom) => signsOf(symptom, false), format),
    ),
    ...fact(WORDS.unknown, listed(unknownWords(symptoms))),
    ...fact(WORDS.before, before(story, format)),
    ...fact(WORDS.after, [ranWords(story.runs, format)]),
    ...fact(WORDS.ground, ground(story, format)),
    ...fact(WORDS.shoes, shoes(story, format)),
  ]
}

const listed = (words: readonly string[]): readonly string[] => (words.length === 0 ? [] : [words.join(', ')])

/** "3/10 on 20 Oct → 4/10 on 28 Oct". */
function strength(notes: readonly PainNote[], format: Format): string {
  const one = ({ painFree, symptom, date }: PainNote): string => {
    const { severity, severityGuessed } = symptom
    const number = painFree
      ? WORDS.noPain
      : severity === null
        ? WORDS.noNumber
        : severityGuessed
          ? WORDS.about(severity)
          : `${severity}/10`
    return `${number} (${format.shortDate(date)})`
  }
  const shown = notes.slice(-MOST_NUMBERS).map(one).join(' → ')
  if (notes.length <= MOST_NUMBERS) return shown
  const worst = Math.max(...notes.flatMap(({ symptom }) => symptom.severity ?? []))
  return `… → ${shown}${Number.isFinite(worst) ? `, ${WORDS.worst(worst)}` : ''}`
}

/** How the last mornings after were, as far as they are known. */
function mornings(notes: readonly PainNote[]): readonly string[] {
  const last = notes.findLast(({ nextMorning }) => nextMorning !== null)?.nextMorning ?? null
  return last === null ? [] : [NEXT_MORNING_WORDS[last.answer]]
}

/** What the notes say, each with the days of those notes. */
function dated(
  notes: readonly PainNote[],
  words: (symptom: Symptom) => readonly string[],
  format: Format,
): readonly string[] {
  const dates = new Map<string, string[]>()
  for (const { symptom, date } of notes)
    for (const word of words(symptom)) dates.set(word, [...(dates.get(word) ?? []), date])
  return [...dates].map(([word, days]) => {
    const shown = days.slice(-MOST_DATES).map(format.shortDate)
    return `${word} (${days.length > MOST_DATES ? '…, ' : ''}${shown.join(', ')})`
  })
}

function before({ runsBefore, episode }: EpisodeStory, format: Format): readonly string[] {
  const [first] = runsBefore
  if (first === undefined) return []
  const weeks = Math.max(1, Math.ceil(daysBetween(first.date, episode.firstDate) / 7))
  const longest = Math.max(0, ...runsBefore.map(({ distanceM }) => distanceM ?? 0))
  const descents = runsBefore.flatMap(({ descentM }) => descentM ?? [])
  const words = WORDS.load(
    format.distance(kilometres(runsBefore) / weeks),
    longest === 0 ? null : format.distance(longest),
    descents.length === 0 ? null : format.climb(descents.reduce((sum, each) => sum + each, 0) / weeks),
  )
  return [`${words}, ${WORDS.lastWeeks(weeks)}`]
}

/** "2 runs, 13.9 km"; "nothing". */
export const ranWords = (runs: readonly Run[], format: Format): string =>
  runs.length === 0 ? WORDS.ranNothing : WORDS.ran(runs.length, format.distance(kilometres(runs)))

const kilometres = (runs: readonly Run[]): number => runs.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0)

function ground({ runsBefore, runs }: EpisodeStory, format: Format): readonly string[] {
  const mix = (those: readonly Run[]): string => {
    const total = kilometres(those)
    const share = (kind: (typeof SURFACES)[number]): number =>
      those.reduce((sum, { surface, distanceM }) => sum + surface[kind] * (distanceM ?? 0), 0) / total
    if (total === 0) return ''
    return SURFACES.filter((kind) => share(kind) > 0.02)
      .map((kind) => `${SURFACE_WORDS[kind]} ${format.percent(share(kind))}`)
      .join(', ')
  }
  const [earlier, later] = [mix(runsBefore), mix(runs)]
  return earlier === '' || later === ''
    ? [earlier, later].filter((each) => each !== '')
    : [WORDS.beforeAfter(earlier, later)]
}

function shoes({ runs, newShoes }: EpisodeStory, format: Format): readonly string[] {
  const worn = [...new Set(runs.map(({ shoe }) => shoe).filter((shoe) => shoe !== null))]
  const isNew = new Map(newShoes.map(({ shoe, date }) => [shoe, date]))
  return listed(
    [...new Set([...worn, ...isNew.keys()])].map((shoe) => {
      const date = isNew.get(shoe)
      return date === undefined ? shoe : WORDS.newShoe(shoe, format.shortDate(date))
    }),
  )
}
