import { type Command, Option } from 'commander'
import { placeOfName } from '#words/places/place-names.ts'
import { dayOptions, tellDay } from '../../app/days/day-answers.ts'
import { AREA_NAMES } from '../../model/area.ts'
import { type DayCheck, ILLNESSES } from '../../model/day-check.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { remarkOnNewRunner } from '../new-runner.ts'
import { readDate, readDays } from '../read-date.ts'
import { readOptions } from '../read-options.ts'
import { placeTyped } from '../read-place.ts'
import { startSession } from '../session.ts'

export function addDay(program: Command): void {
  explained(program.command('day'), {
    summary: 'how a day was: sleep, illness, was it quiet',
    about:
      'How a day was besides running. The evening question above all: was the sore place quiet today? Quiet days are what the way back to running waits for. What you do not say stays unknown.',
    examples: [
      'day today --was-quiet "left knee"',
      'day 2026-11-11..2026-11-13 --was-quiet "left knee"',
      'day yesterday --sleep-hours 5.5 --tired --rest-hr 54',
      'day today --illness head-cold',
      'day yesterday --rest-day',
    ],
  })
    .helpGroup(GROUPS.run)
    .argument('<date>', 'today, yesterday, a date such as 2026-11-22, or several days: 2026-11-11..2026-11-13')
    .argument('[words...]', 'anything else you want to keep with the day')
    .option('--sleep-hours <hours>', 'how long you slept, such as 6.5')
    .option('--slept-badly [yes|no]', 'you slept badly')
    .option('--rest-hr <bpm>', 'heart rate at rest, in the morning')
    .option('--tired [yes|no]', 'you were tired')
    .option('--soreness <0-10>', 'sore all over, without a place')
    .addOption(new Option('--illness <illness>', 'you were ill, or no longer').choices(ILLNESSES))
    .option('--illness-free-since <date>', 'first day without it, and without medicine')
    .option('--palpitations [yes|no]', 'a racing heart, or breathless without reason')
    .option('--rest-day [yes|no]', 'you rested on purpose')
    .addOption(
      placeOption('--was-quiet <place>', 'the place was quiet: at most 1/10, also on stairs, no limp, no painkiller'),
    )
    .addOption(placeOption('--symptom-free <place>', 'nothing was felt there at all'))
    .addOption(placeOption('--was-not-quiet <place>', 'it was not quiet'))
    .action(async (day: string, words: readonly string[], flags: Record<string, unknown>, command: Command) => {
      const session = startSession(command)
      const dates = readDays(session, 'day', day)
      const ahead = dates.find((date) => date > session.today)
      if (ahead !== undefined) throw new WrongUse(`${ahead} has not come yet`)
      // --quiet by itself is every verb's option for silence.
      const names: Readonly<Record<string, string>> = { wasQuiet: 'quiet', wasNotQuiet: 'notQuiet' }
      const given = Object.fromEntries(
        Object.entries(flags).map(([name, value]) => [names[name] ?? name, value === true ? 'yes' : value]),
      )
      const freeSince = given['illnessFreeSince']
      if (typeof freeSince === 'string')
        given['illnessFreeSince'] = readDate(session, '--illness-free-since', freeSince)
      const options = readOptions(dayOptions, given)
      const text = words.join(' ')
      if (Object.keys(flags).length === 0 && text === '')
        throw new WrongUse('say something of the day: sorepoint day today --tired')
      const log = await session.open()
      try {
        await remarkOnNewRunner(session, log)
        const notes = await log.store.notes()
        const typed = (places: readonly string[] | undefined) => places?.map((place) => placeTyped(place, notes))
        const answers = {
          ...options,
          quiet: typed(options.quiet),
          symptomFree: typed(options.symptomFree),
          notQuiet: typed(options.notQuiet),
        }
        const kept: DayCheck[] = []
        for (const date of dates) {
          const answered = await tellDay(log.store, date, answers, text)
          if (!answered.ok) throw new WrongUse(answered.error)
          kept.push(answered.value)
        }
        if (session.options.json === true) {
          session.printJson({ schema: 'sorepoint/day/1', day: kept.at(-1), days: kept })
          return
        }
        const { date } = session.format(await log.store.settings())
        session.print(`Kept for ${listed(kept.map((each) => date(each.date)))}.`)
      } finally {
        await log.close()
      }
    })
}

const listed = (days: readonly string[]): string =>
  days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`

const placeOption = (flag: string, tells: string): Option =>
  withChoices(new Option(flag, tells).argParser(gather), AREA_NAMES, false)

/** Gathers a repeated option. A comma separates two places, unless it is part of one: "knee, outer side". */
const gather = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...(placeOfName(value) === null ? value.split(',').map((each) => each.trim()) : [value]),
]
