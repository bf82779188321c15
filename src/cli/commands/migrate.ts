import type { Command } from 'commander'
import { setUpDatabase } from '../../app/log/open-log.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { logPath, startSession } from '../session.ts'

export function addMigrate(program: Command): void {
  explained(program.command('migrate'), {
    summary: 'set up a database for many runners',
    about:
      'Sets up a PostgreSQL database for the logs of many runners, or brings it to this version: for the database’s owner. It makes the tables and a role for the server, and prints that role’s address once. A log in a file needs none of it.',
    examples: ['migrate --db postgres://owner@localhost/club'],
  })
    .helpGroup(GROUPS.log)
    .action(async (_flags: object, command: Command) => {
      const session = startSession(command)
      const made = await setUpDatabase(logPath(session.options))
      if (made === null) {
        throw new WrongUse('migrate takes the address of a database: --db postgres://owner@localhost/club')
      }
      const { url, role, from, to } = made
      if (session.options.json === true) {
        session.printJson({ schema: 'sorepoint/migrate/1', url, role, from, to })
        return
      }
      session.print(from === to ? `The database is of this version already.` : `The database is set up.`)
      if (url === null) session.print(`The server runs as ${role}, with the password it has.`)
      else {
        session.print(
          `The server runs as ${role}. This is its address, with a password that is kept nowhere\nand shown this once:\n${url}`,
        )
      }
    })
}
