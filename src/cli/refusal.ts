import type { Command, CommanderError } from 'commander'
import { suggestSimilar } from '../lib/suggest-similar.ts'
import { examplesOf } from './help.ts'
import { VERB_NAMES } from './verbs.ts'

/** An option by its long name, as commander quotes it: `-u, --units <unit>`. */
const longName = (flags = ''): string => /--[\w-]+/.exec(flags)?.[0] ?? flags

/**
 * What could not be taken, in a runner's words, by commander's code of it: `quoted` is what its message quotes, `rest` what
 * follows its last colon or "are".
 */
const WORDS_OF_CODE: Record<string, (quoted: readonly string[], rest: string) => string> = {
  'commander.missingArgument': ([what = '']) => `something is missing: ${what}`,
  'commander.missingMandatoryOptionValue': ([option]) => `${longName(option)} is missing`,
  'commander.optionMissingArgument': ([option]) => `${longName(option)} needs a value after it`,
  'commander.invalidArgument': ([first = '', second = ''], choices) =>
    // Of an argument the value stands first, of an option its name.
    first.startsWith('-')
      ? `${longName(first)} takes ${orList(choices.split(', '))}, not "${second}"`
      : `${second} is ${orList(choices.split(', '))}, not "${first}"`,
  'commander.unknownOption': ([option = '']) => `there is no option ${option}`,
  'commander.unknownCommand': ([verb = '']) => `there is no "${verb}"`,
  'commander.excessArguments': (_, more) =>
    `this was too much: "${more}" (words that belong together go in quotation marks)`,
  'commander.conflictingOption': ([one, other]) => `${longName(one)} and ${longName(other)} do not go together`,
}

/** "text, md or html". */
export const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** Words are listed up to this many; of more, the nearest is named. */
const LISTED = 12

/** That a name is none of those there are: the one that was meant, or all of them, and where they stand. */
export function notOneOf(kind: string, given: string, names: readonly string[], list: string): string {
  const meant = suggestSimilar(given, names)
  const hint =
    meant !== null ? `did you mean ${meant}?` : names.length <= LISTED ? `there are ${names.join(', ')}.` : ''
  return `there is no ${kind} "${given}"${hint === '' ? '.' : `; ${hint}`} ${list} lists them all.`
}

/** What was wrong with a call, what may have been meant, and a call that works. */
export function refusal(program: Command, args: readonly string[], { code, message }: CommanderError): string {
  const line = message.split('\n')[0] ?? ''
  const quoted = [...line.matchAll(/'(.*?)'(?![^\s.])/g)].map(([, words]) => words as string)
  const rest = /.*(?:are|:) (.+)\.$/.exec(line)?.[1] ?? ''
  const wrong = WORDS_OF_CODE[code]?.(quoted, rest) ?? line.replace(/^error: /, '')
  // A verb that there is not leaves nothing to explain but the whole.
  const command = code === 'commander.unknownCommand' ? program : commandOf(program, args)
  const meant = meantBy(program, command, code, quoted[0] ?? '')
  const [example] = examplesOf(command)
  const page = command === program ? 'sorepoint --help' : `sorepoint ${pathOf(command)} --help`
  return [
    `sorepoint: ${wrong}`,
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

function meantBy(program: Command, command: Command, code: string, given: string): string | null {
  if (code === 'commander.unknownCommand') return suggestSimilar(given, VERB_NAMES)
  if (code !== 'commander.unknownOption') return null
  const known = [...command.options, ...program.options].flatMap(({ long }) => long ?? [])
  return suggestSimilar(given, known)
}
