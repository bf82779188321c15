import init, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm'

export type Sqlite = Sqlite3Static

/** SQLite as WebAssembly, and what the browser's storage last refused: SQLite itself says "disk error" to all of it. */
export interface LoadedSqlite {
  readonly sqlite: Sqlite
  /** The name of the last refusal, such as `QuotaExceededError`; asked for once. */
  takeRefusal(): string | null
}

export async function loadSqlite(): Promise<LoadedSqlite> {
  let refusal: string | null = null
  // Read while it loads. Everything it has to report comes back as an error, too.
  Object.assign(globalThis, {
    sqlite3ApiConfig: {
      error: (...reported: unknown[]) => {
        refusal = reported.find((each) => each instanceof Error)?.name ?? refusal
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
