import { cells, textWidth } from '../lib/text-width.ts'

/** Breaks plain text into lines of at most `width` columns of a terminal; a word longer than that is broken too. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line)
      line = ''
    }
    const [last = '', ...full] = pieces(word, width).toReversed()
    for (const each of full.toReversed()) lines.push(each)
    line = line === '' ? last : `${line} ${last}`
  }
  if (line !== '') lines.push(line)
  return lines
}

function pieces(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const cell of cells(word)) {
    if (used + cell.width > width) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += cell.text
    used += cell.width
  }
  return [...parts, part]
}
