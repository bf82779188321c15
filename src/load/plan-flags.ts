import { canonicalJson } from '../lib/canonical-json.ts'
import { emptyRun, type Run } from '../model/run.ts'
import { type Surface, wholly } from '../model/surface.ts'
import type { LoadInput } from './input.ts'
import { type LoadFlags, loadFlags } from './run-flags.ts'

/** A run before it is run. Null: not stated. */
export interface PlannedRun {
  readonly distanceM: number | null
  readonly timeS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly surface: Surface | null
  /** Metres on each grade, of a route that is known; not known of a plan in words. */
  readonly gradeM?: Run['gradeM']
  /** Local day, `2026-11-22`. */
  readonly date: string
}

/** The run that findings about a plan point to. */
export const PLANNED_RUN_ID = 'planned'

/** What the flags would say of the plan alone: the same code over the log with the run in it, less what the log says already. */
export function planFlags(input: LoadInput, planned: PlannedRun): LoadFlags {
  const log = { ...input, asOf: planned.date }
  const before = loadFlags(log)
  const after = loadFlags({ ...log, runs: [...log.runs, plannedRun(log, planned)] })
  const known = new Set([...before.findings, ...before.provisional].map((finding) => canonicalJson(finding)))
  const isNew = (finding: LoadFlags['findings'][number]) =>
    finding.date === planned.date &&
    (finding.runId === PLANNED_RUN_ID || finding.runId === null) &&
    !known.has(canonicalJson(finding))
  return { ...after, findings: after.findings.filter(isNew), provisional: after.provisional.filter(isNew) }
}

/** The planned run as if it had been run. */
export function plannedRun({ runs }: Pick<LoadInput, 'runs'>, planned: PlannedRun): Run {
  const earlier = runs.filter(({ date }) => date <= planned.date).sort((a, b) => a.startMs - b.startMs)
  const last = earlier.at(-1)
  const startMs = Math.max(Date.parse(`${planned.date}T12:00:00Z`), (last?.startMs ?? 0) + 12 * 3_600_000)
  return {
    ...emptyRun(PLANNED_RUN_ID, planned.date, startMs),
    ...(last === undefined ? {} : { zone: last.zone, zoneSource: 'neighbour' }),
    surface: wholly(planned.surface ?? 'unknown'),
    distanceM: planned.distanceM,
    movingS: planned.timeS,
    elapsedS: planned.timeS,
    ascentM: planned.ascentM,
    descentM: planned.descentM,
    gradeM: planned.gradeM ?? null,
    // Planned heights are held against what the runner's own recordings rest on.
    elevationSource: earlier.findLast(({ ascentM }) => ascentM !== null)?.elevationSource ?? 'summary',
  }
}
