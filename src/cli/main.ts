import { Command, CommanderError, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { commandsFor } from './commands/index.ts'
import { leaveOutSlowCompiler } from './disable-turbofan.ts'
import { NotDone, WrongUse } from './failure.ts'
import { globalsFirst } from './globals-first.ts'
import { GROUPS, HELP, withChoices } from './help.ts'
import { invocationName } from './invocation-name.ts'
import { logTrouble, troubleAnswer } from './log-trouble.ts'
import { canOpenBrowser } from './open-browser.ts'
import { toStderr } from './printable.ts'
import { notOneOf, refusal } from './refusal.ts'
import { isVerb, VERB_NAMES } from './verbs.ts'

const WRONG_USE = 2
const NOT_DONE = 1

/**
 * Runs the command line. Sets the exit code: 0 all done, 1 something could not be read or done, 2 wrong use.
 * @param given what stands after `sorepoint`
 */
export async function main(given: readonly string[]): Promise<void> {
  // Alone, where a browser can be shown: most runners want the page, not a list of verbs.
  const args = given.length === 0 && process.stdout.isTTY === true && canOpenBrowser() ? ['serve'] : given
  leaveOutSlowCompiler(args)
  process.stdout.on('error', answerUnheard)
  await answer(args)
}

/** Carries one call out, and says what stood in its way. Sets the exit code. */
export async function answer(args: readonly string[]): Promise<void> {
  const program = await buildProgram(args)
  try {
    refuseHelpOnNothing(args)
    await program.parseAsync(globalsFirst(program, args), { from: 'user' })
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? 0 : WRONG_USE
      // Help that was shown, requested or not, is the whole answer.
      if (thrown.exitCode !== 0 && thrown.code !== 'commander.help') {
        toStderr(refusal(program, args, thrown))
      }
    } else if (thrown instanceof WrongUse) {
      toStderr(`sorepoint: ${thrown.message}`)
      process.exitCode = WRONG_USE
    } else if (thrown instanceof NotDone || isExpected(thrown)) {
      const { logPath } = await import('./session.ts')
      const path = logPath(program.opts())
      toStderr(`sorepoint: ${logTrouble(thrown, path) ?? thrown.message}`)
      const trouble = program.opts()['json'] === true ? troubleAnswer(thrown, path) : null
      if (trouble !== null) process.stdout.write(`${JSON.stringify(trouble)}\n`)
      process.exitCode = NOT_DONE
    } else {
      toStderr(unexpectedWords(thrown))
      process.exitCode = NOT_DONE
    }
  }
}

/** For `help` of an unknown verb commander would show the whole program's page. @throws {WrongUse} */
function refuseHelpOnNothing(args: readonly string[]): void {
  const at = args.findIndex((arg) => arg === 'help' || isVerb(arg))
  const verb = args[at + 1]
  if (args[at] === 'help' && verb !== undefined && !verb.startsWith('-') && !isVerb(verb)) {
    throw new WrongUse(notOneOf('verb', verb, VERB_NAMES, 'sorepoint --help'))
  }
}

/** A fault of ours: what a runner can do with it, and for who mends it, where it was. */
function unexpectedWords(thrown: unknown): string {
  const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
  const text = `sorepoint: something went wrong that should not: ${message}\nWhat was kept before is still there. Please report it, with what you typed and what this prints:`
  return process.env['SOREPOINT_TRACE'] === undefined
    ? `${text}\n  SOREPOINT_TRACE=1 ${invocationName(process.env)} …`
    : `${text}\n${stack}`
}

/** A reader that went away (`| head`) has what it wanted; a full disk has not. Nothing more can be written to stdout. */
function answerUnheard(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  process.stderr.write(`sorepoint: the answer could not be written: ${error.message}\n`)
  process.exit(NOT_DONE)
}

/** Errors that other parts name and that a runner can read. */
function isExpected(thrown: unknown): thrown is Error {
  return thrown instanceof Error && 'expected' in thrown && thrown.expected === true
}

/** The program with the verbs a call names. They take over how it is explained, and that it throws instead of ending. */
export async function buildProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('sorepoint')
    .usage('VERB [options]')
    .description(
      'Reads what your watch and Strava recorded, adds where it hurts, and tells you each week whether to run as planned, modify, rest or see somebody: with the numbers and the source behind every sentence. Everything stays on this machine.',
    )
    .optionsGroup('With every verb:')
    .option('--athlete <name>', 'whose runs, where several share a log (usually: me)')
    .addOption(withChoices(new Option('--units <unit>', 'kilometres or miles'), ['km', 'mi']))
    .option('--today <date>', 'answer as on this day, such as 2026-11-22')
    .option('--json', 'answer in JSON, in metres and seconds, for other programs')
    .option('--quiet', 'no progress and no remarks')
    .option('--no-color', 'no colours')
    .option('--db <file>', 'another log than your own: a file, or postgres://… for many runners')
    .version(packageJson.version, '-v, --version', 'which version this is')
    .helpOption('-h, --help', 'this page; sorepoint --help has what every verb takes')
    .addHelpCommand(new Command('help').argument('[verb]').description('how a verb is used').helpGroup(GROUPS.more))
    .enablePositionalOptions()
    .configureHelp(HELP)
    .configureOutput({ outputError: () => {} })
    .addHelpText(
      'after',
      '\nsorepoint alone opens the page in your browser; sorepoint VERB --help explains a\nverb, with examples. This is not medical advice.',
    )
    .exitOverride()
  for (const add of await commandsFor(args)) add(program)
  return program.helpOption('-h, --help', 'this page')
}

// Straight from the sources, as `npm run dev` does; bin/sorepoint.cjs calls `main` itself.
if (import.meta.main) void main(process.argv.slice(2))
