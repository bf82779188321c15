import type { Claim, DangerReason } from '../../model/pain-note.ts'
import type { NextMorning, Symptom } from '../../model/symptom.ts'
import { isPainFree } from '../episodes/is-pain-free.ts'
import { ENGLISH } from '../lexicon/en/index.ts'
import { type Lexicon, lexiconOf } from '../lexicon/lexicon.ts'
import type { ScopeKind } from '../lexicon/words.ts'
import { isWorthReading } from '../text/key-words.ts'
import { normalised } from '../text/normalise.ts'
import { withPhrases } from '../text/phrases.ts'
import { tokens } from '../text/tokens.ts'
import { type Attached, attach, type ScopedFacts } from './attach.ts'
import { claimsOf } from './claims.ts'
import { compileSymptom, hurts, isWell } from './compile-symptom.ts'
import { dangerOf } from './danger-net.ts'
import { type Fact, type Reading, readText } from './facts.ts'
import { withGeneralSigns } from './general-symptom.ts'

/** A stretch of the text, by character, and what it was taken for. */
export interface Understood {
  readonly from: number
  readonly until: number
  readonly field: string
  readonly value: string
}

/** A text as understood. */
export interface ParsedNote {
  /** One per place named, those that hurt first; a place stated to be well has severity 0. Empty for a diary line. */
  readonly symptoms: readonly Symptom[]
  /** Stated to be without pain, and no sign reported. */
  readonly painFree: boolean
  /** No place, pain word or sign (rules.md §5 "What is known"). */
  readonly diary: boolean
  /** A word for pain, a sign or a severity is in it, not only a place. */
  readonly telling: boolean
  readonly understood: readonly Understood[]
  readonly nextMorning: { readonly answer: NextMorning; readonly severity: number | null } | null
  /** Words that touch a danger and are neither understood nor known as denied, past, somebody else's or harmless. */
  readonly danger: { readonly raisedBy: readonly string[]; readonly reason: DangerReason } | null
  /** Conditions and ages the words state. */
  readonly claims: readonly { readonly kind: Claim['kind']; readonly value: string }[]
  readonly scopes: readonly NoteScope[]
}

/** What holds for the words of a stretch of the text, by character. */
export interface NoteScope {
  readonly kind: ScopeKind
  readonly from: number
  readonly until: number
}

const DIARY: ParsedNote = Object.freeze({
  symptoms: [],
  painFree: false,
  diary: true,
  telling: false,
  understood: [],
  nextMorning: null,
  danger: null,
  claims: [],
  scopes: [],
})

/** Ten pages: of a longer text the beginning is read. All of it is kept. */
const MOST_LETTERS = 20_000

/**
 * Understands what a runner wrote about pain: where, which side, how bad (0–10), how it changed, and the warning signs, each
 * known yes, known no or unknown. Whatever is unclear is read the stricter way or left unknown, so that it becomes a question.
 *
 * Text without a place, a word for pain or a sign is a diary line. Never throws. What the words mean for the advice:
 * [the catalogue](catalogue.md).
 */
export function parseNote(text: string): ParsedNote {
  const start = text.slice(0, MOST_LETTERS)
  const lexicon = lexiconOf(ENGLISH)
  const typed = tokens(start, lexicon.entryOf)
  if (!isWorthReading(lexicon, start, typed)) return DIARY
  const reading = readText(lexicon, withPhrases(normalised(lexicon, typed)))
  const attached = attach(lexicon, reading)
  const places = symptomsOf(lexicon, reading, attached)
  const alone = placelessSymptom(lexicon, reading, attached)
  const all = withGeneralSigns(alone === null ? places : [...places, alone], attached.general)
  const symptoms = ordered(all)
  const danger = dangerOf(lexicon, reading, symptoms)
  const claims = claimsOf(lexicon, reading.tokens, reading.scopes)
  const scopes = scopesShown(reading)
  if (danger?.reason === 'language') return { ...DIARY, diary: false, danger }
  if (symptoms.length === 0) return { ...DIARY, diary: danger === null, danger, claims, scopes }
  const painFree = symptoms.every((symptom) => isPainFree(symptom))
  return {
    symptoms,
    painFree,
    diary: false,
    telling: isTelling(attached, symptoms),
    understood: understoodOf(reading),
    nextMorning: nextMorningOf(reading),
    danger,
    claims,
    scopes,
  }
}

/** Scopes by character, for whoever wants to see how it was read. */
const scopesShown = ({ tokens, scopes }: Reading): readonly NoteScope[] =>
  scopes.map(({ kind, from, until }) => ({ kind, from: tokens[from]!.from, until: tokens[until - 1]!.until }))

