import type { PainNote } from '../../src/model/pain-note.ts'
import { NO_TOTALS } from '../../src/model/recording.ts'
import { emptyRun, type Run } from '../../src/model/run.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { NO_SYMPTOM } from '../../src/model/symptom.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import type { FileRecord, FileToPut } from '../../src/store/contract/store.ts'
import { untoldNote } from '../make/note.ts'
import { makeRecording } from '../make/recording.ts'

/** A source as an import would give it: ten kilometres on the morning of 1 June 2026, plus `n` days. */
export function makeSource(key: string, n = 0, more: Partial<StoredSource['recording']> = {}): StoredSource {
  const startMs = Date.UTC(2026, 5, 1 + n, 6)
  const totals = { ...NO_TOTALS, distanceM: 10_000, timerS: 3600 }
  const { samples, ...recording } = makeRecording({ key, startMs, totals, ...more })
  return {
    key,
    name: `export.zip!activities/${key}.fit.gz`,
    sha256: `sha-of-${key}`,
    hasSamples: samples !== null,
    recording,
    figures: { ...makeFigures({ ...recording, samples }), firstPosition: { lat: 52.5, lon: 13.4 }, minuteM: [0, 167] },
  }
}

/** One file as an import would write it. */
export function makeFile(sources: readonly StoredSource[], more: Partial<FileRecord> = {}): FileToPut {
  const name = sources[0]?.name ?? 'nothing.fit'
  return {
    file: {
      member: name.replace(/^[^!]*!/, ''),
      name,
      size: 1000,
      crc32: null,
      sha256: sources[0]?.sha256 ?? 'sha-of-nothing',
      importersVersion: 1,
      sourceKeys: sources.map(({ key }) => key),
      problems: [],
      skipped: [],
      ...more,
    },
    sources: sources.map((source) => ({ source, packedSamples: null })),
  }
}

export function makeRun(id: string, startMs: number, more: Partial<Run> = {}): Run {
  return {
    ...emptyRun(id, '2026-06-01', startMs),
    distanceM: 10_000,
    movingS: 3600,
    elapsedS: 3600,
    sources: [{ key: `source of ${id}`, format: 'fit', name: 'a.fit', sha256: 'sha', part: 0 }],
    ...more,
  }
}

/** A note on 1 June 2026 that a knee hurt. */
export function makeNote(id: string, more: Partial<PainNote> = {}): PainNote {
  return {
    ...untoldNote(id, '2026-06-01'),
    text: 'left knee 3/10',
    symptom: { ...NO_SYMPTOM, area: 'knee', side: 'left', severity: 3 },
    writtenMs: 1_780_000_000_000,
    ...more,
  }
}
