import { plainText } from '../../lib/plain-text.ts'
import type { Paint } from '../paint.ts'
import { wrap } from '../wrap.ts'

/** Columns used of the 80 a terminal has. */
export const WIDTH = 78

/** Text behind a mark, hanging. */
export function item(mark: string, text: string): readonly string[] {
  return wrap(plainText(text), WIDTH - 4).map((line, index) => (index === 0 ? `  ${mark} ${line}` : `    ${line}`))
}

/** Text in lines that fit. */
export function paragraph(text: string): readonly string[] {
  return wrap(plainText(text), WIDTH)
}

/** The line above a section. */
export function heading(text: string, paint: Paint): string {
  return paint.strong(text)
}

/** Sections that have something in them, a blank line between. */
export function together(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}
