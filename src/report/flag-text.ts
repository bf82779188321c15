import { FLAG_WORDS } from '#words/flags.ts'
import type { Format } from '../lib/format.ts'
import type { Finding, FlagLevel, NotEnough } from '../model/flag.ts'
import { bar } from './bar.ts'
import { notEnoughAnswer } from './finding-answer.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

const WIDTH = 78
const MARKS: Readonly<Record<FlagLevel, string>> = { note: '○', caution: '△', high: '◆' }
const BAR_WIDTH = 12
/** A ratio that fills the bar: the highest class of E1. */
const FULL_RATIO = 2

/** Flags as a list to scan, oldest first: level, day, how far above the usual, what it says. */
export function flagList(
  findings: readonly Finding[],
  notEnough: readonly NotEnough[],
  format: Format,
  paint: Paint,
): string {
  const lines: string[] = []
  if (findings.length === 0) lines.push('No flags.')
  for (const finding of findings) {
    const { level, date, ratio, id } = finding
    const drawn = ratio === null ? '' : bar(ratio / FULL_RATIO, BAR_WIDTH)
    const change = ratio === null ? '' : format.change(ratio)
    lines.push(
      `${paint.flag(level, `${MARKS[level]} ${level.padEnd(7)}`)} ${date} ${drawn.padEnd(BAR_WIDTH)} ${change.padStart(7)}  ${paint.strong(FLAG_WORDS[id].title)} ${paint.quiet(id)}`,
      ...wrap(FLAG_WORDS[id].message(finding, format), WIDTH - 10).map((text) => `          ${text}`),
    )
  }
  if (notEnough.length > 0) {
    lines.push('', paint.strong('Not judged'))
    for (const each of notEnough) {
      const { why } = notEnoughAnswer(each)
      lines.push(
        ...wrap(`${FLAG_WORDS[each.id].title}: ${why}`, WIDTH - 4).map(
          (text, index) => `  ${index === 0 ? '?' : ' '} ${text}`,
        ),
      )
    }
  }
  lines.push('', paint.quiet('○ note  △ caution  ◆ high · sorepoint explain ID tells what a flag rests on'))
  return lines.join('\n')
}
