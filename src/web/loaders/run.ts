import type { OpenLog } from '../../app/log/open-log.ts'
import { pickRun } from '../../app/runs/run-named.ts'
import { samplesOfRun } from '../../app/runs/run-samples.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { daysBetween } from '../../lib/local-date.ts'
import { findingAnswer } from '../../report/finding-answer.ts'
import type { RequestView } from '../request-view.ts'
import type { RunPage } from '../views/run.ts'

/** @throws {NotFoundError} for an id that no run has */
export async function loadRun(
  store: OpenLog['store'],
  id: string,
  view: RequestView,
): Promise<Omit<RunPage, 'editor'>> {
  const { log, today, format } = view
  const run = pickRun(log.runs, id, today)
  const keys = new Set(run.sources.map(({ key }) => key))
  const findings = (await view.flags()).filter(({ runId }) => runId === run.id)
  const sameSport = log.runs.filter(({ sport }) => sport === run.sport)
  const place = sameSport.findIndex((other) => other.id === run.id)
  const samples = await samplesOfRun(store, run)
  return {
    run,
    notes: log.notes.filter(({ sourceKey }) => sourceKey !== null && keys.has(sourceKey)),
    flags: findings.map((finding) => findingAnswer(finding, format)),
    samples,
    positions: samples === null ? null : await view.positions(samples),
    near: log.runs.filter(
      (other) => other.id !== run.id && other.sport === run.sport && Math.abs(daysBetween(other.date, run.date)) <= 1,
    ),
    before: sameSport[place - 1] ?? null,
    after: place < 0 ? null : (sameSport[place + 1] ?? null),
    weekId: weekOf(run.date, log.settings.weekStart).id,
    today,
    format,
  }
}
