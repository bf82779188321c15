import { foldWords } from '../lib/fold-words.ts'

/** Tags that runners put on a race. */
const TAG =
  /#(?:race|racing|raceday|racereport|wettkampf|rennen|course|wedstrijd|zavod|závod|gara|carrera|competición|tävling)(?![\p{L}\p{N}_])/iu

/** A race by name, whole words of the folded title. Words that are running too (carrera, rennen, corrida, løb) are none. */
const RACE =
  /(?:^| )(?:race|races|raced|racing|wettkampf|wettkampfe|competition|compet|wedstrijd|zavod|zavody|gara|competicion|competencia|competicao|tavling|konkurrence|zawody|kilpailu|verseny|レース|大会|比赛|比賽|parkrun|fun run)(?: |$)/u

/** Words beside it that make it another day's race, or no race: `pre race shakeout`, `race pace`, `no race today`. */
const NOT_THE_RACE =
  /(?:^| )(?:pre|post|before|after|for|prep|preparation|pace|paces|paced|pacing|week|weekend|plan|practice|training|train|simulation|sim|rehearsal|recovery|shakeout|shake|effort|tune|build|taper|ready|course recon|recon|recce|no|not|non|without|instead|cancelled|canceled|missed|watching|marshal|marshalling|volunteer|volunteering|tailwalk|tailwalker|spectating|cheering|virtual|rat|vor|nach|kein|keine|tempo|warmup|warm|cooldown|cool)(?: |$)/u

/** Distances that races are named after, m, by the words of a folded title. */
const NAMED_DISTANCES: readonly (readonly [name: RegExp, fromM: number, toM: number])[] = [
  [
    /(?:^| )(?:half marathon|halbmarathon|semi marathon|halve marathon|media maraton|mezza maratona|meia maratona|halvmaraton|halvmarathon|pulmaraton|polmaraton)(?: |$)/u,
    20_900,
    21_900,
  ],
  [/(?:^| )(?:marathon|maraton|maratona)(?: |$)/u, 41_800, 43_800],
]

/**
 * True if the words of an activity say that it was a race: its tag, its type, or its title (`City 10k Race`, `Berlin Marathon` at
 * 42.4 km). Null where they do not: nobody writes that a run was none.
 */
export function raceOfWords(said: {
  readonly type: string | null
  readonly title: string | null
  readonly description: string | null
  readonly distanceM: number | null
}): true | null {
  if (TAG.test(`${said.title ?? ''}\n${said.description ?? ''}`.slice(0, 5000))) return true
  if (/(?:^| )rac(?:e|ing)(?: |$)/.test(foldWords((said.type ?? '').slice(0, 80)))) return true
  const title = foldWords((said.title ?? '').slice(0, 200))
  if (title === '' || NOT_THE_RACE.test(title)) return null
  if (RACE.test(title)) return true
  const { distanceM } = said
  if (distanceM === null) return null
  const [named] = NAMED_DISTANCES.filter(([name]) => name.test(title))
  return named !== undefined && distanceM >= named[1] && distanceM <= named[2] ? true : null
}
