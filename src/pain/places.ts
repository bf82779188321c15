import { AREAS, type Area, type Side } from '../model/area.ts'
import type { Spread } from '../model/symptom.ts'
import { withLaterPart } from './later-part.ts'
import type { Lexicon } from './lexicon.ts'
import { isMoreExact, partOfArea } from './part-of-area.ts'
import type { Found } from './phrases.ts'
import type { Token } from './tokens.ts'

/** A place as the text names it once. */
export interface Mention {
  readonly found: Found
  /** Tokens of the place with its side and part. */
  readonly from: number
  readonly until: number
  readonly area: Area
  readonly side: Side | null
  readonly spread: Spread | null
  /** Mentions coordinated with it ("knee and calf") have the same number. */
  readonly group: number
}

const SPAN = 6
/** Parts that may follow a place ("knee, outer side"); "under" and "below" there belong to what comes next. */
const TRAILING_PARTS: readonly string[] = ['inner', 'outer', 'front', 'back']

/** Places with side and part, in the order of the text. */
export function mentionsOf(lexicon: Lexicon, tokens: readonly Token[], found: readonly Found[]): readonly Mention[] {
  const areas = found.filter(
    ({ means, until, from }) =>
      means.area !== undefined &&
      isPlaceHere(lexicon, tokens, from) &&
      !(lexicon.words.notAPlaceBefore.has(tokens[until]?.word ?? '') && sameSentence(tokens, from, until)),
  )
  const read = areas.map((area) => extend(lexicon, tokens, found, areas, area))
  const swallowed = read.filter((mention) => !read.some((other) => other !== mention && covers(other, mention)))
  return grouped(lexicon, tokens, refined(lexicon, tokens, owned(lexicon, tokens, swallowed)))
}

/** A part told further on belongs to the one place of its sentence; with several nobody can say to which. */
function refined({ words }: Lexicon, tokens: readonly Token[], mentions: readonly Omit<Mention, 'group'>[]) {
  const sentenceOf = (mention: Omit<Mention, 'group'>) => tokens[mention.from]!.sentence
  return mentions.map((mention) =>
    mentions.some((other) => other !== mention && sentenceOf(other) === sentenceOf(mention))
      ? mention
      : { ...mention, area: withLaterPart(mention.area, mention.until, words, tokens) },
  )
}

const isPlaceHere = ({ words }: Lexicon, tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  const after = words.placeOnlyAfter[tokens[at]!.word]
  return after === undefined || before === undefined || before.clause !== tokens[at]!.clause || after.has(before.word)
}

const sameSentence = (tokens: readonly Token[], a: number, b: number): boolean =>
  tokens[a]?.sentence === tokens[b]?.sentence

/** "back" of "back of my knee" is no place of its own. */
const covers = (outer: Omit<Mention, 'group'>, inner: Omit<Mention, 'group'>): boolean =>
  outer.from <= inner.found.from && inner.found.until <= outer.until && outer.found !== inner.found

function extend(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  areas: readonly Found[],
  area: Found,
): Omit<Mention, 'group'> {
  const sides = new Set<Side>()
  let exact = area.means.area!
  let from = area.from
  let until = area.until
  const free = (at: number): boolean => {
    const over = found.find((other) => other.from <= at && at < other.until)
    return over === undefined || (over.until - over.from === 1 && tokens[at]!.word in words.parts)
  }
  for (let at = area.from - 1; at >= 0 && at >= area.from - SPAN; at -= 1) {
    const { word, mark } = tokens[at]!
    if (!sameSentence(tokens, at, area.from) || !free(at) || (mark && word !== '/' && word !== '&')) break
    const side = words.sides[word]
    const part = words.parts[word]
    const next = tokens[at + 1]?.word ?? ''
    if (side !== undefined && isSideBefore(words, next, at + 1 === area.from)) {
      sides.add(side)
      from = at
    } else if (part !== undefined) {
      exact = partOfArea(exact, part)
      from = at
    } else if (!words.placeLinks.has(word)) break
  }
  for (let at = area.until; at < area.until + SPAN && at < tokens.length; at += 1) {
    const { word } = tokens[at]!
    if (!sameSentence(tokens, at, area.from) || !free(at) || (words.and.has(word) && word !== '-')) break
    const side = words.sides[word]
    const part = words.parts[word]
    if ((side !== undefined || part !== undefined) && leadsToPlace(words.placeLinks, tokens, areas, at + 1)) break
    if (
      side !== undefined &&
      sides.size === 0 &&
      word.length > 1 &&
      !words.notASideBefore.has(tokens[at + 1]?.word ?? '')
    ) {
      sides.add(side)
      until = at + 1
    } else if (part !== undefined && TRAILING_PARTS.includes(part)) {
      exact = partOfArea(exact, part)
      until = at + 1
    } else if (!words.placeLinks.has(word)) break
  }
  const side: Side | null = sides.has('both') || sides.size > 1 ? 'both' : ([...sides][0] ?? null)
  return {
    found: area,
    from,
    until,
    area: exact,
    side: sided(exact, side ?? area.means.side ?? null),
    spread: spreadOf(area, exact, side),
  }
}

