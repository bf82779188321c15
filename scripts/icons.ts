// Draws the app's icons from src/web/static/icon.svg, in an installed Chromium: `node scripts/icons.ts`. The drawing is
// the same at every size; the maskable one leaves the rim to whatever shape a phone cuts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser } from '../test/browser.ts'

const FOLDER = 'src/tab/icons'
const PAPER = '#fbfaf7'

/** Name, size in pixels, and how much of it the drawing takes. */
const ICONS = [
  ['icon-192.png', 192, 0.8],
  ['icon-512.png', 512, 0.8],
  ['icon-maskable-512.png', 512, 0.6],
  // For the home screen of an iPhone, which rounds the corners by itself.
  ['icon.png', 180, 0.76],
] as const

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no Chromium is installed')
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
const drawing = `data:image/svg+xml;base64,${readFileSync('src/web/static/icon.svg').toString('base64')}`
mkdirSync(FOLDER, { recursive: true })
for (const [name, size, share] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;background:${PAPER};display:grid;place-items:center;height:${size}px"><img src="${drawing}" style="width:${size * share}px">`,
  )
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  writeFileSync(`${FOLDER}/${name}`, await page.screenshot({ type: 'png' }))
  await page.close()
}
await browser.close()
