import { Argument, type Command } from 'commander'
import { FLAG_WORDS } from '#words/flags/index.ts'
import { flagLine } from '#words/history.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { explain, explainable } from '../../app/log/explain.ts'
import { loggedHistory } from '../../app/log/flag-history.ts'
import type { OpenLog } from '../../app/log/open-log.ts'
import { readLog } from '../../app/log/read-log.ts'
import { type FlagId, isFlagId } from '../../model/flag.ts'
import type { HistoryFlag } from '../../model/flag-history.ts'
import { flagEntry, ruleEntry, sourceEntry } from '../../report/terminal/explain.ts'
import { item } from '../../report/terminal/lines.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { logTrouble } from '../log-trouble.ts'
import { notOneOf } from '../refusal.ts'
import { isLogThere, logPath, type Session, startSession } from '../session.ts'

export function addExplain(program: Command): void {
  explained(program.command('explain'), {
    summary: 'what stands behind a flag, a rule or a source',
    about:
      'What stands behind a flag, a rule or a source: what it looks at, from which figure on, how sure it is, what it cannot tell, who found it. Without an id, all of them.',
    examples: ['explain', 'explain session-distance-spike', 'explain E1'],
  })
    .helpGroup(GROUPS.look)
    .addArgument(
      withChoices(
        new Argument('[id]', 'an id, as reports and flags name it'),
        Object.values(explainable()).flat(),
        false,
      ),
    )
    .action(async (id: string | undefined, _flags: object, command: Command) => {
      const session = startSession(command)
      const { options, paint, print, printJson } = session
      if (id === undefined) {
        const ids = explainable()
        if (options.json === true) printJson({ schema: 'sorepoint/explain/1', ...ids })
        else print(listing(ids))
        return
      }
      const found = explain(id)
      if (found === null) {
        const { flags, rules, sources } = explainable()
        throw new WrongUse(notOneOf('flag, rule or source', id, [...flags, ...rules, ...sources], 'sorepoint explain'))
      }
      if (options.json === true) {
        const words = isFlagId(found.id) ? FLAG_WORDS[found.id] : RULE_WORDS[found.id]
        const explanation = words === undefined ? {} : { title: words.title, why: words.why, limits: words.limits }
        const inYourLog = isFlagId(found.id) ? await flagInLog(session, found.id) : null
        const before = inYourLog === null ? {} : { inYourLog: inYourLog.flag }
        printJson({ schema: 'sorepoint/explain/1', ...found, ...explanation, ...before })
        return
      }
      if (found.kind === 'source') print(sourceEntry(found.id, found.source, paint))
      else if (found.kind === 'rule') print(ruleEntry(found.id, found.articles, found.sources, paint))
      else if (isFlagId(found.id)) {
        const inYourLog = await flagInLog(session, found.id)
        print(flagEntry(found.id, found.thresholds, found.sources, inYourLog?.line ?? null, paint))
      }
    })
}

/** How often the flag stood before the pains of this log; null without a log, or where nothing can be compared. */
async function flagInLog(
  session: Session,
  id: FlagId,
): Promise<{ readonly flag: HistoryFlag; readonly line: string } | null> {
  if (!isLogThere(session.options)) return null
  const log = await opened(session)
  if (log === null) return null
  try {
    const all = await readLog(log.store)
    const flag = loggedHistory(all, session.today).history.flags.find((each) => each.id === id)
    if (flag === undefined || flag.comparisonRuns === 0) return null
    return { flag, line: flagLine(flag, session.format(all.settings)) }
  } finally {
    await log.close()
  }
}

/** What a flag rests on can be shown without the log: trouble with it is a remark. */
async function opened(session: Session): Promise<OpenLog | null> {
  try {
    return await session.open()
  } catch (error) {
    const trouble = logTrouble(error, logPath(session.options))
    if (trouble === null) throw error
    session.remark(trouble)
    return null
  }
}

/** Every id with its title, under its kind; sources by their names alone, being many. */
function listing({ flags, rules, sources }: ReturnType<typeof explainable>): string {
  const titled = (ids: readonly string[]): string => {
    const widest = Math.max(...ids.map(({ length }) => length))
    return ids.map((id) => `  ${id.padEnd(widest)}  ${titleOf(id)}`).join('\n')
  }
  return `Flags\n${titled(flags)}\n\nRules\n${titled(rules)}\n\nSources\n${item(' ', sources.join(', ')).join('\n')}\n\nsorepoint explain ID tells all of one.`
}

const titleOf = (id: string): string => (isFlagId(id) ? FLAG_WORDS[id].title : (RULE_WORDS[id]?.title ?? ''))
