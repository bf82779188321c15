import { isLogDay } from '../lib/local-date.ts'
import { suggestSimilar } from '../lib/suggest-similar.ts'

/** What was typed behind `note`: the time, and the words. */
export interface NoteTyped {
  readonly when: string
  readonly text: string
}

/** What names a time, or nearly: mistaken for words of pain it would put the note on a wrong day. */
const TIME_WORDS = [
  ...['last', 'today', 'yesterday', 'tomorrow', 'tonight'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
]

/** A date, or an id of a run or a source. */
const ID_LIKE = /^(?:\d|[a-z]?[0-9a-f]{6,}$|\w+:\w)/i

/**
 * A runner in pain leaves the time away: words alone are of today, and nobody with a sore chest gets an error for an
 * answer. In quotation marks the first word may still be the day ("yesterday my knee hurt"); the words stay whole.
 */
export function splitWhen(first: string, more: readonly string[]): NoteTyped {
  const begin = first.trim().split(/\s+/)[0] ?? ''
  const isSentence = begin.length < first.trim().length
  if (isSentence && (begin === 'today' || begin === 'yesterday' || isLogDay(begin)))
    return { when: begin, text: [first, ...more].join(' ') }
  const isTime = isSentence ? /^\d{4}-/.test(begin) : ID_LIKE.test(begin) || suggestSimilar(begin, TIME_WORDS) !== null
  if (isTime || (!isSentence && more.length === 0)) return { when: first, text: more.join(' ') }
  return { when: 'today', text: [first, ...more].join(' ') }
}
