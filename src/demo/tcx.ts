import type { Recorded } from './device.ts'
import { isoTime } from './gpx.ts'
import type { Moment } from './simulate.ts'

export interface TcxActivity {
  readonly recorded: Recorded
  readonly sport: 'Running' | 'Biking' | 'Other'
  readonly notes?: string
  /** Name of the watch in the file; null for none. */
  readonly creator?: string | null
}

/** A TCX file; with several activities a MultiSportSession. `leading` stands before the declaration. */
export function tcx(activities: readonly TcxActivity[], { leading = '' }: { readonly leading?: string } = {}): string {
  const each = activities.map(activityOf)
  const content =
    each.length === 1
      ? each[0]
      : `  <MultiSportSession>\n   <Id>${isoTime(activities[0]!.recorded.startS)}</Id>\n   <FirstSport>\n${each[0]}   </FirstSport>\n${each
          .slice(1)
          .map((activity) => `   <NextSport>\n${activity}   </NextSport>\n`)
          .join('')}  </MultiSportSession>\n`
  return `${leading}<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <Activities>
${content} </Activities>
</TrainingCenterDatabase>
`
}

function activityOf({ recorded, sport, notes, creator = null }: TcxActivity): string {
  const { startS, totals } = recorded
  return `  <Activity Sport="${sport}">
   <Id>${isoTime(startS)}</Id>
   <Lap StartTime="${isoTime(startS)}">
    <TotalTimeSeconds>${totals.timerS.toFixed(1)}</TotalTimeSeconds>
    <DistanceMeters>${totals.distanceM.toFixed(2)}</DistanceMeters>
    <Calories>${Math.round(totals.distanceM * 0.062)}</Calories>
    <AverageHeartRateBpm><Value>${Math.round(totals.avgHrBpm)}</Value></AverageHeartRateBpm>
    <MaximumHeartRateBpm><Value>${totals.maxHrBpm}</Value></MaximumHeartRateBpm>
    <Intensity>Active</Intensity>
    <TriggerMethod>Manual</TriggerMethod>
${tracksOf(recorded, sport)}   </Lap>
${notes === undefined ? '' : `   <Notes>${notes}</Notes>\n`}${creator === null ? '' : `   <Creator xsi:type="Device_t"><Name>${creator}</Name><UnitId>0</UnitId><ProductID>0</ProductID></Creator>\n`}  </Activity>
`
}

/** A new track after each pause. */
function tracksOf({ startS, moments, pauses }: Recorded, sport: TcxActivity['sport']): string {
  const breaks = new Set(pauses.map(({ untilS }) => untilS))
  const points = moments.map((moment) => {
    const cut = breaks.has(moment.t) ? '    </Track>\n    <Track>\n' : ''
    return `${cut}     ${pointOf(startS, moment, sport)}\n`
  })
  return `    <Track>\n${points.join('')}    </Track>\n`
}

function pointOf(startS: number, moment: Moment, sport: TcxActivity['sport']): string {
  const { t, lat, lon, eleM, distanceM, hrBpm, cadence, speedMps } = moment
  const place = Number.isNaN(lat)
    ? ''
    : `<Position><LatitudeDegrees>${lat.toFixed(6)}</LatitudeDegrees><LongitudeDegrees>${lon.toFixed(6)}</LongitudeDegrees></Position><AltitudeMeters>${eleM.toFixed(1)}</AltitudeMeters>`
  const steps = sport === 'Running' ? `<ns3:RunCadence>${Math.round(cadence)}</ns3:RunCadence>` : ''
  return `<Trackpoint><Time>${isoTime(startS + t)}</Time>${place}<DistanceMeters>${distanceM.toFixed(1)}</DistanceMeters><HeartRateBpm><Value>${hrBpm}</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>${speedMps.toFixed(2)}</ns3:Speed>${steps}</ns3:TPX></Extensions></Trackpoint>`
}
