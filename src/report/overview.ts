import { emergencyText, HEADLINE_WORDS, headlineSentence, NOT_MEDICAL_ADVICE } from '#words/advice.ts'
import { FLAG_WORDS } from '#words/flags/index.ts'
import { OVERVIEW_WORDS as WORDS } from '#words/overview.ts'
import { FLAG_LEGEND, madeBy } from '#words/report.ts'
import { hurts } from '../drawings/pain-days.ts'
import { firstSentence } from '../lib/first-sentence.ts'
import type { Format } from '../lib/format.ts'
import { VERSION } from '../lib/version.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Episode } from '../model/episode.ts'
import { type Block, figures, heading, text, title } from './blocks.ts'
import { FLAG_MARKS, LEVELS_DOWN } from './marks.ts'
import { placeLine } from './pain-lines.ts'

/** Some weeks, oldest first, each as it stood on its last day; the last carries the history of them all. */
export type Overview = readonly [Analysis, ...Analysis[]]

/** The week that the others lead up to. */
export const latest = (weeks: Overview): Analysis => weeks.at(-1) ?? weeks[0]

/** The places that hurt in these weeks, or still do. */
export function placesOf(weeks: Overview): readonly Episode[] {
  return latest(weeks).episodes.filter(({ open, lastDate }) => open || lastDate >= weeks[0].week.from)
}

/** A coach's overview: a row a week, the flags that matter, where it hurt, the advice now. */
export function overviewBlocks(weeks: Overview, format: Format, athlete: string | null): readonly Block[] {
  const last = latest(weeks)
  const places = placesOf(weeks)
  const flags = weeks
    .flatMap((each) => each.flags)
    .filter(({ level }) => level !== 'note')
    .map((flag) => ({
      mark: FLAG_MARKS[flag.level],
      text: `${format.date(flag.date, last.asOf)}: ${firstSentence(FLAG_WORDS[flag.id].message(flag, format))}`,
    }))
  return [
    title(
      WORDS.title(weeks.length, format.fullDate(last.week.to)),
      WORDS.under(athlete, format.date(last.asOf), format.units, format.climbUnit),
    ),
    text(totals(weeks, format)),
    heading(WORDS.now),
    ...(last.advice.emergency === null
      ? []
      : emergencyText(last.advice, last.settings.country).map((branch) => text(branch, 'strong'))),
    text(`${HEADLINE_WORDS[last.advice.headline]}. ${headlineSentence(last.advice, format)}`, 'strong'),
    heading(WORDS.table),
    { kind: 'table', name: WORDS.table, head: WORDS.head, rows: weeks.map((week) => row(week, format)) },
    text(FLAG_LEGEND, 'quiet'),
    figures('weeks'),
    ...(places.length === 0
      ? []
      : [
          heading(WORDS.places),
          figures('body'),
          {
            kind: 'list' as const,
            items: places.map((episode) => {
              const { name, state } = placeLine(episode, last.notes, format)
              return { mark: '•', text: `${name}: ${state}` }
            }),
          },
          figures('lanes'),
        ]),
    ...(flags.length === 0 ? [] : [heading(WORDS.flags), { kind: 'list' as const, items: flags }]),
    { kind: 'footer', text: `${NOT_MEDICAL_ADVICE} ${madeBy(VERSION, last.rulesVersion)}` },
  ]
}

function totals(weeks: Overview, format: Format): string {
  const ran = weeks.filter(({ totals: { runs } }) => runs > 0)
  if (ran.length === 0) return WORDS.noRuns
  const distanceM = ran.reduce((sum, week) => sum + week.totals.distanceM, 0)
  const runs = ran.reduce((sum, week) => sum + week.totals.runs, 0)
  return WORDS.totals(runs, format.distance(distanceM), format.distance(distanceM / ran.length))
}

function row({ week, totals: sums, flags, advice, ...rest }: Analysis, format: Format): readonly string[] {
  const known = (value: number | null, shown: (value: number) => string): string =>
    value === null ? WORDS.none : shown(value)
  const length = (value: number): string => format.number(format.lengthIn(value), 1)
  const height = (value: number): string => format.number(format.heightIn(value))
  const counts = LEVELS_DOWN.map((level) => [level, flags.filter((flag) => flag.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${FLAG_MARKS[level]}${count}`)
  return [
    format.shortDate(week.from),
    sums.runs === 0 ? WORDS.none : length(sums.distanceM),
    known(sums.longestM, length),
    counts.length === 0 ? WORDS.none : counts.join(' '),
    worstPain({ week, ...rest }),
    known(sums.ascentM, height),
    known(sums.descentM, height),
    HEADLINE_WORDS[advice.headline],
  ]
}

/** The worst pain noted in the week. */
function worstPain({ week, notes }: Pick<Analysis, 'week' | 'notes'>): string {
  const those = notes.filter((note) => hurts(note) && note.date >= week.from && note.date <= week.to)
  if (those.length === 0) return WORDS.noPain
  const known = those.map(({ symptom }) => symptom.severity).filter((value) => value !== null)
  return known.length === 0 ? '?/10' : `${Math.max(...known)}/10`
}
