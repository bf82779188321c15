import { AREAS, type Side } from '../../model/area.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Found } from '../text/phrases.ts'
import { sameSentence, type Token } from '../text/tokens.ts'
import type { Mention, Named } from './mention.ts'

/** "calf of my left leg", "heel of the right foot": the second names the first one's side. */
export function owned(lexicon: Lexicon, tokens: readonly Token[], mentions: readonly Named[]): readonly Named[] {
  const out: Named[] = []
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
    } else if (owner !== undefined && isFootOf(lexicon, tokens, owner, mention)) {
      // "Toes sore from the downhill, both feet": the feet tell the toes' side.
      out[out.length - 1] = { ...owner, side: mention.side }
    } else if (owner !== undefined && isSameLeg(tokens, owner, mention)) {
      // "calf pain, leg is swollen": the leg is the calf's.
      out.push({ ...mention, area: owner.area, side: owner.side ?? mention.side, spread: owner.spread })
    } else out.push(mention)
  }
  return out
}

function isFootOf({ words }: Lexicon, tokens: readonly Token[], owner: Named, mention: Named): boolean {
  if (mention.area !== 'foot' || mention.side === null || owner.side !== null) return false
  if (!['foot', 'toe'].includes(AREAS[owner.area].region) || owner.area === 'foot' || !AREAS[owner.area].sided)
    return false
  return (
    sameSentence(tokens, owner.from, mention.from) &&
    tokens
      .slice(owner.until, mention.from)
      .every(({ word }) => !words.and.has(word) && !words.clauseBreaks.has(word)) &&
    tokens
      .slice(mention.until, mention.until + 3)
      .every(
        ({ word, sentence }) =>
          sentence !== tokens[mention.from]!.sentence || !/^\d/.test(word) || tokens[mention.until]!.mark,
      )
  )
}

const LEG_REGIONS: readonly string[] = [
  'hip',
  'buttock',
  'groin',
  'thigh',
  'knee',
  'shin',
  'calf',
  'achilles',
  'ankle',
  'foot',
]

function isSameLeg(tokens: readonly Token[], owner: Named, mention: Named): boolean {
  if (mention.area !== 'legs' || mention.side === 'both' || !sameSentence(tokens, owner.from, mention.from))
    return false
  const sides = owner.side === null || mention.side === null || owner.side === mention.side
  return sides && LEG_REGIONS.includes(AREAS[owner.area].region)
}

/** Places with nothing but joints between them share the facts about them. */
export function grouped(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  mentions: readonly Named[],
): readonly Mention[] {
  const out: Mention[] = []
  for (const mention of mentions) {
    const before = out.at(-1)
    let { side } = mention
    let group = before?.group ?? 0
    if (before !== undefined) {
      const between = tokens.slice(before.until, mention.from)
      // "Left hip good, right one 5/10": a side alone is a place of its own.
      const sideAlone =
        mention.found.until - mention.found.from === 1 && tokens[mention.found.from]!.word in words.sides
      const joined =
        !sideAlone &&
        sameSentence(tokens, before.from, mention.from) &&
        between.every(
          ({ word }) => words.and.has(word) || words.or.has(word) || words.placeLinks.has(word) || word in words.sides,
        )
      if (!joined || isSeparate(words, tokens, found, before, mention)) group += 1
      else if (between.some(({ word }) => words.and.has(word))) side ??= sharedSide(before, mention)
    }
    out.push({ ...mention, side, group })
  }
  return out
}

/** "No issues with the achilles, knee is another story": beside a comma alone, each clause speaks of its own place. */
function isSeparate(
  words: Lexicon['words'],
  tokens: readonly Token[],
  found: readonly Found[],
  before: Named,
  mention: Named,
): boolean {
  const between = tokens.slice(before.until, mention.from)
  if (between.some(({ word }) => words.and.has(word) || words.or.has(word))) return false
  const factsOf = ({ from }: Named): readonly Found[] =>
    found.filter(({ from: at, means }) => means.area === undefined && tokens[at]!.clause === tokens[from]!.clause)
  const tells = (list: readonly Found[]): boolean =>
    list.some(({ means }) => means.pain !== undefined || means.well === true)
  const [one, other] = [factsOf(before), factsOf(mention)]
  // Two that both hurt may share more than stands beside each.
  return tells(one) && tells(other) && [...one, ...other].some(({ means }) => means.well === true)
}

/** "Left glute and hip": both are the left ones. */
function sharedSide(before: Named, { area, found }: Named): Side | null {
  return AREAS[area].sided && found.means.side === undefined && before.side !== 'both' ? before.side : null
}
