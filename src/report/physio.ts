import { emergencyText, HEADLINE_WORDS, headlineSentence, NOT_MEDICAL_ADVICE } from '#words/advice.ts'
import { FLAG_WORDS } from '#words/flags/index.ts'
import { always, flagLine, HISTORY_WORDS } from '#words/history.ts'
import { SURFACE_WORDS } from '#words/names.ts'
import { NEXT_MORNING_WORDS, placeName, understood } from '#words/pain.ts'
import { PHYSIO_WORDS as WORDS } from '#words/physio.ts'
import { madeBy } from '#words/report.ts'
import { firstSentence } from '../lib/first-sentence.ts'
import type { Format } from '../lib/format.ts'
import { daysBetween } from '../lib/local-date.ts'
import { VERSION } from '../lib/version.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { EpisodeStory, PhysioReport } from '../model/physio.ts'
import type { Run } from '../model/run.ts'
import type { Settings } from '../model/settings.ts'
import { mostly } from '../model/surface.ts'
import { type Block, figures, heading, listed, subheading, text, title } from './blocks.ts'
import { comparedFlags } from './history-lines.ts'
import { FLAG_MARKS } from './marks.ts'
import { placeLine, severityOf } from './pain-lines.ts'
import { ranWords, storyFacts } from './physio-facts.ts'

/** Runs of a place listed one by one; of a longer story the last ones. */
const MOST_RUNS = 14

/** The page a physio wants: the runner in a line, each open place at a glance, its pain beside the load, then the details. */
export function physioBlocks(report: PhysioReport, format: Format): readonly Block[] {
  const { analysis, stories, earlier, pastInjuries, athlete } = report
  const { asOf, settings, usual, advice } = analysis
  const open = stories.filter(({ episode }) => episode.open)
  const day = (date: string): string => format.date(date, asOf)
  return [
    title(WORDS.title(openPlaces(report)), WORDS.under(athlete, format.fullDate(asOf))),
    ...(advice.emergency === null
      ? []
      : emergencyText(advice, settings.country).map((branch) => text(branch, 'strong'))),
    text(
      [
        runnerLine(settings),
        ...(usual.weekM === null
          ? []
          : [
              WORDS.usual(
                format.distance(usual.weekM),
                usual.longestM === null ? null : format.distance(usual.longestM),
              ),
            ]),
      ].join(' '),
    ),
    ...listed(
      WORDS.injuries,
      '·',
      pastInjuries.map(({ area, side, kind, when }) => WORDS.injury(placeName(area, side), kind, when)),
    ),
    ...(stories.length === 0 ? [text(WORDS.nothing)] : []),
    figures('body'),
    ...open.flatMap((story) => [heading(placeTitle(story, format)), factsOf(story)]),
    heading(WORDS.charts),
    figures('lanes'),
    figures('weeks'),
    ...stories.flatMap((story, index) => [
      heading(story.episode.open ? WORDS.details(placeTitle(story, format)) : placeTitle(story, format)),
      ...(story.episode.open ? [] : [factsOf(story)]),
      ...details(story, stories.slice(0, index), asOf, format),
    ]),
    ...beforePains(report, format),
    ...(earlier.length === 0 ? [] : [heading(WORDS.earlier)]),
    ...(earlier.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: earlier.map(({ area, side, firstDate, lastDate, severityMax }) => ({
              mark: '·',
              text: WORDS.earlierPlace(placeName(area, side), day(firstDate), day(lastDate), severityMax),
            })),
          },
        ]),
    { kind: 'footer', text: `${NOT_MEDICAL_ADVICE} ${madeBy(VERSION, analysis.rulesVersion)}` },
  ]

  function factsOf(story: EpisodeStory): Block {
    return { kind: 'facts', rows: storyFacts(story, asOf, format) }
  }
}

/** Counts and base rates alone: what they may mean is no line of this page. */
function beforePains({ beforePains: history }: PhysioReport, format: Format): readonly Block[] {
  const flags = comparedFlags(history).filter(({ painsCounted }) => painsCounted > 0)
  if (flags.length === 0) return []
  return [
    heading(HISTORY_WORDS.forPhysio),
    {
      kind: 'list',
      items: flags.map((flag) => ({ mark: '·', text: `${FLAG_WORDS[flag.id].title}: ${flagLine(flag, format)}` })),
    },
    text(always(history, format), 'quiet'),
  ]
}

