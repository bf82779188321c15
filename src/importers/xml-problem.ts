import type { Problem } from '../model/problem.ts'
import type { QualityProblem } from '../model/quality.ts'
import type { XmlBreak } from './xml-scanner.ts'

const LF = 0x0a

/** Where XML broke, for the runner: an error if nothing was read before it. */
export function xmlProblem(path: string, bytes: Uint8Array, broken: XmlBreak, nothingRead: boolean): Problem {
  const at = { line: lineOf(bytes, broken.byte), byte: broken.byte }
  return { path, level: nothingRead ? 'error' : 'warning', code: 'bad-xml', at, detail: { why: broken.why } }
}

/** The quality problem of a recording that may go on behind the break. */
export function cutAt(bytes: Uint8Array, broken: XmlBreak): QualityProblem {
  return { code: 'partial', detail: { why: broken.why, line: lineOf(bytes, broken.byte) } }
}

/** Line of a byte, from 1. */
function lineOf(bytes: Uint8Array, byte: number): number {
  let line = 1
  for (let at = bytes.indexOf(LF); at >= 0 && at < byte; at = bytes.indexOf(LF, at + 1)) line++
  return line
}
