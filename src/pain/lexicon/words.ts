import type { Area, Side } from '../../model/area.ts'
import type { Condition } from '../../model/settings.ts'
import type { Gait, Quality, Sign, Spread, Tissue, Trend, Trigger } from '../../model/symptom.ts'

/** Which part of a knee, shin or thigh: with the place it makes a more exact one (`src/pain/symptom/part-of-area.ts`). */
export type Part = 'inner' | 'outer' | 'front' | 'back' | 'under' | 'below' | 'top' | 'ball'

/**
 * A situation in which it may hurt or not: "stairs hurt", "no pain on stairs", "stairs fine".
 * What the clause says of pain makes the answer.
 */
export type Situation =
  | 'walking'
  | 'daily'
  | 'stairs'
  | 'rest'
  | 'night'
  | 'after-run'
  | 'hopping'
  | 'pressing'
  | 'load'
  | 'first-thing'

/** What a phrase tells. A phrase that means nothing (`{}`) is a harmless use: it hides the words in it from every other row. */
export interface Meaning {
  readonly area?: Area
  readonly side?: Side
  /** The place counts only beside a pain word, sign or number in its clause ("back", "head", "arm"). */
  readonly faint?: true
  /** Pain evidence; the upper end of the word on 0–10 (rules.md §5 Severity). */
  readonly pain?: number
  /** The pain word counts only with a place ("tight" may be a schedule, "sharp" a turn). */
  readonly weak?: true
  /** The place is well. */
  readonly well?: true
  /** About everything, where no place is named ("pain free"). */
  readonly nothing?: true
  /** Places in the clause hurt though the sentence says all else is well ("except the left knee"). */
  readonly exception?: true
  /** Hardship without a pain word ("a struggle"): answers a situation. */
  readonly hard?: true
  readonly quality?: Quality
  readonly trend?: Trend
  /** It went once the run was over or slower: no easing in the run, but a stitch that goes. */
  readonly goneOnStopping?: true
  /** It went within hours, or with water, food or sleep: what tells a headache that settles (S1-15). */
  readonly goneWithinHours?: true
  /** The pain word right before it is over ("niggle has gone"). */
  readonly over?: true
  /** Where a pain goes to ("down into the foot"): no place of its own; with a shooting or tingling it radiates. */
  readonly goesTo?: true
  /** An injury of the past: its place counts only where the sentence says that it hurts. */
  readonly past?: true
  /** Tired legs: read where they are noted, no reason to suggest a note. */
  readonly weary?: true
  readonly gait?: Gait
  readonly tissue?: Tissue
  readonly spread?: Spread
  readonly sudden?: 'yes' | 'no'
  readonly situation?: Situation
  readonly dailyLife?: 'yes' | 'no'
  readonly atRest?: 'yes' | 'no'
  readonly disturbsSleep?: 'yes' | 'no'
  readonly painkiller?: 'yes' | 'no'
  readonly afterRun?: 'yes' | 'no'
  readonly nextMorning?: 'back' | 'not-back' | 'worse'
  readonly trigger?: Trigger
  readonly daysAgo?: number
  readonly unsure?: true
  readonly notRunSince?: true
  /** Onset at the very start. */
  readonly fromStart?: true
  readonly sign?: Sign
  /** A sign that only counts beside another general sign ("so hot" with dizziness). */
  readonly fainterSign?: Sign
  /** Counts only where the note holds pain evidence or a place ("couldn't sleep", "had to stop"). */
  readonly requiresPainEvidence?: true
  /** What it tells when negated; unset: a sign becomes a known no, an answer "no", all else nothing. */
  readonly ifNot?: Meaning
}

/** Phrases with one meaning. A slot is `a|b`, `word?` may be missing, `*` is any one word; no apostrophes. */
export interface Row {
  /** Of two rows with the same words the higher holds; without a rank of its own, that of its table. */
  readonly rank?: number
  /** A harmless use that is meant to hide the words of a sign: "hay fever". */
  readonly hidesSigns?: true
  readonly say: readonly string[]
  readonly means: Meaning
}

