import { AREAS } from '../../model/area.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Place, placesOf } from '../text/places.ts'
import type { Fact, Reading } from './facts.ts'
import { GENERAL_SIGNS } from './general-signs.ts'
import type { Mention } from './mention.ts'

/** A place with all facts about it; `place.area` null where the text names none. */
export interface ScopedFacts {
  readonly place: Place
  readonly facts: Fact[]
}

/** What a text says, by what it says it of. */
export interface Attached {
  readonly places: readonly ScopedFacts[]
  /** What no place could be found for. */
  readonly placeless: readonly Fact[]
  /** Signs of the whole body. */
  readonly general: readonly Fact[]
}

/** Gives every fact to the place it is about: the one named in its clause, else the last one before, else the next. */
export function attach(lexicon: Lexicon, reading: Reading): Attached {
  const mentions = reading.mentions.filter((mention) => !isIdle(reading, mention))
  const places = placesOf(mentions).map((place) => ({ place, facts: [] as Fact[] }))
  const placeless: Fact[] = []
  const general: Fact[] = []
  for (const fact of reading.facts) {
    if (isGrade(lexicon, reading, fact)) continue
    if (isGeneral(fact)) {
      general.push(fact)
      continue
    }
    const own = mentions.find(({ found }) => found.from <= fact.from && fact.until <= found.until)
    const group = own === undefined ? groupFor(lexicon, reading, mentions, fact) : own.group
    const alone = own !== undefined && isMinor(fact)
    const owners = places.filter(({ place }) =>
      place.mentions.some((mention) => (alone ? mention === own : mention.group === group)),
    )
    for (const one of owners) one.facts.push(fact)
    if (owners.length === 0) placeless.push(fact)
  }
  return { places, placeless, general }
}

/** "Loved it, 10/10": a grade for the day, not for a pain. */
function isGrade({ words }: Lexicon, { tokens, mentions, facts }: Reading, { from, severity }: Fact): boolean {
  if (severity?.scale !== true) return false
  const { clause, sentence } = tokens[from]!
  const hurting =
    mentions.some((mention) => tokens[mention.found.from]!.clause === clause) ||
    facts.some((fact) => fact.means.pain !== undefined && tokens[fact.from]!.clause === clause)
  if (hurting) return false
  // "Calf came good after a mile, 2/10": the calf is praised, not the day.
  const ofPain = (at: number): boolean =>
    facts.some(({ from: first, until, means }) => means.trend !== undefined && first <= at && at < until)
  return tokens.some(
    (token, at) =>
      token.sentence === sentence &&
      Math.abs(token.clause - clause) <= 1 &&
      words.numbers.praise.has(token.word) &&
      !ofPain(at),
  )
}

/** "Ball of foot burning, numb toes": the milder reading is of the toes only. */
const isMinor = ({ means: { tissue } }: Fact): boolean =>
  tissue === 'numb-toes' || tissue === 'skin' || tissue === 'stitch'

const isGeneral = ({ means }: Fact): boolean =>
  (means.sign !== undefined && GENERAL_SIGNS.has(means.sign) && means.area === undefined) ||
  (means.fainterSign !== undefined && GENERAL_SIGNS.has(means.fainterSign))

/** "Head", "back", "arm", a tear of long ago and the like with nothing in their clause that hurts. */
function isIdle({ tokens, facts, mentions }: Reading, mention: Mention): boolean {
  if (mention.found.means.faint !== true) return false
  // "Calf 3/10, left leg": the leg is the calf's.
  if (mention.area !== mention.found.means.area && AREAS[mention.area].sided && mention.found.means.area === 'legs')
    return false
  const clauses = new Set(
    mentions.filter(({ group }) => group === mention.group).map(({ from }) => tokens[from]!.clause),
  )
  return !facts.some((fact) => {
    const { means } = fact
    const tells =
      fact.severity !== null || means.pain !== undefined || means.sign !== undefined || means.exception === true
    if (!tells || isGeneral(fact)) return false
    // "First run since the calf tear, still sore": the whole sentence is about the calf.
    if (mention.found.means.past === true) return tokens[fact.from]!.sentence === tokens[mention.from]!.sentence
    return clauses.has(tokens[fact.from]!.clause)
  })
}

function groupFor(
  { words }: Lexicon,
  { tokens, plainClauses }: Reading,
  mentions: readonly Mention[],
  fact: Fact,
): number | null {
  const { clause, sentence } = tokens[fact.from]!
  const clauseOf = (mention: Mention): number => tokens[mention.found.from]!.clause
  const here = mentions.filter((mention) => clauseOf(mention) === clause)
  if (here.length > 0) return (here.findLast(({ from }) => from < fact.from) ?? here[0]!).group
  // A weak word far from its place ("sharp", "tight") may be about anything but pain.
  if (isWeak(fact) && !plainClauses.has(clause)) return null
  const sentenceOf = (mention: Mention): number => tokens[mention.found.from]!.sentence
  const before = mentions.findLast(({ from }) => from < fact.from)
  if (before !== undefined && sentenceOf(before) === sentence) return before.group
  const after = mentions.find(({ from }) => from > fact.from)
  if (after !== undefined && sentenceOf(after) === sentence) return after.group
  if (before !== undefined) {
    const tied =
      plainClauses.has(clause) ||
      tokens.some((token) => token.sentence === sentence && words.refersBack.has(token.word))
    return isRelaxing(fact) && !tied ? null : before.group
  }
  // A number alone before the first place may be a grade for anything.
  if (after !== undefined && sentenceOf(after) === sentence + 1 && fact.severity === null && !isWeak(fact))
    return after.group
  return null
}

const isWeak = ({ means, severity, stance }: Fact): boolean =>
  severity === null && (means.weak === true || means.well === true) && stance !== 'hedged'

/** Facts that could make an advice milder need a tie to the pain. */
const isRelaxing = ({ means, stance }: Fact): boolean =>
  stance === 'no' ||
  means.well === true ||
  means.trend === 'improves' ||
  means.gait === 'normal' ||
  means.nextMorning === 'back'
