/**
 * Invented runners as they would type it, day by day, and what a careful physio would call each of those days. They were written
 * before the program was asked, and are driven by its commands alone.
 *
 * A call is a letter or two, the laxest and the strictest that a careful physio may make:
 * R run, M modified, N no running, X somebody looks first, D today.
 */
export interface Runner {
  readonly name: string
  /** A danger is named in it: nothing laxer at all. */
  readonly danger?: true
  readonly settings: Readonly<Record<string, string>>
  /** The usual running: km by weekday (Monday 0), so many weeks before day 0, up to which day (the last call's, unless it says so). */
  readonly before?: {
    readonly week: Readonly<Record<number, number>>
    readonly weeks: number
    readonly until?: number
    readonly indoors?: true
  }
  /** What is typed on a day, in this order; ID is the one of the newest note, as the command printed it. */
  readonly typed: Readonly<Record<number, readonly string[]>>
  /** Days and their call. */
  readonly calls: Readonly<Record<string, string>>
}

const FOUR_A_WEEK = { 1: 8, 3: 10, 5: 8, 6: 16 } as const
const experienced = { experience: 'experienced', 'birth-year': '1988', conditions: 'none' } as const

export const RUNNERS: readonly Runner[] = [
  {
    name: 'couch to 5k, both shins',
    settings: { experience: 'beginner', 'birth-year': '1990', conditions: 'none' },
    before: { week: { 0: 2.5, 2: 2.5, 4: 2.5 }, weeks: 5, until: -1 },
    typed: {
      0: [
        'run add "2.8 km 26 min run-walk"',
        'note last "both shins a bit sore on the inside, 2/10, all along the muscle, dull, eased after ten minutes, no limp"',
      ],
      1: ['note edit ID --next-morning back'],
      2: [
        'run add "2.8 km 26 min run-walk"',
        'note last "both inner shins 3/10, dull, spread out, same all run, no limp"',
      ],
      3: ['note edit ID --next-morning back', 'day today --was-quiet "both inner shins"'],
      4: ['day today --was-quiet "both inner shins"'],
      5: ['day today --was-quiet "both inner shins"', 'check "both inner shins" --passed'],
      6: ['run add "1.2 km 12 min run-walk"', 'note last "both inner shins 1/10, dull, eased, no limp"'],
      7: ['note edit ID --next-morning back'],
      9: ['run add "1.4 km 14 min run-walk"', 'note last "shins no pain"'],
      11: ['run add "1.7 km 16 min run-walk"', 'note last "shins no pain"'],
    },
    calls: { '0 1': 'M', '2 3': 'MN', 4: 'MN', '6 7': 'M', '8 9 10': 'M', '12': 'M', '15': 'RM' },
  },
  {
    name: 'ultra and the two weeks after',
    settings: experienced,
    before: { week: { 0: 10, 1: 14, 3: 16, 5: 30 }, weeks: 60, until: 2 },
    typed: {
      5: ['run add "80 km 11 h 2500 m down 2500 m up trail" ', 'run edit last --race yes'],
      6: [
        'note today "both quads sore all over 6/10, dull, walking stiff on both sides, stairs hurt, from the race yesterday"',
      ],
      8: ['note today "both quads 3/10, dull, stairs still slow, no limp"'],
      10: ['note today "both quads 1/10, stairs fine, daily life fine, no limp, no painkiller"'],
      12: ['note today "quads no pain"'],
      13: ['run add "5 km 32 min easy"', 'note last "no pain in the quads"'],
      15: ['run add "6 km 38 min easy"', 'note last "no pain anywhere"'],
      17: ['run add "8 km 50 min easy"'],
      19: ['run add "10 km 62 min easy"'],
    },
    calls: { '6 7 8 9': 'N', '10 11': 'MN', '12': 'MN', '13 14 15 16': 'M', '18': 'RM', '20 24': 'RM' },
  },
  {
    name: 'twenty weeks pregnant',
    danger: true,
    settings: { experience: 'experienced', 'birth-year': '1993', sex: 'female', conditions: 'pregnancy' },
    before: { week: { 0: 5, 2: 5, 5: 7 }, weeks: 70, until: 1 },
    typed: {
      2: ['run add "5 km 36 min easy"', 'note last "heaviness down in the pelvis towards the end, and I leaked a bit"'],
      7: ['clear pelvis --by "pelvic-floor physio" --on today'],
      9: ['run add "3 km 24 min easy"', 'note last "left calf swollen and warm since this afternoon"'],
    },
    calls: { 0: 'MX', '2 3 5': 'X', 8: 'MX', '9 10 12': 'D' },
  },
  {
    name: 'sixteen, heel',
    danger: true,
    // Sixteen by any reckoning: the year of birth leaves a year open.
    settings: { experience: 'experienced', 'birth-year': '2009', conditions: 'none' },
    before: { week: { 1: 5, 3: 5, 5: 6 }, weeks: 60, until: 1 },
    typed: {
      1: ['note last "right heel hurts at the back 3/10, limped a bit after training"'],
      3: ['note today "right heel 2/10, no limp today"'],
      8: ['note today "heel no pain"'],
    },
    calls: { '1 2': 'NX', '3 5': 'MX', '8 9': 'MX' },
  },
  {
    name: 'sixty-two, calf strain, the way back',
    settings: { experience: 'experienced', 'birth-year': '1964', conditions: 'none' },
    before: { week: { 0: 8, 2: 8, 5: 14 }, weeks: 65, until: 0 },
    typed: {
      0: ['note last "right calf grabbed suddenly at 4 km, 5/10, limped home, no pop, no swelling"'],
      2: ['note today "right calf 3/10 walking, no bruise, no swelling"'],
      4: ['day today --was-quiet "right calf"'],
      5: ['day today --was-quiet "right calf"'],
      6: ['day today --was-quiet "right calf"'],
      7: ['day today --was-quiet "right calf"'],
      8: ['day today --was-quiet "right calf"'],
      9: ['check "right calf" --passed', 'run add "2 km 16 min run-walk"', 'note last "right calf 0/10, no limp"'],
      10: ['note edit ID --next-morning back'],
      11: ['run add "2.2 km 17 min run-walk"', 'note last "right calf no pain"'],
      13: ['run add "2.4 km 19 min run-walk"', 'note last "right calf no pain"'],
      16: ['run add "2.6 km 20 min run-walk"', 'note last "right calf 1/10 at the end, no limp"'],
      17: ['note edit ID --next-morning back'],
    },
    calls: { '0 1 2 3': 'NX', '4 5 6 7': 'N', 9: 'M', '10 11 12 14': 'M', '16 17': 'M', 20: 'RM' },
  },
  {
    name: 'marathon eve, three niggles of 1/10',
    settings: experienced,
    before: { week: { 0: 8, 1: 12, 3: 12, 6: 20 }, weeks: 70, until: 3 },
    typed: {
      5: [
        'note today "right achilles 1/10 stiff for the first steps, gone after five minutes, no limp"',
        'note today "left hamstring 1/10 tight, dull, eases, no limp"',
        'note today "both quads 1/10, dull, ease when I jog"',
      ],
      6: [
        'run add "42.2 km 3 h 40 min"',
        'run edit last --race yes',
        'note last "both quads 4/10 sore all over, dull, walking stiff on both sides"',
      ],
      9: ['note today "both quads 1/10, stairs fine, daily life fine, no limp, no painkiller"'],
      11: ['note today "no pain anywhere"'],
      12: ['run add "6 km 36 min easy"', 'note last "no pain"'],
    },
    calls: { 5: 'RM', '6 7 8': 'N', 9: 'MN', '11 12 13': 'M', 16: 'RM', 21: 'RM' },
  },
  {
    name: 'flu and back',
    settings: experienced,
    before: { week: FOUR_A_WEEK, weeks: 70, until: -1 },
    typed: {
      0: ['day today "39 degrees and aching all over" --illness fever'],
      2: ['day today "still hot, in bed" --illness fever'],
      4: ['day today "temperature normal since this morning" --illness none --illness-free-since today'],
      7: ['run add "5 km 32 min easy"'],
      9: ['run add "5 km 31 min easy"'],
      12: ['run add "7 km 43 min easy"'],
      15: ['run add "8 km 49 min easy"'],
    },
    calls: { '0 1 2 3': 'N', '4 5': 'N', 6: 'MN', '7 8 9 10': 'M', 12: 'M', 14: 'RM', '18 20': 'RM' },
  },
  {
    name: 'foot, one spot, worse',
    danger: true,
    settings: { experience: 'experienced', 'birth-year': '2002', sex: 'female', conditions: 'none' },
    before: { week: FOUR_A_WEEK, weeks: 60, until: 1 },
    typed: {
      1: ['note last "top of the left foot 3/10 in one spot, got worse every km"'],
      2: ['note today "left foot aches when I walk and the spot is sore to press"'],
      30: ['clear "left midfoot" --by doctor --on today'],
      32: ['run add "1.5 km 15 min run-walk"', 'note last "top of the left foot 2/10, same spot again"'],
    },
    calls: { 1: 'X', '2 3': 'XD', '6 14 28': 'X', 31: 'MX', '32 36 45': 'X' },
  },
  {
    name: 'patellar tendon under a physio',
    settings: experienced,
    before: { week: FOUR_A_WEEK, weeks: 70, until: -1 },
    typed: {
      0: [
        'clear "left patellar tendon" --by physio --on yesterday --ceiling 4 --until 2026-11-20',
        'run add "6 km 36 min easy"',
        'note last "left patellar tendon 3/10, dull, same all run, no limp"',
      ],
      1: ['note edit ID --next-morning back'],
      3: ['run add "7 km 42 min easy"', 'note last "left patellar tendon 4/10, dull, same all run, no limp"'],
      4: ['note edit ID --next-morning back'],
      6: ['run add "7 km 42 min"', 'note last "left patellar tendon 5/10, got worse, no limp"'],
      7: ['note edit ID --next-morning not-back'],
      8: ['day today --was-quiet "left patellar tendon"'],
      9: ['day today --was-quiet "left patellar tendon"'],
      10: ['day today --was-quiet "left patellar tendon"', 'check "left patellar tendon" --passed'],
      11: ['run add "3 km 19 min run-walk"', 'note last "left patellar tendon 2/10, dull, eased, no limp"'],
      12: ['note edit ID --next-morning back'],
    },
    calls: { '0 1 2 3 4': 'M', '6 7': 'NX', '8 9': 'MN', '11 12 13': 'M' },
  },
  {
    name: 'treadmill, then out',
    settings: experienced,
    before: { week: { 1: 7, 3: 7, 5: 7 }, weeks: 17, until: 3, indoors: true },
    typed: {
      3: ['note last "left kneecap 2/10, dull, eased, no limp, no swelling, stairs fine"'],
      4: ['note edit ID --next-morning back'],
      8: ['run add "7 km 50 min trail 260 m down"', 'note last "no pain in the knee"'],
      9: ['note today "both quads a bit sore 2/10, dull, all over, from the downhill yesterday, no limp"'],
      11: ['run add "7 km 42 min treadmill"', 'note last "no pain"'],
    },
    calls: { 0: 'R', 2: 'R', '3 4 5': 'M', 8: 'M', '9 10': 'M', '12 14': 'RM' },
  },
  {
    name: 'ten weeks of silence',
    settings: experienced,
    before: { week: FOUR_A_WEEK, weeks: 70, until: -70 },
    typed: {
      0: ['run add "3 km 24 min run-walk"', 'note last "no pain"'],
      2: ['run add "3 km 23 min run-walk"'],
      4: ['run add "8 km 46 min"', 'note last "right calf tight 2/10, dull, eased, no limp"'],
      5: ['note edit ID --next-morning back'],
      7: ['run add "3 km 23 min run-walk"', 'note last "no pain in the calf"'],
      9: ['run add "3.5 km 26 min run-walk"', 'note last "no pain"'],
    },
    calls: { '-1 0 1 2': 'RM', '4 5': 'MN', 7: 'M', '9 12': 'RM' },
  },
  {
    name: 'answers nothing',
    settings: {},
    before: { week: FOUR_A_WEEK, weeks: 70 },
    typed: { 1: ['note last "left knee hurts"'] },
    calls: { '1 2': 'MN', '3 5': 'MN', 8: 'RM', 12: 'RM', '20 26': 'R' },
  },
  {
    name: '2/10 tight, then silence',
    settings: { conditions: 'none' },
    before: { week: FOUR_A_WEEK, weeks: 70 },
    typed: { 1: ['note last "right hamstring 2/10 tight"'] },
    calls: { '1 2 3': 'RM', '5 6': 'RM', 9: 'RM', '13 19 26': 'R' },
  },
  {
    name: 'first months, a shin, the evenings answered late',
    settings: { experience: 'beginner', 'birth-year': '1992', conditions: 'none' },
    before: { week: { 1: 3, 3: 3, 6: 4 }, weeks: 9, until: -1 },
    typed: {
      0: [
        'run add "4 km 32 min"',
        'note last "right inner shin 3/10, dull, spread over a hand, same all run, no limp, no swelling"',
      ],
      1: ['note edit last --next-morning back'],
      6: [
        'day 2026-09-08..2026-09-12 --was-quiet "right inner shin"',
        'check "right inner shin" --passed',
        'run add "2 km 17 min run-walk"',
        'note last "right inner shin 0/10, no limp"',
      ],
      7: ['note edit last --next-morning back'],
      8: ['run add "2 km 17 min run-walk"', 'note last "right inner shin no pain"'],
      10: ['run add "2.3 km 19 min run-walk"', 'note last "right inner shin no pain"'],
      12: ['run add "2.6 km 21 min run-walk"', 'note last "right inner shin 1/10, dull, eased, no limp"'],
      13: ['note edit last --next-morning back'],
      15: ['run add "2.6 km 21 min run-walk"', 'note last "right inner shin no pain"'],
      17: ['run add "3 km 25 min"', 'note last "right inner shin no pain"'],
    },
    calls: { '0 1 3 5': 'N', '6 7 8 9': 'M', '10 11': 'M', '12 13 14': 'M', '15 16': 'M', '18 20': 'RM' },
  },
  {
    name: '80 km, both quads and a left hamstring',
    settings: experienced,
    before: { week: { 0: 10, 2: 14, 4: 12, 6: 26 }, weeks: 70, until: 4 },
    typed: {
      5: ['run add "80 km 10 h 30 min 1800 m down 1800 m up trail"', 'run edit last --race yes'],
      6: [
        'note today "left hamstring 3/10 tight, dull, walking fine"',
        'note today "both quads 5/10 sore all over, dull, stairs hurt, walking stiff on both sides, from the race yesterday"',
      ],
      9: [
        'note today "both quads 1/10, stairs fine, daily life fine, no limp, no painkiller"',
        'day 2026-09-13..2026-09-16 --was-quiet "left hamstring"',
      ],
      11: ['note today "quads no pain"', 'day 2026-09-17..2026-09-18 --was-quiet "left hamstring"'],
      13: ['check "left hamstring" --passed', 'run add "5 km 32 min easy"', 'note last "no pain anywhere"'],
      15: ['run add "6 km 38 min easy"', 'note last "no pain anywhere"'],
      18: ['run add "7 km 43 min easy"', 'note last "no pain anywhere"'],
    },
    calls: { '6 7 8': 'N', '9 10': 'MN', '11 12': 'MN', '13 14 16': 'M', '19 22': 'RM' },
  },
]
