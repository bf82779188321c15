import type { PainFacts } from './pain-facts.ts'

/**
 * Skin or nail, cramp, stitch, numb toes: judged by a row of their own plus gait, painkiller and signs;
 * the rows from severity to next morning do not apply (rules.md §5).
 */
export function minorTrouble(facts: PainFacts): 'skin' | 'cramp' | 'stitch' | 'numb-toes' | null {
  switch (facts.tissue) {
    case 'skin':
    case 'stitch':
    case 'numb-toes':
      return facts.tissue
    case 'cramp':
      // A morning not yet reported is a question and gives no more than modified running, as the cramp itself does.
      return facts.has('cramp-gone-with-stretching') &&
        facts.nextMorning !== 'not-back' &&
        facts.nextMorning !== 'not-back-72h'
        ? 'cramp'
        : null
    default:
      return null
  }
}
