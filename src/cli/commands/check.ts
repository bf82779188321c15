import { confirm, isCancel } from '@clack/prompts'
import { Argument, type Command, Option } from 'commander'
import { placeName, SELF_CHECK_WHY, SELF_CHECK_WORDS } from '#words/pain.ts'
import { type CheckPlace, checkOffer, keepCheck, placeToCheck } from '../../app/days/self-check-place.ts'
import type { OpenLog } from '../../app/log/open-log.ts'
import { readLog } from '../../app/log/read-log.ts'
import { readPlace } from '../../app/notes/read-place.ts'
import { AREA_NAMES } from '../../model/area.ts'
import { NotDone, WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { remarkOnNewRunner } from '../new-runner.ts'
import { placeTyped } from '../read-place.ts'
import { type Session, startSession } from '../session.ts'

interface CheckFlags {
  readonly passed?: boolean
  readonly failed?: Step
}

export function addCheck(program: Command): void {
  explained(program.command('check'), {
    summary: 'the guided self-check: walk, squat, hop',
    about:
      'The guided self-check for a sore place: walk, squat, hop, easy run, one after the other, stopping where it hurts. Without a place, the one that is open.',
    examples: ['check', 'check "left knee"', 'check "left knee" --failed hop'],
  })
    .helpGroup(GROUPS.run)
    .addArgument(
      withChoices(new Argument('[place]', 'such as "left knee"; without it, the one that is open'), AREA_NAMES, false),
    )
    .option('--passed', 'it went well: nothing hurt (asks nothing)')
    .addOption(
      new Option('--failed <step>', 'it hurt at this step, so you stopped there').choices(
        Object.keys(SELF_CHECK_WORDS),
      ),
    )
    .action(async (named: string | undefined, flags: CheckFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        await remarkOnNewRunner(session, log)
        await selfCheck(session, log, named, flags)
      } finally {
        await log.close()
      }
    })
}

async function selfCheck(
  session: Session,
  { store }: OpenLog,
  named: string | undefined,
  flags: CheckFlags,
): Promise<void> {
  const all = await readLog(store)
  const place = named === undefined ? placeToCheck(all, session.today) : placeNamed(placeTyped(named, all.notes))
  if (place === null) throw new WrongUse('nothing hurts in this log; name a place: sorepoint check "left knee"')
  const name = placeName(place.area, place.side)
  const offer = checkOffer(all, place, session.today)
  if (!offer.offered) {
    const why = offer.why.map((each) => SELF_CHECK_WHY[each] ?? each).join('; ')
    throw new NotDone(`no self-check for your ${name}: ${why}.`)
  }
  const hasResult = flags.passed === true || flags.failed !== undefined
  if (!hasResult && !session.interactive) {
    tellSteps(session, place, offer.steps)
    return
  }
  const failedAt = hasResult ? (flags.failed ?? null) : await guide(offer.steps, name)
  if (failedAt === undefined) return
  const kept = await keepCheck(store, place, session.today, failedAt)
  if (session.options.json === true) session.printJson({ schema: 'sorepoint/check/1', check: kept, steps: [] })
  else
    session.print(
      kept.passed
        ? `Kept: passed for your ${name}. A passed check alone clears nothing; it completes the quiet days.`
        : `Kept: stopped at the ${failedAt}. No running for your ${name} now.`,
    )
}

type Step = keyof typeof SELF_CHECK_WORDS

/** What is to be done, where nobody can answer step by step. */
function tellSteps(session: Session, { area, side }: CheckPlace, offered: readonly Step[]): void {
  const steps = offered.map((step) => ({
    step,
    ask: `${SELF_CHECK_WORDS[step].ask} ${SELF_CHECK_WORDS[step].eachSide}`.trim(),
  }))
  if (session.options.json === true) {
    session.printJson({ schema: 'sorepoint/check/1', check: null, steps })
    return
  }
  for (const { step, ask } of steps) session.print(`${step}: ${ask}`)
  const place = side === null ? area : `${side} ${area}`
  session.print(`Then say how it went: sorepoint check "${place}" --passed, or where it hurt: --failed hop`)
}

function placeNamed(text: string): CheckPlace {
  const place = readPlace(text)
  if (!place.ok) throw new WrongUse(place.error)
  return place.value
}

/** The steps one after the other; the step it stopped at, null when passed, undefined when broken off. The easy run is observed later. */
async function guide(steps: readonly Step[], name: string): Promise<string | null | undefined> {
  for (const step of steps) {
    const { ask, eachSide } = SELF_CHECK_WORDS[step]
    if (step === 'run') {
      process.stdout.write(`${ask}\n`)
      continue
    }
    const hurt = await confirm({ message: `${name}: ${ask} ${eachSide}`.trim(), initialValue: false })
    if (isCancel(hurt)) return undefined
    if (hurt) return step
  }
  return null
}
