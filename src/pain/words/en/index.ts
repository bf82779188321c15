import type { Words } from '../words.ts'
import { AREA_ROWS } from './areas.ts'
import { COURSE_ROWS } from './course.ts'
import { ENGLISH_GRAMMAR } from './grammar.ts'
import { HARMLESS_ROWS } from './harmless.ts'
import { PAIN_ROWS } from './pains.ts'
import { SIGN_ROWS } from './signs.ts'

/** English. Of two rows with the same words the later one holds; of two at one place in the text, the longer. */
export const ENGLISH: Words = {
  ...ENGLISH_GRAMMAR,
  rows: [...AREA_ROWS, ...PAIN_ROWS, ...COURSE_ROWS, ...HARMLESS_ROWS, ...SIGN_ROWS],
}
