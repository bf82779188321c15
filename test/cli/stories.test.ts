import { expect, test } from 'vitest'
import { live, type Told } from './stories/day-by-day.ts'
import { RUNNERS } from './stories/runners.ts'

/** Shares of the days that the rules set: stricter on few, laxer on next to none. */
const MOST_STRICTER = 0.2
const MOST_LAXER = 0.05
/** A command is a process of the shell otherwise; these are hundreds. */
const PATIENCE_MS = 300_000

const line = ({ name, day, physio, ours, sentence }: Told): string =>
  `${name}, day ${day}: ${physio}, ours ${ours}: ${sentence}`

test(
  'typed day by day: stricter than a careful physio on at most a fifth of the days, laxer where no danger is, and hardly then',
  async () => {
    const told: Told[] = []
    for (const runner of RUNNERS) told.push(...(await live(runner)))
    const stricter = told.filter(({ by }) => by > 0)
    const laxer = told.filter(({ by }) => by < 0)
    expect(stricter.length / told.length, stricter.map(line).join('\n')).toBeLessThanOrEqual(MOST_STRICTER)
    expect(laxer.filter(({ danger }) => danger).map(line)).toEqual([])
    expect(laxer.length / told.length, laxer.map(line).join('\n')).toBeLessThanOrEqual(MOST_LAXER)
  },
  PATIENCE_MS,
)
