import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { discovered, scratchFolder, written, zipOf } from './zips.ts'

const paths = (found: Awaited<ReturnType<typeof discovered>>) => found.files.map(({ path }) => path)

describe('walking a folder', () => {
  test('meets files in the order of their names, whatever the order on disk', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'b'))
    for (const name of ['c.fit', 'b/2.fit', 'a.fit', 'b/1.fit']) written(folder, name, 'x')
    expect(paths(await discovered(folder))).toEqual(['a.fit', 'b/1.fit', 'b/2.fit', 'c.fit'])
  })

  test('opens neither hidden files, nor what macOS strews about, nor pictures; each is named', async () => {
    const folder = scratchFolder()
    for (const name of ['.DS_Store', '._run.fit', 'photo.JPG', 'run.fit']) written(folder, name, 'x')
    mkdirSync(join(folder, '__MACOSX'))
    written(folder, '__MACOSX/run.fit', 'x')
    const found = await discovered(folder)
    expect(paths(found)).toEqual(['run.fit'])
    expect(found.skipped).toEqual([
      'system-file .DS_Store',
      'system-file ._run.fit',
      'system-file __MACOSX',
      'media photo.JPG',
    ])
  })

  test('a link that leads back up does not go round', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'inner'))
    symlinkSync(folder, join(folder, 'inner', 'loop'))
    written(folder, 'inner/run.fit', 'x')
    expect(paths(await discovered(folder))).toEqual(['inner/run.fit'])
  })

  test('a link to nowhere is a problem and costs nothing else', async () => {
    const folder = scratchFolder()
    symlinkSync(join(folder, 'gone'), join(folder, 'a.fit'))
    written(folder, 'b.fit', 'x')
    const found = await discovered(folder)
    expect(found.problems).toEqual(['unreadable a.fit'])
    expect(paths(found)).toEqual(['b.fit'])
  })

  test('the Strava key needs an activities.csv beside the folder', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'activities'))
    written(folder, 'activities/123.fit.gz', 'x')
    expect((await discovered(folder)).files[0]?.key).toBe(null)
    written(folder, 'activities.csv', 'x')
    const inFolder = (await discovered(folder)).files.find(({ path }) => path === 'activities/123.fit.gz')
    expect(inFolder?.key).toBe('strava:123')
    expect((await discovered(join(folder, 'activities'))).files[0]?.key).toBe('strava:123')
  })
})

test('a path that is not there is a problem, the others are read', async () => {
  const folder = scratchFolder()
  const found = await discovered(join(folder, 'gone.fit'), written(folder, 'here.fit', 'x'))
  expect(found.problems).toEqual([`not-found ${join(folder, 'gone.fit')}`])
  expect(paths(found)).toEqual(['here.fit'])
})

test('a zip named by the runner is opened whatever it is called', async () => {
  const folder = scratchFolder()
  const zip = written(folder, 'export_1234', await zipOf([['activities/1.fit.gz', 'x']]))
  expect(paths(await discovered(zip))).toEqual(['export_1234!activities/1.fit.gz'])
})
