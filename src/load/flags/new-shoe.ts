import { exceeds, reaches } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, notEnough, type Outcome, threshold } from '../load-flag.ts'

const T = {
  newBelowM: threshold(30_000, 'm', 'convention'),
  noteShare: threshold(0.25, 'share', 'convention'),
  cautionShare: threshold(0.5, 'share', 'convention'),
  // Before, a shoe new to the log may be an old shoe.
  historyDays: threshold(28, 'days', 'convention'),
} as const

/** LF13: much of the week in shoes that have not run 30 km yet. How the shoe is built is not known. */
export const newShoe = loadFlag({
  id: 'new-shoe',
  asks: 'run-day',
  needs: ['distance', 'shoes'],
  sources: ['E23', 'E31', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  check({ day }, { distance, shoes }) {
    const worn = shoes.on(day)
    if (worn === null || shoes.firstNamed === null) return notEnough('no-shoe')
    const history = day - shoes.firstNamed
    if (history < T.historyDays.value && !worn.some(({ isEntered }) => isEntered)) {
      return notEnough('short-history', { daysKnown: history, daysNeeded: T.historyDays.value })
    }
    const weekM = sumOver(distance.sum, day - 6, day)
    for (const { shoe, todayM, beforeM, isEntered } of worn) {
      if (history < T.historyDays.value && !isEntered) continue
      const share = weekM === 0 ? 0 : todayM / weekM
      if (reaches(beforeM, T.newBelowM.value) || !exceeds(share, T.noteShare.value)) continue
      const caution = exceeds(share, T.cautionShare.value)
      const raised: Outcome = {
        status: 'raised',
        level: caution ? 'caution' : 'note',
        value: todayM,
        baseline: weekM,
        ratio: share,
        threshold: (caution ? T.cautionShare : T.noteShare).value,
        unit: 'm',
        about: shoe,
        detail: { shoe, beforeM },
      }
      return raised
    }
    return CLEAR
  },
})
