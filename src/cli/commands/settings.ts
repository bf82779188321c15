import type { Command } from 'commander'
import { changeSetting, SETTING_KINDS, settingText } from '../../app/settings-values.ts'
import { WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

export function addSettings(program: Command): void {
  program
    .command('settings')
    .description('what the advice may know of you: show all, show one, set one')
    .argument('[key]', Object.keys(SETTING_KINDS).join(', '))
    .argument('[value]', 'the new value; none takes it back')
    .addHelpText(
      'after',
      '\nExamples:\n  sorepoint settings\n  sorepoint settings max-hr 188\n  sorepoint settings conditions none',
    )
    .action(async (key: string | undefined, value: string | undefined, _flags: object, command: Command) => {
      const session = startSession(command)
      if (key !== undefined && SETTING_KINDS[key] === undefined) {
        throw new WrongUse(`there is no setting "${key}"; there are ${Object.keys(SETTING_KINDS).join(', ')}`)
      }
      const log = await session.open()
      try {
        let settings = await log.store.settings()
        if (key !== undefined && value !== undefined) {
          const changed = changeSetting(settings, key, value)
          if (!changed.ok) throw new WrongUse(changed.error)
          settings = changed.value
          await log.store.putSettings(settings)
        }
        const keys = key === undefined ? Object.keys(SETTING_KINDS) : [key]
        if (session.options.json === true) {
          session.printJson({
            schema: 'sorepoint/settings/1',
            settings: Object.fromEntries(keys.map((each) => [each, settingText(settings, each)])),
          })
          return
        }
        const widest = Math.max(...keys.map((each) => each.length))
        session.print(
          keys
            .map((each) => {
              const text = settingText(settings, each)
              return `${each.padEnd(widest)}  ${text ?? session.paint.quiet(`not set (${SETTING_KINDS[each]?.takes})`)}`
            })
            .join('\n'),
        )
      } finally {
        await log.close()
      }
    })
}
