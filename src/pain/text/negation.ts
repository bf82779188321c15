import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Found } from './phrases.ts'
import type { Token } from './tokens.ts'

/** `hedged`: "no real swelling" says neither that it is there nor that it is not. */
export type Stance = 'yes' | 'no' | 'hedged'

/** How many words a negation reaches back over. */
const REACH = 9

/**
 * Whether a phrase is denied in its own clause. Anything unclear counts as stated: a false question is better than a missed sign.
 * Lists joined by "or" hand the negation on; "and", "but" and the like end it.
 */
export function stanceOf(lexicon: Lexicon, tokens: readonly Token[], found: readonly Found[], phrase: Found): Stance {
  const { words } = lexicon
  if (answeredNo(lexicon, tokens, phrase)) return 'no'
  const at = negatorBefore(lexicon, tokens, found, phrase)
  if (at === null) return 'yes'
  const next = tokens[at + 1]?.word ?? ''
  // "Not so sore" is sore; "not so good" is not good.
  if (at + 1 < phrase.from && words.litotes.has(next)) return phrase.means.well === true ? 'no' : 'yes'
  if (takenBack(lexicon, tokens, phrase, at)) return 'yes'
  if (at + 1 < phrase.from && words.hedges.has(next)) return 'hedged'
  return 'no'
}

function negatorBefore(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  phrase: Found,
): number | null {
  let clause = tokens[phrase.from]!.clause
  let joined = false
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - REACH); at -= 1) {
    const token = tokens[at]!
    if (token.clause !== clause) {
      if (!inOrList(words.or, tokens, at, phrase)) return null
      clause = token.clause
      joined = true
    }
    joined ||= words.or.has(token.word)
    const inside = found.find((other) => other.from <= at && at < other.until)
    // "No pain in the legs, chest pain": what was denied before keeps its negation, unless "or" hands it on.
    if (inside !== undefined && !joined && isNamedTrouble(inside)) return null
    if (inside !== undefined && (inside.until > phrase.from || !isNameOfSomething(inside))) return null
    if ((words.negators.has(token.word) || isNone(token, at, phrase)) && inside === undefined) return at
    // "No trace of Sunday's knee pain".
    const reaches = inside !== undefined || token.mark || token.genitive || words.negationReaches.has(token.word)
    if (!reaches) return null
  }
  return null
}

/** "0 pain" is none. */
const isNone = ({ word }: Token, at: number, phrase: Found): boolean => word === '0' && at === phrase.from - 1

const isNamedTrouble = ({ means }: Found): boolean =>
  (means.pain !== undefined && means.weak !== true) || means.sign !== undefined

/** A place, or a word for pain or a sign: what may stand in a list of things that are not there. */
const isNameOfSomething = ({ means }: Found): boolean =>
  means.area !== undefined ||
  means.pain !== undefined ||
  means.sign !== undefined ||
  means.fainterSign !== undefined ||
  means.quality !== undefined ||
  means.tissue !== undefined ||
  means.gait !== undefined

/** "no pain, swelling or redness": the comma belongs to a list if "or" comes before the sentence or another joint. */
function inOrList(or: ReadonlySet<string>, tokens: readonly Token[], before: number, phrase: Found): boolean {
  if (tokens[before]!.word !== ',') return false
  const { sentence } = tokens[phrase.from]!
  if (tokens[before]!.sentence !== sentence) return false
  for (let at = before + 1; at < tokens.length && tokens[at]!.sentence === sentence; at += 1) {
    if (or.has(tokens[at]!.word)) return at <= phrase.until + 3
  }
  return false
}

/** "swelling: none", "limp? no". */
function answeredNo({ words }: Lexicon, tokens: readonly Token[], phrase: Found): boolean {
  let at = phrase.until
  while (tokens[at]?.mark && ':=-–'.includes(tokens[at]!.word)) at += 1
  const answer = tokens[at]
  if (answer === undefined || !words.answersNo.has(answer.word)) return false
  const isEarlier = at > phrase.until || answer.sentence !== tokens[phrase.from]!.sentence
  const after = tokens[at + 1]
  const closed = after === undefined || after.mark || after.sentence !== answer.sentence
  return (
    closed && (isEarlier || phrase.means.sign !== undefined) && answer.sentence - tokens[phrase.from]!.sentence <= 1
  )
}

/** "didn't hurt much", "never felt pain like this", "can't walk without limping", "hope it isn't a fracture". */
function takenBack({ words }: Lexicon, tokens: readonly Token[], phrase: Found, negator: number): boolean {
  const after = tokens
    .slice(phrase.until, phrase.until + 4)
    .filter((token) => token.sentence === tokens[phrase.from]!.sentence)
  if (after.some((token) => words.takesBackAfter.has(token.word))) return true
  const { sentence } = tokens[negator]!
  for (let at = negator - 1; at >= 0 && at >= negator - 6 && tokens[at]!.sentence === sentence; at -= 1) {
    // "Maybe 2 out of ten, no limp": a guess at the number is none at the limp.
    if (tokens[at]!.mark && tokens[at]!.word === ',') return false
    if (words.takesBackBefore.has(tokens[at]!.word)) return true
  }
  return false
}

/**
 * "Chest wasn't tight at all", "no pins and needles in the foot": a negator before one of the frame's words in its clause,
 * that is not itself one of them ("couldn't speak").
 */
export function isFrameDenied(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  { from, until, at }: { readonly from: number; readonly until: number; readonly at: readonly number[] },
): boolean {
  const clauses = new Set(at.map((each) => tokens[each]!.clause))
  const first = Math.max(0, from - FRAME_REACH)
  for (let here = until - 1; here >= first; here -= 1) {
    const token = tokens[here]!
    // "Nothing else hurt jaw hurt": what was denied before keeps its negation.
    if (here < from && found.some((phrase) => phrase.from === here && isNamedTrouble(phrase))) return false
    if (at.includes(here) || !words.negators.has(token.word) || token.sentence !== tokens[from]!.sentence) continue
    if (clauses.has(token.clause)) return !words.litotes.has(tokens[here + 1]?.word ?? '')
  }
  return false
}

/** Words before a frame in which a negation reaches it. */
const FRAME_REACH = 4
