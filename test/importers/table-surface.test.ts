import { expect, test } from 'vitest'
import { tableSurface } from '../../src/importers/table-surface.ts'

const row = { sport: 'run', typeSurface: 'unknown', title: 'Morning Run', description: null } as const

test.each([
  [{ ...row, typeSurface: 'treadmill', title: 'Trail run' }, 'treadmill', 'table'],
  [{ ...row, title: 'Track session', description: 'with #trail warm-up' }, 'trail', 'tag'],
  [{ ...row, title: 'Track session' }, 'track', 'title'],
  [{ ...row, description: 'saw people on a trail run' }, 'unknown', 'none'],
  [{ ...row, sport: 'ride', title: 'Trail run' }, 'unknown', 'none'],
] as const)('type before tag before title, only for runs: %o', (told, surface, origin) => {
  expect(tableSurface(told)).toMatchObject({ surface: { [surface]: 1 }, surfaceOrigin: origin })
})
