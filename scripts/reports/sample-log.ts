import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../src/analysis/analyse.ts'
import { addNote } from '../../src/app/add-note.ts'
import { importFiles } from '../../src/app/import-files.ts'
import { openLog } from '../../src/app/open-log.ts'
import { readLog } from '../../src/app/read-log.ts'
import { resolveWhen } from '../../src/app/when.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')

interface SampleNote {
  readonly date: string
  readonly said: string
  readonly words: string
}

/** The invented season as a runner's log: both exports read in, the notes written. The same every time. */
export async function sampleLog(): Promise<Log> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-reports-'))
  const { store, close } = await openLog({ path: join(folder, 'log.db'), athlete: null })
  try {
    const exports = ['strava-export.zip', 'garmin-export.zip'].map((name) => join(SAMPLES, name))
    await importFiles(exports, { store, options: { csvUnits: null }, nowMs: () => 0 })
    await store.putSettings({ ...(await store.settings()), experience: 'experienced', conditions: [] })
    const { notes } = JSON.parse(readFileSync(join(SAMPLES, 'notes.json'), 'utf8')) as { notes: readonly SampleNote[] }
    const { runs } = await readLog(store)
    for (const [index, { date, said, words }] of notes.entries()) {
      const when = resolveWhen(date, runs, said, said)
      if (!when.ok) throw new Error(when.error)
      await addNote(store, {
        when: when.value,
        text: words,
        options: {},
        noneOfThese: false,
        today: said,
        nowMs: Date.parse(said),
        newId: () => `n${index}`,
      })
    }
    return await readLog(store)
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
