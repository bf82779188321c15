/** What these words are written in, BCP 47. */
export const LANGUAGE = 'en'

/** How dates and digits are written for a runner of this country (ISO 3166); null: it is not known. */
export function localeOf(country: string | null): string {
  return `${LANGUAGE}-${country ?? 'GB'}`
}
