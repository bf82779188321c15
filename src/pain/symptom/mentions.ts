import { AREAS, type Area, type Side } from '../../model/area.ts'
import type { Spread } from '../../model/symptom.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { withLaterPart } from '../text/later-part.ts'
import type { Found } from '../text/phrases.ts'
import { sameSentence, type Token } from '../text/tokens.ts'
import { grouped, owned } from './joined-mentions.ts'
import type { Mention, Named } from './mention.ts'
import { partOfArea } from './part-of-area.ts'

const SPAN = 6
/** Parts that may follow a place ("knee, outer side"); "under" and "below" there belong to what comes next. */
const TRAILING_PARTS: readonly string[] = ['inner', 'outer', 'front', 'back']

/** Places with side and part, in the order of the text. */
export function mentionsOf(lexicon: Lexicon, tokens: readonly Token[], found: readonly Found[]): readonly Mention[] {
  const named = found.filter(
    ({ means, until, from }) =>
      means.area !== undefined &&
      isPlaceHere(lexicon, tokens, from) &&
      !isLength(tokens, from) &&
      !(lexicon.words.notAPlaceBefore.has(tokens[until]?.word ?? '') && sameSentence(tokens, from, until)),
  )
  const areas = named.length > 0 ? named : found.flatMap((phrase) => wayOf(tokens, phrase))
  const read = areas.map((area) => extend(lexicon, tokens, found, areas, area))
  const swallowed = read.filter((mention) => !read.some((other) => other !== mention && covers(other, mention)))
  const placed = refined(lexicon, tokens, owned(lexicon, tokens, swallowed))
  const sided = withTriedSide(lexicon, tokens, found, placed)
  return grouped(lexicon, tokens, found, corrected(tokens, withOtherSides(lexicon, tokens, sided)))
}

/** "1,700 feet", "a 6 foot wave": a length; "2/10 foot" is none. */
const isLength = (tokens: readonly Token[], at: number): boolean =>
  ['feet', 'foot', 'hands'].includes(tokens[at]!.word) &&
  sameSentence(tokens, at - 1, at) &&
  /^\d/.test(tokens[at - 1]?.word ?? '') &&
  tokens[at - 2]?.word !== '/'

/** "Tingling down my right leg", "can't hop on the left leg": where it goes to, or the leg it was tried on, is the place if no other is named. */
function wayOf(tokens: readonly Token[], phrase: Found): readonly Found[] {
  const { from, until, means } = phrase
  if (means.goesTo !== true && means.past !== true && !isTried(phrase)) return []
  for (let at = from; at < until; at += 1) {
    const hit = tokens[at]!.begins.phrases
    if (hit?.means.area !== undefined) {
      const { area, side } = hit.means
      return [
        {
          from: at,
          until: at + hit.length,
          means: { area, ...(side && { side }), faint: true, ...(means.past && { past: true }) },
        },
      ]
    }
  }
  return []
}

/** "Hopping on my left leg hurts in the shin": the leg it was tried on is the side of the one place of the sentence. */
function withTriedSide(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  mentions: readonly Named[],
): readonly Named[] {
  const tried = found.filter(isTried)
  if (tried.length === 0) return mentions
  return mentions.map((mention) => {
    const isHere = (at: number): boolean => sameSentence(tokens, at, mention.from)
    const alone = mentions.every((other) => other === mention || !isHere(other.from))
    const sides = new Set(tried.filter(({ from }) => isHere(from)).flatMap((each) => sidesIn(words, tokens, each)))
    if (mention.side !== null || !AREAS[mention.area].sided || !alone || sides.size !== 1) return mention
    return { ...mention, side: [...sides][0]! }
  })
}

const isTried = ({ means }: Found): boolean => means.situation === 'hopping' || means.sign === 'hop-hurts'

/** A part named further on belongs to the one place of its sentence; with several it is unclear to which. */
function refined({ words }: Lexicon, tokens: readonly Token[], mentions: readonly Named[]) {
  const sentenceOf = (mention: Named) => tokens[mention.from]!.sentence
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

/** "back" of "back of my knee" is no place of its own. */
const covers = (outer: Named, inner: Named): boolean =>
  outer.from <= inner.found.from && inner.found.until <= outer.until && outer.found !== inner.found

function extend(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  areas: readonly Found[],
  area: Found,
): Named {
  const sides = new Set<Side>(sidesIn(words, tokens, area))
  let exact = area.means.area!
  let from = area.from
  let until = area.until
  const free = (at: number): boolean => {
    const over = found.find((other) => other.from <= at && at < other.until)
    const around = over !== undefined && over.from <= area.from && area.until <= over.until
    return over === undefined || around || (over.until - over.from === 1 && tokens[at]!.word in words.parts)
  }
  for (let at = area.from - 1; at >= 0 && at >= area.from - SPAN; at -= 1) {
    const { word, mark } = tokens[at]!
    if (!sameSentence(tokens, at, area.from) || !free(at) || (mark && !'/&<>'.includes(word))) break
    const side = words.sides[word]
    const part = words.parts[word]
    const next = tokens[at + 1]?.word ?? ''
    if (side !== undefined && isSideBefore(words, next, at + 1 === area.from)) {
      sides.add(side)
      from = at
    } else if (part !== undefined) {
      exact = partOfArea(exact, part)
      from = at
    } else if (!words.placeLinks.has(word) && !'<>'.includes(word)) break
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
      (word.length > 1 || tokens[at]!.capital || '(,'.includes(tokens[at - 1]!.word)) &&
      !words.notASideBefore.has(tokens[at + 1]?.word ?? '')
    ) {
      sides.add(side)
      until = at + 1
    } else if (part !== undefined && TRAILING_PARTS.includes(part)) {
      exact = partOfArea(exact, part)
      until = at + 1
    } else if (!words.placeLinks.has(word)) break
  }
  // "Knee's sore" is one knee.
  const named = tokens[area.until - 1]!.genitive ? null : (area.means.side ?? null)
  const side: Side | null = sides.has('both') || sides.size > 1 ? 'both' : ([...sides][0] ?? null)
  return {
    found: area,
    from,
    until,
    area: exact,
    side: sided(exact, side ?? named),
    spread: named === null && area.means.side === 'both' ? null : spreadOf(area, exact, side),
  }
}

