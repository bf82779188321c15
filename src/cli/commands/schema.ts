import { Argument, type Command } from 'commander'
import { z } from 'zod'
import { ANSWERS } from '../../model/schemas/answers.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { notOneOf } from '../refusal.ts'
import { startSession } from '../session.ts'

export function addSchema(program: Command): void {
  const names = Object.keys(ANSWERS)
  explained(program.command('schema'), {
    summary: 'the JSON Schema of an answer',
    about: 'The JSON Schema of what a verb answers with --json, for programs that read it.',
    examples: ['schema report', 'schema'],
  })
    .helpGroup(GROUPS.more)
    .addArgument(withChoices(new Argument('[verb]', 'which'), names))
    .action((verb: string | undefined, _flags: object, command: Command) => {
      const { printJson } = startSession(command)
      if (verb === undefined) {
        printJson(Object.fromEntries(Object.entries(ANSWERS).map(([name, answer]) => [name, z.toJSONSchema(answer)])))
        return
      }
      const answer = Object.entries(ANSWERS).find(([name]) => name === verb)?.[1]
      if (answer === undefined) throw new WrongUse(notOneOf('schema', verb, names, 'sorepoint schema --help'))
      printJson(z.toJSONSchema(answer))
    })
}
