import { HEADLINE_WORDS, headlineSentence, NOT_MEDICAL_ADVICE } from '#words/advice.ts'
import { FLAG_WORDS } from '#words/flags.ts'
import { STEP_WORDS } from '#words/names.ts'
import { PHYSIO_WORDS as WORDS } from '#words/overview.ts'
import { NEXT_MORNING_WORDS, placeName, understood } from '#words/pain.ts'
import type { Format } from '../lib/format.ts'
import { daysBetween } from '../lib/local-date.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { EpisodeStory, PhysioReport } from '../model/physio.ts'
import type { Settings } from '../model/settings.ts'
import { type Block, figures, heading, listed, subheading, text, title } from './blocks.ts'
import { FLAG_MARKS } from './marks.ts'
import { placeLine, severityOf } from './pain-lines.ts'
import { activityLine } from './week-lines.ts'

/** Runs of a place listed one by one; of a longer story the last ones. */
const MOST_RUNS = 30

/** The page a physio wants: each place's story first, then the load and the runner. */
export function physioBlocks(report: PhysioReport, format: Format): readonly Block[] {
  const { analysis, stories, earlier, pastInjuries } = report
  const { asOf } = analysis
  const open = openPlaces(report)
  return [
    title(WORDS.title(open), WORDS.under(format.fullDate(asOf))),
    ...(stories.length === 0 ? [text(WORDS.nothing)] : []),
    figures('body'),
    ...stories.flatMap((story, index) => storyBlocks(story, stories.slice(0, index), asOf, format)),
    heading(WORDS.load),
    ...(analysis.usual.weekM === null
      ? []
      : [
          text(
            WORDS.usual(
              format.distance(analysis.usual.weekM),
              analysis.usual.longestM === null ? null : format.distance(analysis.usual.longestM),
            ),
          ),
        ]),
    figures('lanes'),
    figures('weeks'),
    heading(WORDS.runner),
    text(runnerLine(analysis.settings)),
    ...listed(
      WORDS.injuries,
      '·',
      pastInjuries.map(({ area, side, kind, when }) => WORDS.injury(placeName(area, side), kind, when)),
    ),
    ...listed(
      WORDS.earlier,
      '·',
      earlier.map(({ area, side, firstDate, lastDate, severityMax }) =>
        WORDS.earlierPlace(placeName(area, side), format.fullDate(firstDate), format.fullDate(lastDate), severityMax),
      ),
    ),
    { kind: 'footer', text: NOT_MEDICAL_ADVICE },
  ]
}

/** The names of the places that are open, each once. */
export function openPlaces({ stories }: PhysioReport): readonly string[] {
  const open = stories.filter(({ episode }) => episode.open)
  return [...new Set(open.map(({ episode }) => placeName(episode.area, episode.side)))]
}

function storyBlocks(
  story: EpisodeStory,
  above: readonly EpisodeStory[],
  asOf: string,
  format: Format,
): readonly Block[] {
  const { episode, notes, advised, clearances, selfChecks } = story
  const { name, state } = placeLine(episode, notes, format)
  const day = (date: string): string => format.date(date, asOf)
  return [
    heading(WORDS.place(name)),
    text(
      [
        WORDS.first(day(episode.firstDate), daysBetween(episode.firstDate, asOf)),
        episode.severityMax === null ? WORDS.worstUnknown : WORDS.worst(episode.severityMax),
        ...(episode.runsInRow > 0 ? [WORDS.inARow(episode.runsInRow)] : []),
        WORDS.state(episode.open ? STEP_WORDS[episode.step] : state),
      ].join(' '),
    ),
    ...listed(
      WORDS.notes,
      '•',
      notes.map((note) => `${day(note.date)}: ${noteLine(note, format)}`),
    ),
    ...flagBlocks(story, above, asOf, format),
    ...listed(
      WORDS.advised,
      '›',
      advised.map(
        ({ date, advice }) => `${day(date)}: ${HEADLINE_WORDS[advice.headline]}. ${headlineSentence(advice, format)}`,
      ),
    ),
    ...(advised.length === 0 ? [] : [text(WORDS.advisedUnder, 'quiet')]),
    ...runBlocks(story, format),
    ...listed(
      WORDS.clearances,
      '·',
      clearances.map(({ by, on, ceiling, until }) =>
        WORDS.clearance(by, day(on), ceiling, until === null ? null : day(until)),
      ),
    ),
    ...listed(
      WORDS.selfChecks,
      '·',
      selfChecks.map(({ date, passed, failedAt }) => WORDS.selfCheck(day(date), passed, failedAt)),
    ),
  ]
}

