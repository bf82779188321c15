/**
 * What the runner adds by command, in the order it was entered: `sorepoint note <date> "<words>" --today <entered>`.
 * The first two aches stand in descriptions, where an import finds them.
 */
export const NOTES: readonly { readonly date: string; readonly entered: string; readonly words: string }[] = [
  {
    date: '2026-06-14',
    entered: '2026-06-16',
    words: 'both quads sore 3/10 since yesterday from the long run, dull, eases when I move, no limp',
  },
  {
    date: '2026-10-28',
    entered: '2026-10-29',
    words:
      'left knee, front, under the kneecap, 4/10, dull, the same all the way, stairs hurt, no limp, no swelling, still there this morning',
  },
  {
    date: '2026-11-06',
    entered: '2026-11-07',
    words: 'left kneecap 0/10, no pain on the trial, no limp, no swelling, fine this morning',
  },
  {
    date: '2026-11-08',
    entered: '2026-11-09',
    words: 'left kneecap 0/10, no pain, no limp, stairs fine, fine this morning',
  },
  { date: '2026-11-10', entered: '2026-11-11', words: 'left kneecap 0/10, no pain, no limp, stairs fine' },
  { date: '2026-11-12', entered: '2026-11-13', words: 'left kneecap 0/10, no pain, no limp, stairs fine' },
  {
    date: '2026-11-14',
    entered: '2026-11-15',
    words:
      'left kneecap 1/10 at the start only, dull, eased after a few minutes, no limp, no swelling, no pain in daily life or on stairs, back to normal this morning',
  },
]

/** Evenings on which the runner answered that the place was quiet: `sorepoint day <date> --quiet "<place>"`. */
export const QUIET_DAYS: readonly { readonly date: string; readonly place: string }[] = [
  '2026-10-29',
  '2026-10-30',
  '2026-10-31',
  '2026-11-01',
  '2026-11-02',
  '2026-11-03',
  '2026-11-04',
  '2026-11-05',
].map((date) => ({ date, place: 'left kneecap' }))

/** The guided self-check before the first trial: `sorepoint check "<place>" --passed --today <date>`. */
export const SELF_CHECKS: readonly { readonly date: string; readonly place: string; readonly passed: boolean }[] = [
  { date: '2026-11-05', place: 'left kneecap', passed: true },
]
