// Keeps the server of one test run: from the first test that wants it until the run has ended, however it ends.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from '../../src/platform/node/is-running.ts'
import { makeServer, type PostgresServer } from './start-server.ts'

const LOOK_MS = 500
const [folder, runPid] = [process.argv[2]!, Number(process.argv[3])]
let server: PostgresServer | null = null

async function end(): Promise<void> {
  await server?.stop('immediate')
  rmSync(folder, { recursive: true, force: true })
  process.exit()
}

process.on('SIGTERM', () => void end())
setInterval(() => {
  if (!isRunning(runPid)) void end()
}, LOOK_MS)
try {
  const home = join(folder, 'server')
  await mkdir(home)
  server = await makeServer(home)
  writeFileSync(join(folder, 'url.part'), server.url, { mode: 0o600 })
  renameSync(join(folder, 'url.part'), join(folder, 'url'))
} catch (error) {
  writeFileSync(join(folder, 'failed'), String(error))
}
