import { CLEAR, loadFlag, threshold } from '../load-flag.ts'

const T = {
  noteRuns: threshold(1, 'runs', 'S0'),
  cautionRuns: threshold(2, 'runs', 'S0'),
  highRuns: threshold(3, 'runs', 'S0'),
} as const

/** LF18: the same place hurt on run after run. The count comes with the notes; rest days do not reset it. */
export const samePainAgain = loadFlag({
  id: 'same-pain-again',
  asks: 'pain',
  needs: [],
  sources: ['S0', 'S3'],
  thresholds: T,
  check({ place, severity, severityGuessed, runsInRow, noteId, oneSided }) {
    if (runsInRow < T.noteRuns.value || severity === 0) return CLEAR
    const level = runsInRow >= T.highRuns.value ? 'high' : runsInRow >= T.cautionRuns.value ? 'caution' : 'note'
    return {
      status: 'raised',
      level,
      value: runsInRow,
      baseline: null,
      ratio: null,
      threshold: { note: T.noteRuns, caution: T.cautionRuns, high: T.highRuns }[level].value,
      unit: 'runs',
      detail: { place, severity, severityGuessed, noteId, oneSided },
    }
  },
})
