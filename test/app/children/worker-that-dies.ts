// A worker that ends in the middle of one athlete's file, as one does that runs out of memory: argv is the address and the athlete.
import { openWorkplace } from '../../../src/app/jobs/open-workplace.ts'
import { work } from '../../../src/app/jobs/work.ts'

const [address, deadly] = process.argv.slice(2) as [string, string]
const place = (await openWorkplace(address, { nowMs: () => Date.now(), onError: () => {} }))!
const uploads: typeof place.uploads = {
  ...place.uploads,
  async take(athlete, id) {
    const taken = await place.uploads.take(athlete, id)
    if (athlete === deadly && taken !== null) process.kill(process.pid, 'SIGKILL')
    return taken
  },
}
await work({ ...place, uploads }, { once: true, signal: new AbortController().signal, maySleepMs: 100 })
await place.close()
