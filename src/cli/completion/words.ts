import type { Command, Option } from 'commander'

/** Shells whose words can be completed. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

export interface OptionWords {
  /** `--format`. */
  readonly flag: string
  readonly about: string
  readonly takesValue: boolean
  /** What the value can be; empty where it can be anything. */
  readonly values: readonly string[]
}

/** What can follow a verb. */
export interface VerbWords {
  /** `''` for the program itself, `report`, `note list`. */
  readonly path: string
  readonly summary: string
  readonly options: readonly OptionWords[]
  /** Verbs of the verb, and what its first argument can be. */
  readonly values: readonly string[]
  readonly takesFiles: boolean
}

/** The program's words, its own first, read from what its verbs say of themselves. */
export function programWords(program: Command): readonly VerbWords[] {
  return [program, ...program.commands.flatMap((verb) => [verb, ...verb.commands])].map((command) => ({
    path: pathOf(command, program),
    summary: command.summary(),
    options: command.options.filter(({ hidden }) => !hidden).flatMap(optionWords),
    values: [...command.commands.map((each) => each.name()), ...(command.registeredArguments[0]?.argChoices ?? [])],
    takesFiles: command.registeredArguments.some((argument) => FILES.has(argument.name())),
  }))
}

/** Names of arguments that are files. */
const FILES = new Set(['path', 'file'])

function pathOf(command: Command, program: Command): string {
  if (command === program) return ''
  return command.parent === program || command.parent === null
    ? command.name()
    : `${command.parent.name()} ${command.name()}`
}

const optionWords = ({ long, description, required, optional, argChoices }: Option): readonly OptionWords[] =>
  long === undefined || long === null
    ? []
    : [{ flag: long, about: description, takesValue: required || optional, values: argChoices ?? [] }]

/** In single quotes, as every shell takes them. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
