import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ScopeKind, ScopeRow } from '../lexicon/words.ts'
import type { Token } from './tokens.ts'

/** Tokens that are not about the runner's own present, and why. */
export interface Scoped {
  readonly kind: ScopeKind
  readonly from: number
  /** First token after it. */
  readonly until: number
}

/** A part of a sentence between two joints that may change whom or when it speaks of. */
interface Part {
  readonly from: number
  readonly until: number
  readonly sentence: number
  /** Its sentence answers a question right before it. */
  readonly asks: boolean
  /** Begins with "and". */
  readonly joined: boolean
  /** Speaks of the runner here and now: "today", "again", `3/10`. */
  readonly present: boolean
  /** "I", "my". */
  readonly firstPerson: boolean
}

/**
 * Stretches of a text that speak of somebody else, of another time, of what is feared, hoped, ruled out or only possible.
 * One mechanism for places, pains, signs and numbers alike; what the runner states of the present keeps its meaning.
 */
export function scopesOf(lexicon: Lexicon, tokens: readonly Token[]): readonly Scoped[] {
  const found: Scoped[] = []
  let parts: readonly Part[] | null = null
  // "The dog" of "with the dog" is named once.
  let named = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = tokens[at]!.begins.scopes
    if (hit !== undefined) {
      const before = tokens[at - 1]
      const excepted =
        (before !== undefined &&
          before.sentence === tokens[at]!.sentence &&
          hit.means.notAfter?.split('|').includes(before.word) === true) ||
        (hit.means.kind === 'ruled-out' && isOnlyHoped(lexicon, tokens, at))
      if (!excepted) {
        parts ??= partsOf(lexicon, tokens)
        found.push(scopeFrom(parts, hit.means, at, at + hit.length))
      }
    }
    if (answersGone(tokens, at)) {
      parts ??= partsOf(lexicon, tokens)
      const about = parts.filter(({ sentence }) => sentence === tokens[at]!.sentence - 1)
      if (about.length > 0) found.push({ kind: 'gone', from: about[0]!.from, until: at + 1 })
    }
    if (at < named) continue
    const other = tokens[at]!.begins.otherSubjects ?? nameAt(lexicon, tokens, at) ?? ownerAt(lexicon, tokens, at)
    named = at + (other?.length ?? 0)
    if (other !== null && isSubject(lexicon, tokens, at, at + other.length)) {
      parts ??= partsOf(lexicon, tokens)
      const scope = otherFrom(lexicon, tokens, parts, at, at + other.length)
      if (scope !== null) found.push(scope)
    }
  }
  return found
}

/** "The old shin thing? Gone.": the subject of the question before is over. */
function answersGone(tokens: readonly Token[], at: number): boolean {
  const { answers, sentence, word } = tokens[at]!
  if (!answers || tokens[at - 1]?.sentence === sentence) return false
  const next = tokens[at + 1]
  const alone = next === undefined || next.sentence !== sentence || next.mark
  return GONE.has(word) || (alone && NOTHING.has(word))
}
const GONE = new Set('gone history sorted cured vanished cleared resolved'.split(' '))
const NOTHING = new Set('no nope nah none nothing zilch nada never nil'.split(' '))

/** "Hope it isn't a fracture": nobody ruled it out. */
const isOnlyHoped = ({ words }: Lexicon, tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3, 4, 5].some((back) => {
    const token = tokens[at - back]
    return token?.sentence === tokens[at]!.sentence && words.takesBackBefore.has(token.word)
  })

/** Ends a part of a sentence by itself. */
const BREAKS = new Set([
  'but',
  'though',
  'however',
  'yet',
  'although',
  '(',
  ')',
  '–',
  '—',
  ';',
  'now',
  'today',
  'whereas',
])
/** Ends a part where what follows speaks of the runner. */
const SOFT_BREAKS = new Set([',', 'and', '&', 'so', '-', 'then', 'because', 'while', '/', 'which'])

function partsOf({ words }: Lexicon, tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  const close = (until: number): void => {
    if (until <= from) return
    const part = tokens.slice(from, until)
    parts.push({
      from,
      until,
      sentence: tokens[from]!.sentence,
      asks: tokens.find((token) => token.sentence === tokens[from]!.sentence)?.answers === true,
      joined: ['and', '&'].includes(tokens[from]!.word),
      present:
        part.some(({ word }) => words.ownPresent.has(word)) ||
        part.some(({ word }, at) => /^\d+(?:\.\d+)?$/.test(word) && part[at + 1]?.word === '/'),
      firstPerson: part.some(({ word }) => words.firstPerson.has(word)),
    })
    from = until
  }
  for (const [at, { word, sentence }] of tokens.entries()) {
    const last = tokens[at - 1]
    if (last !== undefined && last.sentence !== sentence) close(at)
    else if (BREAKS.has(word) || SOFT_BREAKS.has(word)) close(at)
  }
  close(tokens.length)
  return parts
}

