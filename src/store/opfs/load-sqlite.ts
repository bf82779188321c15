import init, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm'

export type Sqlite = Sqlite3Static

/** SQLite as WebAssembly, and what the browser's storage last refused: SQLite itself says "disk error" to all of it. */
export interface LoadedSqlite {
  readonly sqlite: Sqlite
  /** Name and message of the last refusal, handed out once. */
  takeRefusal(): string | null
}

export async function loadSqlite(): Promise<LoadedSqlite> {
  let refusal: string | null = null
  // Read while it loads. Everything it has to report comes back as an error, too.
  Object.assign(globalThis, {
    sqlite3ApiConfig: {
      error: (...reported: unknown[]) => {
        const error = reported.find((each) => each instanceof Error)
        if (error !== undefined) refusal = String(error)
      },
      warn: () => {},
      log: () => {},
      debug: () => {},
    },
  })
  const sqlite = await init()
  return {
    sqlite,
    takeRefusal() {
      const taken = refusal
      refusal = null
      return taken
    },
  }
}
