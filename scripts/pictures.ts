// Writes docs/pictures/: the page and the weekly report of the sample season, as the README shows them. With a folder it
// writes there every page whole instead, on a phone and a desk, light and dark: to be looked at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { fillWithSampleSeason } from '../src/app/import/sample-season.ts'
import { openLog } from '../src/app/log/open-log.ts'
import { newSecret } from '../src/app/serve/open-keys.ts'
import { readAssets } from '../src/cli/serve-log.ts'
import { makeFormat } from '../src/lib/format.ts'
import { openAddress } from '../src/web/ask-served.ts'
import { type Door, startDoor } from '../src/web/door.ts'
import { createLocalApp } from '../src/web/local-app.ts'
import { startServer } from '../src/web/server.ts'
import { BROWSER_FLAGS, findBrowser } from '../test/browser.ts'
import { PAGE_PATHS } from '../test/web/page-list.ts'

/** The season ends here; two weeks before, the knee is at its worst. */
const SEASON_ENDS = '2026-11-15'
const SHOWN_DAY = '2026-11-01'

/** A phone and a desk. */
const WIDTHS = [390, 1440] as const

const FOLDER = join(import.meta.dirname, '../docs/pictures')

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no Chromium is installed; SOREPOINT_BROWSER names one')
const folder = mkdtempSync(join(tmpdir(), 'sorepoint-pictures-'))
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
const log = await openLog({ path: join(folder, 'log.db'), athlete: null })
await fillWithSampleSeason(log.store, { today: SEASON_ENDS, nowMs: () => 0 })
let door: Door | null = null
const server = await startServer(0, (hosts, port) => {
  door = startDoor({ port, secret: newSecret(), newSecret, nowMs: () => performance.now() })
  const app = createLocalApp({
    log,
    today: () => SHOWN_DAY,
    nowMs: () => Date.parse(SHOWN_DAY),
    newId: (prefix) => `${prefix}00000000`,
    format: ({ units }) => makeFormat({ units }),
    token: 'for-a-picture',
    door,
    hosts,
    assets: readAssets(),
    onError: (error) => {
      throw error
    },
  })
  return app.fetch
})
try {
  const [target] = process.argv.slice(2)
  if (target === undefined) await forReadme()
  else await allPages(target)
} finally {
  await browser.close()
  await server.close()
  await log.close()
  rmSync(folder, { recursive: true, force: true })
}

async function forReadme(): Promise<void> {
  const desk = await shot(browser, '/', { width: 980, height: 800 })
  const phone = await shot(browser, '/note?place=knee%3Aleft&severity=4', { width: 390, height: 800 }, '#where')
  writeFileSync(join(FOLDER, 'page.png'), await sideBySide(browser, [desk, phone]))
  writeFileSync(join(FOLDER, 'report.png'), await shot(browser, '/sheet/week', { width: 960, height: 1250 }))
}

/** Every page, and the newest run with positions, from top to bottom. */
async function allPages(target: string): Promise<void> {
  mkdirSync(target, { recursive: true })
  const { runs } = await log.store.runs()
  const run = runs.findLast(({ sport, elevationSource }) => sport === 'run' && elevationSource !== 'none')
  const paths = [...PAGE_PATHS.filter((path) => !path.includes('sheet') && path !== '/open'), `/run/${run?.id}`]
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, baseURL: server.url })
      await page.goto(openAddress(server.port, door!.key('/')))
      await page.waitForURL('**/')
      for (const path of paths) {
        await page.goto(path)
        const name = path.startsWith('/run/') ? 'run' : path.slice(1).replaceAll('/', '-') || 'today'
        await page.screenshot({ path: join(target, `${name}-${width}-${colorScheme}.png`), fullPage: true })
      }
      await page.close()
    }
  }
}

/** What a window of that size shows, from an element on where one is named. */
async function shot(
  from: Browser,
  path: string,
  viewport: { readonly width: number; readonly height: number },
  element: string | null = null,
): Promise<Buffer> {
  const page = await from.newPage({ viewport, colorScheme: 'light', baseURL: server.url })
  await page.goto(openAddress(server.port, door!.key(path)))
  await page.waitForURL(`**${path}`)
  if (element !== null) await page.evaluate(`document.querySelector('${element}').scrollIntoView()`)
  const picture = await page.screenshot()
  await page.close()
  return picture
}

/** Windows beside one another, on a ground that is neither light nor dark. */
async function sideBySide(from: Browser, windows: readonly Buffer[]): Promise<Buffer> {
  const page = await from.newPage({ viewport: { width: 1460, height: 860 } })
  const pictures = windows.map((each) => `<img src="data:image/png;base64,${each.toString('base64')}">`)
  await page.setContent(
    `<style>body{margin:0;padding:30px;display:flex;gap:30px;background:#d4d6da}img{border-radius:8px}</style>${pictures.join('')}`,
  )
  const picture = await page.screenshot()
  await page.close()
  return picture
}