/** "Rolled my left ankle" is one phrase: the side stands inside it. */
const sidesIn = (words: Lexicon['words'], tokens: readonly Token[], { from, until }: Found): readonly Side[] =>
  tokens.slice(from, until).flatMap(({ word }) => (word.length > 1 ? (words.sides[word] ?? []) : []))

function isSideBefore(words: Lexicon['words'], next: string, isPlace: boolean): boolean {
  if (isPlace) return true
  const part = words.parts[next]
  if (part !== undefined) return part !== 'under' && part !== 'below'
  return !words.notASideBefore.has(next)
}

const sided = (area: Area, side: Side | null): Side | null => (AREAS[area].sided ? side : null)

/** rules.md §5: "both" or "legs" with a muscle is two-sided diffuse. */
function spreadOf(found: Found, area: Area, side: Side | null): Spread | null {
  if (side === 'left' || side === 'right') return null
  if (found.means.spread !== undefined) return found.means.spread
  return side === 'both' && AREAS[area].usualTissue === 'muscle' ? 'diffuse' : null
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

/** "Left hip, no wait, right hip", "the left calf, sorry, the right": the later one holds. */
function corrected(tokens: readonly Token[], mentions: readonly Named[]): readonly Named[] {
  return mentions.filter((mention, index) => {
    const next = mentions[index + 1]
    if (next === undefined || next.area !== mention.area || next.side === mention.side) return true
    const between = tokens.slice(mention.until, next.from).map(({ word }) => word)
    return !CORRECTS.test(between.join(' '))
  })
}

const CORRECTS =
  /\b(?:no wait|wait no|wait|sorry|i mean|i meant|meant|scratch that|correction|make that|or rather|rather|nope|er no|oops)\b/

const OPPOSITE: Readonly<Partial<Record<Side, Side>>> = { left: 'right', right: 'left' }

/**
 * The place named once and meant twice: "left hip good, right one 5/10", "right achilles happy, the other 4/10",
 * "swapped sides! left knee better, right knee now 3/10". A side that is not the last place's own is a place of its own.
 */
function withOtherSides({ words }: Lexicon, tokens: readonly Token[], mentions: readonly Named[]): readonly Named[] {
  const more = tokens.flatMap((token, at): readonly Named[] => {
    const named = words.sides[token.word]
    const other = OTHER.has(token.word)
    if (
      (named === undefined && !other) ||
      named === 'both' ||
      mentions.some(({ from, until }) => from <= at && at < until)
    )
      return []
    const last = mentions.findLast(({ until }) => until <= at)
    if (last === undefined || last.side === null || last.side === 'both') return []
    if (tokens[at]!.sentence - tokens[last.from]!.sentence > 1) return []
    const side = named ?? OPPOSITE[last.side]
    if (side === undefined || side === last.side || !stands(tokens, at)) return []
    // "Right now", "right after": no side.
    if (named !== undefined && words.notASideBefore.has(tokens[at + 1]?.word ?? '')) return []
    const own = { from: at, until: at + 1, means: { area: last.area, side } }
    return [{ found: own, from: at, until: at + 1, area: last.area, side, spread: null }]
  })
  const sided = mentions.map((mention) => withOpposite(tokens, mentions, mention))
  return [...sided, ...more].sort((a, b) => a.from - b.from)
}

const OTHER = new Set(['other', 'opposite'])

/** "The right one", "the left 3/10", "the other 4/10": not "the other day", nor "the left lane". */
function stands(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before?.word === 'the' && tokens[at - 2]?.word === 'not') return false
  const follows =
    next === undefined ||
    next.mark ||
    next.sentence !== tokens[at]!.sentence ||
    /^(?:one|wan|side|leg|is|was|felt|feels|now|a|at|about|maybe|\d.*|tight|sore|hurts?|worse|bad|niggl.*|ach.*|stiff|started|fine|ok|good)$/.test(
      next.word,
    )
  const led =
    before === undefined ||
    before.mark ||
    /^(?:the|my|now|and|but|on|in)$/.test(before.word) ||
    before.clause !== tokens[at]!.clause
  return follows && led
}

/** "The opposite calf", "the other achilles": the side that the one before is not. */
function withOpposite(tokens: readonly Token[], mentions: readonly Named[], mention: Named): Named {
  if (mention.side !== null || !OTHER.has(tokens[mention.found.from - 1]?.word ?? '')) return mention
  const last = mentions.findLast(({ from, side }) => from < mention.from && side !== null && side !== 'both')
  const side = last?.side === undefined || last.side === null ? undefined : OPPOSITE[last.side]
  return side === undefined || !AREAS[mention.area].sided ? mention : { ...mention, side }
}
