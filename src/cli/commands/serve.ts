import type { Command } from 'commander'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { serveLog, USUAL_PORT } from '../serve-log.ts'
import { startSession } from '../session.ts'

interface ServeFlags {
  readonly port?: string
  readonly open: boolean
}

export function addServe(program: Command): void {
  explained(program.command('serve'), {
    summary: 'the page in your browser',
    about:
      'The page in your browser: drop your export on it, tap where it hurts, read the week. It answers this machine alone; Ctrl-C ends it. sorepoint without a verb does the same.',
    examples: ['serve', 'serve --port 8080 --no-open'],
  })
    .helpGroup(GROUPS.start)
    .option('--port <number>', `where it listens (usually ${USUAL_PORT}, or any that is free)`)
    .option('--no-open', 'do not open a browser')
    .action(async (flags: ServeFlags, command: Command) => {
      const session = startSession(command)
      const port = portOf(flags)
      await serveLog(await session.open(), session, { port, open: flags.open })
    })
}

function portOf({ port }: ServeFlags): number | null {
  if (port === undefined) return null
  const number = Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new WrongUse(`--port takes a number up to 65535, not "${port}"`)
  }
  return number
}
