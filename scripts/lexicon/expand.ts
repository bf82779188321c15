import type { Row } from '../../src/pain/lexicon/words.ts'

/** Every word sequence a line of the tables stands for: `a|b c?` is "a c", "b c", "a", "b". */
export function expand(line: string): readonly string[] {
  let all: string[] = ['']
  for (const slot of line.split(' ')) {
    const optional = slot.endsWith('?')
    const choices = (optional ? slot.slice(0, -1) : slot).split('|')
    all = all.flatMap((before) => [
      ...(optional ? [before] : []),
      ...choices.map((word) => (before === '' ? word : `${before} ${word}`)),
    ])
  }
  return all.filter((each) => each !== '')
}

/** A phrase that two rows give two meanings. */
export interface Conflict {
  readonly phrase: string
  readonly meanings: readonly string[]
}

const meanings = new WeakMap<Row, string>()

function meaningOf(row: Row): string {
  const known = meanings.get(row)
  if (known !== undefined) return known
  const meaning = JSON.stringify(row.means)
  meanings.set(row, meaning)
  return meaning
}

/** Phrases with two meanings of the same rank. */
export function unrankedConflicts(rows: readonly Row[]): readonly Conflict[] {
  const byPhrase = new Map<string, Row>()
  const found = new Map<string, Conflict>()
  for (const row of rows) {
    for (const line of row.say) {
      for (const phrase of expand(line)) {
        const other = byPhrase.get(phrase)
        if (other !== undefined && meaningOf(other) !== meaningOf(row) && (other.rank ?? 0) === (row.rank ?? 0))
          found.set(phrase, { phrase, meanings: [meaningOf(other), meaningOf(row)] })
        if (other === undefined || (row.rank ?? 0) >= (other.rank ?? 0)) byPhrase.set(phrase, row)
      }
    }
  }
  return [...found.values()]
}

/** Lines of harmless uses that hide the words of a sign, where their row does not say that it is meant. */
export function swallowedSigns(rows: readonly Row[]): readonly { readonly line: string; readonly sign: string }[] {
  const signs = new Map(
    rows
      .filter(({ means }) => means.sign !== undefined && means.weak !== true && means.requiresPainEvidence !== true)
      .flatMap(({ say, means }) => say.flatMap(expand).map((phrase) => [phrase, means.sign!] as const)),
  )
  const firsts = new Set([...signs.keys()].map((phrase) => phrase.split(' ', 1)[0]!))
  const most = Math.max(...[...signs.keys()].map((phrase) => phrase.split(' ').length))
  return rows
    .filter(({ means, hidesSigns }) => Object.keys(means).length === 0 && hidesSigns !== true)
    .flatMap(({ say }) =>
      say.flatMap((line) => {
        if (!line.split(/[ |?]+/).some((word) => firsts.has(word))) return []
        const sign = expand(line)
          .flatMap((phrase) => partsOf(phrase, firsts, most))
          .find((part) => signs.has(part))
        return sign === undefined ? [] : [{ line, sign: `${sign} (${signs.get(sign)})` }]
      }),
    )
}

/** Runs of words in a phrase that may be a sign's, but for the phrase itself. */
function partsOf(phrase: string, firsts: ReadonlySet<string>, most: number): readonly string[] {
  const words = phrase.split(' ')
  const parts: string[] = []
  for (const [from, first] of words.entries()) {
    if (!firsts.has(first)) continue
    for (let until = from + 1; until <= Math.min(words.length, from + most); until += 1) {
      const part = words.slice(from, until).join(' ')
      if (part !== phrase) parts.push(part)
    }
  }
  return parts
}
