import type { Command } from 'commander'
import { headlineSentence } from '#words/advice.ts'
import { PLAN_WORDS } from '#words/plan.ts'
import { todayAsks } from '../../app/days/today-asks.ts'
import { readLog } from '../../app/log/read-log.ts'
import { judgeBlock } from '../../app/plan/plan-block.ts'
import { judgePlannedRun } from '../../app/plan/plan-run.ts'
import { readPlanFile, type UnderstoodPlan, understandPlan } from '../../app/plan/read-plan-file.ts'
import type { Format } from '../../lib/format.ts'
import { blockAnswer, planAnswer } from '../../report/plan-answer.ts'
import { paragraph } from '../../report/terminal/lines.ts'
import { blockPage, planPage } from '../../report/terminal/plan.ts'
import { type TodayQuestion, todayQuestions } from '../../report/today-answer.ts'
import { introducedEmptyLog } from '../empty-log.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { readDate } from '../read-date.ts'
import { type Session, startSession } from '../session.ts'

interface PlanFlags {
  readonly on?: string
  readonly file?: string
}

export function addPlan(program: Command): void {
  explained(program.command('plan'), {
    summary: 'may I run this? and what would it raise?',
    about:
      'Whether a run fits today’s advice, before you run it: no, yes, or yes under conditions; then the flags it would raise. Say how far or how long, how much up and down, on what ground; or name a route (GPX, KML, TCX), or a whole plan (CSV, ICS).',
    examples: [
      'plan "18 km 400 m down trail"',
      'plan 90 min road',
      'plan "12 km 300 m up" --on 2026-11-22',
      'plan route.gpx',
      'plan --file marathon-plan.csv',
    ],
  })
    .helpGroup(GROUPS.run)
    .argument(
      '[words...]',
      'how far or how long; metres up, metres down; road, trail, track, treadmill; or a route’s file',
    )
    .option('--on <date>', 'the day it would be run on (usually today)')
    .option('--file <file>', 'a plan of several weeks: a table (.csv) or a calendar (.ics)')
    .action(async (words: readonly string[], flags: PlanFlags, command: Command) => {
      const session = startSession(command)
      if (flags.file !== undefined) {
        if (words.length > 0) throw new WrongUse('--file has the whole plan; leave the words out')
        await answerBlock(session, flags.file)
      } else await answerRun(session, words.join(' '), flags.on)
    })
}

async function answerRun(session: Session, words: string, on: string | undefined): Promise<void> {
  const date = on === undefined ? session.today : readDay(session, on)
  const understood = await understandPlan(words)
  if (!understood.ok) throw new WrongUse(understood.error)
  const { figures, route } = understood.value
  const log = await session.open()
  try {
    const all = await readLog(log.store)
    // Among several runners an empty log may be a slip of the name; a lone one gets its answer.
    const others = (await log.file.athletes()).some((name) => name !== log.athlete)
    if (others && (await introducedEmptyLog(session, log, all))) return
    const format = session.format(all.settings)
    const judged = judgePlannedRun(all, { ...figures, date }, session.today)
    const answer = planAnswer(judged, date === session.today ? headlineSentence(judged.advice, format) : null, format)
    if (session.options.json === true) {
      const { distanceM, timeS, ascentM, descentM, surface } = figures
      const shown = { distanceM, timeS, ascentM, descentM, surface }
      session.printJson({ schema: 'sorepoint/plan/1', date, ...answer, understood: shown, route })
      return
    }
    const asks = todayAsks(judged.advice.questions, all.notes, session.today).filter(({ id }) => id === 'usual-running')
    const page = planPage(answer, judged, routeShown(understood.value, format), format, session.paint)
    session.print([page, ...askLines(todayQuestions(asks, format))].join('\n'))
  } finally {
    await log.close()
  }
}

/** Of a runner with no run yet the limits are a guess until these are answered. */
const askLines = (questions: readonly TodayQuestion[]): readonly string[] =>
  questions.flatMap(({ text, choices }) => [
    '',
    ...paragraph(text),
    ...choices.filter(({ command }) => command !== '').map(({ command }) => `  ${command}`),
  ])

/** @throws {WrongUse} for a day that is over */
function readDay(session: Session, on: string): string {
  const date = readDate(session, '--on', on)
  if (date < session.today) throw new WrongUse(`--on ${date} is over; a plan is for today or later`)
  return date
}

function routeShown(
  { route, figures }: UnderstoodPlan,
  format: Format,
): { name: string | null; figures: string } | null {
  if (route === null) return null
  const { distanceM, ascentM, descentM } = figures
  const distance = distanceM === null ? '–' : format.distance(distanceM)
  if (ascentM === null || descentM === null) return { name: route.name, figures: PLAN_WORDS.ofRouteFlat(distance) }
  return { name: route.name, figures: PLAN_WORDS.ofRoute(distance, format.climb(ascentM), format.climb(descentM)) }
}

async function answerBlock(session: Session, path: string): Promise<void> {
  const plan = await readPlanFile(path)
  if (!plan.ok) throw new WrongUse(plan.error)
  const log = await session.open()
  try {
    const all = await readLog(log.store)
    if (await introducedEmptyLog(session, log, all)) return
    const format = session.format(all.settings)
    const answer = blockAnswer(judgeBlock(all, plan.value, session.today), format)
    if (answer.notUnderstood.length > 0) process.exitCode = 1
    if (session.options.json === true) session.printJson({ schema: 'sorepoint/plan-block/1', ...answer })
    else session.print(blockPage(answer, format, session.paint))
  } finally {
    await log.close()
  }
}
