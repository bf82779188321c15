import type { Argument, Command, Help, Option } from 'commander'

/** What the verb is called on the list of all, its page, and calls that work as they stand. */
export interface VerbHelp {
  /** On the list of all verbs: a line. */
  readonly summary: string
  /** On its own page: whole sentences. */
  readonly about: string
  readonly examples: readonly string[]
}

const EXAMPLES = new WeakMap<Command, readonly string[]>()

/** Gives a verb its help. The first example is also shown where the verb was called wrongly. */
export function explained(command: Command, { summary, about, examples }: VerbHelp): Command {
  EXAMPLES.set(command, examples)
  const lines = examples.map((example) => `\n  sorepoint ${example}`).join('')
  return command
    .summary(summary)
    .description(about)
    .addHelpText('after', `\n${examples.length === 1 ? 'Example' : 'Examples'}:${lines}`)
}

/** Calls of a verb that work, without the program's name. */
export const examplesOf = (command: Command): readonly string[] => EXAMPLES.get(command) ?? []

/** The list of verbs names them alone: what they take stands on their own pages. */
export const HELP: Partial<Help> = {
  subcommandTerm: (command) => command.name(),
  optionDescription,
  argumentDescription,
}

const UNLISTED = new WeakSet<Option | Argument>()

/**
 * What an option or argument takes, for help and completion; it is checked where it is read.
 * @param isListed - false where the list would bury the rest of the page, and stands elsewhere
 */
export function withChoices<T extends Option | Argument>(option: T, choices: readonly string[], isListed = true): T {
  option.argChoices = [...choices]
  if (!isListed) UNLISTED.add(option)
  return option
}

const choicesOf = (taker: Option | Argument): string =>
  taker.argChoices === undefined || UNLISTED.has(taker) ? '' : `: ${taker.argChoices.join(', ')}`

function argumentDescription(argument: Argument): string {
  return `${argument.description}${choicesOf(argument)}`
}

function optionDescription(option: Option): string {
  const { description, defaultValue } = option
  // An option that switches something off needs no default in the help.
  const usual = typeof defaultValue === 'string' ? ` (usually ${defaultValue})` : ''
  return `${description}${choicesOf(option)}${usual}`
}

/** The headings under which the verbs are listed. */
export const GROUPS = {
  start: 'To begin:',
  run: 'Before and after a run:',
  look: 'To look at:',
  log: 'Your log:',
  more: 'More:',
} as const
