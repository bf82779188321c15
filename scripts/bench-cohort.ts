// How many logs become one study. `node scripts/bench-cohort.ts planted [seeds]`: how often the intervals hold the ratios that an
// invented cohort of E1's size was made with. `node scripts/bench-cohort.ts logs [runners]`: processor time and memory of an
// export and an estimate of as many logs in one file. Figures in docs/cohort.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logsOf } from '../src/app/cohort/cohort-logs.ts'
import { estimateCohort } from '../src/app/cohort/estimate-cohort.ts'
import { exportCohort, TABLE_NAMES } from '../src/app/cohort/export-cohort.ts'
import { openLog } from '../src/app/log/open-log.ts'
import { cohortEstimate } from '../src/cohort/estimate.ts'
import { addDays } from '../src/lib/local-date.ts'
import { AS_E1, type CohortPlan, inventedCohort } from './cohort/invented-cohort.ts'
import { fillWithInvented, STUDY_BEGINS } from './cohort/invented-logs.ts'
import { setOfInvented } from './cohort/set-of-invented.ts'

const [what = 'planted', amount] = process.argv.slice(2)
if (what === 'logs') await ofLogs(Number(amount ?? 5205))
else for (const ratios of [AS_E1.ratios, [1, 1, 1, 1] as const]) planted(ratios, Number(amount ?? 100))

function planted(ratios: CohortPlan['ratios'], seeds: number): void {
  const held = [0, 0, 0]
  const logs = [0, 0, 0]
  let [sessions, injuries] = [0, 0]
  for (let seed = 1; seed <= seeds; seed += 1) {
    const plan = { ...AS_E1, ratios, seed }
    const estimate = cohortEstimate([...inventedCohort(plan)].map((runner) => setOfInvented(runner, plan.days)))
    sessions += estimate.sessions
    injuries += estimate.injuries
    estimate.bands.slice(1).forEach(({ low, high, logRatio }, index) => {
      const truth = ratios[index + 1] as number
      logs[index]! += logRatio ?? 0
      if (low !== null && high !== null && low <= truth && high >= truth) held[index]! += 1
    })
  }
  const means = logs.map((sum) => Math.exp(sum / seeds).toFixed(3)).join(', ')
  console.log(
    `${seeds} seeds, planted ${ratios.join(', ')}: the 95 % interval holds it in ${held.join(', ')}; mean ratios ${means}; ${Math.round(sessions / seeds)} sessions, ${Math.round(injuries / seeds)} injuries compared`,
  )
}

async function ofLogs(runners: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cohort-'))
  try {
    const path = join(folder, 'cohort.db')
    const log = await openLog({ path, athlete: null })
    let index = 0
    for (const runner of inventedCohort({ ...AS_E1, runners })) {
      await fillWithInvented(log.file.athlete(`runner ${index}`), runner)
      index += 1
    }
    await log.close()
    const logs = await logsOf(path)
    const common = { asOf: addDays(STUDY_BEGINS, AS_E1.days), notedSince: STUDY_BEGINS, workers: 1 }
    await measured('estimate', () =>
      estimateCohort(logs, common).then(({ estimate }) => `${estimate.sessions} sessions in sets`),
    )
    await measured('export', async () => {
      const order = { ...common, logs, folder: join(folder, 'out'), tables: TABLE_NAMES, withdrawn: 0 }
      const { manifest } = await exportCohort({ ...order, key: Buffer.from('a key of the benchmark') })
      return manifest.tables.map(({ name, rows }) => `${rows} ${name}`).join(', ')
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(name: string, work: () => Promise<string>): Promise<void> {
  const before = process.cpuUsage()
  const told = await work()
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `${name}: ${((user + system) / 1e6).toFixed(1)} s of processor time, at most ${memory.toFixed(0)} MB; ${told}`,
  )
}
