// Loaded before the program, with Node's permission model auditing: writes down every use of the network.
import { subscribe } from 'node:diagnostics_channel'
import fs, { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const note = (what) => appendFileSync(process.env.NET_LOG, `${JSON.stringify(what)}\n`)

subscribe('node:permission-model:net', ({ resource }) => note(resource))

// The model takes fsync away, even where it only audits.
fs.fsyncSync = () => {}
syncBuiltinESMExports()

const { fetch } = globalThis
globalThis.fetch = (request, ...rest) => {
  note(String(request.url ?? request))
  return fetch(request, ...rest)
}
