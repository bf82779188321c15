// Keeps a temporary folder with a copy in it until it is ended: prints its path, then waits.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemporaryFolder } from '../../../src/platform/node/temporary-folder.ts'

const { path } = await makeTemporaryFolder()
writeFileSync(join(path, 'inner.zip'), 'what somebody ran')
process.stdout.write(`${path}\n`)
setInterval(() => {}, 1000)
