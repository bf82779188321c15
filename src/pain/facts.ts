import type { Lexicon } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { mentionsOf } from './mentions.ts'
import { mergeWords } from './merge-words.ts'
import { type Stance, stanceOf } from './negation.ts'
import { type NamedSeverity, onsetsOf, severitiesOf } from './numbers.ts'
import { withoutOthers } from './others.ts'
import { type Found, findPhrases, phraseAt } from './phrases.ts'
import { type Token, tokens as tokensOf } from './tokens.ts'
import type { Meaning } from './words/words.ts'

/** One thing the text says, and of which mentioned places. */
export interface Fact {
  readonly from: number
  readonly until: number
  readonly means: Meaning
  readonly stance: Stance
  readonly severity: NamedSeverity | null
  readonly onsetM: number | null
}

/** A text taken apart. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  readonly facts: readonly Fact[]
  /** Clauses in which every word is understood or a filler. */
  readonly plainClauses: ReadonlySet<number>
}

/** What a negation, or an ended run, makes of a meaning. */
function turned(means: Meaning, stance: Stance): { means: Meaning; stance: Stance } {
  if (stance === 'no' && means.ifNot !== undefined) return { means: means.ifNot, stance: 'yes' }
  return { means, stance }
}

/** Takes a text apart: words, places, and what is said with its stance. */
export function readText(lexicon: Lexicon, text: string): Reading {
  const { words } = lexicon
  const tokens = mergeWords(
    tokensOf(text, (word) => words.clauseBreaks.has(word) || words.and.has(word)),
    lexicon.merged,
  )
  const all = findPhrases(lexicon.phrases, tokens)
  const found = withoutOthers(lexicon, tokens, all)
  const mentions = mentionsOf(lexicon, tokens, found)
  const severities = severitiesOf(lexicon, tokens, found)
  const facts: Fact[] = found
    .filter(({ means }) => tellsMore(means))
    .filter((phrase) => !isOverruled(phrase, mentions))
    .map((phrase) => {
      const stance = stanceOf(lexicon, tokens, all, phrase)
      return {
        from: phrase.from,
        until: phrase.until,
        severity: null,
        onsetM: null,
        ...turned(settled(lexicon, tokens, phrase), stance),
      }
    })
  for (const severity of severities)
    facts.push({ from: severity.from, until: severity.until, means: {}, stance: 'yes', severity, onsetM: null })
  for (const onset of onsetsOf(lexicon, tokens))
    facts.push({ from: onset.from, until: onset.until, means: {}, stance: 'yes', severity: null, onsetM: onset.metres })
  facts.push(...trailingSides(lexicon, tokens, found, mentions, severities))
  facts.sort((a, b) => a.from - b.from)
  return {
    tokens,
    mentions,
    facts: over(lexicon, tokens, until(lexicon, tokens, facts)),
    plainClauses: plain(lexicon, tokens, all, severities),
  }
}

/** A side alone at the end of a clause: "runner's knee 3/10, left", "tib post sore left". */
function trailingSides(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  mentions: readonly Mention[],
  severities: readonly NamedSeverity[],
): readonly Fact[] {
  return tokens.flatMap(({ word, clause, sentence }, at) => {
    const side = words.sides[word]
    const taken = [...found, ...mentions].some(({ from, until: end }) => from <= at && at < end)
    // A letter alone is a side only after a number: "calf 4/10 L".
    const letter = word.length === 1 && !severities.some(({ until: end }) => end === at)
    if (side === undefined || letter || taken) return []
    const next = tokens[at + 1]
    const ends = next === undefined || next.mark || next.clause !== clause
    const near = mentions.some(({ from }) => tokens[from]!.sentence === sentence && from < at)
    const turns = tokens[at - 1] !== undefined && words.turns.has(tokens[at - 1]!.word)
    if (!ends || !near || turns) return []
    return [{ from: at, until: at + 1, means: { side }, stance: 'yes' as const, severity: null, onsetM: null }]
  })
}

