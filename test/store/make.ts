import type { PainNote } from '../../src/model/pain-note.ts'
import { NO_TOTALS } from '../../src/model/recording.ts'
import type { Run } from '../../src/model/run.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { wholly } from '../../src/model/surface.ts'
import { NO_SYMPTOM } from '../../src/model/symptom.ts'
import { FIGURES_VERSION } from '../../src/runs/figures.ts'
import type { FileRecord, FileToPut } from '../../src/store/store.ts'

/** A source as an import would give it: ten kilometres on the morning of 1 June 2026, plus `n` days. */
export function makeSource(key: string, n = 0, more: Partial<StoredSource['recording']> = {}): StoredSource {
  const startMs = Date.UTC(2026, 5, 1 + n, 6)
  return {
    key,
    name: `export.zip!activities/${key}.fit.gz`,
    sha256: `sha-of-${key}`,
    hasSamples: false,
    recording: {
      part: 0,
      format: 'fit',
      key,
      describes: null,
      startMs,
      localStart: null,
      utcOffsetS: null,
      sport: 'run',
      sportOrigin: 'file',
      surface: wholly('unknown'),
      surfaceOrigin: 'none',
      race: null,
      totals: { ...NO_TOTALS, distanceM: 10_000, timerS: 3600 },
      title: null,
      description: null,
      privateNote: null,
      rpe: null,
      shoe: null,
      device: null,
      altitudeKind: 'none',
      pauses: [],
      quality: [],
      ...more,
    },
    figures: {
      version: FIGURES_VERSION,
      startMs,
      endMs: startMs + 3_600_000,
      firstPosition: { lat: 52.5, lon: 13.4 },
      sampleCount: 0,
      distanceM: 10_000,
      distanceSource: 'device',
      movingS: 3600,
      elapsedS: 3600,
      ascentM: null,
      descentM: null,
      elevationSource: 'none',
      gradeM: null,
      longestClimbM: null,
      longestDescentM: null,
      avgHrBpm: null,
      maxHrBpm: null,
      hrHistogram: null,
      cadenceSpm: null,
      minuteM: [0, 167],
      quality: [],
    },
  }
}

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
    id,
    startMs,
    zone: 'Europe/Berlin',
    zoneSource: 'position',
    date: '2026-06-01',
    sport: 'run',
    surface: wholly('unknown'),
    surfaceOrigin: 'none',
    race: false,
    title: null,
    description: null,
    privateNote: null,
    distanceM: 10_000,
    movingS: 3600,
    elapsedS: 3600,
    ascentM: null,
    descentM: null,
    elevationSource: 'none',
    gradeM: null,
    longestClimbM: null,
    longestDescentM: null,
    avgHrBpm: null,
    maxHrBpm: null,
    hrHistogram: null,
    cadenceSpm: null,
    rpe: null,
    shoe: null,
    device: null,
    sources: [{ key: `source of ${id}`, format: 'fit', name: 'a.fit', sha256: 'sha', part: 0 }],
    quality: [],
    ...more,
  }
}

export function makeNote(id: string, more: Partial<PainNote> = {}): PainNote {
  return {
    id,
    date: '2026-06-01',
    sourceKey: null,
    field: null,
    status: 'own',
    text: 'left knee 3/10',
    diary: false,
    painFree: false,
    symptom: { ...NO_SYMPTOM, area: 'knee', side: 'left', severity: 3 },
    nextMorning: null,
    notBackAt72h: false,
    writtenMs: 1_780_000_000_000,
    ...more,
  }
}
