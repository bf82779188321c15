import { FLAG_WORDS } from '#words/flags/index.ts'
import { FLAG_LIST_WORDS as WORDS } from '#words/log.ts'
import { FLAG_LEGEND } from '#words/report.ts'
import type { Format } from '../../lib/format.ts'
import type { Finding, NotEnough } from '../../model/flag.ts'
import { bar } from '../bar.ts'
import { notEnoughAnswer } from '../finding-answer.ts'
import { FLAG_MARKS } from '../marks.ts'
import type { Paint } from '../paint.ts'
import { wrap } from '../wrap.ts'
import { item, WIDTH } from './lines.ts'

const BAR_WIDTH = 12
const INDENT = ' '.repeat(10)
/** A ratio that fills the bar: the highest class of E1. */
const FULL_RATIO = 2

/** Flags as a list to scan, oldest first: level, day, how far above the usual, what it says. */
export function flagList(
  findings: readonly Finding[],
  notEnough: readonly NotEnough[],
  format: Format,
  paint: Paint,
): string {
  return [
    ...(findings.length === 0 ? [WORDS.none] : findings.flatMap((finding) => flagLines(finding, format, paint))),
    ...(notEnough.length === 0 ? [] : ['', paint.strong(WORDS.notJudged)]),
    ...notEnough.flatMap((each) => item('?', `${FLAG_WORDS[each.id].title}: ${notEnoughAnswer(each).why}`)),
    '',
    paint.quiet(`${FLAG_LEGEND} · ${WORDS.more}`),
  ].join('\n')
}

function flagLines(finding: Finding, format: Format, paint: Paint): readonly string[] {
  const { level, date, ratio, id } = finding
  const drawn = ratio === null ? '' : bar(ratio / FULL_RATIO, BAR_WIDTH)
  const change = ratio === null ? '' : format.change(ratio)
  const mark = paint.flag(level, `${FLAG_MARKS[level]} ${level.padEnd(7)}`)
  const words = FLAG_WORDS[id]
  return [
    `${mark} ${date} ${drawn.padEnd(BAR_WIDTH)} ${change.padStart(7)}  ${paint.strong(words.title)} ${paint.quiet(id)}`,
    ...wrap(words.message(finding, format), WIDTH - INDENT.length).map((text) => INDENT + text),
  ]
}
