import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// Every sentence a runner reads, as a fourteen-year-old would read it: none of the forms nobody says, and how hard it is by
// Flesch and Kincaid (1975). Syllables are counted by a small rule of our own: groups of vowels, a silent e left out.

/** Where sentences for a runner stand; the others are names, sources and what a researcher reads. */
const FILES = globSync('src/words/en/**/*.ts').filter((path) => !/\/(sources|makers|cohort|problems)\.ts$/.test(path))

/** Each text of a file as it would be read: what is filled in stands as a figure. */
function textsOf(path: string): readonly string[] {
  const source = readFileSync(path, 'utf8').replace(/^import .*$/gm, '')
  const texts: string[] = []
  /** Reads on from `at` up to a closing brace; the place behind it. */
  function code(at: number): number {
    for (let index = at; index < source.length; index++) {
      const here = source[index]!
      if (source.startsWith('//', index)) index = source.indexOf('\n', index)
      else if (source.startsWith('/*', index)) index = source.indexOf('*/', index) + 1
      else if (here === "'" || here === '"' || here === '`') index = text(index + 1, here) - 1
      else if (here === '{') index = code(index + 1) - 1
      else if (here === '}') return index + 1
      if (index < 0) break
    }
    return source.length
  }
  function text(at: number, quote: string): number {
    let read = ''
    for (let index = at; index < source.length; index++) {
      if (source[index] === '\\') read += source[++index]
      else if (source[index] === quote) {
        texts.push(read)
        return index + 1
      } else if (quote === '`' && source.startsWith('${', index)) {
        read += '8'
        index = code(index + 2) - 1
      } else read += source[index]
    }
    return source.length
  }
  for (let at = 0; at < source.length; ) at = code(at)
  return texts
}

const TEXTS = FILES.flatMap((path) => textsOf(path).map((text) => ({ path, text })))

/** Whole sentences of some length: labels and halves have no reading ease. */
const SENTENCES = TEXTS.flatMap(({ path, text }) =>
  text
    .split(/(?<=[.?!])\s+(?=[A-Z“])/)
    .filter((sentence) => /^[A-Z“].*[.?!]$/.test(sentence) && wordsIn(sentence).length >= 5)
    .map((sentence) => ({ path, sentence })),
)

/** Names of ailments, bodies and trades: no plainer word is the same thing. */
const NAMES =
  /^(achilles|tendons?|physio(?:therapist)?s?|kneecaps?|inflammat\w*|inflamed|diabetes|medicine|medical|pregnan\w*|professionals?|emergency|allerg\w*|ibuprofen|anticoagul\w*|temperatures?|heart|altitude|kilomet\w+|seizures?|antibiotics?|ambulance|hospital|compartment|abdominal|osteoporosis|anaemia|calories|energy|concussion|deficiency|circulation|disorders?)$/i

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[A-Za-z]+(?:[’'][a-z]+)?|\d+/g) ?? []
}

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3 || NAMES.test(word)) return 1
  const spoken = plain.replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, (end) => end.charAt(0)).replace(/^y/, '')
  return Math.max(1, (spoken.match(/[aeiouy]{1,2}/g) ?? []).length)
}

function gradeOf(sentence: string): number {
  const words = wordsIn(sentence)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * words.length + 11.8 * (syllables / words.length) - 15.59
}

describe('every sentence for a runner', () => {
  test('there are sentences to read', () => {
    expect(SENTENCES.length).toBeGreaterThan(600)
  })

  test.each([
    ['does any of these hold', /\bany of these hold\b/i],
    ['a doctor’s to give', /a doctor[’']s to give/i],
    ['the value is none that …', /is none that the/i],
    ['Hard running is in it', /running is in it/i],
    ['things that could not be told', /could not be told/i],
    ['your nights are not told', /nights are not told/i],
    ['At most, in the next seven days', /^At most, in the next seven days/i],
    ['your last days hold', /days hold \d/i],
    ['until you answered', /until you answered/i],
    ['split it off', /split it off/i],
    ['Keep it, as a button', /^Keep it$/],
    ['hand it on, print it', /^Print it, or hand it on$/],
    ['show only some', /^Show only some$/],
    ['totals without the way', /totals without the way/i],
    ['one of several', /\b1 (?:photos|videos|files|days|runs|notes|weeks)\b/],
    ['injury risk, you broke the rule, pain event', /injury risk|broke the|pain event/i],
    ['never: safe, you have an ailment', /\bis safe\b|\byou are safe\b|^you have (?:a|an) [a-z]+itis/i],
  ])('never “%s”', (_, form) => {
    expect(TEXTS.filter(({ text }) => form.test(text))).toEqual([])
  })

  test('half of them are read at fourteen or younger, and none is harder than grade 12', () => {
    const grades = SENTENCES.map(({ sentence }) => gradeOf(sentence)).toSorted((one, other) => one - other)
    expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(8)
    expect(SENTENCES.map(({ sentence }) => sentence).filter((sentence) => gradeOf(sentence) > 12)).toEqual([])
  })

  test('a long word makes it harder, a name of an ailment does not', () => {
    expect(gradeOf('Run on the flat road for ten days.')).toBeLessThan(3)
    expect(gradeOf('Consider a considerable modification of intensity immediately.')).toBeGreaterThan(12)
    expect(gradeOf('Ask your physio about the tendon.')).toBeLessThan(4)
  })
})
