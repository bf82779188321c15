import { ELSEWHERE, HEADINGS, moreWord, WHERE_SOURCES_ARE } from '#words/report.ts'
import type { Paint } from '../paint.ts'
import type { Answer } from '../week-form.ts'
import { heading, item, paragraph } from './lines.ts'

/** What could not be told, shown on a terminal; the others are counted and stand in the other forms. */
const TOP_UNKNOWN = 5

export function unknown(answer: Answer, paint: Paint): readonly string[] {
  if (answer.unknown.length === 0) return []
  const more = answer.unknown.length - TOP_UNKNOWN
  return [
    heading(HEADINGS.unknown, paint),
    ...answer.unknown.slice(0, TOP_UNKNOWN).flatMap(({ text }) => item('?', text)),
    ...(more > 0 ? [paint.quiet(`    ${moreWord(more)} (${ELSEWHERE})`)] : []),
  ]
}

export function footer({ advice, disclaimer }: Answer, paint: Paint): readonly string[] {
  return [
    heading(HEADINGS.help, paint),
    ...advice.seekHelp.flatMap((text) => item('!', text)),
    '',
    ...paragraph(`${disclaimer} ${WHERE_SOURCES_ARE}`).map(paint.quiet),
  ]
}
