import type { DangerReason } from '../../model/pain-note.ts'
import type { Sign, Symptom } from '../../model/symptom.ts'
import { ENGLISH } from '../lexicon/en/index.ts'
import { type Lexicon, lexiconOf } from '../lexicon/lexicon.ts'
import type { Words } from '../lexicon/words.ts'
import { foreignWords, isForeign } from '../text/foreign.ts'
import { type FrameFound, findFrames, placesOfGroups } from '../text/frames.ts'
import { normalised } from '../text/normalise.ts'
import { telegramLines } from '../text/telegram-lines.ts'
import { tokens as tokensOf } from '../text/tokens.ts'
import type { Reading } from './facts.ts'

/** What raised the danger question. */
export interface DangerRaised {
  readonly raisedBy: readonly string[]
  readonly reason: DangerReason
}

/** Signs that are an emergency by themselves: nothing is left to ask. */
const EMERGENCIES: readonly Sign[] = [
  'chest-pain',
  'chest-tightness',
  'effort-discomfort-arm-jaw-neck-shoulder-belly',
  'fainted',
  'racing-or-irregular-heart',
  'palpitations-when-ill',
  'confused',
  'saddle-numbness',
  'headache-sudden-or-worst',
  'weakness-or-speech',
  'severe-allergy',
  'tight-shiny-lower-leg',
  'fever-with-neck-rash-or-light',
  'sudden-loss-of-sight',
  'spine-pain-after-fall',
  'cold-and-drowsy',
  'low-sugar',
  'lost-consciousness',
  'staggering',
  'odd-behaviour',
  'breathless-out-of-proportion',
  'bladder-or-bowel-change',
]

/** Understood, but by themselves they tell too little to act and too much to pass over. */
const STANDALONE_SIGNS: readonly Sign[] = [
  'overheated',
  'dizzy',
  'nausea',
  'dry-skin',
  'drowsy',
  'drank-very-much',
  'double-vision',
  'heavy-sweating',
  'urine-retention',
  'palpitations-when-ill',
]

/** An emergency by the rules of their own, together with any other of them or with heat. */
const TOGETHER: readonly Sign[] = ['overheated', 'dizzy', 'vomiting', 'nausea', 'dry-skin', 'headache', 'head-knock']

/** The one question the wide net puts, or null (rules.md §5 "Two nets", "Another language"). */
export function dangerOf(lexicon: Lexicon, reading: Reading, symptoms: readonly Symptom[]): DangerRaised | null {
  if (isForeign(reading.tokens)) return { raisedBy: foreignWords(reading.tokens), reason: 'language' }
  const has = (sign: Sign): boolean => symptoms.some(({ signs }) => signs[sign] === true)
  if (EMERGENCIES.some(has) || (has('overheated') && TOGETHER.some((sign) => sign !== 'overheated' && has(sign))))
    return null
  const raisedBy = [...new Set([...wordsCaught(lexicon, reading), ...signsAlone(reading, has)])]
  return raisedBy.length === 0 ? null : { raisedBy, reason: 'words' }
}

/** Chest pain, a faint, a blow to the head and the like: strong enough to ask about where an import brought the words. */
export function hasStrongDanger({ raisedBy }: DangerRaised, words: Words = ENGLISH): boolean {
  const lexicon = lexiconOf(words)
  return raisedBy.some((words) => {
    const tokens = normalised(lexicon, tokensOf(words, lexicon.entryOf))
    return findFrames(lexicon.strongest, placesOfGroups([lexicon.strongest], tokens), tokens, () => false).length > 0
  })
}

function wordsCaught({ danger }: Lexicon, reading: Reading): readonly string[] {
  const { tokens, facts, found, scopes, frames, groups } = reading
  const inside = (at: number, spans: readonly { from: number; until: number }[]): boolean =>
    spans.some(({ from, until }) => from <= at && at < until)
  const harmless = found.filter(({ means }) => Object.keys(means).length === 0)
  const understood = facts.filter(({ means }) => means.sign !== undefined)
  const known = new Set(frames.flatMap(({ at }) => at))
  const hidden = (at: number): boolean => inside(at, harmless) || inside(at, scopes)
  const lines = telegramLines(tokens)
  const caught = findFrames(danger, groups, tokens, hidden, (at) => lines[at]!).filter(
    (frame) => !frame.at.some((at) => inside(at, understood) || known.has(at)) && !isDenied(reading, frame),
  )
  return caught.map(({ from, until }) =>
    tokens
      .slice(from, until)
      .map(({ raw }) => raw)
      .join(' '),
  )
}

/** "No dizziness", "never felt faint", "hot, but never faint". */
function isDenied({ tokens }: Reading, { from, at }: FrameFound): boolean {
  const { clause, sentence } = tokens[from]!
  if (at.some((here) => here > from && isDeniedAlone(tokens, here))) return true
  return tokens.some(
    (token, here) =>
      here < from &&
      from - here <= 5 &&
      token.sentence === sentence &&
      token.clause === clause &&
      !at.includes(here) &&
      DENIES.has(token.word),
  )
}

/** "Never felt faint or sick": a no, and between it and the word nothing but what carries it on. */
function isDeniedAlone(tokens: Reading['tokens'], at: number): boolean {
  for (let here = at - 1; here >= 0 && tokens[here]!.sentence === tokens[at]!.sentence; here -= 1) {
    const { word } = tokens[here]!
    if (DENIES_ALONE.has(word)) return true
    // Of "faint or sick" the first is denied where the second is.
    if (!CARRIES_ON.has(word) && !OR.has(tokens[here + 1]!.word)) return false
  }
  return false
}

const DENIES_ALONE = new Set('no never without'.split(' '))
const CARRIES_ON = new Set(
  'felt feel feeling got get getting was been being any remotely once even actually or nor'.split(' '),
)
const OR = new Set('or nor'.split(' '))
const DENIES = new Set('no not never without didnt dont wasnt isnt zero nor free none doesnt'.split(' '))

function signsAlone({ facts, tokens }: Reading, has: (sign: Sign) => boolean): readonly string[] {
  return facts
    .filter(
      ({ means, stance }) =>
        stance === 'yes' && means.sign !== undefined && STANDALONE_SIGNS.includes(means.sign) && has(means.sign),
    )
    .map(({ from, until }) =>
      tokens
        .slice(from, until)
        .map(({ raw }) => raw)
        .join(' '),
    )
}
