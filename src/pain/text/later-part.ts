import type { Area } from '../../model/area.ts'
import type { Part, Words } from '../lexicon/words.ts'
import { partOfArea } from '../symptom/part-of-area.ts'
import type { Token } from './tokens.ts'

/** Parts that cannot be mistaken for a way or a lane; "at the back" is mostly the back. */
const LATER_PARTS: readonly Part[] = ['inner', 'outer', 'front']

/**
 * The place made more exact by a part that the sentence tells further on: "knee 4/10, sharp on the outside". Not by
 * what goes on after the part: "on the outside of the track", "on the inside lane".
 */
export function withLaterPart(area: Area, until: number, words: Words, tokens: readonly Token[]): Area {
  const sentence = tokens[until - 1]?.sentence
  for (let at = until; at < tokens.length && tokens[at]!.sentence === sentence; at += 1) {
    const part = words.parts[tokens[at]!.word]
    if (part === undefined || !LATER_PARTS.includes(part)) continue
    if (isLed(words, tokens, at) && endsPart(words, tokens, at + 1)) return partOfArea(area, part)
  }
  return area
}

/** "ON THE outside", "on the LEFT outside", "right, outside", "4/10 outside": what stands before makes a part of it. */
function isLed(words: Words, tokens: readonly Token[], at: number): boolean {
  const [before, last] = [tokens[at - 1], tokens[at - 2]?.word ?? '']
  if (before === undefined) return false
  if (words.partArticles.has(before.word)) return words.partLeads.has(last)
  if (before.mark) return before.word === ',' || before.word === '('
  return before.word in words.sides || (/^10$/.test(before.word) && last === '/') || words.partLeads.has(before.word)
}

/** Nothing follows that the part would belong to: the clause ends, or "side", "of it". */
function endsPart(words: Words, tokens: readonly Token[], at: number): boolean {
  const [here, next] = [tokens[at], tokens[at + 1]]
  const before = tokens[at - 1]!
  if (here === undefined || here.sentence !== before.sentence || here.mark || here.clause !== before.clause) return true
  if (words.sideWords.has(here.word)) return endsPart(words, tokens, at + 1)
  return words.partOwners.has(`${here.word} ${next?.word ?? ''}`)
}
