import type { Command } from 'commander'
import { loggedHistory } from '../../app/log/flag-history.ts'
import { readLog } from '../../app/log/read-log.ts'
import { addNotNoted, changeSetting } from '../../app/settings/settings-values.ts'
import type { Settings } from '../../model/settings.ts'
import { historyText } from '../../report/terminal/history.ts'
import { introducedEmptyLog } from '../empty-log.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { invocationName } from '../invocation-name.ts'
import { readDate } from '../read-date.ts'
import { type Session, startSession } from '../session.ts'

interface HistoryFlags {
  readonly notedSince?: string
  readonly notNoted?: string
}

export function addHistory(program: Command): void {
  explained(program.command('history'), {
    summary: 'which flags came before your pains, and how often they come anyway',
    about:
      'Which flags came before your pains, and how often they come anyway: for each pain the seven days up to it, beside the same days before your other runs on that weekday. It changes no flag and no advice, and most logs are too short to tell.',
    examples: ['history', 'history --noted-since 2025-03-01', 'history --not-noted 2025-07-01..2025-08-31'],
  })
    .helpGroup(GROUPS.look)
    .option('--noted-since <date>', 'you have noted every pain since this day; none takes it back. It is kept')
    .option('--not-noted <from..to>', 'days or months whose pains you did not all note; none takes all back. Kept')
    .action(async (flags: HistoryFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        const before = await log.store.settings()
        const settings = withFlags(before, flags, session)
        if (settings !== before) await log.store.putSettings(settings)
        const all = await readLog(log.store)
        if (await introducedEmptyLog(session, log, all)) return
        const { history } = loggedHistory(all, session.today)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/history/1', ...history })
        else session.print(historyText(history, session.format(settings), session.paint, invocationName(process.env)))
      } finally {
        await log.close()
      }
    })
}

/** What the runner says of their notes, kept with the settings. @throws {WrongUse} */
function withFlags(settings: Settings, { notedSince, notNoted }: HistoryFlags, session: Session): Settings {
  let next = settings
  if (notedSince !== undefined) {
    const date = notedSince === 'none' ? 'none' : readDate(session, '--noted-since', notedSince)
    if (date !== 'none' && date > session.today) throw new WrongUse(`--noted-since: ${date} has not come yet`)
    const changed = changeSetting(next, 'noted-since', date)
    if (!changed.ok) throw new WrongUse(changed.error)
    next = changed.value
  }
  if (notNoted !== undefined) {
    const changed = addNotNoted(next, notNoted)
    if (!changed.ok) throw new WrongUse(`--not-noted takes FROM..TO such as 2025-07-01..2025-08-31, not "${notNoted}"`)
    next = changed.value
  }
  return next
}
