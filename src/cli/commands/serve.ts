import type { Command } from 'commander'
import { isDatabaseAddress } from '../../app/log/database-address.ts'
import { routeLines } from '../../club/access/routes.ts'
import { HOME } from '../../web/server.ts'
import { readOrigin } from '../club-origin.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { serveLog, USUAL_PORT } from '../serve-log.ts'
import { logPath, type Session, startSession } from '../session.ts'

interface ServeFlags {
  readonly port?: string
  readonly open: boolean
  readonly origin?: string
  readonly listen?: string
  readonly erased?: string
  readonly metricsPort?: string
  readonly routes?: boolean
}

export function addServe(program: Command): void {
  explained(program.command('serve'), {
    summary: 'the page in your browser',
    about:
      'The page in your browser: drop your export on it, tap where it hurts, read the week. It answers this machine alone; Ctrl-C ends it. sorepoint without a verb does the same. On a database it is a club server (experimental): accounts, and each runner decides who sees what.',
    examples: [
      'serve',
      'serve --port 8080 --no-open',
      'serve --db postgres://club_app@localhost/club --origin https://club.example --no-open',
    ],
  })
    .helpGroup(GROUPS.start)
    .option('--port <number>', `where it listens (usually ${USUAL_PORT}, or any that is free)`)
    .option('--no-open', 'do not open a browser')
    .option('--origin <address>', 'of a club: the address browsers see, such as https://club.example')
    .option('--listen <address>', 'of a club: the address it listens on (usually this machine’s own alone)')
    .option('--erased <file>', 'of a club: where ids of erased logs are kept')
    .option('--metrics-port <number>', 'of a club: figures for whatever watches it, on this machine alone')
    .option('--routes', 'list every address of a club server, and who may come to it')
    .action(async (flags: ServeFlags, command: Command) => {
      const session = startSession(command)
      const port = portOf(flags)
      if (flags.routes === true) {
        listRoutes(session)
        return
      }
      const origin = flags.origin === undefined ? null : readOrigin(flags.origin)
      const address = logPath(session.options)
      if (isDatabaseAddress(address)) {
        const { serveClub } = await import('../serve-club.ts')
        const listen = flags.listen ?? HOME
        await serveClub(session, {
          address,
          port,
          origin,
          listen,
          erased: flags.erased ?? null,
          metricsPort: portOf({ port: flags.metricsPort }),
          open: flags.open,
        })
        return
      }
      const ofClub = [flags.origin, flags.listen, flags.erased, flags.metricsPort].some((flag) => flag !== undefined)
      if (ofClub) throw new WrongUse('--origin, --listen, --erased and --metrics-port are of a club: --db postgres://…')
      await serveLog(await session.open(), session, { port, open: flags.open })
    })
}

/** Each address once for each role that it answers, with what of an athlete's it shows. */
function listRoutes(session: Session): void {
  const routes = routeLines()
  if (session.options.json === true) session.printJson({ schema: 'sorepoint/routes/1', routes })
  else {
    for (const { method, path, role, scope } of routes)
      session.print(`${method.padEnd(5)}${path}  ${role}${scope === null ? '' : `, ${scope}`}`)
  }
}

function portOf({ port }: { readonly port?: string | undefined }): number | null {
  if (port === undefined) return null
  const number = Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new WrongUse(`--port takes a number up to 65535, not "${port}"`)
  }
  return number
}