const placeTitle = ({ episode, notes }: EpisodeStory, format: Format): string =>
  WORDS.place(placeLine(episode, notes, format).name)

/** The names of the places that are open, each once. */
export function openPlaces({ stories }: PhysioReport): readonly string[] {
  const open = stories.filter(({ episode }) => episode.open)
  return [...new Set(open.map(({ episode }) => placeName(episode.area, episode.side)))]
}

/** What stands behind the glance: every note, what changed before it, advice and what was then run. */
function details(story: EpisodeStory, above: readonly EpisodeStory[], asOf: string, format: Format): readonly Block[] {
  const { episode, notes, clearances, selfChecks } = story
  const day = (date: string): string => format.date(date, asOf)
  return [
    ...listed(
      WORDS.notes,
      '•',
      notes.map((note) => `${day(note.date)}: ${noteLine(note, format)}`),
    ),
    ...flagBlocks(story, above, asOf, format),
    ...(episode.open ? [...advisedBlocks(story, asOf, format), ...runBlocks(story, format)] : []),
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

/** Each change of the advice with what was run until the next: advice holds from the evening of its day on. */
function advisedBlocks({ advised, runs }: EpisodeStory, asOf: string, format: Format): readonly Block[] {
  const lines = advised.map(({ date, advice }, index) => {
    const until = advised[index + 1]?.date ?? asOf
    const then = runs.filter((run) => run.date > date && run.date <= until)
    const line = `${format.date(date, asOf)}: ${HEADLINE_WORDS[advice.headline]}. ${headlineSentence(advice, format)}`
    const days = daysBetween(date, until)
    return days === 0 ? line : `${line} ${WORDS.thenRan(ranWords(then, format), days)}`
  })
  return listed(WORDS.advised, '›', lines)
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
  // The same jump seen again on a later day is named once, at its gravest.
  const bySentence = Map.groupBy(fresh, (flag) => firstSentence(FLAG_WORDS[flag.id].message(flag, format)))
  const items = [...bySentence].map(([sentence, [flag, ...again]]) => ({
    mark: FLAG_MARKS[again.some(({ level }) => level === 'high') ? 'high' : flag!.level],
    text: `${format.date(flag!.date, asOf)}: ${sentence}`,
  }))
  return [
    subheading(WORDS.flags),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ...(repeated === 0 ? [] : [text(WORDS.namedAbove(repeated))]),
    text(WORDS.smallFlags(grave.length, flagsBefore.length - grave.length), 'quiet'),
  ]
}

/** The runner's own words with the number, or what was answered where nothing was written; the glance tells the rest. */
function noteLine(note: PainNote, format: Format): string {
  return [
    ...(note.text === '' ? [understood(note.symptom, format)] : [WORDS.wrote(note.text), severityOf(note)]),
    ...(note.nextMorning === null
      ? []
      : [WORDS.nextMorning(NEXT_MORNING_WORDS[note.nextMorning.answer], note.nextMorning.severity)]),
    ...(note.status === 'suggested' ? [WORDS.unconfirmed] : []),
  ].join(' · ')
}

function runBlocks({ runs, notes, episode }: EpisodeStory, format: Format): readonly Block[] {
  if (runs.length === 0) return []
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
      whatRun(run),
    ]
  })
  return [
    subheading(WORDS.runs),
    ...(shown.length < runs.length ? [text(WORDS.runsLast(shown.length, runs.length), 'quiet')] : []),
    { kind: 'table', name: `${WORDS.runs}: ${placeName(episode.area, episode.side)}`, head: WORDS.runsHead, rows },
  ]
}

/** The ground most of it was on, the shoe, the name. */
function whatRun({ surface, shoe, title: name }: Run): string {
  const ground = mostly(surface)
  return [...(ground === null ? [] : [SURFACE_WORDS[ground]]), shoe, name].filter((part) => part !== null).join(' · ')
}

function runnerLine({ birthYear, sex, experience, conditions }: Settings): string {
  return [
    ...(birthYear === null ? [] : [WORDS.born(birthYear)]),
    ...(sex === null ? [] : [WORDS.sex[sex]]),
    ...(experience === null ? [] : [WORDS.experience[experience]]),
    conditions === null ? WORDS.conditionsUnknown : WORDS.conditions(conditions),
  ].join(' ')
}