/**
 * Words that together tell something whatever their order and whatever stands between: one of each group of `of`.
 * In a group `a|b` either, `flutter*` any ending, `out_of_rhythm` words that follow each other.
 */
export interface Frame {
  readonly of: readonly string[]
  /** Not where one of these stands in the sentence. */
  readonly not?: string
  /** Words that may stand between; 8 where it is not named. */
  readonly span?: number
  readonly means: Meaning
}

/** Words of a scope, and how far it reaches. */
export interface ScopeRow {
  readonly kind: ScopeKind
  readonly say: readonly string[]
  /** `on`: from its words to the end of the part of the sentence; `all`: the whole part; `sentence`: all of it and the one before a question mark. */
  readonly reach: 'on' | 'all' | 'sentence'
  /** None after one of these. */
  readonly notAfter?: string
}

/** Why a stretch of a note is not about the runner's own present. */
export type ScopeKind =
  | 'denied'
  | 'gone'
  | 'past'
  | 'other-person'
  | 'feared'
  | 'hoped'
  | 'ruled-out'
  | 'if'
  | 'question'

/** Everything the parser knows of one language. Another language is one more of these. */
export interface Words {
  readonly rows: readonly Row[]
  readonly frames: readonly Frame[]
  readonly scopes: readonly ScopeRow[]
  /** Somebody else as a subject: persons, kin, clubmates, animals. */
  readonly otherSubjects: readonly string[]
  /** What somebody else did without anything being the matter: "he RAN well". */
  readonly harmlessDeeds: ReadonlySet<string>
  /** After a name they are what somebody else did. */
  readonly deedsOfOthers: ReadonlySet<string>
  /** After "and" they are still the other person's. */
  readonly deedsGoOn: ReadonlySet<string>
  /** Begins a part of the sentence that speaks of the runner's own present. */
  readonly ownPresent: ReadonlySet<string>
  /** Usual misspellings and what dictation makes of a word. */
  readonly spellings: Readonly<Record<string, string>>
  /** What dictation writes for a place, right after a side: "left heal". */
  readonly homophones: Readonly<Record<string, string>>
  /** Words that are no misspelling of a place or pain. */
  readonly commonWords: ReadonlySet<string>
  readonly claims: readonly ClaimRow[]
  readonly danger: DangerWords
  /** Two or three words read as one: "could not" as "couldnt". */
  readonly merged: Readonly<Record<string, string>>
  readonly sides: Readonly<Record<string, Side>>
  /** "left" and "right" followed by one of these are no side ("right now", "left home"). */
  readonly notASideBefore: ReadonlySet<string>
  /** Before "left" or "right" they make it a direction ("turn left"). */
  readonly turns: ReadonlySet<string>
  readonly parts: Readonly<Record<string, Part>>
  /** A part named after its place: "sharp ON THE outside (SIDE | OF IT)". */
  readonly partLeads: ReadonlySet<string>
  readonly partArticles: ReadonlySet<string>
  readonly sideWords: ReadonlySet<string>
  readonly partOwners: ReadonlySet<string>
  /** Words allowed between a place and its side or part. */
  readonly placeLinks: ReadonlySet<string>
  /** A place followed by one of these is a thing or an exercise ("calf raises"). */
  readonly notAPlaceBefore: ReadonlySet<string>
  /** Words that are a place only after one of these or at the start of a clause ("my back", not "limped back"). */
  readonly placeOnlyAfter: Readonly<Record<string, ReadonlySet<string>>>
  /** Words that end a clause, and with it a negation. */
  readonly clauseBreaks: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  readonly or: ReadonlySet<string>
  readonly until: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  /** Negators in answer form, after the word: "swelling: none". */
  readonly answersNo: ReadonlySet<string>
  /** Words a negation reaches across ("no sign of any swelling"). */
  readonly negationReaches: ReadonlySet<string>
  /** "not too sore" says sore. */
  readonly litotes: ReadonlySet<string>
  /** "no real pain" says neither pain nor none. */
  readonly hedges: ReadonlySet<string>
  /** "didn't hurt much", "never felt pain like this": the negation is taken back. */
  readonly takesBackAfter: ReadonlySet<string>
  /** "can't walk without a limp", "hope it isn't a fracture". */
  readonly without: ReadonlySet<string>
  readonly takesBackBefore: ReadonlySet<string>
  /** Somebody else ("a guy", "my wife", "his"); first person takes it back. */
  readonly others: readonly string[]
  readonly firstPerson: ReadonlySet<string>
  /** "His knee was sore, MINE too": the facts about them hold for the runner as well. */
  readonly likewise: ReadonlySet<string>
  /** Before somebody else they make company of them ("with him"). */
  readonly companyLinks: ReadonlySet<string>
  /** Somebody else whose place it is ("her", "my husband's"). */
  readonly owners: readonly string[]
  /** Written like an owner and none ("Sunday's", "It's"). */
  readonly notAnOwner: ReadonlySet<string>
  /** Subjects whose hurting is effort ("that hill hurt"). */
  readonly effortSubjects: ReadonlySet<string>
  /** Before a place they tell of before: "the DODGY knee behaved". */
  readonly knownTroubles: ReadonlySet<string>
  /** "Hurts TO run" is no hurting of the run. */
  readonly infinitiveMarks: ReadonlySet<string>
  /** Relaxing words after an ended run are no trend ("eased after I stopped"). */
  readonly endOfRun: readonly string[]
  /** Words between a pain and "gone". */
  readonly overLinks: ReadonlySet<string>
  /** Words that may follow "gone" where it is over. */
  readonly overEnds: ReadonlySet<string>
  /** Words that tie a sentence to a pain named before. */
  readonly refersBack: ReadonlySet<string>
  /** After a place they begin what is stated of it: "calf was …". */
  readonly copulas: ReadonlySet<string>
  /** Words without content of their own. */
  readonly fillers: ReadonlySet<string>
  readonly numberWords: Readonly<Record<string, number>>
  readonly numbers: NumberWords
}

