import type { Command } from 'commander'
import { WrongUse } from '../failure.ts'
import { serveLog, USUAL_PORT } from '../serve-log.ts'
import { startSession } from '../session.ts'

interface ServeFlags {
  readonly port?: string
  readonly open: boolean
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('the page in your browser: import, note, this week. For this machine alone')
    .option('--port <number>', `where it listens (default ${USUAL_PORT}, or any that is free)`)
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', '\nExample:\n  sorepoint serve')
    .action(async (flags: ServeFlags, command: Command) => {
      const session = startSession(command)
      const port = portOf(flags)
      await serveLog(await session.open(), session, { port, open: flags.open })
    })
}

function portOf({ port }: ServeFlags): number | null {
  if (port === undefined) return null
  const asked = Number(port)
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
    throw new WrongUse(`--port takes a number up to 65535, not "${port}"`)
  }
  return asked
}