function symptomsOf(lexicon: Lexicon, reading: Reading, attached: Attached): readonly Symptom[] {
  const places = attached.places.filter(
    (scoped) =>
      (!isOnlyDenied(scoped.facts, scoped.place.mentions.length) || attached.places.length === 1) &&
      !isOnlyNamed(lexicon, reading, scoped) &&
      !isOnlyTired(scoped),
  )
  return places
    .map((each) => withoutKnownTrouble(lexicon, reading, each))
    .map((scoped) =>
      compileSymptom(
        reading,
        scoped,
        !hurts(scoped.facts, false) && (isWell(reading, scoped.facts, false) || isNone(lexicon, reading, scoped)),
      ),
    )
}

/** "The dodgy ankle held firm": the trouble in its name is past, where it is stated to be well now. */
function withoutKnownTrouble({ words }: Lexicon, reading: Reading, scoped: ScopedFacts): ScopedFacts {
  const { tokens } = reading
  if (!scoped.facts.some(({ means, stance }) => means.well === true && stance === 'yes')) return scoped
  const isName = ({ from, until }: Fact): boolean =>
    until - from === 1 &&
    words.knownTroubles.has(tokens[from]!.word) &&
    scoped.place.mentions.some(({ from: first, found }) => first === until || found.from === until || first === from)
  const facts = scoped.facts.filter((fact) => !isName(fact))
  return facts.length === scoped.facts.length ? scoped : { ...scoped, facts }
}

/** "Legs like lead", "heavy legs but nothing sore": tired is no pain, as long as nothing else is the matter there. */
const isOnlyTired = ({ facts }: ScopedFacts): boolean =>
  facts.some(({ means, stance }) => means.weary === true && stance === 'yes') &&
  facts.every(({ severity }) => severity === null || severity.value === 0) &&
  !hurts(
    facts.filter(({ means }) => means.weary !== true),
    false,
  )

/** "No achilles today": named only to say that there was none. */
const isNone = ({ words }: Lexicon, { tokens }: Reading, { place, facts }: ScopedFacts): boolean =>
  facts.every(isOfPlaceOnly) &&
  place.mentions.every(({ from }) => {
    let at = from - 1
    // "No pain in the knee, none in the hip".
    while (
      tokens[at]?.sentence === tokens[from]!.sentence &&
      words.placeLinks.has(tokens[at]!.word) &&
      !tokens[at]!.mark
    )
      at -= 1
    return tokens[at]?.sentence === tokens[from]!.sentence && words.answersNo.has(tokens[at]!.word)
  })

/** Only the place and its side, nothing that is the matter there. */
const isOfPlaceOnly = ({ means, severity, onsetM }: Fact): boolean =>
  severity === null &&
  onsetM === null &&
  Object.keys(means).every((field) => field === 'area' || field === 'side' || field === 'faint' || field === 'trigger')

/** A sentence of so few words that begins with a place is about the place. */
const MOST_WORDS_OF_A_PLACE = 7

/**
 * A place in a line that is about something else ("mud up to our knees", "yoga for hips"): nothing there hurts, and the
 * line does not speak of how it was. A place alone ("left knee again"), or one of which something is stated that nobody
 * could read ("my calf was a right so-and-so"), stays, without a number, and raises a question.
 */
function isOnlyNamed(lexicon: Lexicon, reading: Reading, scoped: ScopedFacts): boolean {
  const { tokens, plainClauses } = reading
  if (!scoped.facts.every(isOfPlaceOnly) || scoped.place.area === null || isNone(lexicon, reading, scoped)) return false
  return !scoped.place.mentions.some(({ from, until, side, found }) => {
    const { clause } = tokens[found.from]!
    if (plainClauses.has(clause)) return true
    const next = tokens[until]
    const compared = tokens.some((token) => token.clause === clause && token.word === 'better')
    const stated = compared || (next !== undefined && next.clause === clause && lexicon.words.copulas.has(next.word))
    const begins = from === 0 || tokens[from - 1]!.mark || tokens[from - 1]!.sentence !== tokens[from]!.sentence
    const own = ['my', 'the', 'me'].includes(tokens[from - 1]?.word ?? '')
    // "Left calf hello again": a place with its side, and a few words of it that are not known.
    const short =
      tokens.filter((token) => token.sentence === tokens[from]!.sentence && !token.mark).length <= MOST_WORDS_OF_A_PLACE
    // "Shins painted with mud": more than one is no side.
    const sided = side !== null && found.means.side === undefined
    return (stated && (begins || own || side !== null)) || (begins && short && sided)
  })
}

/** What hurts though no place is named; "no pain" of a text without any place; nothing if it is only effort. */
function placelessSymptom(lexicon: Lexicon, reading: Reading, { places, placeless }: Attached): Symptom | null {
  const facts = placeless.filter((fact) => !isEffort(lexicon, reading, fact))
  const scoped: ScopedFacts = { place: { area: null, side: null, spread: null, mentions: [] }, facts }
  if (hurts(facts, true) || isAllThereIs(reading, facts)) return compileSymptom(reading, scoped, false)
  if (places.length > 0 || !isWell(reading, facts, true)) return null
  return compileSymptom(reading, scoped, true)
}

