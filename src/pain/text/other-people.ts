import type { Lexicon } from '../lexicon/lexicon.ts'
import { isGeneralSign } from '../symptom/general-signs.ts'
import type { Found } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Words between somebody else and the facts about them: "a guy had chest pain", no more. */
const REACH = 1

/**
 * What the text says of the runner: without the facts about somebody else, as its subject ("a guy had chest pain") or as the
 * owner of the place ("her knee is sore"). Anything looser counts as the runner's own.
 */
export function withoutOthers(lexicon: Lexicon, tokens: readonly Token[], found: readonly Found[]): readonly Found[] {
  const theirs = new Set(found.filter((phrase) => isTheirPlace(lexicon, tokens, phrase)))
  return found.filter(
    (phrase) =>
      !theirs.has(phrase) && !isTheirs(lexicon, tokens, theirs, found, phrase) && !isOfAnother(lexicon, tokens, phrase),
  )
}

/** "Her left knee", "Dave's calf", "my husband's knee". */
function isTheirPlace({ words }: Lexicon, tokens: readonly Token[], { from, means }: Found): boolean {
  if (means.area === undefined) return false
  const { sentence } = tokens[from]!
  if (tokens.some((token) => token.sentence === sentence && words.likewise.has(token.word))) return false
  const isSide = (word: string): boolean => (word in words.sides && word.length > 1) || word in words.parts
  let end = from
  while (end > 0 && isSide(tokens[end - 1]!.word)) end -= 1
  const last = tokens[end - 1]
  if (last === undefined || last.clause !== tokens[from]!.clause) return false
  if (last.genitive && last.capital && !words.notAnOwner.has(last.word)) return !isCompany(words, tokens, end - 1)
  const start = [end - 1, end - 2].find((at) => at >= 0 && tokens[at]!.begins.owners?.length === end - at)
  return start !== undefined && !isCompany(words, tokens, start)
}

/** Sore, tight and the like of a place that is theirs, named without a break, where none is the runner's own. */
function isTheirs(
  { words }: Lexicon,
  tokens: readonly Token[],
  theirs: ReadonlySet<Found>,
  found: readonly Found[],
  { from, means }: Found,
): boolean {
  const { sentence } = tokens[from]!
  const place = found.findLast((other) => other.means.area !== undefined && other.from <= from)
  if (means.area !== undefined || place === undefined || !theirs.has(place)) return false
  // What may be the heart or the heat is never given away.
  if (tokens[place.from]!.sentence !== sentence || isGeneralSign(means)) return false
  const between = tokens.slice(place.until, from)
  return between.every(
    (token) =>
      token.sentence === sentence && !token.mark && !words.firstPerson.has(token.word) && !words.and.has(token.word),
  )
}

/** "With him": whoever is only company does not own the facts that follow. */
const isCompany = (words: Lexicon['words'], tokens: readonly Token[], at: number): boolean =>
  words.companyLinks.has(tokens[at - 1]?.word ?? '')

function isOfAnother({ words }: Lexicon, tokens: readonly Token[], phrase: Found): boolean {
  const { clause } = tokens[phrase.from]!
  for (let at = Math.max(0, phrase.from - 4); at < phrase.from; at += 1) {
    if (tokens[at]!.clause !== clause) continue
    const hit = tokens[at]!.begins.others
    const end = at + (hit?.length ?? 0)
    if (hit === undefined || end > phrase.from || end + REACH < phrase.from) continue
    return !isCompany(words, tokens, at) && !isFirstPersonNear(words.firstPerson, tokens, end, phrase)
  }
  return false
}

function isFirstPersonNear(first: ReadonlySet<string>, tokens: readonly Token[], from: number, phrase: Found): boolean {
  const { sentence } = tokens[phrase.from]!
  const around = tokens.slice(from, phrase.until + 5).filter((token) => token.sentence === sentence)
  return around.some((token) => first.has(token.word))
}