/** A condition that words state. */
export interface ClaimRow {
  readonly condition: Condition
  readonly say: readonly string[]
}

/** What the wide net catches. */
export interface DangerWords {
  /** Groups of a frame that raise the question by themselves. */
  readonly strong: readonly string[]
  /** Raise it together. */
  readonly frames: readonly Omit<Frame, 'means'>[]
  /** Of the strong ones, those that raise it on words an import brings. */
  readonly strongest: readonly string[]
}

/** What tells a severity from every other number in a runner's line. */
export interface NumberWords {
  /** "out of": `4 out of 10`. */
  readonly outOf: readonly string[]
  readonly rangeLinks: ReadonlySet<string>
  /** After a number it changes nothing: "3ISH out of 10". */
  readonly approximately: ReadonlySet<string>
  /** From one number to the other: start and end. */
  readonly changeLinks: ReadonlySet<string>
  /** A number after one of these is a severity ("pain level 4"). */
  readonly leads: ReadonlySet<string>
  readonly leadLinks: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** After a number they bound it: "2 TOPS". */
  readonly capped: ReadonlySet<string>
  /** After a number right behind its place they begin something else: "calves 4 AFTER the half". */
  readonly afterPlace: ReadonlySet<string>
  /** May stand beside a number that is a clause of its own: "call it a five", "4 at most". */
  readonly besideAlone: ReadonlySet<string>
  /** After "a five" they tell when: "a five ON the descents". */
  readonly occasions: ReadonlySet<string>
  /** A scale followed or led by one of these is something else ("10/10 would run again", "week 4/10"). */
  readonly otherAfter: ReadonlySet<string>
  readonly otherBefore: ReadonlySet<string>
  /** Good-mood words: `n/10` in their clause, without place or pain, is a grade. */
  readonly praise: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly distanceUnits: Readonly<Record<string, number>>
  readonly onsetBefore: ReadonlySet<string>
  readonly onsetAfter: ReadonlySet<string>
  readonly notOnsetBefore: ReadonlySet<string>
  readonly start: readonly string[]
  readonly end: readonly string[]
  /** Of any morning: no answer for the one after the run. */
  readonly waking: readonly string[]
  readonly morning: readonly string[]
  /** Of another day or week: "4 LAST WEEK, 1 today". */
  readonly earlier: readonly string[]
  readonly today: readonly string[]
}
