import { type PhraseIndex, phraseAt } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Reads "could not" as the one word "couldnt", which then stands for both. */
export function mergeWords(tokens: readonly Token[], merged: PhraseIndex<string>): readonly Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const hit = merged.has(tokens[at]!.word) ? phraseAt(merged, tokens, at) : null
    const taken = hit?.length ?? 1
    out.push(hit === null ? tokens[at]! : { ...tokens[at]!, word: hit.means, until: tokens[at + taken - 1]!.until })
    at += taken
  }
  return out
}