function isSideBefore(words: Lexicon['words'], next: string, isPlace: boolean): boolean {
  if (isPlace) return true
  const part = words.parts[next]
  if (part !== undefined) return part !== 'under' && part !== 'below'
  return !words.notASideBefore.has(next)
}

const sided = (area: Area, side: Side | null): Side | null => (AREAS[area].sided ? side : null)

/** RULES §5: "both" or "legs" with a muscle is two-sided diffuse. */
function spreadOf(found: Found, area: Area, said: Side | null): Spread | null {
  if (said === 'left' || said === 'right') return null
  if (found.means.spread !== undefined) return found.means.spread
  return said === 'both' && AREAS[area].usualTissue === 'muscle' ? 'diffuse' : null
}

/** "knee, left calf": the side belongs to the calf. */
function leadsToPlace(
  links: ReadonlySet<string>,
  tokens: readonly Token[],
  areas: readonly Found[],
  at: number,
): boolean {
  for (let next = at; next < at + 4 && next < tokens.length; next += 1) {
    if (areas.some((area) => area.from === next)) return true
    if (!links.has(tokens[next]!.word) || tokens[next]!.mark) return false
  }
  return false
}

/** "calf of my left leg", "heel of the right foot": the second names the first one's side. */
function owned(
  lexicon: Lexicon,
  tokens: readonly Token[],
  mentions: readonly Omit<Mention, 'group'>[],
): readonly Omit<Mention, 'group'>[] {
  const out: Omit<Mention, 'group'>[] = []
  for (const mention of mentions) {
    const owner = out.at(-1)
    const whole = mention.area === 'legs' || mention.area === 'foot'
    const between = owner === undefined ? [] : tokens.slice(owner.found.until, mention.found.from)
    const linked =
      between.length > 0 &&
      between.every(
        ({ word, mark }) =>
          !mark && !lexicon.words.and.has(word) && (lexicon.words.placeLinks.has(word) || word in lexicon.words.sides),
      )
    if (owner !== undefined && whole && linked && AREAS[owner.area].sided) {
      out[out.length - 1] = { ...owner, until: mention.until, side: owner.side ?? mention.side }
    } else if (
      owner !== undefined &&
      owner.area === 'legs' &&
      owner.side !== 'both' &&
      owner.side !== null &&
      mention.side === null &&
      sameSentence(tokens, owner.from, mention.from) &&
      AREAS[mention.area].sided
    ) {
      // "left leg, calf area"
      out[out.length - 1] = { ...mention, from: owner.from, side: owner.side }
    } else if (owner !== undefined && isSameLeg(tokens, owner, mention)) {
      // "calf pain, leg is swollen": the leg is the calf's.
      out.push({ ...mention, area: owner.area, side: owner.side ?? mention.side, spread: owner.spread })
    } else out.push(mention)
  }
  return out
}

const LEG_REGIONS: readonly string[] = ['thigh', 'knee', 'shin', 'calf', 'achilles', 'ankle', 'foot']

function isSameLeg(tokens: readonly Token[], owner: Omit<Mention, 'group'>, mention: Omit<Mention, 'group'>): boolean {
  if (mention.area !== 'legs' || mention.side === 'both' || !sameSentence(tokens, owner.from, mention.from))
    return false
  const sides = owner.side === null || mention.side === null || owner.side === mention.side
  return sides && LEG_REGIONS.includes(AREAS[owner.area].region)
}

/** Places with nothing but joints between them share what is said of them. */
function grouped(
  { words }: Lexicon,
  tokens: readonly Token[],
  mentions: readonly Omit<Mention, 'group'>[],
): readonly Mention[] {
  let group = 0
  return mentions.map((mention, index) => {
    const before = mentions[index - 1]
    if (before !== undefined) {
      const between = tokens.slice(before.until, mention.from)
      const joined =
        sameSentence(tokens, before.from, mention.from) &&
        between.every(
          ({ word }) => words.and.has(word) || words.or.has(word) || words.placeLinks.has(word) || word in words.sides,
        )
      if (!joined) group += 1
    }
    return { ...mention, group }
  })
}

/** A place of the note, however often it is named. */
export interface Place {
  area: Area | null
  side: Side | null
  spread: Spread | null
  readonly mentions: Mention[]
}

/** Mentions of one place put together: "knee ... outer side of the left knee" is one. */
export function placesOf(mentions: readonly Mention[]): readonly Place[] {
  const places: Place[] = []
  for (const mention of mentions) {
    const same = places.findLast((place) => isSamePlace(place, mention))
    if (same === undefined) {
      places.push({ area: mention.area, side: mention.side, spread: mention.spread, mentions: [mention] })
      continue
    }
    if (same.area !== null && isMoreExact(mention.area, same.area)) same.area = mention.area
    same.side ??= mention.side
    same.spread ??= mention.spread
    same.mentions.push(mention)
  }
  return places
}

function isSamePlace(place: Place, mention: Mention): boolean {
  if (place.area === null) return false
  const sides = place.side === null || mention.side === null || place.side === mention.side
  return (
    sides &&
    (place.area === mention.area || isMoreExact(mention.area, place.area) || isMoreExact(place.area, mention.area))
  )
}
