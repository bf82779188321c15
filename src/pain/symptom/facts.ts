import { AREAS } from '../../model/area.ts'
import type { Sign } from '../../model/symptom.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Meaning } from '../lexicon/words.ts'
import { type FrameFound, findFrames, type GroupPlaces, placesOfGroups } from '../text/frames.ts'
import { canTell } from '../text/key-words.ts'
import { isFrameDenied, type Stance, stanceOf } from '../text/negation.ts'
import { type NamedSeverity, onsetsOf, severitiesOf } from '../text/numbers.ts'
import { withoutOthers } from '../text/other-people.ts'
import { type Found, meaningsOf } from '../text/phrases.ts'
import { type Scoped, scopesOf } from '../text/scopes.ts'
import type { Token } from '../text/tokens.ts'
import type { Mention } from './mention.ts'
import { mentionsOf } from './mentions.ts'

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
  readonly scopes: readonly Scoped[]
  /** Every phrase of the tables, also the harmless ones and those of somebody else. */
  readonly found: readonly Found[]
  readonly frames: readonly FrameFound[]
  readonly groups: GroupPlaces
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

/** Takes a text apart: words, places, and facts with their stance. */
export function readText(lexicon: Lexicon, tokens: readonly Token[]): Reading {
  const scopes = scopesOf(lexicon, tokens)
  const all = meaningsOf(tokens)
  const scoped = (from: number): boolean => scopes.some((scope) => scope.from <= from && from < scope.until)
  const own = withoutOthers(lexicon, tokens, all)
  const found = own.filter(({ from, means }) => !scoped(from) || means.sign === 'clot-risk')
  // A place of another time still tells which side "the other" is.
  const placed = own.filter(
    ({ from, means }) => !scoped(from) || (means.area !== undefined && means.pain === undefined),
  )
  const severities = severitiesOf(lexicon, tokens, found).filter(({ from }) => !scoped(from))
  const harmless = all.filter(({ means }) => Object.keys(means).length === 0)
  const hidden = (at: number): boolean => scoped(at) || harmless.some(({ from, until: end }) => from <= at && at < end)
  const groups = placesOfGroups([lexicon.frames, lexicon.danger], tokens)
  // A clot of long ago counts where the calf aches now.
  const hadClot = scopes.some(({ kind }) => kind === 'past')
    ? findFrames(lexicon.frames, groups, tokens, () => false).filter(
        ({ at, means }) => means.sign === 'clot-risk' && at.some((each) => !scoped(each)),
      )
    : []
  const frames = [...findFrames(lexicon.frames, groups, tokens, hidden), ...hadClot].filter(
    (frame) => !isFoundAlready(found, frame),
  )
  const read = { tokens, scopes, found: all, frames, groups }
  if (
    frames.length === 0 &&
    severities.length === 0 &&
    !found.some(({ means }) => canTell(means) || (means.ifNot !== undefined && canTell(means.ifNot)))
  )
    return { ...read, mentions: [], facts: [], plainClauses: new Set() }
  const mentions = mentionsOf(lexicon, tokens, placed).filter((mention) => !scoped(mention.found.from))
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
        ...turned(settled(tokens, phrase), stance),
      }
    })
  for (const frame of frames) {
    const denied = isFrameDenied(lexicon, tokens, found, frame)
    // Words of several clauses of which one is denied tell nothing together.
    if (denied && frame.at.some((at) => tokens[at]!.clause !== tokens[frame.from]!.clause)) continue
    facts.push({
      from: frame.from,
      until: frame.until,
      severity: null,
      onsetM: null,
      means: frame.means,
      stance: denied ? 'no' : 'yes',
    })
  }
  for (const severity of severities)
    facts.push({ from: severity.from, until: severity.until, means: {}, stance: 'yes', severity, onsetM: null })
  for (const onset of onsetsOf(lexicon, tokens))
    facts.push({ from: onset.from, until: onset.until, means: {}, stance: 'yes', severity: null, onsetM: onset.metres })
  facts.push(...freeSides(lexicon, tokens, found, mentions, severities))
  facts.sort((a, b) => a.from - b.from)
  return {
    ...read,
    mentions: withSharedSide(tokens, mentions, facts),
    facts: over(lexicon, tokens, mentions, until(lexicon, tokens, facts)),
    plainClauses: plain(lexicon, tokens, all, severities),
  }
}

/**
 * A side apart from its place: "runner's knee 3/10, left", "tib post sore left", "achilles again, R, 3", and in a sentence
 * of its own where the note has one place ("Bum's sore. Left. 3/10.").
 */
function freeSides(
  { words }: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
  mentions: readonly Mention[],
  severities: readonly NamedSeverity[],
): readonly Fact[] {
  return tokens.flatMap(({ word, clause, sentence }, at) => {
    const side = words.sides[word]
    if (side === undefined || [...found, ...mentions].some(({ from, until: end }) => from <= at && at < end)) return []
    const before = tokens[at - 1]
    const next = tokens[at + 1]
    const number = (index: number): boolean => severities.some(({ from, until: end }) => from <= index && index < end)
    const ends = next === undefined || next.mark || next.clause !== clause || number(at + 1)
    const begins = before === undefined || before.mark || before.sentence !== sentence || number(at - 1)
    // A letter alone is a side only between marks or beside a number: "calf 4/10 L", "achilles again, r, 3".
    const led = tokens[at]!.capital && found.some(({ until: end, means }) => end === at && means.pain !== undefined)
    const ahead = mentions.some(({ from }) => from === at + 1)
    if (word.length === 1 && !(ends && begins) && !(led && !ahead)) return []
    const inSentence = mentions.some(({ from }) => tokens[from]!.sentence === sentence && from < at)
    const alone = mentions.length === 1 && ends && begins && mentions[0]!.from < at
    const turns = before !== undefined && words.turns.has(before.word)
    if (!(ends || (led && !ahead)) || !(inSentence || alone) || turns || DENIED_SIDE.test(tokensBefore(tokens, at)))
      return []
    return [{ from: at, until: at + 1, means: { side }, stance: 'yes' as const, severity: null, onsetM: null }]
  })
}

