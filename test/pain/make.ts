import { addDays } from '../../src/lib/local-date.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { emptyRun, type Run } from '../../src/model/run.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { wholly } from '../../src/model/surface.ts'
import { noteInWords } from '../make/note.ts'

const FIRST_DAY = '2026-03-02'

/** The day `n` days after the first. */
export const day = (n: number): string => addDays(FIRST_DAY, n)

/** An easy hour's run on day `n`, with one source `s<n>`. */
export function makeRun(n: number, more: Partial<Run> = {}): Run {
  return {
    ...emptyRun(`r${n}`, day(n), Date.parse(`${day(n)}T07:00:00Z`)),
    surface: wholly('road'),
    distanceM: 10_000,
    movingS: 3600,
    elapsedS: 3600,
    sources: [{ key: `s${n}`, format: 'fit', name: `${n}.fit`, sha256: `${n}`, part: 0 }],
    ...more,
  }
}

/** An own note in the runner's words on the run of day `n`; `apart` for a day without a run. */
export function makeNote(n: number, text: string, more: Partial<PainNote> & { apart?: true } = {}): PainNote {
  const { apart, ...rest } = more
  return noteInWords(text, {
    id: `n${String(n).padStart(3, '0')}${text.replaceAll(/\W/g, '')}`,
    date: day(n),
    sourceKey: apart === true ? null : `s${n}`,
    writtenMs: Date.parse(`${day(n)}T12:00:00Z`),
    ...rest,
  })
}

/** A source as an import leaves it, with what the runner wrote. */
export function makeSource(
  key: string,
  words: Partial<Pick<StoredSource['recording'], 'title' | 'description' | 'privateNote' | 'describes'>>,
): StoredSource {
  const recording = { title: null, description: null, privateNote: null, describes: null, ...words }
  return { key, name: `${key}.fit`, sha256: key, recording, hasSamples: false, figures: {} } as unknown as StoredSource
}
