import { existsSync, globSync } from 'node:fs'
import { readLabelled } from './labelled.ts'

/** `titles`: what apps call a run; `ordinary`: what runners write of one that did not hurt; `labelled`: notes of the labelled files; `mixed`: seven, two and one of ten. */
export const KINDS = ['titles', 'ordinary', 'labelled', 'mixed'] as const
export type Kind = (typeof KINDS)[number]

const WHEN = ['Morning', 'Lunch', 'Afternoon', 'Evening', 'Night', 'Sunday', 'Tuesday', 'Recovery', 'Easy', 'Long']
const WHAT = ['Run', 'run', 'jog', 'trail run', 'Intervals', 'tempo', 'hill repeats', 'parkrun', 'long run', 'strides']
const WHERE = ['', '', '', ' by the river', ' in the woods', ' with the club', ' along the canal', ' round the lake']
const WENT = [
  'Felt good throughout, legs fresh after the rest day.',
  'Windy on the way out, then a tailwind home.',
  'Hot and humid, took it slow and drank plenty.',
  'Negative split, last mile the fastest.',
  'Met Anna at the bridge and chatted the whole way.',
  'New shoes, very bouncy.',
  'Rain all the way, soaked but happy.',
  'Legs heavy from the gym yesterday.',
  'Kept the heart rate in zone 2 for all of it.',
  'Stopped twice at the lights on the main road.',
]
const PLAN = ['10 x 400 m, 60 s jog', '3 x 2 km at threshold', '2 mile warm up, 4 at marathon pace', '8 hills of 90 s']

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % sides
  }
}

const labelled = (): readonly string[] =>
  ['test/pain/labelled', process.env['SOREPOINT_CASES'] ?? '../shared/cases']
    .filter(existsSync)
    .flatMap((folder) => globSync(`${folder}/*.tsv`).sort())
    .flatMap((path) => readLabelled(path).map(({ text }) => text))

/** So many texts of a kind, no two of a run's the same by chance alone. */
export function descriptions(kind: Kind, count: number): readonly string[] {
  const roll = dice(17)
  const of = <T>(list: readonly T[]): T => list[roll(list.length)]!
  const notes = labelled()
  const title = (): string => `${of(WHEN)} ${of(WHAT)}${of(WHERE)}`
  const ordinary = (): string =>
    roll(3) === 0
      ? `${of(PLAN)}. ${of(WENT)}`
      : `${of(WENT)} ${of(WENT)} ${roll(20) + 3}.${roll(10)} km in ${roll(90) + 20} minutes.`
  const note = (at: number): string => notes[at % notes.length]!
  const mixed = (at: number): string => {
    const which = roll(10)
    return which < 7 ? title() : which < 9 ? ordinary() : note(at)
  }
  const make = { titles: title, ordinary, labelled: note, mixed }[kind]
  return Array.from({ length: count }, (_, at) => make(at))
}
