import type { Claim } from '../../model/pain-note.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Scoped } from '../text/scopes.ts'
import type { Token } from '../text/tokens.ts'

type Stated = Pick<Claim, 'kind' | 'value'>

/** Ages that a runner states of themselves. */
const AGES = { from: 8, until: 99 } as const

/** Conditions and ages that the words state of the runner; not those denied, of the past or of somebody else. */
export function claimsOf(lexicon: Lexicon, tokens: readonly Token[], scopes: readonly Scoped[]): readonly Stated[] {
  const out: Stated[] = []
  const add = (claim: Stated): void => {
    if (!out.some(({ kind, value }) => kind === claim.kind && value === claim.value)) out.push(claim)
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.begins.claims === undefined && tokens[at]!.entry.number === null) continue
    if (scopes.some(({ from, until }) => from <= at && at < until)) continue
    const hit = tokens[at]!.begins.claims
    if (hit !== undefined && !isDenied(lexicon, tokens, at)) add({ kind: 'condition', value: hit.means })
    const age = ageAt(tokens, at)
    if (age !== null) add({ kind: 'age', value: String(age) })
  }
  return out
}

const isDenied = ({ words }: Lexicon, tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3].some((back) => {
    const token = tokens[at - back]
    return token?.sentence === tokens[at]!.sentence && words.negators.has(token.word)
  })

/** "I am 15", "im 14 and", "15 years old", "M55 here", "aged 16", "turned 70". */
function ageAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]!
  if (!/^\d{1,2}$/.test(token.word)) return null
  const age = Number(token.word)
  if (age < AGES.from || age > AGES.until) return null
  const word = (back: number): string => tokens[at + back]?.word ?? ''
  const after = word(1)
  const old = ['years', 'year', 'yrs', 'yr', 'yo'].includes(after) && (word(2) === 'old' || after === 'yo')
  const isFirst = word(-1) === 'im' || (word(-1) === 'am' && word(-2) === 'i') || ['aged', 'age'].includes(word(-1))
  const ends =
    tokens[at + 1] === undefined || tokens[at + 1]!.mark || ['and', 'so', 'but', 'now', 'with'].includes(after)
  const apart = tokens[at + 1] !== undefined && tokens[at + 1]!.sentence !== token.sentence
  const ofRunner = old && !['his', 'her', 'their', 'a', 'the', 'my'].includes(word(-1))
  return (isFirst && (ends || apart || old)) || ofRunner ? age : null
}
