import type { Lexicon } from '../lexicon/lexicon.ts'
import { numberAt, type ScaleRead, scaleAt } from '../symptom/scales.ts'
import type { Found } from './phrases.ts'
import type { Token } from './tokens.ts'

/** A severity on 0–10 that the text names. */
export interface NamedSeverity {
  readonly from: number
  readonly until: number
  readonly value: number
  readonly when: 'start' | 'end' | 'morning' | 'waking' | null
  /** `n/10`: plain even where no pain word stands near. */
  readonly scale: boolean
  /** Worked out from another scale ("3/5"): shown as a guess, and a question. */
  readonly guessed: boolean
}

type Read = Omit<ScaleRead, 'onPain'> & { readonly scale: boolean }

/** Severities of a text, as distinct from distances, paces, dates, counts and grades of other things. */
export function severitiesOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
): readonly NamedSeverity[] {
  const raw: (Read & { from: number; when?: NamedSeverity['when'] })[] = []
  for (let at = 0; at < tokens.length; ) {
    if (
      numberAt(tokens, at) === null ||
      found.some((other) => other.from <= at && at < other.until && other.means.area === undefined)
    ) {
      at += 1
      continue
    }
    const series = seriesAt(lexicon, tokens, at, found)
    if (series !== null) {
      raw.push(...series)
      at = series.at(-1)!.until
      continue
    }
    const read = namedScaleAt(lexicon, tokens, at, found) ?? bareAt(lexicon, tokens, at, found)
    if (read !== null) raw.push({ ...read, from: at })
    at = read?.until ?? at + 1
  }
  return timed(lexicon, tokens, ofToday(tokens, raw))
}

/** "2-2-1-0 over the laps", "3 > 4 > 6": first, highest and last. */
function seriesAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  found: readonly Found[],
): readonly (Read & { from: number; when?: NamedSeverity['when'] })[] | null {
  const values: number[] = []
  let until = at
  for (;;) {
    const value = numberAt(tokens, until)
    if (value === null || value > 10) break
    values.push(value)
    until += 1
    const link = tokens[until]
    if (link === undefined || link.sentence !== tokens[at]!.sentence || !SERIES_LINKS.has(link.word)) break
    until += 1
  }
  const near = found.some(
    ({ from, means }) =>
      tokens[from]!.sentence === tokens[at]!.sentence && (means.area ?? means.pain) !== undefined && from < at,
  )
  if (values.length < 3 || !near || !isSeverityEnd(lexicon, tokens, until)) return null
  const read = { scale: false, guessed: false }
  return [
    { ...read, from: at, until: at + 1, value: values[0]!, when: 'start' },
    { ...read, from: at + 1, until: at + 2, value: Math.max(...values) },
    { ...read, from: until - 1, until, value: values.at(-1)!, when: 'end' },
  ]
}

const SERIES_LINKS = new Set(['-', '–', '>', '→', '->'])

/** "4 last week, 1 today", "3 (Mon), 2 (Wed), 1 (today)": the number of another day gives way to today's. */
function ofToday<R extends Read & { readonly from: number }>(
  tokens: readonly Token[],
  raw: readonly R[],
): readonly R[] {
  if (raw.length < 2) return raw
  const days = raw.map(({ from, until }, index) => {
    const next = raw[index + 1]?.from ?? tokens.length
    for (let at = until; at < Math.min(next, until + 4); at += 1) {
      if (tokens[at]!.sentence !== tokens[from]!.sentence) break
      const { day } = tokens[at]!.begins
      if (day !== undefined) return day.means
      if (tokens[at]!.word === ',') break
    }
    const first = raw[index - 1]?.until ?? 0
    for (let at = from - 1; at >= Math.max(first, from - 3); at -= 1) {
      if (tokens[at]!.sentence !== tokens[from]!.sentence || tokens[at]!.word === ',') break
      const { day } = tokens[at]!.begins
      if (day !== undefined) return day.means
    }
    return null
  })
  if (!days.includes('earlier') || days.every((day) => day === 'earlier')) return raw
  return raw.filter((_, index) => days[index] !== 'earlier')
}

