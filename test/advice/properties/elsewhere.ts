/** Properties of rules.md §6 that other parts hold, with the words their tests are named by. */
export const ELSEWHERE: Readonly<Record<string, readonly { readonly file: string; readonly says: string }[]>> = {
  P2: [{ file: 'test/advice/decision-core.test.ts', says: 'advice is never laxer for a graver' }],
  P3: [{ file: 'test/advice/judge-note.test.ts', says: 'P3 exhaustively: each sign, and each pair of signs' }],
  P18: [{ file: 'test/words/advice.test.ts', says: 'wherever it names what a place may be (P18)' }],
  P24: [{ file: 'test/words/advice.test.ts', says: 'what is offered fits together (P24, P25)' }],
  P25: [{ file: 'test/words/advice.test.ts', says: 'ways of coping and of changing the stride stand only at' }],
  P27: [
    {
      file: 'test/load/properties.test.ts',
      says: 'P27 a lone spike never makes more usual than a usual run of that day would',
    },
    { file: 'test/analysis/budget.test.ts', says: 'P27: a spike today never raises tomorrow’s budget' },
  ],
  P28: [
    { file: 'test/load/properties.test.ts', says: 'P28 more of it today never lowers a flag' },
    { file: 'test/load/properties.test.ts', says: 'P28 a longer run in the weeks before never raises a flag of today' },
    { file: 'test/load/properties.test.ts', says: 'P28 a longer run never lowers what is said of its week' },
  ],
  P30: [{ file: 'test/load/properties.test.ts', says: 'P30 the same runs in miles, or seen from another time zone' }],
  P31: [{ file: 'test/load/properties.test.ts', says: 'P31 a recording that cannot be right is named' }],
  P32: [
    { file: 'test/load/flags/session-distance-spike.test.ts', says: "[22.01, 'caution']," },
    { file: 'test/load/flags/session-distance-spike.test.ts', says: "[40.01, 'high']," },
    {
      file: 'test/load/flags/session-distance-spike.test.ts',
      says: 'a long run counts for 30 days and not on the 31st',
    },
  ],
  P35: [{ file: 'test/words/advice.test.ts', says: 'claims nothing it cannot know (P35)' }],
  P39: [{ file: 'test/analysis/budget.test.ts', says: 'P39: a past week does not know what came after it' }],
  P40: [
    {
      file: 'test/advice/plan-verdict.test.ts',
      says: 'over drawn logs a yes is never more than the advice of the day and its budget',
    },
  ],
  P41: [
    {
      file: 'test/web/onlookers.test.ts',
      says: 'the list of runners, their pages and their sheets: nothing of theirs changes',
    },
    { file: 'test/web/onlookers.test.ts', says: 'a sheet for the coach or the physio' },
  ],
}