function scopeFrom(
  parts: readonly Part[],
  { kind, reach }: { readonly kind: ScopeKind; readonly reach: ScopeRow['reach'] },
  at: number,
  end: number,
): Scoped {
  const index = parts.findIndex((part) => part.from <= at && at < part.until)
  const own = parts[index]!
  if (reach === 'sentence') {
    // "Limped over the line? No chance": this answers the question just before.
    const whole = parts.filter(
      ({ sentence }) => sentence === own.sentence || (sentence === own.sentence - 1 && own.asks),
    )
    return { kind, from: whole[0]!.from, until: whole.at(-1)!.until }
  }
  let until = own.until
  // "Dreading shin splints and knee pain": an "and" or "or" goes on, a comma may begin anything.
  for (let next = index + 1; next < parts.length; next += 1) {
    const part = parts[next]!
    if (part.sentence !== own.sentence || part.present || part.firstPerson || !part.joined) break
    until = part.until
  }
  return { kind, from: reach === 'all' ? own.from : at, until: Math.max(until, end) }
}

/** Before somebody else they make company of them, or of the runner the one who is spoken of. */
const NOT_BEFORE_SUBJECT = new Set(
  'with without of from to behind by for beside past like than after and around thanks near between passing passed chasing chased beat overtook lapped via at on told'.split(
    ' ',
  ),
)

function isSubject({ words }: Lexicon, tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[end]
  if (next === undefined || next.sentence !== tokens[at]!.sentence) return false
  // "My dog, a stitch and rain": a list, not a sentence about the dog.
  if (next.mark && next.word !== ',' && next.word !== "'") return false
  if (before === undefined || before.sentence !== tokens[at]!.sentence) return true
  if (words.firstPerson.has(before.word) && before.word !== 'my') return false
  return !NOT_BEFORE_SUBJECT.has(before.word)
}

function otherFrom(
  { words }: Lexicon,
  tokens: readonly Token[],
  parts: readonly Part[],
  at: number,
  end: number,
): Scoped | null {
  const { sentence } = tokens[at]!
  let until = end
  // "His knee was sore, mine too".
  const shared = tokens.some((token) => token.sentence === sentence && words.likewise.has(token.word))
  if (shared) return null
  // "My wife said my face was grey", "he told me I was weaving": from the runner on it is the runner's.
  while (
    until < tokens.length &&
    tokens[until]!.sentence === sentence &&
    (!words.firstPerson.has(tokens[until]!.word) || isCompanyOfRunner(tokens, until))
  ) {
    const { word } = tokens[until]!
    const part = parts.find(({ from }) => from === until)
    if (BREAKS.has(word)) break
    if (SOFT_BREAKS.has(word) && !goesOn(words, tokens, until) && !isStillOfThem(tokens, part)) break
    if (part?.present === true) break
    // "He ran well": this is about a deed, and nothing is the matter with him.
    if (words.harmlessDeeds.has(word) && !goesOnWith(tokens, until)) {
      until += 1
      break
    }
    until += 1
  }
  return { kind: 'other-person', from: at, until }
}

/** "Ran with a broken toe", "ran a PB on a dodgy hip": the body comes with the deed. */
const goesOnWith = (tokens: readonly Token[], at: number): boolean =>
  ['with', 'of'].includes(tokens[at + 1]?.word ?? '') ||
  [2, 3, 4, 5].some(
    (next) =>
      tokens[at + next]?.sentence === tokens[at]!.sentence &&
      ['on', 'with', 'despite', 'through'].includes(tokens[at + next - 1]!.word) &&
      ['a', 'an', 'one', 'his', 'her', 'their'].includes(tokens[at + next]!.word),
  )

/** "The woman ahead of me", "the lad beside me": the runner only tells where. */
const isCompanyOfRunner = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word === 'me' && BESIDE_RUNNER.has(tokens[at - 1]?.word ?? '')
const BESIDE_RUNNER = new Set('of to behind beside with near before past overtook passed alongside next'.split(' '))

/** "…, ambulance took him". */
const isStillOfThem = (tokens: readonly Token[], part: Part | undefined): boolean =>
  part !== undefined &&
  !part.present &&
  !part.firstPerson &&
  tokens.slice(part.from, part.until).some(({ word }) => THEM.has(word))
const THEM = new Set('him her them he she they his their'.split(' '))

/** "My mate collapsed and threw up": still his. */
const goesOn = (words: Lexicon['words'], tokens: readonly Token[], at: number): boolean =>
  ['and', '&', 'then'].includes(tokens[at]!.word) && words.deedsGoOn.has(tokens[at + 1]?.word ?? '')

/** "Dave's heart attack", "coach's calf went pop": a person and what is theirs. */
function ownerAt(lexicon: Lexicon, tokens: readonly Token[], at: number): { readonly length: number } | null {
  const { word, entry, begins, genitive, capital } = tokens[at]!
  if (!genitive || tokens[at + 1] === undefined || lexicon.words.notAnOwner.has(word)) return null
  if (tokens[at + 1]!.begins.phrases?.means.area === undefined) return null
  return begins.owners ?? (capital && !entry.isKnown ? { length: 1 } : null)
}

/** "Jenny ran with a broken toe": a word nobody knows, in capitals at the start, that does something. */
function nameAt({ words }: Lexicon, tokens: readonly Token[], at: number): { readonly length: number } | null {
  const { word, entry, capital, sentence } = tokens[at]!
  if (!capital || entry.isKnown) return null
  const begins = at === 0 || tokens[at - 1]!.sentence !== sentence
  const next = tokens[at + 1]
  if (!begins || next === undefined || next.sentence !== sentence || word.length < 3) return null
  return words.deedsOfOthers.has(next.word) && !words.firstPerson.has(word) ? { length: 1 } : null
}