/** "Those hills hurt", "painful splits": what hurts there is the effort. */
function isEffort({ words }: Lexicon, { tokens }: Reading, { from, until, means, severity }: Fact): boolean {
  if (means.pain === undefined || means.sign !== undefined || severity !== null || means.weak === true) return false
  if ((means.gait ?? means.painkiller) !== undefined) return false
  const { clause } = tokens[from]!
  const isSubject = (at: number): boolean => {
    const token = tokens[at]
    if (token?.clause !== clause || !words.effortSubjects.has(token.word)) return false
    // "Hurts to run": the running hurts, not the run.
    return !words.infinitiveMarks.has(tokens[at - 1]?.word ?? '')
  }
  // "Hurting on the last lap".
  const ends = LAST.has(tokens[until + 2]?.word ?? '') ? [until + 2, until + 3] : []
  return [from - 4, from - 3, from - 2, from - 1, until, until + 1, ...ends].some(isSubject)
}

const LAST = new Set(['last', 'final', 'closing'])

/** "4/10" or "a bit tight" and nothing else, or "2/10 at first, 5/10 at the end": what little stands there is about a pain. */
const isAllThereIs = ({ tokens, plainClauses }: Reading, facts: readonly Fact[]): boolean =>
  facts.filter(({ severity }) => severity?.scale === true && severity.when !== null).length >= 2 ||
  (facts.some(({ severity, means, stance }) => severity !== null || (means.pain !== undefined && stance === 'yes')) &&
    tokens.every(({ clause }) => plainClauses.has(clause)))

/** Painful ones first, else in the order of the text; a place-less one that adds nothing to a placed one is dropped. */
function ordered(symptoms: readonly Symptom[]): readonly Symptom[] {
  const painful = symptoms.filter((symptom) => !isPainFree(symptom))
  return [...painful, ...symptoms.filter(isPainFree)]
}

/** "Knee 2/10, no chest pain": the chest is named only inside what is denied. */
const isOnlyDenied = (facts: readonly Fact[], mentions: number): boolean =>
  mentions === 1 &&
  facts.length > 0 &&
  facts.every(({ means, stance }) => means.area !== undefined && means.sign !== undefined && stance === 'no')

function isTelling({ places, placeless, general }: Attached, symptoms: readonly Symptom[]): boolean {
  if (symptoms.every(isPainFree)) return false
  const scoped = places.flatMap(({ facts }) => facts).filter(({ means }) => means.weary !== true)
  const speaks = (facts: readonly Fact[]): boolean =>
    facts.some(
      ({ means, stance }) =>
        stance === 'yes' &&
        (means.trend ?? means.gait ?? means.pain ?? means.disturbsSleep ?? means.dailyLife ?? means.atRest) !==
          undefined,
    )
  return (
    hurts(scoped, false) || speaks(scoped) || hurts(placeless, true) || general.some(({ stance }) => stance === 'yes')
  )
}

function nextMorningOf({ facts }: Reading): ParsedNote['nextMorning'] {
  const answers = facts
    .filter(({ stance, means }) => stance === 'yes' && means.nextMorning !== undefined)
    .map(({ means }) => means.nextMorning!)
  const order: readonly NextMorning[] = ['back', 'not-back', 'worse']
  const answer = order.findLast((value) => answers.includes(value))
  const severity = facts.find((fact) => fact.severity?.when === 'morning')?.severity?.value ?? null
  if (answer !== undefined) return { answer, severity }
  return severity === null ? null : { answer: severity === 0 ? 'back' : 'not-back', severity }
}

/** Fields of a meaning that are shown as understood; the others are how it was read. */
const SHOWN = [
  'quality',
  'trend',
  'gait',
  'tissue',
  'spread',
  'sign',
  'trigger',
  'painkiller',
  'atRest',
  'disturbsSleep',
  'dailyLife',
  'afterRun',
  'situation',
  'nextMorning',
  'pain',
] as const

function understoodOf({ tokens, mentions, facts }: Reading): readonly Understood[] {
  const at = (from: number, until: number): { from: number; until: number } => ({
    from: tokens[from]!.from,
    until: tokens[until - 1]!.until,
  })
  const places = mentions.map(({ from, until, area, side }) => ({
    ...at(from, until),
    field: 'area',
    value: side === null ? area : `${side} ${area}`,
  }))
  const answers = facts.flatMap(({ from, until, means, stance, severity, onsetM }) => {
    const where = at(from, until)
    if (severity !== null) return [{ ...where, field: 'severity', value: String(severity.value) }]
    if (onsetM !== null) return [{ ...where, field: 'onsetM', value: String(onsetM) }]
    const field = SHOWN.find((name) => means[name] !== undefined)
    if (field === undefined || stance === 'hedged') return []
    return [{ ...where, field, value: stance === 'no' ? `no ${means[field]}` : String(means[field]) }]
  })
  return [...places, ...answers].sort((a, b) => a.from - b.from || a.until - b.until)
}
