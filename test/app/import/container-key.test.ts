import { expect, test } from 'vitest'
import { containerKey, keyOfPart } from '../../../src/ingest/container-key.ts'

test.each([
  ['export.zip!activities/15299399917.gpx.gz', 'strava:15299399917'],
  ['export.zip!export_1/activities/7.fit.gz', 'strava:7'],
  ['export.zip!activities/7.csv', null],
  ['export.zip!activities/my-run.gpx', null],
  ['export.zip!routes/7.gpx', null],
  ['g.zip!DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip!ann@example.org_77.fit', 'garmin:77'],
  ['UploadedFiles_0-_Part1.zip!ann_b@example.org_77.fit', 'garmin:77'],
  ['DI_CONNECT/DI-Connect-Fitness/ann@example.org_77.tcx', 'garmin:77'],
  ['mail/ann@example.org_77.fit', null],
  ['DI_CONNECT/DI-Connect-Fitness/ann@example.org_0_summarizedActivities.json', null],
])('%s has the key %s', (path, key) => {
  expect(containerKey(path, true)).toBe(key)
})

test('outside a Strava export the folder name proves nothing', () => {
  expect(containerKey('activities/7.gpx', false)).toBe(null)
})

test('the activities of one file have keys of their own', () => {
  expect([0, 1, 2].map((part) => keyOfPart('strava:7', part))).toEqual(['strava:7', 'strava:7#1', 'strava:7#2'])
  expect(keyOfPart(null, 1)).toBe(null)
})
