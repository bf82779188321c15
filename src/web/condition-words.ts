import type { Condition } from '../model/settings.ts'

/** Conditions as a runner is asked about them. */
export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  pregnancy: 'Pregnancy',
  heart: 'Heart disease',
  clotting: 'A clotting disorder',
  'bone-disease': 'A bone disease',
  'red-s': 'RED-S',
  'recent-surgery': 'Recent surgery',
  'under-18': 'Under 18',
}