/** Of a scale other than ten only what stands with a pain or a place ("hurts 3/5"). */
function namedScaleAt(lexicon: Lexicon, tokens: readonly Token[], at: number, found: readonly Found[]): Read | null {
  const read = scaleAt(lexicon, tokens, at)
  if (read === null) return null
  const { clause } = tokens[at]!
  const beside = found.some(
    ({ from, means }) => tokens[from]!.clause === clause && (means.pain ?? means.area) !== undefined,
  )
  return read.guessed && !beside ? null : { ...read, scale: !read.guessed }
}

/** `pain level 4`, `knee 4`, `2 at the start`, `it was a 3`. */
function bareAt(lexicon: Lexicon, tokens: readonly Token[], at: number, found: readonly Found[]): Read | null {
  const { numbers } = lexicon.words
  const value = numberAt(tokens, at)
  if (value === null || value > 10) return null
  // "Fine until about eight": that far, or that late.
  const lead = HEDGES.has(tokens[at - 1]?.word ?? '') ? tokens[at - 2] : tokens[at - 1]
  if (lead?.sentence === tokens[at]!.sentence && lexicon.words.until.has(lead.word)) return null
  let until = at + 1
  let top = value
  if (numbers.approximately.has(tokens[until]?.word ?? '')) until += 1
  // "3-4", and "3, 4, 5 over the three miles": the highest counts.
  // "Between 2 and 3".
  const isBetween = tokens[at - 1]?.word === 'between' && lexicon.words.and.has(tokens[until]?.word ?? '')
  while (
    numbers.rangeLinks.has(tokens[until]?.word ?? '') ||
    tokens[until]?.word === ',' ||
    (isBetween && until === at + 1)
  ) {
    const upper = numberAt(tokens, until + 1)
    if (upper === null || upper > 10 || !isSeverityEnd(lexicon, tokens, until + 2)) break
    top = Math.max(top, upper)
    until += 2
  }
  const after = tokens[until]
  const together = after !== undefined && after.sentence === tokens[at]!.sentence
  const follows = together ? after.word : ''
  if (!isSeverityEnd(lexicon, tokens, until)) return null
  // "Pain from 4 to 6 km" tells where.
  const second = numbers.changeLinks.has(follows) && numberAt(tokens, until + 1) !== null
  if (second && !isSeverityEnd(lexicon, tokens, until + 2)) return null
  const before = tokens[at - 1]
  if (before !== undefined && (numbers.otherBefore.has(before.word) || ['/', '#', 'x'].includes(before.word)))
    return null
  const read = { value: top, until, scale: false, guessed: false }
  const timedHere = together && tokens[until]!.begins.when !== undefined
  const isList = until - at > 3
  // Right after the place: "both calves 4 after the half".
  const beside =
    found.some(({ until: end, means }) => end === at && means.area !== undefined) ||
    (before !== undefined && before.word in lexicon.words.sides)
  const boundary =
    !together ||
    numbers.capped.has(follows) ||
    (beside && /^\d/.test(tokens[at]!.word) && numbers.afterPlace.has(follows)) ||
    (numbers.occasions.has(follows) && changesFrom(lexicon, tokens, at)) ||
    after.mark ||
    timedHere ||
    numbers.changeLinks.has(follows) ||
    follows === 'pain' ||
    isList ||
    lexicon.words.clauseBreaks.has(follows) ||
    follows in lexicon.words.sides ||
    numbers.otherBefore.has(follows) ||
    ((numbers.articles.has(before?.word ?? '') || isReached(lexicon, tokens, at, found)) &&
      (numbers.occasions.has(follows) || follows === 'in'))
  if (isAloneInClause(lexicon, tokens, at, until, found)) return read
  if (!boundary) return null
  if (timedHere && /\d/.test(tokens[at]!.word)) return read
  return ledByPain(lexicon, tokens, at, found) ||
    changesFrom(lexicon, tokens, at) ||
    isOfPair(lexicon, tokens, at) ||
    isReached(lexicon, tokens, at, found)
    ? read
    : null
}

/**
 * "Peaked at six on the downhill", "pain of five in the glute": the number is where it got to. So is that of a place with its
 * side: "left knee hovering around 3 all morning", "would say five for the right shin".
 */
function isReached({ words }: Lexicon, tokens: readonly Token[], at: number, found: readonly Found[]): boolean {
  const { sentence, clause } = tokens[at]!
  const [lead, before] = [tokens[at - 1], tokens[at - 2]]
  if (lead?.sentence !== sentence || !LEADS_TO_NUMBER.has(lead.word)) return false
  if (before?.sentence === sentence && REACHES.test(before.word)) return true
  return found.some(
    ({ from, means }) =>
      means.area !== undefined && tokens[from]!.clause === clause && (tokens[from - 1]?.word ?? '') in words.sides,
  )
}

