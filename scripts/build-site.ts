// Builds dist/site/: the same pages in a browser's tab, from any static host. `--serve` shows it on this machine,
// `--port N` on a port (0: any free one); with `--json` the first line is {"url": …}.
import { parseArgs } from 'node:util'
import { buildSite } from './site/build.ts'
import { serveSite } from './site/serve.ts'

const { values } = parseArgs({
  options: { serve: { type: 'boolean' }, port: { type: 'string' }, json: { type: 'boolean' } },
})
const FOLDER = 'dist/site'
const size = await buildSite(FOLDER)
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)
console.error(`${FOLDER}: ${size.files} files, ${megabytes(size.bytes)} MB, ${megabytes(size.gzipped)} MB gzipped`)
if (values.serve) {
  const { url } = await serveSite(FOLDER, Number(values.port ?? 0))
  console.log(values.json ? JSON.stringify({ schema: 'sorepoint/site/1', url }) : url)
}
