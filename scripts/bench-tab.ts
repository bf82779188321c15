// An import in a browser's tab beside the command line's: `node scripts/bench-tab.ts [runs, 500]`. Linux, Chromium: times
// and memory of the processes are read from /proc. Bundles both first.
import './build.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { give, openHome } from '../test/tab/open-tab.ts'
import { writeInventedExport } from './invented-export.ts'

const runs = Number(process.argv[2] ?? 500)
const folder = mkdtempSync(join(tmpdir(), 'sorepoint-bench-tab-'))
const zip = join(folder, 'export.zip')
await writeInventedExport(zip, runs)

const home = await openHome()
const tab = await home.open()
const before = renderers()
const startedMs = performance.now()
const words = await give(tab, home, zip)
const wallS = (performance.now() - startedMs) / 1000
const after = renderers()
const cpuS = sum(after.map(({ cpuS: s }) => s)) - sum(before.map(({ cpuS: s }) => s))
const peakMb = Math.max(...after.map(({ peakMb: mb }) => mb))
const offlineMs = await offlineToday()
await home.end()

const childrenBeforeS = childrenS()
const cliStartedMs = performance.now()
spawnSync(process.execPath, ['bin/sorepoint.cjs', '--db', join(folder, 'log.db'), '--quiet', 'import', zip])
const cliWallS = (performance.now() - cliStartedMs) / 1000
const cliS = childrenS() - childrenBeforeS
console.log(words.split('\n')[0])
console.log(
  `tab: ${wallS.toFixed(1)} s, ${Math.round(runs / wallS)} files/s, processor ${cpuS.toFixed(1)} s, peak ${Math.round(peakMb)} MB`,
)
console.log(`Today after a reload without a network: ${Math.round(offlineMs)} ms`)
console.log(`command line: ${cliWallS.toFixed(1)} s, processor ${cliS.toFixed(1)} s`)
rmSync(folder, { recursive: true, force: true })
process.exit()

async function offlineToday(): Promise<number> {
  await tab.page.goto(home.url)
  await tab.pages.locator('main').waitFor()
  await home.context.setOffline(true)
  const at = performance.now()
  await tab.page.reload()
  await tab.pages.locator('main h1').first().waitFor()
  return performance.now() - at
}

interface Renderer {
  readonly cpuS: number
  readonly peakMb: number
}

/** Every process of this program's browser that runs pages or workers. */
function renderers(): readonly Renderer[] {
  const parents = new Map<string, string>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = read(`/proc/${pid}/stat`)
    if (stat !== null) parents.set(pid, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] as string)
  }
  const isOurs = (pid: string): boolean => {
    for (let at: string | undefined = pid; at !== undefined && at !== '0'; at = parents.get(at))
      if (at === String(process.pid)) return true
    return false
  }
  return [...parents.keys()].flatMap((pid) => {
    if (!isOurs(pid) || read(`/proc/${pid}/cmdline`)?.includes('--type=renderer') !== true) return []
    const stat = read(`/proc/${pid}/stat`)
    const status = read(`/proc/${pid}/status`)
    if (stat === null || status === null) return []
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const peak = /VmHWM:\s+(\d+)/.exec(status)?.[1]
    return [{ cpuS: (Number(fields[11]) + Number(fields[12])) / 100, peakMb: Number(peak ?? 0) / 1024 }]
  })
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Processor time of the command line: of children that have ended, which Node itself does not tell. */
function childrenS(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