const HEDGES = new Set(['about', 'around', 'roughly'])

const LEADS_TO_NUMBER = new Set(['at', 'of', 'to', 'level', 'a', 'around', 'about', 'say'])
const REACHES =
  /^(?:peak|max|top|hit|reach|rat|pain|sore|ache|niggle|discomfort|level|was|is|got|up|climb|rose|stay|hover|remain|held|hold|sit|sat|stuck|settl)/

/** ", call it a five", ", 4.", "it was 3 at most": a clause that is the number and little more, after a place or pain of its sentence. */
function isAloneInClause(
  { words }: Lexicon,
  tokens: readonly Token[],
  at: number,
  until: number,
  found: readonly Found[],
): boolean {
  const { sentence } = tokens[at]!
  const hasScale = found.some(
    ({ from, means }) =>
      from < at &&
      tokens[from]!.sentence === sentence &&
      ((means.area ?? means.pain) !== undefined || means.trend !== undefined),
  )
  if (!hasScale) return false
  const inClause = (index: number): boolean => {
    const token = tokens[index]
    return token !== undefined && token.sentence === sentence && !token.mark
  }
  let from = at
  while (inClause(from - 1)) from -= 1
  let end = until
  while (inClause(end)) end += 1
  const others = [...tokens.slice(from, at), ...tokens.slice(until, end)]
  return others.length <= 7 && others.every(({ word }) => words.numbers.besideAlone.has(word) || word in words.sides)
}

/** No unit, date or further digits follow: "knee, 5 km" is no 5. */
function isSeverityEnd({ words: { numbers } }: Lexicon, tokens: readonly Token[], until: number): boolean {
  const after = tokens[until]
  if (after === undefined || after.sentence !== tokens[until - 1]!.sentence) return true
  return !(numbers.units.has(after.word) || /^\d/.test(after.word) || ['/', '%', ':', '+', '.'].includes(after.word))
}

/** A pain word, a place or "a" stands before it, with nothing but links between. */
function ledByPain(
  { words: { numbers, sides } }: Lexicon,
  tokens: readonly Token[],
  at: number,
  found: readonly Found[],
): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 6; back -= 1) {
    const token = tokens[back]!
    if (token.sentence !== tokens[at]!.sentence) return false
    if (numbers.leads.has(token.word)) return true
    const place = found.find(
      (other) => other.from <= back && back < other.until && (other.means.area ?? other.means.pain) !== undefined,
    )
    if (place !== undefined) return true
    if (numbers.articles.has(token.word) && back === at - 1 && /\d/.test(tokens[at]!.word)) return true
    if (!numbers.leadLinks.has(token.word) && !(token.word in sides)) return false
  }
  return false
}

/** The second of "2 to 5", "from a 2 to a 5", "2 > 5". */
function changesFrom(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const { numbers } = lexicon.words
  let back = at - 1
  let link = false
  while (back >= 0 && tokens[back]!.sentence === tokens[at]!.sentence && back >= at - 4) {
    const { word } = tokens[back]!
    if (link && numberAt(tokens, back) !== null) {
      // "From km 2 to 6" tells where.
      if ((tokens[back - 1]?.word ?? '') in numbers.distanceUnits) return false
      return !numbers.units.has(tokens[at + 1]?.word ?? '')
    }
    if (numbers.changeLinks.has(word)) link = true
    else if (!numbers.articles.has(word)) return false
    back -= 1
  }
  return false
}

/** "Started at 2, ended at 5": each makes the other a severity. */
function isOfPair(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at]!
  const timedNumbers = tokens.flatMap((token, index) => {
    const value = token.sentence === sentence ? numberAt(tokens, index) : null
    if (value === null || value > 10 || !isSeverityEnd(lexicon, tokens, index + 1)) return []
    const times = [1, 2, 3].flatMap((back) => {
      const hit = tokens[index - back]?.begins.when
      const links = tokens.slice(index - back + (hit?.length ?? 0), index)
      const near = hit !== undefined && links.every(({ word }) => lexicon.words.numbers.leadLinks.has(word))
      return near && (hit.means === 'start' || hit.means === 'end') ? [hit.means] : []
    })
    return times.length === 0 ? [] : [{ index, when: times[0]! }]
  })
  const own = timedNumbers.find(({ index }) => index === at)
  return own !== undefined && timedNumbers.some(({ when }) => when !== own.when)
}

