import { Argument, type Command } from 'commander'
import { changeSetting, SETTING_KINDS, settingText } from '../../app/settings/settings-values.ts'
import type { Settings } from '../../model/settings.ts'
import type { Paint } from '../../report/paint.ts'
import { WIDTH } from '../../report/terminal/lines.ts'
import { wrap } from '../../report/wrap.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { notOneOf } from '../refusal.ts'
import { startSession } from '../session.ts'

export function addSettings(program: Command): void {
  explained(program.command('settings'), {
    summary: 'what the advice may know of you',
    about:
      'What the advice may know of you: alone it shows all, with a key that one, with a value it sets it. "none" takes it back; conditions none says that you have none.',
    examples: ['settings', 'settings experience experienced', 'settings max-hr 188', 'settings conditions none'],
  })
    .helpGroup(GROUPS.log)
    .addArgument(withChoices(new Argument('[key]', 'which'), Object.keys(SETTING_KINDS)))
    .argument('[value]', 'what it is to be')
    .action(async (key: string | undefined, value: string | undefined, _flags: object, command: Command) => {
      const session = startSession(command)
      if (key !== undefined && SETTING_KINDS[key] === undefined) {
        throw new WrongUse(notOneOf('setting', key, Object.keys(SETTING_KINDS), 'sorepoint settings'))
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
        for (const each of keys) session.print(settingLines(settings, each, widest, session.paint))
      } finally {
        await log.close()
      }
    })
}

/** A setting beside its name; one that is not set says what it takes. */
function settingLines(settings: Settings, key: string, width: number, paint: Paint): string {
  const text = settingText(settings, key)
  const lines = wrap(text ?? `not set (${SETTING_KINDS[key]?.takes})`, WIDTH - width - 2)
  const shown = text === null ? lines.map(paint.quiet) : lines
  return `${key.padEnd(width)}  ${shown.join(`\n${' '.repeat(width + 2)}`)}`
}
