/**
 * What the runner adds by command, in the order it was said: `sorepoint note <date> "<words>" --today <said>`.
 * The first two aches stand in descriptions, where an import finds them.
 */
export const NOTES: readonly { readonly date: string; readonly said: string; readonly words: string }[] = [
  {
    date: '2026-06-14',
    said: '2026-06-16',
    words: 'both quads sore 3/10 since yesterday from the long run, dull, eases when I move, no limp',
  },
  {
    date: '2026-10-28',
    said: '2026-10-29',
    words:
      'left knee, front, under the kneecap, 4/10, dull, the same all the way, stairs hurt, no limp, no swelling, still there this morning',
  },
  {
    date: '2026-11-06',
    said: '2026-11-07',
    words: 'left kneecap 2/10, dull, eased after the first km, no limp, no swelling, back to normal this morning',
  },
  {
    date: '2026-11-08',
    said: '2026-11-09',
    words: 'left kneecap 1/10, dull, eased after a few minutes, no limp, no swelling, back to normal this morning',
  },
  {
    date: '2026-11-10',
    said: '2026-11-11',
    words: 'left kneecap 1/10 at the start only, dull, eased, no limp, no swelling, back to normal this morning',
  },
  { date: '2026-11-12', said: '2026-11-13', words: 'left knee 0/10, no pain, stairs fine' },
  { date: '2026-11-14', said: '2026-11-15', words: 'left knee 0/10, no pain, stairs fine' },
]
