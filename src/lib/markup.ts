import { htmlTag } from '../lib/html.ts'
import { plainText } from './plain-text.ts'

export { type Html as Markup, trusted } from '../lib/html.ts'

/** The tag of sheets and drawings: texts of a runner's files are made plain, coordinates have two decimals at most. */
export const html = htmlTag(plainText, (value) => String(Math.round(value * 100) / 100))
