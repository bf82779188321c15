import { foldWords } from './fold-words.ts'

/** A race by name, in the languages that exports come in. Words that are running too (carrera, rennen, corrida, løb) are none. */
const NAMES = [
  'race|races|raced|racing|parkrun|park run|fun run|competition',
  'wettkampf|wettkämpfe|wettlauf|volkslauf|stadtlauf',
  'compétition|compét|competición|competencia|competição|carrera popular|gara|wedstrijd',
  'tävling|konkurrence|závod|závody|zawody|kilpailu|verseny|レース|大会|比赛|比賽',
].flatMap((line) => line.split('|'))

/** As written, and as somebody without the accents on the keyboard writes it. */
const SPELT = [...new Set(NAMES.flatMap((name) => [name, foldWords(name)]))].join('|')

/** Distances that are run as races, by themselves: in prose whatever the length of the run. */
const BY_DISTANCE =
  '(?:half|semi|demi|ultra|mezza|media|halv|halve)?[ -]?(?:marathon|maratona|marat[oó]n|maraton)|halbmarathon|ultra(?:[ -]?trail)?'

const IN_PROSE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${SPELT}|${BY_DISTANCE})(?![\\p{L}\\p{N}])`, 'giu')
const IN_TITLE = new RegExp(`(?:^| )(?:${SPELT})(?: |$)`, 'u')

/** Right before the word: another day's race, somebody else's, or none. */
const NOT_BEFORE =
  /(?:\b(?:no|not|non|never|without|instead of|missed|skipped|cancell?ed|before|after|pre|post|for|towards?|until|till|to|next|tomorrow(?:'s|’s)?|last (?:week|weekend|month|year)(?:'s|’s)?|yesterday(?:'s|’s)?|since|from|like|watch|watched|watching|cheer(?:ed|ing)?|volunteer(?:ed|ing)?|marshall?(?:ed|ing)?|support(?:ed|ing)?|virtual|fake|dream(?:ing|t)?|of|upcoming)(?:\s+(?:at|of|the|a|an|my|our|his|her|their|this|that|for|from|on|any|upcoming|next|spring|autumn|fall|summer|winter|sunday(?:'s|’s)?|saturday(?:'s|’s)?|berlin|london|boston|paris|new york|chicago|city|real|full|half|local|first|\d+ ?k(?:m)?))*|(?:n't|n’t)(?:\s+(?:a|the|my|really|run|do|much of a))*)[\s-]*$/iu

/** Right after it: training for it, its clothes, its town. */
const NOT_AFTER =
  /^[\s,:–-]*(?:pace|paced?|effort|prep(?:aration)?|training|train|plan|week|weekend|block|build|builds?|practice|rehearsal|simulation|simulator|sim|shoes?|flats?|kit|legs?|recce|reccy|route|course|expo|bib|shakeout|shake-out|recovery|distance|specific|hopes?|dreams?|countdown|tempo|workout|session|intervals?|preview|in \d+ (?:days?|weeks?|months?)|is (?:in|on|next|tomorrow|cancell?ed)|(?:was )?cancell?ed|tomorrow|next|weight|easy|slow|light|boost|fit|park|street|st|road|rd|avenue|ave|club|group|crew|\d+ (?:days?|weeks?) (?:out|to go|away)|minus|day (?:minus|-)|day before|against|walk|around|home|back)\b/iu

/** Anywhere in the text: it is a run beside a race. */
const BESIDE = /\b(?:shake-?out|warm(?:ing)?[ -]?up|cool(?:ing)?[ -]?down|not racing|no racing|einlaufen|auslaufen)\b/iu

/** True if the runner's own words call the run a race: about this run, and not denied. A question to the runner corrects a wrong guess. */
export function namesRace({
  title,
  description,
  privateNote,
}: {
  readonly title: string | null
  readonly description: string | null
  readonly privateNote: string | null
}): boolean {
  return [title, description, privateNote].some((text) => text !== null && tellsOfRace(text))
}

function tellsOfRace(text: string): boolean {
  if (BESIDE.test(text)) return false
  // A sentence about the next race says nothing of this one.
  return text.split(/[.;!?\n]+/u).some((sentence) =>
    [...sentence.matchAll(IN_PROSE)].some(({ index, 0: word }) => {
      const before = sentence.slice(0, index)
      const after = sentence.slice(index + word.length)
      return !NOT_BEFORE.test(before) && !NOT_AFTER.test(after) && !isOtherUltra(before, word, after)
    }),
  )
}

/** A watch, and the sport as an app calls it. */
const isOtherUltra = (before: string, word: string, after: string): boolean =>
  /^ultra$/iu.test(word) && (/\bwatch\s*$/iu.test(before) || /^\s*run(?:ning)?\b/iu.test(after))

/** Tags that runners put on a race. */
const TAG =
  /#(?:race|racing|raceday|racereport|wettkampf|rennen|course|wedstrijd|zavod|závod|gara|carrera|competición|tävling)(?![\p{L}\p{N}_])/iu

/** Anywhere in a title, which has no sentences: another day's race, or no race. */
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
export function raceOfWords(words: {
  readonly type: string | null
  readonly title: string | null
  readonly description: string | null
  readonly distanceM: number | null
}): true | null {
  if (TAG.test(`${words.title ?? ''}\n${words.description ?? ''}`.slice(0, 5000))) return true
  if (/(?:^| )rac(?:e|ing)(?: |$)/.test(foldWords((words.type ?? '').slice(0, 80)))) return true
  const title = foldWords((words.title ?? '').slice(0, 200))
  if (title === '' || NOT_THE_RACE.test(title)) return null
  if (IN_TITLE.test(title)) return true
  const { distanceM } = words
  if (distanceM === null) return null
  const [named] = NAMED_DISTANCES.filter(([name]) => name.test(title))
  return named !== undefined && distanceM >= named[1] && distanceM <= named[2] ? true : null
}
