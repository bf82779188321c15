import type { Command } from 'commander'
import { z } from 'zod'
import { ANSWERS } from '../../model/schemas/answers.ts'
import { WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

export function addSchema(program: Command): void {
  const names = Object.keys(ANSWERS)
  program
    .command('schema')
    .description('the JSON Schema of what a verb answers with --json')
    .argument('[verb]', names.join(', '))
    .addHelpText('after', '\nExample:\n  sorepoint schema report')
    .action((verb: string | undefined, _flags: object, command: Command) => {
      const { printJson } = startSession(command)
      if (verb === undefined) {
        printJson(Object.fromEntries(Object.entries(ANSWERS).map(([name, answer]) => [name, z.toJSONSchema(answer)])))
        return
      }
      const answer = Object.entries(ANSWERS).find(([name]) => name === verb)?.[1]
      if (answer === undefined) throw new WrongUse(`there is no schema of "${verb}"; there are ${names.join(', ')}`)
      printJson(z.toJSONSchema(answer))
    })
}
