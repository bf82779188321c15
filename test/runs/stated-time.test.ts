import { describe, expect, test } from 'vitest'
import { NO_TOTALS } from '../../src/model/recording.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import { recording, track } from './build.ts'

/** 5,400 m in 30 minutes by their points, with a time that the file states. */
const stated = (timerS: number, over = {}) =>
  makeFigures(recording({ totals: { ...NO_TOTALS, distanceM: 5400, timerS }, samples: track(), ...over }))
const codes = ({ quality }: ReturnType<typeof makeFigures>) => quality.map(({ code }) => code)

describe('a stated time that the way cannot have taken', () => {
  test.each([
    ['a second for all of it', 1],
    ['seconds written as minutes', 30],
    ['milliseconds written as seconds', 1_800_000],
  ])('%s: the clock of the points counts, and that is named', (_, timerS) => {
    const figures = stated(timerS)
    expect(figures).toMatchObject({ movingS: 1800, elapsedS: 1800 })
    expect(codes(figures)).toEqual(['time-differs'])
  })

  test.each([
    ['less, for the pauses', 1500],
    ['more, where points are sparse', 2700],
  ])('%s: the device is believed', (_, timerS) => {
    const figures = stated(timerS)
    expect(figures.movingS).toBe(timerS)
    expect(codes(figures)).toEqual([])
  })

  test('a ride may be as fast as it states', () => {
    expect(stated(300, { sport: 'ride' }).movingS).toBe(300)
  })

  test('where the points are as fast, nothing is better known', () => {
    const figures = makeFigures(
      recording({
        totals: { ...NO_TOTALS, distanceM: 36_000, timerS: 1800 },
        samples: track({ speedMps: 20 }),
      }),
    )
    expect(codes(figures)).toContain('impossible-speed')
    expect(codes(figures)).not.toContain('time-differs')
  })
})