/** Which of them was at the start, which at the end, which next morning. */
function timed(
  lexicon: Lexicon,
  tokens: readonly Token[],
  raw: readonly (Read & { readonly from: number; readonly when?: NamedSeverity['when'] })[],
): readonly NamedSeverity[] {
  const list = raw.map((read, index) => ({ ...read, when: read.when ?? whenOf(tokens, raw, index) }))
  return list.map((read, index) => {
    const before = list[index - 1]
    const after = list[index + 1]
    if (read.when !== null) return read
    const links = (a: Read, b: { from: number }): boolean =>
      b.from - a.until <= 3 &&
      tokens.slice(a.until, b.from).some(({ word }) => lexicon.words.numbers.changeLinks.has(word))
    if (after !== undefined && links(read, after)) return { ...read, when: 'start' as const }
    if (before !== undefined && (links(before, read) || before.when === 'start'))
      return { ...read, when: 'end' as const }
    return after?.when === 'end' && after.from - read.until <= 6 ? { ...read, when: 'start' as const } : read
  })
}

function whenOf(
  tokens: readonly Token[],
  raw: readonly (Read & { readonly from: number })[],
  index: number,
): NamedSeverity['when'] {
  const { from, until } = raw[index]!
  const { clause, sentence } = tokens[from]!
  const last = raw[index + 1]?.from ?? tokens.length
  for (let at = until; at < Math.min(last, until + 4); at += 1) {
    if (tokens[at]!.sentence !== sentence || tokens[at]!.clause !== clause) break
    const { when } = tokens[at]!.begins
    // "Started 1 ended 4": what stands before the next number is of that.
    if (when !== undefined && at + when.length === raw[index + 1]?.from) break
    if (when !== undefined) return when.means
  }
  const first = raw[index - 1]?.until ?? 0
  for (let at = from - 1; at >= Math.max(first, from - 6); at -= 1) {
    if (tokens[at]!.sentence !== sentence) break
    const { when } = tokens[at]!.begins
    if (when === undefined || isInLonger(tokens, at, at + when.length)) continue
    // "Fine next day, 2/10 during": words of the clause before speak for it unless they are all it holds.
    const own = tokens.filter((token) => token.clause === tokens[at]!.clause && !token.mark)
    if (tokens[at]!.clause === clause || own.length <= when.length) return when.means
  }
  return null
}

/** "In the morning" of "first thing in the morning". */
function isInLonger(tokens: readonly Token[], from: number, until: number): boolean {
  return [1, 2, 3].some((back) => {
    const hit = tokens[from - back]?.begins.when
    return hit !== undefined && from - back + hit.length >= until
  })
}

/** Metres into the run at which it began: "from km 8", "after 5k", "around mile 3". */
export function onsetsOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
): readonly { readonly from: number; readonly until: number; readonly metres: number }[] {
  const { numbers } = lexicon.words
  const found: { from: number; until: number; metres: number }[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const value = numberAt(tokens, at)
    if (value === null) continue
    const after = numbers.distanceUnits[tokens[at + 1]?.word ?? '']
    // "Cramp at 30k 6/10": the unit is of the number before it.
    const ofNumberBefore = /^\d/.test(tokens[at - 2]?.word ?? '')
    const before = ofNumberBefore ? undefined : numbers.distanceUnits[tokens[at - 1]?.word ?? '']
    const perUnit = after ?? before
    if (perUnit === undefined || tokens[at + 2]?.word === '/') continue
    const from = after === undefined ? at - 1 : at
    const until = after === undefined ? at + 1 : at + 2
    const lead = [1, 2, 3]
      .map((back) => tokens[from - back])
      .filter((token) => token?.sentence === tokens[at]!.sentence)
    const led =
      lead.some((token) => numbers.onsetBefore.has(token!.word)) || numbers.onsetAfter.has(tokens[until]?.word ?? '')
    const denied = tokens
      .slice(Math.max(0, from - 5), from)
      .some((token) => token.clause === tokens[at]!.clause && numbers.notOnsetBefore.has(token.word))
    if (led && !denied) found.push({ from, until, metres: Math.round(value * perUnit) })
  }
  return found
}
