import { HEADLINES } from '../../model/advice.ts'
import { isEmpty } from '../components/nothing-yet.ts'
import { baseOf } from '../own-addresses.ts'
import type { RunnerContexts } from '../runner-contexts.ts'
import type { RunnerLine } from '../views/runners.ts'

/** Everyone in the log with this week as it stands, the gravest first; an empty log comes last. */
export async function loadRunners(runners: Pick<RunnerContexts, 'names' | 'of'>): Promise<readonly RunnerLine[]> {
  const lines = await Promise.all((await runners.names()).map((name) => lineOf(name, runners)))
  const gravity = ({ week }: RunnerLine): number =>
    week === null ? -1 : HEADLINES.indexOf(week.judged.answer.advice.headline)
  return lines.toSorted((one, other) => gravity(other) - gravity(one))
}

async function lineOf(name: string, runners: Pick<RunnerContexts, 'of'>): Promise<RunnerLine> {
  const base = baseOf(name)
  const view = await (await runners.of(name))?.view()
  if (view === undefined || isEmpty(view.log)) return { name, base, week: null }
  const { log, today, format, judge } = view
  const lastRun = log.runs.findLast(({ sport, date }) => sport === 'run' && date <= today)?.date ?? null
  return { name, base, week: { judged: await judge(), lastRun, today, format } }
}
