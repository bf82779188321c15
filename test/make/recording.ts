import { NO_TOTALS, type Recording } from '../../src/model/recording.ts'
import { wholly } from '../../src/model/surface.ts'

/** A run as a FIT file without samples tells it; nothing is known of it unless said. */
export function makeRecording(more: Partial<Recording> = {}): Recording {
  return {
    part: 0,
    format: 'fit',
    key: null,
    describes: null,
    startMs: null,
    localStart: null,
    startKnown: 'time',
    utcOffsetS: null,
    sport: 'run',
    sportOrigin: 'file',
    surface: wholly('unknown'),
    surfaceOrigin: 'none',
    virtual: false,
    race: null,
    totals: NO_TOTALS,
    title: null,
    description: null,
    privateNote: null,
    rpe: null,
    shoe: null,
    device: null,
    altitudeKind: 'none',
    samples: null,
    pauses: [],
    quality: [],
    ...more,
  }
}
