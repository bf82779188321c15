import type { Command, CommanderError } from 'commander'
import { nearest } from '../lib/suggest-similar.ts'
import { examplesOf } from './help.ts'
import { VERB_NAMES } from './verbs.ts'

/** How commander says what it could not take, and how a runner is told. */
const REWORDED: readonly (readonly [said: RegExp, told: (...parts: readonly string[]) => string])[] = [
  [/missing required argument '(.+)'/, (what = '') => `something is missing: ${what}`],
  [/required option '(\S+).*' not specified/, (option = '') => `${option} is missing`],
  [/option '(?:-\w, )?(\S+).*' argument missing/, (option = '') => `${option} needs a value after it`],
  [
    /option '(?:-\w, )?(\S+).*' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    (option = '', given = '', choices = '') => `${option} takes ${orList(choices.split(', '))}, not "${given}"`,
  ],
  [
    /value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\./,
    (given = '', what = '', choices = '') => `${what} is ${orList(choices.split(', '))}, not "${given}"`,
  ],
  [/unknown option '(.+)'/, (option = '') => `there is no option ${option}`],
  [/unknown command '(.+)'/, (verb = '') => `there is no "${verb}"`],
  [
    /too many arguments.*: (.+)\.$/,
    (more = '') => `this was too much: "${more}" (words that belong together go in quotation marks)`,
  ],
  [
    /option '(?:-\w, )?(\S+).*' cannot be used with option '(?:-\w, )?(\S+).*'/,
    (one = '', other = '') => `${one} and ${other} do not go together`,
  ],
]

/** "text, md or html". */
export const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** Words are listed up to this many; of more, the nearest is named. */
const LISTED = 12

/** That a name is none of those there are: the one that was meant, or all of them, and where they stand. */
export function notOneOf(kind: string, given: string, names: readonly string[], list: string): string {
  const meant = nearest(given, names)
  const hint =
    meant !== null ? `did you mean ${meant}?` : names.length <= LISTED ? `there are ${names.join(', ')}.` : ''
  return `there is no ${kind} "${given}"${hint === '' ? '.' : `; ${hint}`} ${list} lists them all.`
}

/** What was wrong with a call, what may have been meant, and a call that works. */
export function refusal(program: Command, args: readonly string[], { message }: CommanderError): string {
  const said = message.split('\n')[0] ?? ''
  const told = REWORDED.flatMap(([pattern, tell]) => {
    const found = pattern.exec(said)
    return found === null ? [] : [tell(...found.slice(1))]
  })[0]
  // A verb that there is not leaves nothing to explain but the whole.
  const command = said.includes('unknown command') ? program : commandOf(program, args)
  const meant = meantBy(program, command, said)
  const [example] = examplesOf(command)
  const page = command === program ? 'sorepoint --help' : `sorepoint ${pathOf(command)} --help`
  return [
    `sorepoint: ${told ?? said.replace(/^error: /, '')}`,
    ...(meant === null ? [] : [`Did you mean ${meant}?`]),
    ...(meant !== null || example === undefined ? [] : [`For example: sorepoint ${example}`]),
    `${page} tells how it is used.`,
  ].join('\n')
}

/** The verb, or the verb of a verb, that a call names. */
function commandOf(program: Command, args: readonly string[]): Command {
  const verbs = new Map(program.commands.map((command) => [command.name(), command]))
  const at = args.findIndex((arg) => verbs.has(arg))
  const verb = verbs.get(args[at] ?? '')
  if (verb === undefined) return program
  return verb.commands.find((command) => command.name() === args[at + 1]) ?? verb
}

const pathOf = (command: Command): string =>
  command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name()

function meantBy(program: Command, command: Command, said: string): string | null {
  const verb = /unknown command '(.+)'/.exec(said)?.[1]
  if (verb !== undefined) return nearest(verb, VERB_NAMES)
  const option = /unknown option '(.+)'/.exec(said)?.[1]
  if (option === undefined) return null
  const known = [...command.options, ...program.options].flatMap(({ long }) => long ?? [])
  return nearest(option, known)
}
