import type { Recorded } from './device.ts'

export interface GpxOptions {
  readonly creator: string
  readonly name: string
  /** As the writer spells it; null leaves it away. */
  readonly type: string | null
  readonly extensions?: 'strava' | 'undeclared' | 'none'
  /** Begin a new segment after each pause. */
  readonly newSegments?: boolean
  /** No times: a drawn way. */
  readonly untimed?: boolean
}

const NAMESPACE = 'http://www.garmin.com/xmlschemas/TrackPointExtension/v1'

export const isoTime = (unixS: number): string => new Date(unixS * 1000).toISOString().replace('.000Z', 'Z')

/** A GPX 1.1 file of one track. */
export function gpx({ startS, moments, pauses }: Recorded, options: GpxOptions): string {
  const { creator, name, type, extensions = 'strava', newSegments = false, untimed = false } = options
  const breaks = new Set(newSegments ? pauses.map(({ untilS }) => untilS) : [])
  const points = moments.map(({ t, lat, lon, eleM, hrBpm, cadence }) => {
    const time = untimed ? '' : `<time>${isoTime(startS + t)}</time>`
    const more = untimed ? '' : extensionsOf(extensions, hrBpm, cadence)
    const cut = breaks.has(t) ? '  </trkseg>\n  <trkseg>\n' : ''
    return `${cut}   <trkpt lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}"><ele>${eleM.toFixed(1)}</ele>${time}${more}</trkpt>\n`
  })
  const declared = extensions === 'strava' ? ` xmlns:gpxtpx="${NAMESPACE}"` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="${creator}" version="1.1" xmlns="http://www.topografix.com/GPX/1/1"${declared}>
 <trk>
  <name>${name}</name>
${type === null ? '' : `  <type>${type}</type>\n`}  <trkseg>
${points.join('')}  </trkseg>
 </trk>
</gpx>
`
}

function extensionsOf(kind: GpxOptions['extensions'], hrBpm: number, cadence: number): string {
  const values = (prefix: string) =>
    `<${prefix}hr>${hrBpm}</${prefix}hr><${prefix}cad>${Math.round(cadence)}</${prefix}cad>`
  if (kind === 'none') return ''
  if (kind === 'undeclared') return `<extensions>${values('gpxdata:').replaceAll('cad>', 'cadence>')}</extensions>`
  return `<extensions><gpxtpx:TrackPointExtension>${values('gpxtpx:')}</gpxtpx:TrackPointExtension></extensions>`
}

/** A planned way: a route without times. */
export function gpxRoute({ moments }: Pick<Recorded, 'moments'>, name: string): string {
  const points = moments
    .filter((_, i) => i % 12 === 0)
    .map(
      ({ lat, lon, eleM }) =>
        `  <rtept lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}"><ele>${eleM.toFixed(1)}</ele></rtept>\n`,
    )
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="StravaGPX" version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
 <rte>
  <name>${name}</name>
${points.join('')} </rte>
</gpx>
`
}
