import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { addDays } from '../../src/lib/local-date.ts'
import { NO_SYMPTOM } from '../../src/model/symptom.ts'
import type { AthleteStore } from '../../src/store/contract/store.ts'
import { untoldNote } from '../../test/make/note.ts'
import { makeSource } from '../../test/store/make.ts'
import type { InventedRunner } from './invented-cohort.ts'

/** The first day of the invented study, a Monday. */
export const STUDY_BEGINS = '2025-01-06'

const DAY_MS = 86_400_000
const BEGINS_MS = Date.parse(`${STUDY_BEGINS}T06:00:00Z`)

/** An invented runner as a log: a recording a session, an own note an injury. */
export async function fillWithInvented(
  store: AthleteStore,
  { days, distancesM, injuries }: InventedRunner,
): Promise<void> {
  await store.putSettings({ ...(await store.settings()), zone: 'UTC' })
  const sources = days.map((day, index) => {
    const distanceM = distancesM[index] as number
    const seconds = Math.round(distanceM * 0.36)
    const startMs = BEGINS_MS + day * DAY_MS
    const totals = { distanceM, timerS: seconds, movingS: seconds, elapsedS: seconds }
    const key = `strava:${day}`
    const made = makeSource(key, 0, {
      startMs,
      totals: { ...makeSource(key).recording.totals, ...totals },
    })
    return { source: { ...made, hasSamples: false }, packedSamples: null }
  })
  if (sources.length > 0) await store.putSources(sources)
  for (const day of injuries) {
    await store.putNote({
      ...untoldNote(`n${day}`, addDays(STUDY_BEGINS, day)),
      sourceKey: `strava:${day}`,
      text: 'my own words: left knee 3/10',
      symptom: { ...NO_SYMPTOM, area: 'knee', side: 'left', severity: 3 },
    })
  }
  await refreshRuns(store)
}
