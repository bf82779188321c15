import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { commandsFor } from './commands/index.ts'
import { NotDone, WrongUse } from './failure.ts'
import { canOpenBrowser } from './open-browser.ts'

const WRONG_USE = 2
const NOT_DONE = 1

/**
 * Runs the command line. Sets the exit code: 0 all done, 1 something could not be read or done, 2 wrong use.
 * @param given what stands after `sorepoint`
 */
export async function main(given: readonly string[]): Promise<void> {
  // Alone, where a browser can be shown: most runners want the page, not a list of verbs.
  const args = given.length === 0 && process.stdout.isTTY === true && canOpenBrowser() ? ['serve'] : given
  process.stdout.on('error', answerUnheard)
  try {
    const program = await buildProgram(args)
    await program.parseAsync(args, { from: 'user' })
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? 0 : WRONG_USE
    } else if (thrown instanceof WrongUse) {
      process.stderr.write(`sorepoint: ${thrown.message}\n`)
      process.exitCode = WRONG_USE
    } else if (thrown instanceof NotDone || isExpected(thrown)) {
      process.stderr.write(`sorepoint: ${thrown.message}\n`)
      process.exitCode = NOT_DONE
    } else {
      throw thrown
    }
  }
}

/** A reader that went away (`| head`) has what it wanted; a full disk has not. Nothing more can be said on stdout. */
function answerUnheard(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  process.stderr.write(`sorepoint: the answer could not be written: ${error.message}\n`)
  process.exit(NOT_DONE)
}

/** Errors that other parts name and that a runner can read. */
function isExpected(thrown: unknown): thrown is Error {
  return thrown instanceof Error && 'expected' in thrown && thrown.expected === true
}

/** The program with the verbs a call names. */
export async function buildProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('sorepoint')
    .description(
      'A training-log analyzer for runners: reads Garmin and Strava exports, flags what changed too fast,\nand gives rest, modify or continue advice with its numbers and sources. Everything stays on this machine.',
    )
    .version(packageJson.version, '--version', 'print the version')
    .option('--db <file>', 'the log (default: in your user data folder, or SOREPOINT_DB)')
    .option('--athlete <name>', 'whose log (default: me)')
    .option('--units <km|mi>', 'units of what is shown; JSON is always in metres')
    .option('--today <date>', 'answer as on this day, 2026-11-22')
    .option('--json', 'answer in JSON')
    .option('--no-color', 'no colours')
    .option('--quiet', 'no progress and no remarks')
    .helpOption('-h, --help', 'how to use it')
    .showHelpAfterError('(sorepoint --help tells how it is used)')
    .exitOverride()
  for (const add of await commandsFor(args)) add(program)
  for (const command of program.commands) inherit(command)
  return program
}

/** Subcommands throw like the program does, so that one place sets the exit code. */
function inherit(command: Command): void {
  command.exitOverride().showHelpAfterError('(add --help to see how it is used)')
  for (const child of command.commands) inherit(child)
}
