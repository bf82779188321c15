/**
 * A word or heading with everything dropped in which two spellings of it differ: case, accents, punctuation, `_`, widths.
 * `Trail_Running`, `trail running` and `TRAIL-RUNNING` fold to the same; `Dénivelé positif` to `denivele positif`.
 */
export function foldWords(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Only the accents of Latin letters: in Japanese the same trick would turn グ into ク.
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  )
}
