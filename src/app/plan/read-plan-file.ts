import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PlanLines } from '../../importers/plan/planned-line.ts'
import { isRouteName } from '../../importers/plan/route-name.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { parsePlan } from '../../load/parse-plan.ts'
import type { PlannedRun } from '../../load/plan-flags.ts'
import { readPlanText } from './read-plan-text.ts'

/** No plan or route is larger; more is something else. */
const MAX_BYTES = 64 * 2 ** 20

/** What is planned, from words or from a route's file. */
export interface UnderstoodPlan {
  readonly figures: Omit<PlannedRun, 'date'>
  readonly route: { readonly name: string | null; readonly points: number } | null
}

/**
 * "18 km 400 m down trail", or the name of a GPX, KML or TCX file whose way is planned.
 * @returns an error in plain words where something of it is not understood
 */
export async function understandPlan(words: string): Promise<Result<UnderstoodPlan, string>> {
  if (isRouteName(words)) return ofRoute(words)
  const { unread, ...figures } = parsePlan(words)
  if (Object.values(figures).every((value) => value === null)) {
    return err('say how far or how long: sorepoint plan "18 km 400 m down trail"')
  }
  if (unread.length > 0) return err(`not understood: ${unread.map((word) => `"${word}"`).join(', ')}`)
  return ok({ figures, route: null })
}

async function ofRoute(path: string): Promise<Result<UnderstoodPlan, string>> {
  const text = await textOf(path)
  if (!text.ok) return text
  const { readRoute } = await import('../../importers/plan/route.ts')
  const read = readRoute(basename(path), text.value)
  if (!read.ok) return err(`${path}: ${read.error}`)
  const { routeFigures } = await import('../../runs/route-figures.ts')
  const { name, lat } = read.value
  const figures = { ...routeFigures(read.value), timeS: null, surface: null }
  return ok({ figures, route: { name, points: lat.length } })
}

/** A plan of a table (.csv) or a calendar (.ics); an error in plain words where it is neither. */
export async function readPlanFile(path: string): Promise<Result<PlanLines, string>> {
  const text = await textOf(path)
  if (!text.ok) return text
  const read = await readPlanText(text.value, /\.ics$/i.test(path))
  return read.ok ? read : err(`${path}: ${read.error}`)
}

async function textOf(path: string): Promise<Result<string, string>> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) return err(`"${path}" is no file`)
    if (stats.size > MAX_BYTES) return err(`"${path}" is far larger than any plan or route`)
    return ok(await readFile(path, 'utf8'))
  } catch (error) {
    const { code } = error as { code?: string }
    return err(code === 'ENOENT' ? `there is no file "${path}"` : `"${path}" cannot be read (${code ?? String(error)})`)
  }
}
