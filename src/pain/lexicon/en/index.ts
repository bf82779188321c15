import type { Words } from '../words.ts'
import { AREA_ROWS } from './areas.ts'
import { CLAIM_ROWS } from './claims.ts'
import { COURSE_ROWS } from './course.ts'
import { DANGER } from './danger.ts'
import { FRAMES } from './frames.ts'
import { ENGLISH_GRAMMAR } from './grammar.ts'
import { HARMLESS_ROWS } from './harmless.ts'
import { PAIN_ROWS } from './pains.ts'
import { DEEDS_GO_ON, DEEDS_OF_OTHERS, HARMLESS_DEEDS, OTHER_SUBJECTS, OWN_PRESENT, SCOPE_ROWS } from './scopes.ts'
import { SIGN_ROWS } from './signs.ts'
import { COMMON_WORDS, HOMOPHONES, SPELLINGS } from './spelling.ts'
import { COURSE_FRAMES, RESULT_FRAMES } from './told-by-result.ts'

/** English. Of two rows with the same words the one of higher rank holds; of two at one place in the text, the longer. */
export const ENGLISH: Words = {
  ...ENGLISH_GRAMMAR,
  frames: [...FRAMES, ...RESULT_FRAMES, ...COURSE_FRAMES],
  scopes: SCOPE_ROWS,
  otherSubjects: OTHER_SUBJECTS,
  harmlessDeeds: HARMLESS_DEEDS,
  deedsGoOn: DEEDS_GO_ON,
  deedsOfOthers: DEEDS_OF_OTHERS,
  ownPresent: OWN_PRESENT,
  spellings: SPELLINGS,
  homophones: HOMOPHONES,
  commonWords: COMMON_WORDS,
  claims: CLAIM_ROWS,
  danger: DANGER,
  rows: [...AREA_ROWS, ...PAIN_ROWS, ...COURSE_ROWS, ...HARMLESS_ROWS, ...SIGN_ROWS],
}
