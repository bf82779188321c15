import { describe, expect, test } from 'vitest'
import type { DayCheck } from '../../src/model/day-check.ts'
import type { EpisodeHistory } from '../../src/model/episode-history.ts'
import { episodeHistories } from '../../src/pain/episodes/index.ts'
import { selfCheckOffered } from '../../src/pain/questions/self-check.ts'
import { day, makeNote, makeRun } from './make.ts'

const RUNS = Array.from({ length: 40 }, (_, n) => makeRun(n))

function historyOf(texts: readonly string[], dayChecks: readonly DayCheck[] = []): EpisodeHistory {
  const notes = texts.map((text, n) => makeNote(n * 2, text))
  return episodeHistories({
    notes,
    runs: RUNS,
    dayChecks,
    selfChecks: [],
    clearances: [],
    pastInjuries: [],
    asOf: day(39),
  })[0]!
}
const offer = (...texts: string[]) => selfCheckOffered(historyOf(texts))

describe('the self-check (P22)', () => {
  test('a mild muscle or knee pain gets all steps', () => {
    expect(offer('left hamstring tight 2/10')).toEqual({
      offered: true,
      steps: ['walk', 'squat', 'hop', 'run'],
      why: [],
    })
    expect(offer('left knee 3/10').offered).toBe(true)
  })

  test.each([
    ['left knee 4/10', 'severity'],
    ['left shin bone pain 2/10', 'bone'],
    ['ankle 2/10, swollen', 'swelling'],
    ['knee 2/10, gave way', 'sign'],
    ['foot 2/10 and numb', 'sign'],
  ])('is not offered for "%s": %s', (text, why) => {
    const { offered, steps, why: reasons } = offer(text)
    expect(offered).toBe(false)
    expect(steps).toEqual([])
    expect(reasons).toContain(why)
  })

  test('is not offered once care is a professional before the next run', () => {
    expect(selfCheckOffered(historyOf(['left knee 2/10']), 'professional-before-next-run').offered).toBe(false)
    expect(selfCheckOffered(historyOf(['left knee 2/10']), 'book-professional').offered).toBe(true)
  })

  test.each([
    ['left groin 2/10', 'groin-or-hip'],
    ['front of left hip 2/10', 'groin-or-hip'],
    ['arch of left foot 2/10', 'midfoot'],
    ['left shin 2/10, one spot', 'one-spot'],
    ['left heel 2/10', 'one-spot'],
    ['left knee 2/10, heard a pop', 'pop'],
    ['left calf 2/10, sudden', 'calf-tear'],
    ['left knee 2/10, woke me up', 'night-pain'],
  ])('has no hop and no squat for "%s"', (text, why) => {
    const { offered, steps, why: reasons } = offer(text)
    expect(offered).toBe(true)
    expect(steps).toEqual(['walk', 'run'])
    expect(reasons).toContain(why)
  })

  test('nor on a third run', () => {
    expect(offer('left knee 2/10', 'left knee 2/10', 'left knee 2/10').steps).toEqual(['walk', 'run'])
  })

  test('quiet days lift the severity, symptom-free ones the swelling, nothing the bone', () => {
    const answer = (symptomFree: boolean): DayCheck =>
      ({ date: day(5), quiet: [{ area: 'knee', side: 'left', quiet: true, symptomFree }] }) as unknown as DayCheck
    expect(selfCheckOffered(historyOf(['left knee 5/10'], [answer(false)])).offered).toBe(true)
    expect(selfCheckOffered(historyOf(['left knee 3/10 swollen'], [answer(false)])).offered).toBe(false)
    expect(selfCheckOffered(historyOf(['left knee 3/10 swollen'], [answer(true)])).offered).toBe(true)
    expect(selfCheckOffered(historyOf(['left knee bone pain 3/10'], [answer(true)])).offered).toBe(false)
  })
})
