import { ELSEWHERE, HEADINGS, moreWord, WHERE_SOURCES_ARE } from '#words/report.ts'
import type { Paint } from '../paint.ts'
import { SHOWN } from '../shown.ts'
import type { Answer } from '../week-form.ts'
import { heading, item, paragraph } from './lines.ts'

/** What is unknown, and what would help. */
export function unknown(answer: Answer, paint: Paint): readonly string[] {
  if (answer.unknown.length === 0) return []
  const more = answer.unknown.length - SHOWN.unknown
  return [
    heading(HEADINGS.unknown, paint),
    ...answer.unknown.slice(0, SHOWN.unknown).flatMap(({ text }) => item('?', text)),
    ...(more > 0 ? [paint.quiet(`    ${moreWord(more)} (${ELSEWHERE})`)] : []),
  ]
}

/** When to seek help, and what this is not. */
export function footer({ advice, disclaimer }: Answer, paint: Paint): readonly string[] {
  return [
    heading(HEADINGS.help, paint),
    ...advice.seekHelp.flatMap((text) => item('!', text)),
    '',
    ...paragraph(`${disclaimer} ${WHERE_SOURCES_ARE}`).map(paint.quiet),
  ]
}
