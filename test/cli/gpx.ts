/** A run along a meridian as GPX: `minutes` at `speedMps`, a point every ten seconds. */
export function gpxRun(start: string, minutes: number, speedMps: number, name: string, description = ''): string {
  const startMs = Date.parse(start)
  const points: string[] = []
  for (let second = 0; second <= minutes * 60; second += 10) {
    // One degree of latitude is about 111.2 km.
    const lat = 47.1 + (second * speedMps) / 111_195
    points.push(
      `<trkpt lat="${lat.toFixed(7)}" lon="9.5"><ele>500</ele><time>${new Date(startMs + second * 1000).toISOString()}</time></trkpt>`,
    )
  }
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>${name}</name><desc>${description}</desc><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}
