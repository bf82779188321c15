import { newRunnerWords } from '#words/first-run.ts'
import type { OpenLog } from '../app/log/open-log.ts'
import { invocationName } from './invocation-name.ts'
import type { Session } from './session.ts'

/** A slip in a name would begin another runner's log in silence: says so where the log holds others. */
export async function remarkOnNewRunner(session: Session, { file, athlete }: OpenLog): Promise<void> {
  const known = await file.athletes()
  if (known.length === 0 || known.includes(athlete)) return
  session.remark(newRunnerWords(invocationName(process.env), athlete, known))
}
