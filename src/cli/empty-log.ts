import { firstRunWords, othersWords } from '#words/first-run.ts'
import type { OpenLog } from '../app/log/open-log.ts'
import type { readLog } from '../app/log/read-log.ts'
import { invocationName } from './invocation-name.ts'
import type { Session } from './session.ts'

type Log = Awaited<ReturnType<typeof readLog>>

/**
 * Where nothing was imported and nothing entered, explains how to begin instead of judging an empty log.
 * @returns true if it did; JSON always gets its answer
 */
export async function introducedEmptyLog(session: Session, { file, athlete }: OpenLog, log: Log): Promise<boolean> {
  const isEmpty = [log.runs, log.notes, log.dayChecks].every(({ length }) => length === 0)
  if (session.options.json === true || !isEmpty) return false
  const call = invocationName(process.env)
  const others = (await file.athletes()).filter((name) => name !== athlete)
  session.print(others.length > 0 ? othersWords(call, file.place, athlete, others) : firstRunWords(call, file.place))
  return true
}
