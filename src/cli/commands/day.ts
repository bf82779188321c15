import type { Command } from 'commander'
import { dayOptions, tellDay } from '../../app/day-answers.ts'
import { addDays, isDate } from '../../lib/local-date.ts'
import { ILLNESSES } from '../../model/day-check.ts'
import { WrongUse } from '../failure.ts'
import { collect, readOptions } from '../read-options.ts'
import { startSession } from '../session.ts'

export function addDay(program: Command): void {
  program
    .command('day')
    .description('what a day was like: sleep, resting heart rate, tiredness, soreness, illness, was it quiet')
    .argument('<date>', 'a date, today or yesterday')
    .argument('[words...]', 'anything to keep with it')
    .option('--sleep-hours <hours>', 'hours slept')
    .option('--slept-badly [yes|no]', 'slept badly')
    .option('--rest-hr <bpm>', 'resting heart rate')
    .option('--tired [yes|no]', 'tired')
    .option('--soreness <0-10>', 'sore without a place')
    .option('--illness <illness>', ILLNESSES.join(', '))
    .option('--illness-free-since <date>', 'first day free of it, without medicine')
    .option('--palpitations [yes|no]', 'palpitations or undue breathlessness')
    .option('--rest-day [yes|no]', 'no run, on purpose')
    .option('--was-quiet <place>', 'at most 1/10, on stairs too, no limp, no painkiller', collect)
    .option('--symptom-free <place>', 'nothing felt at all', collect)
    .option('--was-not-quiet <place>', 'more than that', collect)
    .addHelpText(
      'after',
      '\nExamples:\n  sorepoint day today --was-quiet "left knee"\n  sorepoint day yesterday --sleep-hours 5.5 --tired --rest-hr 54',
    )
    .action(async (day: string, words: readonly string[], flags: Record<string, unknown>, command: Command) => {
      const session = startSession(command)
      const date = day === 'today' ? session.today : day === 'yesterday' ? addDays(session.today, -1) : day
      if (!isDate(date)) throw new WrongUse(`"${day}" is no date; say 2026-11-22, today or yesterday`)
      if (date > session.today) throw new WrongUse(`${date} has not come yet`)
      // --quiet by itself is every verb's option for silence.
      const names: Readonly<Record<string, string>> = { wasQuiet: 'quiet', wasNotQuiet: 'notQuiet' }
      const given = Object.fromEntries(
        Object.entries(flags).map(([name, value]) => [names[name] ?? name, value === true ? 'yes' : value]),
      )
      const options = readOptions(dayOptions, given)
      const text = words.join(' ')
      if (Object.keys(flags).length === 0 && text === '')
        throw new WrongUse('say something of the day: sorepoint day today --tired')
      const log = await session.open()
      try {
        const told = await tellDay(log.store, date, options, text)
        if (!told.ok) throw new WrongUse(told.error)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/day/1', day: told.value })
        else session.print(`Kept for ${session.format(await log.store.settings()).date(date)}.`)
      } finally {
        await log.close()
      }
    })
}
