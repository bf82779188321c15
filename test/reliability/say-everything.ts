import { emptyDay } from '../../src/model/day-check.ts'
import type { Run } from '../../src/model/run.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import type { AthleteStore } from '../../src/store/contract/store.ts'
import { makeNote } from '../store/make.ts'

/** One of everything that a runner can say, and a report that was shown. */
export async function sayEverything(store: AthleteStore, run: Run): Promise<void> {
  const sourceKey = run.sources[0]!.key
  await store.putNote(makeNote('n1', { sourceKey, date: run.date, text: '"Knie" – 5/10\n=1+1' }))
  await store.putNote(makeNote('n2', { date: run.date, text: 'left calf, tight' }))
  await store.putNote(makeNote('n3', { date: run.date, status: 'dismissed', sourceKey }))
  await store.putVerdicts([{ sourceA: sourceKey, sourceB: 'strava-row:1838000001', verdict: 'different' }])
  await store.putSettings({ ...DEFAULT_SETTINGS, zone: 'Europe/Berlin', birthYear: 1980, conditions: [] })
  const by = { area: 'knee', side: 'left', by: 'Dr. A', on: '2026-08-19' } as const
  await store.putClearance({ id: 'c1', ...by, noteId: 'n1', ceiling: 3, until: null })
  await store.putDayCheck({ ...emptyDay(run.date), sleepHours: 6.5, tired: 'yes', text: 'bad night' })
  await store.putSelfCheck({ date: run.date, area: 'knee', side: 'left', passed: false, failedAt: 'hop' })
  await store.putPastInjury({ id: 'p1', area: 'shin', side: null, kind: 'stress-fracture', when: '2019' })
  await store.putRunEdits([{ sourceKey, field: 'title', value: 'Zehn – „früh“', editedMs: 1 }])
  await store.acknowledge('n1', run.date)
  await store.putShownReport({
    ...{ week: '2025-W10', asOf: '2025-03-09', rulesVersion: '1', activity: 'modify', care: 'none' },
    ...{ budget: null, shownMs: 1 },
  })
}
