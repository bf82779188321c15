import { seededRandom } from '../lib/seeded-random.ts'

/** Numbers in [0, 1), the same for the same words on every machine. */
export function randomOf(seed: string): () => number {
  return seededRandom(hashOf(seed))
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash
}

/** A number between two, evenly. */
export function between(random: () => number, from: number, to: number): number {
  return from + random() * (to - from)
}

/**
 * Noise as sensors have it: each value keeps a part of the one before.
 * @param sd - of the values in the long run
 * @param keep - 0 for independent values, towards 1 for a slow drift
 */
export function drift(random: () => number, sd: number, keep: number): () => number {
  // Four even numbers summed are near enough to normal; their variance is 4/12.
  const normal = () => (random() + random() + random() + random() - 2) * Math.sqrt(3)
  const fresh = sd * Math.sqrt(1 - keep * keep)
  let value = 0
  return () => {
    value = keep * value + fresh * normal()
    return value
  }
}
