import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { BROWSER, openHome, untilShown } from './open-tab.ts'

const require = createRequire(import.meta.url)

describe.skipIf(BROWSER === null)('a log that an older version kept in the browser', () => {
  test('is copied before its schema is changed, and opens with all that was in it', async () => {
    const bundle = await rolldown({
      input: 'test/tab/old-log-worker.ts',
      platform: 'browser',
      resolve: { conditionNames: ['browser', 'import', 'default'] },
    })
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
    await bundle.close()
    const home = await openHome()
    try {
      const aside = {
        '/old-log.js': [output[0].code, 'text/javascript'],
        '/sqlite3.wasm': [readFileSync(require.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm')), 'application/wasm'],
      } as const
      for (const [path, [body, contentType]] of Object.entries(aside))
        await home.context.route(`**${path}`, (route) => route.fulfill({ body, contentType }))
      const page = await home.context.newPage()
      // A file of the site without a script: nothing opens the log yet.
      const ask = async (what: string): Promise<readonly string[]> => {
        await page.goto(`${home.url}icon.svg`)
        return page.evaluate(
          (asked) =>
            new Promise<string[]>((resolve, reject) => {
              const worker = new Worker('/old-log.js', { type: 'module' })
              worker.onerror = ({ message }) => reject(new Error(message))
              worker.onmessage = ({ data }) => {
                if (data === 'listening') worker.postMessage(asked)
                else {
                  worker.terminate()
                  resolve(data)
                }
              }
            }),
          what,
        )
      }
      expect(await ask('make')).toEqual(['/log.db'])
      await page.goto(home.url)
      await untilShown(page)
      expect(await page.locator('html').getAttribute('data-log')).toBe('ready')
      await page.goto(`${home.url}of/Someone%20of%20before/`)
      await untilShown(page)
      await page.frameLocator('#pages').getByText('Someone of before').first().waitFor()
      // Without the service worker, which knows the site's own files alone.
      await page.evaluate('navigator.serviceWorker.getRegistration().then((each) => each.unregister())')
      expect(await ask('list')).toContain(`/log.db.before-schema-${MIGRATIONS.length - 1}`)
    } finally {
      await home.end()
    }
  })
})