/** "Not the left". */
const DENIED_SIDE = /\bnot (?:the|my) $/

const tokensBefore = (tokens: readonly Token[], at: number): string =>
  `${tokens
    .slice(Math.max(0, at - 2), at)
    .map(({ word }) => word)
    .join(' ')} `

/** One side stated for a list: "shin 3 and heel 4 on the right", "both on the left". */
function withSharedSide(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  facts: readonly Fact[],
): readonly Mention[] {
  return mentions.map((mention) => {
    const { sentence } = tokens[mention.from]!
    const here = mentions.filter(({ from }) => tokens[from]!.sentence === sentence)
    // "Calf and shin both sore on the left": both places, not both sides.
    const listed = here.at(-1)!
    const both = listed.side === 'both' && listed.found.means.side === undefined && isBothOfList(tokens, here)
    const sideless = both ? here.slice(0, -1) : here
    if (here.length < 2 || sideless.some(({ side }) => side !== null) || !AREAS[mention.area].sided) return mention
    const sides = [
      ...new Set(
        facts.flatMap(({ from, means, stance }) =>
          stance === 'yes' &&
          means.area === undefined &&
          tokens[from]!.sentence === sentence &&
          from > here.at(-1)!.from
            ? (means.side ?? [])
            : [],
        ),
      ),
    ]
    if (sides.length === 1) return { ...mention, side: sides[0]! }
    return both ? { ...mention, side: null } : mention
  })
}

/** "Calf and shin both": right after the last of two places that "and" joins. */
const isBothOfList = (tokens: readonly Token[], here: readonly Mention[]): boolean => {
  const [first, last] = here
  return (
    here.length === 2 &&
    tokens[last!.found.until]?.word === 'both' &&
    tokens.slice(first!.found.until, last!.found.from).some(({ word }) => word === 'and' || word === '&')
  )
}

/** A phrase of the tables tells the same of these words, with its own stance. */
const isFoundAlready = (found: readonly Found[], { at, means }: FrameFound): boolean =>
  found.some(
    (phrase) =>
      phrase.means.sign === means.sign &&
      // "Wakes me" alone tells no place, "my back wakes me" does.
      (means.sign !== undefined || means.exception !== true || phrase.means.exception === true) &&
      at.some((each) => phrase.from <= each && each < phrase.until),
  )

/** Something besides the place itself. */
const tellsMore = ({ area, side, spread, faint: _, ...rest }: Meaning): boolean =>
  Object.keys(rest).length > 0 || (area === undefined && (side ?? spread) !== undefined)

/** A place's own words that turned out to be a part of another place ("back of the knee"). */
const isOverruled = (phrase: Found, mentions: readonly Mention[]): boolean =>
  phrase.means.area !== undefined && phrase.means.faint === true && !mentions.some(({ found }) => found === phrase)

/** "Eased after I stopped" is no easing in the run. */
function settled(tokens: readonly Token[], { from, until: end, means }: Found): Meaning {
  if (means.trend !== 'improves') return means
  for (let at = from + 1; at < end + 4 && at < tokens.length && tokens[at]!.clause === tokens[from]!.clause; at += 1) {
    if (tokens[at]!.begins.endOfRun !== undefined) {
      const { trend: _, ifNot: __, ...rest } = means
      return { ...rest, goneOnStopping: true }
    }
  }
  return means
}

/** A bruise fades and that is that; any other sign that went remains a question. */
const FADING: ReadonlySet<Sign> = new Set<Sign>(['bruising'])

/** "Niggle has gone", "all pain gone": what was named right before is over. A sign that went remains a question. */
function over(
  lexicon: Lexicon,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  facts: readonly Fact[],
): readonly Fact[] {
  return facts.map((fact) => {
    const fades = fact.means.sign === undefined || FADING.has(fact.means.sign)
    if (fades && facts.some((other) => endsIt(lexicon, tokens, mentions, fact, other))) return { ...fact, stance: 'no' }
    // "Calf has gone" is an injury, "niggle has gone" is none.
    return facts.some((other) => endsIt(lexicon, tokens, mentions, other, fact))
      ? { ...fact, means: { over: true } }
      : fact
  })
}

function endsIt(
  { words }: Lexicon,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  pain: Fact,
  gone: Fact,
): boolean {
  if (gone.means.over !== true || gone.stance !== 'yes' || gone.from < pain.until) return false
  if (pain.means.pain === undefined || pain.stance !== 'yes') return false
  const { sentence, clause } = tokens[gone.from]!
  const next = tokens[gone.until]
  // "Gone into my hip", "gone to a 5" is not over.
  const closed = next === undefined || next.sentence !== sentence || next.mark || next.clause !== clause
  return (
    (closed || words.overEnds.has(next.word)) &&
    tokens[pain.from]!.sentence === sentence &&
    // "The niggle in my left knee has gone": the complaint is gone, wherever it was.
    tokens
      .slice(pain.until, gone.from)
      .every(
        (token, after) =>
          (!token.mark || token.word === ',') &&
          (token.mark ||
            words.overLinks.has(token.word) ||
            token.word in words.sides ||
            token.word in words.parts ||
            mentions.some(({ from, until: end }) => from <= pain.until + after && pain.until + after < end)),
      )
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
