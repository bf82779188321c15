import { describe, expect, test } from 'vitest'
import { MAKER_WORDS } from '#words/makers.ts'
import { otherMakerOf, problemText } from '#words/problems.ts'
import { IMPORTERS } from '../../../src/importers/index.ts'
import { importBytes } from '../../../src/ingest/import-bytes.ts'
import { otherMaker } from '../../../src/ingest/other-maker.ts'
import { MAKERS } from '../../../src/model/maker.ts'

/** As each export names and begins its files; the values are invented. */
const FILES = [
  [
    'apple-health',
    'apple_health_export/export.xml',
    '<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n<HealthData locale="de_DE">',
  ],
  ['apple-health', 'Exportieren.xml', '<?xml version="1.0"?>\n<!DOCTYPE HealthData ['],
  ['fitbit', 'Fitbit/Global Export Data/exercise-100.json', '[{\n "logId" : 1,\n "activityName" : "Run",'],
  ['fitbit', 'exercise-100.json', '[{"logId":1,"activityName":"Run","activityTypeId":90009}]'],
  [
    'google-fit',
    'Takeout/Fit/All Sessions/2026-05-03_RUNNING.json',
    '{"fitnessActivity":"running","startTime":"2026-05-03T07:00:00Z"}',
  ],
  [
    'polar',
    'training-session-2026-05-03-1234-abc.json',
    '{"exportVersion":"1.6","name":"Running","startTime":"2026-05-03T07:00:00.000","exercises":[{',
  ],
  ['polar', '26050301.hrm', '[Params]\r\nVersion=106\r\n'],
  [
    'samsung-health',
    'samsunghealth_x/com.samsung.shealth.exercise.202605030700.csv',
    'com.samsung.shealth.exercise,6310,8\nlive_data_internal,mission_value,',
  ],
  [
    'zepp',
    'SPORT/SPORT_1777791600.csv',
    'type,startTime,sportTime(s),maxPace(/meter),distance(m)\n1,2026-05-03 07:00:00+0000,1800,0.3,5000',
  ],
  ['mi-fitness', '20260503_1_hlth_center_sport_record.csv', 'Uid,Sid,Key,Time,Category,Value,UpdateTime\n'],
  [
    'huawei',
    'Motion path detail data & description/motion path detail data.json',
    '[{"motionPathData":[{"sportType":4',
  ],
  ['huawei', 'HiTrack_1777791600000177779340000030001', 'tp=lbs;k=0;lat=47.0;lon=8.0;alt=0.0;t=1.7777916E12;'],
  ['suunto', 'entry_1.json', '{"DeviceLog":{"Device":{},"Header":{"ActivityType":3'],
  ['suunto', 'workouts.json', '[{"workoutKey":"a","startTime":1777791600000,"totalDistance":5400.0,"totalTime":1800.0'],
  [
    'strava-api',
    'static/activities.json',
    '[{"run_id":1,"name":"Run","distance":5400.0,"moving_time":"0:30:00","type":"Run","start_date":"2026-05-03 07:00:00"',
  ],
  ['suunto', 'log.sml', '<?xml version="1.0"?><sml xmlns="http://www.suunto.com/schemas/sml">'],
  [
    'nike',
    'NRC/activities/1.json',
    '{"id":"1","type":"run","start_epoch_ms":1777791600000,"end_epoch_ms":1,"summaries":[{',
  ],
  ['runtastic', 'Sport-sessions/1.json', '{"start_time":1777791600000,"end_time":1777793400000,"sport_type_id":"1"'],
  ['endomondo', 'Workouts/2026-05-03 07:00.json', '[{"name":"Run"},{"sport":"RUNNING"},{"source":"TRACK_MOBILE"}'],
  ['decathlon', 'activities.json', '[{"sport":"/v2/sports/121","startdate":"2026-05-03","dataSummaries":{}}]'],
  ['sporttracks', 'a.fitlog', '<?xml version="1.0"?><FitnessWorkbook xmlns="x">'],
  ['trainingpeaks', 'a.pwx', '<?xml version="1.0"?><pwx xmlns="x">'],
  ['whoop', 'workouts.csv', 'Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time\n'],
] as const

describe('an export of another maker, met in a folder or a zip', () => {
  test.each(FILES)('%s: %s', (maker, path, text) => {
    const bytes = Buffer.from(text)
    expect(otherMaker(path, bytes)).toBe(maker)
    for (const at of [path, `export.zip!${path}`]) {
      const { recordings, problems, skipped } = importBytes({ path: at, bytes }, false, IMPORTERS, { csvUnits: null })
      expect([recordings, skipped]).toEqual([[], []])
      expect(problems).toEqual([{ path: at, level: 'error', code: 'other-maker', detail: { maker } }])
      expect(otherMakerOf(problems[0]!)).toEqual({ maker, wayOut: MAKER_WORDS[maker].wayOut })
      expect(problemText(problems[0]!)).toContain(MAKER_WORDS[maker].name)
    }
  })

  test.each([
    ['steps-2026-05-03.json', '[{"dateTime":"05/03/26 00:00:00","value":"0"}]'],
    ['com.samsung.shealth.sleep.20260503.csv', 'com.samsung.shealth.sleep,1,8\nstart_time,end_time\n'],
    ['notes.json', '{"startTime":"2026","name":"x"}'],
    ['sleep-score.json', '{"exportVersion":"1.0","sleep":1}'],
    ['package.json', '{"name":"x","version":"1.0.0"}'],
    ['budget.csv', 'Date,Amount,Category\n2026-05-03,5,food'],
  ])('%s holds no activity', (path, text) => {
    const { problems, skipped } = importBytes({ path, bytes: Buffer.from(text) }, false, IMPORTERS, { csvUnits: null })
    expect([problems, skipped]).toEqual([[], ['other-file']])
  })

  test('every maker has its name, what is read of it, and a way out', () => {
    expect(Object.keys(MAKER_WORDS).sort()).toEqual([...MAKERS].sort())
  })
})
