import { expect, test } from 'vitest'
import { checkedImport } from '../../../src/ingest/checked-import.ts'
import { MAX_ACTIVITIES } from '../../../src/ingest/limits.ts'
import { makeRecording } from '../../make/recording.ts'

test('a file gives twenty thousand activities; the rest is named with its number', () => {
  const recordings = Array.from({ length: MAX_ACTIVITIES + 3 }, (_, part) =>
    makeRecording({ part, startMs: Date.UTC(2026, 0, 1) + part * 3_600_000 }),
  )
  const { recordings: taken, problems } = checkedImport({ recordings, problems: [], skipped: [] }, 'all.tcx', null)
  expect(taken).toHaveLength(20_000)
  expect(problems).toEqual([
    { path: 'all.tcx', level: 'error', code: 'too-many-activities', detail: { count: 3, taken: 20_000 } },
  ])
})
