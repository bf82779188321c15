import { type Command, Option } from 'commander'
import { readSymptomOptions, type SymptomOptions, UNKNOWN } from '../app/notes/symptom-options.ts'
import { AREA_NAMES, SIDES } from '../model/area.ts'
import { DANGER_SIGNS } from '../model/danger-signs.ts'
import { GAITS, NEXT_MORNINGS, QUALITIES, SIGNS, SPREADS, TISSUES, TRENDS, TRIGGERS } from '../model/symptom.ts'
import { WrongUse } from './failure.ts'
import { withChoices } from './help.ts'
import { collect } from './read-options.ts'

interface Field {
  readonly flag: string
  readonly tells: string
  readonly choices?: readonly string[]
}

const ANSWERS = ['yes', 'no', UNKNOWN]

/** What can be entered about a note by option, in the order a runner thinks of it. */
const PLACE: readonly Field[] = [
  { flag: '--area <area>', tells: 'where', choices: AREA_NAMES },
  { flag: '--side <side>', tells: 'on which side', choices: SIDES },
  { flag: '--spread <spread>', tells: 'in one spot or spread out', choices: SPREADS },
  { flag: '--tissue <tissue>', tells: 'what it seems to be', choices: TISSUES },
]

const FEEL: readonly Field[] = [
  { flag: '--severity <0-10>', tells: 'how much it hurt at most' },
  { flag: '--start <0-10>', tells: 'at the start of the run' },
  { flag: '--end <0-10>', tells: 'at the end of the run' },
  { flag: '--quality <quality>', tells: 'what it felt like', choices: QUALITIES },
  { flag: '--trend <trend>', tells: 'in the run it', choices: TRENDS },
  { flag: '--gait <gait>', tells: 'how you ran with it', choices: GAITS },
]

const COURSE: readonly Field[] = [
  { flag: '--sudden <yes|no>', tells: 'it came suddenly', choices: ANSWERS },
  { flag: '--onset-km <km>', tells: 'it began so many kilometres into the run' },
  { flag: '--trigger <trigger>', tells: 'what brought it on', choices: TRIGGERS },
  { flag: '--hours-after <hours>', tells: 'it came so many hours after that' },
  { flag: '--after-run <yes|no>', tells: 'it hurt after the run', choices: ANSWERS },
  { flag: '--next-morning <answer>', tells: 'the morning after it was back to normal or not', choices: NEXT_MORNINGS },
  { flag: '--daily-life <yes|no>', tells: 'it hurts in daily life', choices: ANSWERS },
  { flag: '--stairs <yes|no>', tells: 'it hurts on stairs', choices: ANSWERS },
  { flag: '--at-rest <yes|no>', tells: 'it hurts at rest', choices: ANSWERS },
  { flag: '--sleep <yes|no>', tells: 'it disturbs your sleep', choices: ANSWERS },
  { flag: '--painkiller <yes|no>', tells: 'you took a painkiller for it', choices: ANSWERS },
  { flag: '--unsure <yes|no>', tells: 'you are not sure what it is', choices: ANSWERS },
]

/** Adds a note's options, under headings. */
export function withNoteOptions(command: Command): Command {
  const groups = [
    ['Where:', PLACE],
    ['How it felt:', FEEL],
    ['When, and since:', COURSE],
  ] as const
  for (const [heading, fields] of groups) {
    command.optionsGroup(heading)
    for (const field of fields) command.addOption(optionOf(field))
  }
  command
    .option('--not-run-since [yes|no]', 'you have not run on it since')
    .option('--not-back-at-72h [yes|no]', 'three days later it was still not back to normal')
    .optionsGroup('Signs a doctor would ask for:')
    .addOption(withChoices(new Option('--sign <sign>', 'it is there; may be repeated').argParser(collect), SIGNS))
    .addOption(
      withChoices(new Option('--not-sign <sign>', 'it is not there; the same names').argParser(collect), SIGNS, false),
    )
    .addOption(
      withChoices(
        new Option('--sign-unknown <sign>', 'takes an answer about a sign back; the same names').argParser(collect),
        SIGNS,
        false,
      ),
    )
    .option('--none-of-these', 'none of the signs that the open question names')
    .addOption(
      withChoices(
        new Option('--danger <none|sign>', 'none of the dangers asked about, or those that were there').argParser(
          collect,
        ),
        ['none', ...DANGER_SIGNS],
        false,
      ),
    )
    .addOption(
      withChoices(new Option('--claims <yes|no>', 'what the note says of you (a condition, your age) is so'), ANSWERS),
    )
    .optionsGroup('Options:')
  return command
}

function optionOf({ flag, tells, choices }: Field): Option {
  const option = new Option(flag, tells)
  return choices === undefined ? option : withChoices(option, choices)
}

export interface NoteFlags extends Record<string, unknown> {
  readonly noneOfThese?: boolean
  readonly text?: string
  readonly dryRun?: boolean
  readonly file?: string
}

/** The options of a note, checked. @throws {WrongUse} */
export function noteOptionsOf(flags: NoteFlags): SymptomOptions {
  // A bare flag says yes.
  const plain = (value: unknown): unknown => (value === true ? 'yes' : value)
  const read = readSymptomOptions({
    ...flags,
    notRunSince: plain(flags['notRunSince']),
    notBackAt72h: plain(flags['notBackAt_72h'] ?? flags['notBackAt72h']),
  })
  if (!read.ok) throw new WrongUse(read.error)
  return read.value
}
