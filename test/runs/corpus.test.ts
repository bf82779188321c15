import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CorpusRecording, readCorpus } from '../../scripts/accuracy/corpus.ts'
import { climbErrors, climbRows, distanceRows, errorsOf, onFoot, percentOff } from '../../scripts/accuracy/measure.ts'
import { BAROMETRIC } from '../../src/runs/climb/index.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'

const folder = process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'
const here = existsSync(folder)

// The corpus's catalogue names what was recorded twice. Left out: G8 are a watch and a bike computer with eight seconds
// in common, G11's FIT is a course. Beside it: other cuts and copies of the same files.
const SAME: readonly (readonly string[])[] = [
  [
    'cerknicko-jezero-no-creator.gpx',
    'cerknicko-jezero-with-elevations-zero.gpx',
    'cerknicko-jezero-without-elevations.gpx',
    'cerknicko-jezero.gpx',
  ],
  ['1681613317.gpx.gz', '20170319_run_906581465.gpx'],
  ['2067489619.fit', '2067489619.gpx', '20171008_run_2067489619.gpx'],
  ['movescount.gpx.gz', 'sports-tracker.gpx.gz'],
  ['6782987395.fit', '6782987395.gpx.gz', '6782987395.tcx.gz'],
  ['6860622783.fit', '6860622783.tcx.gz'],
  ['6909950168-no-pause-records.fit', '6909950168.fit'],
  ['6090674952.gpx', 'open-water-swim.gpx'],
  ['4623204522-1.gpx', '4623204522.fit'],
  ['ecc-no-alt.gpx', 'ecc.gpx'],
  ['triathlon_summary_first.fit', 'triathlon_summary_last.fit'],
  [
    'activity-activity-filecrc.fit',
    'activity-filecrc.fit',
    'activity-settings-corruptheader.fit',
    'activity-settings-nodata.fit',
    'activity-settings.fit',
    'activity-unexpected-eof.fit',
  ],
]

const corpus: readonly CorpusRecording[] = here ? readCorpus(folder) : []
const sources = corpus.map(({ source }) => source)
const settings = { zone: null }
const fileOf = (name: string) => name.split('/').at(-1)!

describe.skipIf(!here)(`recordings of real devices (${here ? folder : `no corpus in ${folder}: skipped`})`, () => {
  test('what was recorded twice is one run, and nothing else is', () => {
    const runs = deriveRuns({ sources, verdicts: [], edits: [], settings })
    const joined = runs.filter((run) => run.sources.length > 1)
    const names = new Set(
      joined.map((run) =>
        run.sources
          .map(({ name }) => fileOf(name))
          .sort()
          .join(' '),
      ),
    )
    expect([...names].sort()).toEqual(SAME.map((group) => group.toSorted().join(' ')).sort())
    expect(runs.flatMap((run) => run.sources)).toHaveLength(new Set(sources.map(({ key }) => key)).size)
  })

  test('the other way round it is the same', () => {
    const runs = deriveRuns({ sources, verdicts: [], edits: [], settings })
    expect(deriveRuns({ sources: sources.toReversed(), verdicts: [], edits: [], settings })).toEqual(runs)
  })

  test('barometric climb is within 5 % of the device’s at the median', () => {
    const { smoothS, reversalM } = BAROMETRIC
    const errors = climbErrors(climbRows(onFoot(corpus), 'barometric', smoothS, reversalM))
    expect(errors.count).toBeGreaterThan(20)
    expect(errors.medianAbs).toBeLessThanOrEqual(5)
    expect(Math.abs(errors.bias)).toBeLessThanOrEqual(3)
  })

  test('the way over positions is within 0.5 % of the device’s at the median', () => {
    const rows = distanceRows(onFoot(corpus))
    const errors = errorsOf(rows.map(({ deviceM, positionsM }) => percentOff(positionsM, deviceM)))
    expect(errors.count).toBeGreaterThan(20)
    expect(errors.medianAbs).toBeLessThanOrEqual(0.5)
  })

  test('FIT and TCX of one recording agree; its GPX differs by what GPS adds', () => {
    const of = (name: string) => corpus.find(({ file }) => file === name)!.figures
    const [fit, tcx, gpx] = ['6782987395.fit', '6782987395.tcx.gz', '6782987395.gpx.gz'].map(of)
    expect(tcx?.distanceM).toBeCloseTo(fit!.distanceM!, -1)
    expect(tcx?.movingS).toBeCloseTo(fit!.movingS!, -1)
    expect(Math.abs(percentOff(gpx!.distanceM!, fit!.distanceM!))).toBeLessThan(1.5)
    // The watch has a barometer, and its GPX is as quiet.
    expect(gpx?.elevationSource).toBe('barometric')
    expect(fit?.elevationSource).toBe('device')
  })

  test('watches whose clock was never set are quarantined', () => {
    const dated = corpus.filter(({ figures }) => figures.quality.some(({ code }) => code === 'impossible-date'))
    expect(dated.map(({ file }) => file)).toContain('compressed-speed-distance.fit')
  })
})