/** Something besides the place itself. */
const tellsMore = ({ area, side, spread, faint: _, ...rest }: Meaning): boolean =>
  Object.keys(rest).length > 0 || (area === undefined && (side ?? spread) !== undefined)

/** A place's own words that turned out to be a part of another place ("back of the knee"). */
const isOverruled = (phrase: Found, mentions: readonly Mention[]): boolean =>
  phrase.means.area !== undefined && phrase.means.faint === true && !mentions.some(({ found }) => found === phrase)

/** "Eased after I stopped" is no easing in the run. */
function settled(lexicon: Lexicon, tokens: readonly Token[], { from, until: end, means }: Found): Meaning {
  if (means.trend !== 'improves') return means
  for (let at = from + 1; at < end + 4 && at < tokens.length && tokens[at]!.clause === tokens[from]!.clause; at += 1) {
    if (phraseAt(lexicon.endOfRun, tokens, at) !== null) {
      const { trend: _, ifNot: __, ...rest } = means
      return { ...rest, goneOnStopping: true }
    }
  }
  return means
}

/** "Niggle has gone", "all pain gone": what was named right before is over. A sign that went is asked about. */
function over(lexicon: Lexicon, tokens: readonly Token[], facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact) => {
    if (fact.means.sign === undefined && facts.some((other) => endsIt(lexicon, tokens, fact, other)))
      return { ...fact, stance: 'no' }
    // "Calf has gone" is an injury, "niggle has gone" is none.
    return facts.some((other) => endsIt(lexicon, tokens, other, fact)) ? { ...fact, means: { over: true } } : fact
  })
}

function endsIt({ words }: Lexicon, tokens: readonly Token[], pain: Fact, gone: Fact): boolean {
  if (gone.means.over !== true || gone.stance !== 'yes' || gone.from < pain.until) return false
  if (pain.means.pain === undefined || pain.stance !== 'yes') return false
  const { sentence, clause } = tokens[gone.from]!
  const next = tokens[gone.until]
  // "Gone into my hip", "gone to a 5" is not over.
  const closed = next === undefined || next.sentence !== sentence || next.mark || next.clause !== clause
  return (
    (closed || words.overEnds.has(next.word)) &&
    tokens[pain.from]!.sentence === sentence &&
    tokens.slice(pain.until, gone.from).every(({ word, mark }) => !mark && words.overLinks.has(word))
  )
}

/** "No pain until km 8", "fine until mile 4": there was pain. */
function until({ words }: Lexicon, tokens: readonly Token[], facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact) => {
    const clear =
      fact.means.well === true ? fact.stance === 'yes' : fact.means.pain !== undefined && fact.stance === 'no'
    const follow = tokens
      .slice(fact.until, fact.until + 4)
      .filter(({ sentence }) => sentence === tokens[fact.from]!.sentence)
    if (!clear || !follow.some(({ word }) => words.until.has(word))) return fact
    return {
      ...fact,
      means: { pain: 3, ...(fact.means.well === true && fact.means.nothing !== true ? { weak: true as const } : {}) },
      stance: 'yes',
    }
  })
}

function plain(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  severities: readonly NamedSeverity[],
): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const { from, until: end, means } of [...found, ...severities.map((one) => ({ ...one, means: { pain: 0 } }))]) {
    if (Object.keys(means).length > 0) for (let at = from; at < end; at += 1) covered.add(at)
  }
  const open = new Set(
    tokens.flatMap(({ word, clause, mark }, at) =>
      covered.has(at) ||
      mark ||
      words.fillers.has(word) ||
      words.negators.has(word) ||
      words.litotes.has(word) ||
      words.clauseBreaks.has(word) ||
      word in words.sides ||
      word in words.parts ||
      /^\d/.test(word) ||
      word in words.numberWords
        ? []
        : [clause],
    ),
  )
  return new Set(tokens.map(({ clause }) => clause).filter((clause) => !open.has(clause)))
}