/** What jumped before it hurt; what an earlier story named and the smaller changes are counted. */
function flagBlocks(
  { flagsBefore }: EpisodeStory,
  above: readonly EpisodeStory[],
  asOf: string,
  format: Format,
): readonly Block[] {
  const named = new Set(above.flatMap((story) => story.flagsBefore))
  const grave = flagsBefore.filter(({ level }) => level !== 'note')
  const fresh = grave.filter((flag) => !named.has(flag))
  const repeated = grave.length - fresh.length
  const items = fresh.map((flag) => ({
    mark: FLAG_MARKS[flag.level],
    text: `${format.date(flag.date, asOf)}: ${FLAG_WORDS[flag.id].message(flag, format)}`,
  }))
  return [
    subheading(WORDS.before),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ...(repeated === 0 ? [] : [text(WORDS.namedAbove(repeated))]),
    text(WORDS.smallFlags(grave.length, flagsBefore.length - grave.length), 'quiet'),
  ]
}

/** What was understood, the next morning, the runner's own words. */
function noteLine(note: PainNote, format: Format): string {
  return [
    note.painFree && note.symptom.severity === null ? severityOf(note) : understood(note.symptom, format),
    ...(note.nextMorning === null
      ? []
      : [WORDS.nextMorning(NEXT_MORNING_WORDS[note.nextMorning.answer], note.nextMorning.severity)]),
    ...(note.text === '' ? [] : [WORDS.wrote(note.text)]),
    ...(note.status === 'suggested' ? [WORDS.unconfirmed] : []),
  ].join(' · ')
}

function runBlocks({ runs, notes, episode }: EpisodeStory, format: Format): readonly Block[] {
  if (runs.length === 0) return [subheading(WORDS.ran), text(WORDS.ranNothing)]
  const known = (value: number | null, shown: (value: number) => string): string =>
    value === null ? '–' : shown(value)
  const shown = runs.slice(-MOST_RUNS)
  const rows = shown.map((run) => {
    const note = notes.findLast(({ date }) => date === run.date)
    return [
      format.shortDate(run.date),
      known(run.distanceM, format.distance),
      known(run.movingS, format.duration),
      known(run.ascentM, format.climb),
      known(run.descentM, format.climb),
      note === undefined ? '–' : severityOf(note),
      run.title ?? activityLine(run, format),
    ]
  })
  const shoes = [...new Set(shown.map(({ shoe }) => shoe).filter((shoe) => shoe !== null))]
  return [
    subheading(WORDS.ran),
    ...(shown.length < runs.length ? [text(WORDS.ranLast(shown.length, runs.length), 'quiet')] : []),
    { kind: 'table', name: `${WORDS.ran}: ${placeName(episode.area, episode.side)}`, head: WORDS.ranHead, rows },
    ...(shoes.length === 0 ? [] : [text(WORDS.shoes(shoes), 'quiet')]),
  ]
}

function runnerLine({ birthYear, sex, experience, conditions }: Settings): string {
  return [
    ...(birthYear === null ? [] : [WORDS.born(birthYear)]),
    ...(sex === null ? [] : [WORDS.sex[sex]]),
    ...(experience === null ? [] : [WORDS.experience[experience]]),
    conditions === null ? WORDS.conditionsUnknown : WORDS.conditions(conditions),
  ].join(' ')
}
