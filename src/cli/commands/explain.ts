import type { Command } from 'commander'
import { FLAG_WORDS } from '#words/flags.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { explain, explainable } from '../../app/explain.ts'
import { isFlagId } from '../../model/flag.ts'
import { flagEntry, ruleEntry, sourceEntry } from '../../report/explain-text.ts'
import { WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('what a flag, a rule or a source is: what, why, thresholds, limits, evidence')
    .argument('[id]', 'an id from a report; without it, all ids')
    .addHelpText('after', '\nExamples:\n  sorepoint explain session-distance-spike\n  sorepoint explain E1')
    .action((id: string | undefined, _flags: object, command: Command) => {
      const { options, paint, print, printJson } = startSession(command)
      if (id === undefined) {
        const ids = explainable()
        if (options.json === true) printJson({ schema: 'sorepoint/explain/1', ...ids })
        else
          print(
            `Flags\n  ${ids.flags.join('\n  ')}\n\nRules\n  ${ids.rules.join('\n  ')}\n\nSources\n  ${ids.sources.join(', ')}`,
          )
        return
      }
      const found = explain(id)
      if (found === null) throw new WrongUse(`there is no flag, rule or source "${id}"; sorepoint explain lists them`)
      if (options.json === true) {
        const words = isFlagId(found.id) ? FLAG_WORDS[found.id] : RULE_WORDS[found.id]
        const said = words === undefined ? {} : { title: words.title, why: words.why, limits: words.limits }
        printJson({ schema: 'sorepoint/explain/1', ...found, ...said })
        return
      }
      if (found.kind === 'source') print(sourceEntry(found.id, found.source, paint))
      else if (found.kind === 'rule') print(ruleEntry(found.id, found.articles, found.sources, paint))
      else if (isFlagId(found.id)) print(flagEntry(found.id, found.thresholds, found.sources, paint))
    })
}
