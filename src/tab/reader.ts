// Entry of the worker that reads files. It only imports: a chunk that imported it would run it twice.
const begin = async (): Promise<void> => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  await import('../app/import/worker.ts')
}

void begin()
