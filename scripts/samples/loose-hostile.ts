// Files that did harm once: found by reading what nobody meant to be read (docs/reliability.md).

import { COROS_WATCH } from '../../src/demo/fit-activity.ts'
import type { Sample } from './expected.ts'
import { fitActivity, fitFile } from './in-buffers.ts'
import { loose, shortRun, truthOf } from './short-run.ts'
import { toldByRow } from './table-truth.ts'

export function looseHostile(): readonly Sample[] {
  return [noCalendar(), future(), roundTheEarth()]
}

/** A session whose start is a float of eight bytes, 2^49 seconds: a day that no calendar has. */
function noCalendar(): Sample {
  const fileId = [0x40, 0, 0, 0, 0, 2, 0, 1, 0, 4, 4, 0x86, 0, 4, 39, 254, 103, 68]
  const session = [0x40, 0, 0, 18, 0, 1, 2, 8, 0x89, 0, 0, 0, 0, 0, 0, 0, 0, 67]
  return loose(
    'no-calendar.fit',
    fitFile(Buffer.from([...fileId, ...session])),
    'It starts in seventeen million years',
    [],
    {
      problems: ['no-time'],
      errors: 1,
    },
  )
}

/** Known only to whoever knows today: told as it stands, counted in no week before it has come. */
function future(): Sample {
  const run = shortRun(1, 10, { date: '2096-03-01', distanceM: 800 })
  const watch = { device: COROS_WATCH, sport: 'run', subSport: 'trail', offsetS: 0 } as const
  return loose('future.fit', fitActivity(run.recorded, watch), 'The clock ran seventy years ahead', [truthOf(run)])
}

function roundTheEarth(): Sample {
  const table = [
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename',
    '1838000009,"Sep 12, 2018, 3:02:23 PM",Lunch Run,Run,,,40000.00,false,Old Faithful,',
  ]
  const told = toldByRow({ distanceM: 4e7, quality: ['impossible-distance', 'manual'] })
  return loose('round-the-earth.csv', `${table.join('\n')}\n`, 'Forty thousand kilometres in no time', [told])
}
