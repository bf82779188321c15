import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DayCheck, emptyDay } from '../../src/model/day-check.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import type { AthleteStore, KeptLog, Store, UserEntries } from '../../src/store/contract/store.ts'
import { packSamples } from '../../src/store/samples/pack-samples.ts'
import { makeFile, makeNote, makeRun, makeSource } from './make.ts'
import { samplesFrom } from './samples-of.ts'

/** What every implementation of `AthleteStore` keeps; `open` gives an empty store. */
export function athleteStoreKeepsItsContract(open: () => Promise<Store>): void {
  let store: Store
  let me: AthleteStore
  beforeEach(async () => {
    store = await open()
    me = store.athlete('me')
  })
  afterEach(() => store.close())

  describe('files and sources', () => {
    test('what was put comes back, to the last field', async () => {
      const source = makeSource('strava:1', 0, {
        title: 'Läufe – „früh“ 🏃',
        race: false,
        totals: { ...makeSource('x').recording.totals, ascentM: 0 },
        quality: [{ code: 'partial', detail: { byte: 0, what: '' } }],
      })
      const put = makeFile([source], {
        crc32: 7,
        problems: [{ path: 'a', level: 'warning', code: 'partial', at: { byte: 0 } }],
      })
      expect(await me.putFile(put)).toEqual({ sources: ['added'] })
      expect(await me.sources()).toEqual([source])
      expect(await me.knownFiles()).toEqual(new Map([['activities/strava:1.fit.gz\n1000\n7', put.file]]))
    })

    test('several files at once: an outcome each, in order, and none is in where one cannot be', async () => {
      const files = ['a', 'b', 'a'].map((key, i) =>
        makeFile([makeSource(key)], { member: `${i}.fit`, sha256: `sha${i}` }),
      )
      expect(await me.putFiles(files)).toEqual(
        ['added', 'added', 'unchanged'].map((outcome) => ({ sources: [outcome] })),
      )
      expect((await me.knownFiles()).size).toBe(3)
      const broken = { ...makeSource('d'), recording: null as never }
      await expect(me.putFiles([makeFile([makeSource('c')]), makeFile([broken])])).rejects.toThrow()
      expect([...(await me.sourceKeys())].toSorted()).toEqual(['a', 'b'])
      expect(await me.putFiles([])).toEqual([])
    })

    test('characters that are none are replaced in what a file brings, and refused in what a person types', async () => {
      const broken = 'a\u0000b\uD83C'
      const source = makeSource('strava:1', 0, { title: broken, description: 'C:\\u0000 🏃' })
      await me.putFile(makeFile([{ ...source, name: `x/${broken}.fit` }]))
      const [kept] = await me.sources()
      expect([kept?.recording.title, kept?.name]).toEqual(['a\uFFFDb\uFFFD', 'x/a\uFFFDb\uFFFD.fit'])
      expect(kept?.recording.description).toBe('C:\\u0000 🏃')
      expect([...(await me.knownFiles()).values()].map(({ name }) => name)).toEqual(['x/a\uFFFDb\uFFFD.fit'])
      await expect(me.putNote(makeNote('n1', { text: broken }))).rejects.toMatchObject({ code: 'invalid' })
      await expect(me.putDayCheck({ ...emptyDay('2026-06-01'), text: broken })).rejects.toMatchObject({
        code: 'invalid',
      })
      await me.addEntries({ ...NOTHING_NOTED, notes: [makeNote('n1', { text: broken })] })
      expect((await me.notes()).map(({ text }) => text)).toEqual(['a\uFFFDb\uFFFD'])
      expect(() => store.athlete('a\u0000')).toThrow('that is none')
    })

    test('samples come back gap for gap, and only where there were any', async () => {
      const samples = samplesFrom({ t: [0, 1, 5], hr: [Number.NaN, 0, 120] })
      const [withSamples, without] = [makeSource('strava:1'), makeSource('strava:2')]
      await me.putFile({
        ...makeFile([withSamples, without]),
        sources: [
          { source: { ...withSamples, hasSamples: true }, packedSamples: packSamples(samples) },
          { source: without, packedSamples: null },
        ],
      })
      expect(await me.samplesOf('strava:1')).toEqual(samples)
      expect(await me.samplesOf('strava:2')).toBeNull()
      expect(await me.samplesOf('strava:3')).toBeNull()
      expect((await me.sources()).map(({ hasSamples }) => hasSamples)).toEqual([true, false])
    })

    test('the same file twice changes nothing, not even the revision', async () => {
      const file = makeFile([makeSource('strava:1'), makeSource('strava:2')])
      await me.putFile(file)
      const [sources, revision] = [await me.sources(), await me.revision()]
      expect(await me.putFile(file)).toEqual({ sources: ['unchanged', 'unchanged'] })
      expect([await me.sources(), await me.revision()]).toEqual([sources, revision])
    })

    test('new bytes under a known key replace it', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const revision = await me.revision()
      const newer = { ...makeSource('strava:1', 0, { title: 'edited' }), sha256: 'other' }
      expect(await me.putFile(makeFile([newer]))).toEqual({ sources: ['replaced'] })
      expect(await me.sources()).toEqual([newer])
      expect(await me.revision()).toBeGreaterThan(revision)
    })

    test('an old file imported once more takes nothing back from the newer one', async () => {
      const old = makeFile([makeSource('strava:1', 0, { title: 'old' })])
      const newer = { ...makeSource('strava:1', 0, { title: 'new' }), sha256: 'other' }
      await me.putFile(old)
      await me.putFile(makeFile([newer]))
      expect(await me.putFile(old)).toEqual({ sources: ['unchanged'] })
      expect((await me.sources())[0]?.recording.title).toBe('new')
    })

    test('the same bytes under two names end the same in either order', async () => {
      const ends = []
      for (const [athlete, names] of [
        ['a', ['x.fit', 'y.fit']],
        ['b', ['y.fit', 'x.fit']],
      ] as const) {
        for (const name of names) await store.athlete(athlete).putFile(makeFile([{ ...makeSource('k'), name }]))
        ends.push(await store.athlete(athlete).sources())
      }
      expect(ends[0]).toEqual(ends[1])
    })

    test('newer importers that read fewer parts from a file drop the rest', async () => {
      const [one, two] = [makeSource('sha#0'), makeSource('sha#1')]
      await me.putFile(makeFile([one, two]))
      await me.putFile(makeFile([one], { importersVersion: 2 }))
      expect((await me.sources()).map(({ key }) => key)).toEqual(['sha#0'])
    })

    test('a source that another file gave as well stays when newer importers no longer read it from the one', async () => {
      const [one, two] = [makeSource('sha#0'), makeSource('sha#1')]
      await me.putFile(makeFile([one, two]))
      await me.putFile(makeFile([two], { member: 'other.fit', sha256: 'of the other' }))
      await me.putFile(makeFile([one], { importersVersion: 2 }))
      expect((await me.sources()).map(({ key }) => key)).toEqual(['sha#0', 'sha#1'])
    })

    test('and goes when the other file is read anew without it, too', async () => {
      const [one, two] = [makeSource('sha#0'), makeSource('sha#1')]
      const other = { member: 'other.fit', sha256: 'of the other' }
      await me.putFile(makeFile([one, two]))
      await me.putFile(makeFile([two], other))
      await me.putFile(makeFile([one], { importersVersion: 2 }))
      await me.putFile(makeFile([], { ...other, importersVersion: 2 }))
      expect((await me.sources()).map(({ key }) => key)).toEqual(['sha#0'])
    })

    test('sources whose file comes by itself are kept, and that file then gives nothing new', async () => {
      const file = makeFile([makeSource('strava:1'), makeSource('strava:2', 1)])
      expect(await me.putSources(file.sources)).toEqual({ sources: ['added', 'added'] })
      expect(await me.sourceKeys()).toEqual(new Set(['strava:1', 'strava:2']))
      expect(await me.knownFiles()).toEqual(new Map())
      const revision = await me.revision()
      expect(revision).toBeGreaterThan(0)
      expect(await me.putSources(file.sources)).toEqual({ sources: ['unchanged', 'unchanged'] })
      expect(await me.putFile(file)).toEqual({ sources: ['unchanged', 'unchanged'] })
      expect(await me.revision()).toBe(revision)
    })

    test('of sources of which one cannot be kept none is', async () => {
      const [good, bad] = [makeSource('strava:1'), makeSource('strava:2', 0, { rpe: Number.NaN })]
      await expect(me.putSources(makeFile([good, bad]).sources)).rejects.toMatchObject({ code: 'invalid' })
      expect(await me.sourceKeys()).toEqual(new Set())
    })

    test('the keys of sources are those of one athlete; of sound sources none is damaged', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      await store.athlete('you').putFile(makeFile([makeSource('strava:2')]))
      expect(await me.sourceKeys()).toEqual(new Set(['strava:1']))
      expect(await me.damagedSources()).toEqual([])
    })

    test('a source that newer importers know by a better key takes its notes and verdicts along', async () => {
      const old = makeSource('sha#0', 0, { key: null })
      await me.putFile(makeFile([old, makeSource('other')]))
      await me.putNote(makeNote('n1', { sourceKey: 'sha#0' }))
      await me.putVerdicts([
        { sourceA: 'other', sourceB: 'sha#0', verdict: 'same' },
        // Of the two names of what is one source from now on: nothing is left to say.
        { sourceA: 'garmin:1', sourceB: 'sha#0', verdict: 'same' },
      ])
      const renamed = { ...old, key: 'garmin:1', recording: { ...old.recording, key: 'garmin:1' } }
      await me.putFile(
        makeFile([renamed, makeSource('other')], { importersVersion: 2, sha256: old.sha256, name: old.name }),
      )
      expect((await me.sources()).map(({ key }) => key)).toEqual(['garmin:1', 'other'])
      expect((await me.notes()).map(({ sourceKey }) => sourceKey)).toEqual(['garmin:1'])
      expect(await me.verdicts()).toEqual([{ sourceA: 'garmin:1', sourceB: 'other', verdict: 'same' }])
    })

    test('a file that cannot be kept whole is not kept in part', async () => {
      const bad = makeSource('strava:2', 0, { rpe: Number.NaN })
      await expect(me.putFile(makeFile([makeSource('strava:1'), bad]))).rejects.toMatchObject({ code: 'invalid' })
      expect(await me.sources()).toEqual([])
      expect(await me.knownFiles()).toEqual(new Map())
      expect(await me.revision()).toBe(0)
    })

    test('new figures replace the old and make the runs stale', async () => {
      const source = makeSource('strava:1')
      await me.putFile(makeFile([source]))
      const revision = await me.revision()
      const figures = { ...source.figures, version: 2, distanceM: 0 }
      await me.putFigures(
        new Map([
          ['strava:1', figures],
          ['gone', figures],
        ]),
      )
      expect(await me.sources()).toEqual([{ ...source, figures }])
      expect(await me.revision()).toBeGreaterThan(revision)
    })
  })

  describe('runs', () => {
    test('come back whole, by start, then id, whatever the order they were derived in', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const runs = [
        makeRun('rb', Date.UTC(2026, 0, 1)),
        makeRun('rz', Date.UTC(2019, 11, 31, 23), {
          gradeM: { up6to10: 1.5, up10to15: 0, up15: 0, down6to10: 2, down10to15: 0, down15: 0 },
          hrHistogram: { fromBpm: 90, seconds: [0, 3, 0] },
          ascentM: 0,
        }),
        makeRun('ra', Date.UTC(2026, 0, 1)),
        makeRun('r0', Date.UTC(1960, 0, 1)),
      ]
      const revision = await me.revision()
      expect(await me.putDerived({ revision, derivedBy: 'x', runs, suggestions: [] })).toBe(true)
      const ordered = ['r0', 'rz', 'ra', 'rb'].map((id) => runs.find((run) => run.id === id))
      expect(await me.runs()).toEqual({ runs: ordered, revision, derivedBy: 'x' })
    })

    test('derived from what has changed meanwhile are refused', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const revision = await me.revision()
      await me.putFile(makeFile([makeSource('strava:2')]))
      const derived = { revision, derivedBy: 'x', runs: [makeRun('r1', 0)], suggestions: [] }
      expect(await me.putDerived(derived)).toBe(false)
      expect((await me.runs()).runs).toEqual([])
    })

    test.each([
      ['a source', () => me.putFile(makeFile([makeSource('strava:2')]))],
      ['a verdict', () => me.putVerdicts([{ sourceA: 'strava:1', sourceB: 'strava:9', verdict: 'same' }])],
      ['the zone', () => me.putSettings({ ...DEFAULT_SETTINGS, zone: 'Asia/Tokyo' })],
    ])('are stale after %s', async (_what, change) => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const revision = await me.revision()
      await me.putDerived({ revision, derivedBy: 'x', runs: [], suggestions: [] })
      await change()
      expect(await me.revision()).not.toBe((await me.runs()).revision)
    })

    test('stay fresh when what they do not rest on changes', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const revision = await me.revision()
      await me.putNote(makeNote('n1'))
      await me.putSettings({ ...DEFAULT_SETTINGS, units: 'mi' })
      expect(await me.revision()).toBe(revision)
    })

    test('replace those derived before, suggestions too', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const revision = await me.revision()
      const suggestion = makeNote('s1', { status: 'suggested' })
      await me.putDerived({ revision, derivedBy: 'x', runs: [makeRun('r1', 0)], suggestions: [suggestion] })
      const second = { revision, derivedBy: 'y', runs: [makeRun('r2', 1e12)], suggestions: [] }
      await me.putDerived(second)
      expect(await me.runs()).toEqual({ runs: second.runs, revision, derivedBy: 'y' })
      expect(await me.notes()).toEqual([])
    })
  })

  describe('what the runner said', () => {
    test('notes come back word for word, by date, then time written, then id', async () => {
      const notes = [
        makeNote('nb', { date: '2026-06-02', text: "it's; DROP TABLE notes -- \n\t“ü” 🦵" }),
        makeNote('na', {
          date: '2026-06-02',
          symptom: { ...makeNote('x').symptom, severity: 0, signs: { fever: false } },
        }),
        makeNote('nz', { date: '2026-06-01', writtenMs: 1_790_000_000_000 }),
        makeNote('ny', {
          date: '2026-06-01',
          nextMorning: { answer: 'worse', severity: null, answeredOn: '2026-06-02' },
        }),
      ]
      for (const note of notes) await me.putNote(note)
      expect(await me.notes()).toEqual([notes[3], notes[2], notes[1], notes[0]])
    })

    test.each(['own', 'dismissed'] as const)('an %s note hides the suggestion of its id', async (status) => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const suggestions = ['s1', 's2'].map((id) => makeNote(id, { status: 'suggested' }))
      await me.putDerived({ revision: await me.revision(), derivedBy: 'x', runs: [], suggestions })
      await me.putNote(makeNote('s1', { status }))
      expect((await me.notes()).map((note) => [note.id, note.status])).toEqual([
        ['s1', status],
        ['s2', 'suggested'],
      ])
      expect(await me.removeNote('s1')).toBe(true)
      expect((await me.notes()).map((note) => note.status)).toEqual(['suggested', 'suggested'])
    })

    test('a suggestion can be neither put nor removed', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const suggestion = makeNote('s1', { status: 'suggested' })
      await me.putDerived({ revision: await me.revision(), derivedBy: 'x', runs: [], suggestions: [suggestion] })
      await expect(me.putNote(suggestion)).rejects.toMatchObject({ code: 'invalid' })
      expect(await me.removeNote('s1')).toBe(false)
      expect(await me.notes()).toEqual([suggestion])
    })

    test('a note that could not be read back is refused, and nothing is lost by it', async () => {
      await me.putNote(makeNote('n1'))
      await expect(me.putNote(makeNote('n1', { date: 'yesterday' }))).rejects.toMatchObject({ code: 'invalid' })
      expect(await me.notes()).toEqual([makeNote('n1')])
    })

    test('everything else comes back too; said again of the same thing, the last word holds', async () => {
      const check: DayCheck = {
        date: '2026-06-01',
        sleepHours: 0,
        sleptBadly: 'unknown',
        restingHrBpm: null,
        tired: 'no',
        soreness: 0,
        illness: null,
        illnessFreeSince: null,
        palpitations: 'unknown',
        restDay: 'yes',
        quiet: [{ area: 'knee', side: 'left', quiet: true, symptomFree: false }],
        text: 'späť',
      }
      await me.putDayCheck({ ...check, text: 'first' })
      await me.putDayCheck(check)
      expect(await me.dayChecks()).toEqual([check])

      const clearance = {
        id: 'c1',
        area: null,
        side: null,
        noteId: 'n1',
        by: 'Dr. Ω',
        on: '2026-06-03',
        ceiling: 0,
        until: null,
      }
      await me.putClearance(clearance)
      expect(await me.clearances()).toEqual([clearance])

      const self = { date: '2026-06-04', area: 'calf', side: 'left', passed: false, failedAt: 'hop' } as const
      await me.putSelfCheck(self)
      await me.putSelfCheck({ ...self, side: 'right', passed: true, failedAt: null })
      expect((await me.selfChecks()).map(({ side, passed }) => [side, passed])).toEqual([
        ['left', false],
        ['right', true],
      ])

      const injury = { id: 'p1', area: 'shin', side: null, kind: 'stress-fracture', when: '2019' } as const
      await me.putPastInjury(injury)
      expect(await me.pastInjuries()).toEqual([injury])

      const shown = {
        week: '2026-W23',
        asOf: '2026-06-07',
        rulesVersion: '1',
        activity: 'modify',
        care: 'none',
        budget: null,
        shownMs: 5,
      }
      await me.putShownReport(shown)
      await me.putShownReport({ ...shown, shownMs: 6 })
      // The same one again is no other.
      await me.putShownReport(shown)
      expect((await me.shownReports()).map(({ shownMs }) => shownMs)).toEqual([5, 6])

      await me.acknowledge('n1', '2026-06-05')
      expect(await me.acknowledgements()).toEqual(new Map([['n1', '2026-06-05']]))
    })

    test('corrections of a run hold per source and field, and outlast the source', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const title = { sourceKey: 'strava:1', field: 'title', value: 'Ten', editedMs: 1 } as const
      const race = { sourceKey: 'strava:1', field: 'race', value: true, editedMs: 1 } as const
      const revision = await me.revision()
      await me.putRunEdits([title, race])
      await me.putRunEdits([{ ...title, value: 'Ten again', editedMs: 2 }])
      expect(await me.revision()).toBeGreaterThan(revision)
      await me.forgetSource('strava:1')
      expect(await me.runEdits()).toEqual([race, { ...title, value: 'Ten again', editedMs: 2 }])
      await store.athlete('you').removeRunEdits(['strava:1'], ['race'])
      await me.removeRunEdits(['strava:1'], ['title', 'shoe'])
      expect(await me.runEdits()).toEqual([race])
      await expect(me.putRunEdits([{ ...race, value: 'perhaps' }])).rejects.toMatchObject({ code: 'invalid' })
      await me.forgetAll()
      expect(await me.runEdits()).toEqual([])
    })

    test('a correction goes over to the source that a newer reading makes of the same part', async () => {
      const old = makeSource('strava:1')
      await me.putFile(makeFile([old]))
      await me.putRunEdits([{ sourceKey: 'strava:1', field: 'title', value: 'Ten', editedMs: 1 }])
      const renamed = { ...old, key: 'strava:9' }
      await me.putFile(makeFile([renamed], { importersVersion: 2 }))
      expect((await me.sources()).map(({ key }) => key)).toEqual(['strava:9'])
      expect((await me.runEdits()).map(({ sourceKey }) => sourceKey)).toEqual(['strava:9'])
    })

    test('what was said can be taken back, of one athlete alone', async () => {
      const you = store.athlete('you')
      const said = { area: 'knee', side: 'left' } as const
      const clearance = { ...said, id: 'c1', noteId: null, by: 'physio', on: '2026-01-02', ceiling: null, until: null }
      const check = { ...said, date: '2026-01-02', passed: true, failedAt: null }
      const injury = { ...said, id: 'i1', kind: 'other', when: null } as const
      const verdict = { sourceA: 'a', sourceB: 'b', verdict: 'same' } as const
      for (const each of [me, you]) {
        await each.putClearance(clearance)
        await each.putSelfCheck(check)
        await each.putPastInjury(injury)
        await each.putVerdicts([verdict])
      }
      const revision = await me.revision()
      expect([await me.removeClearance('c1'), await me.removeClearance('c1')]).toEqual([true, false])
      expect([await me.removeSelfCheck(check), await me.removeSelfCheck(check)]).toEqual([true, false])
      expect([await me.removePastInjury('i1'), await me.removePastInjury('i1')]).toEqual([true, false])
      await me.removeVerdicts([{ sourceA: 'b', sourceB: 'a', verdict: 'different' }])
      const all = async (each: AthleteStore) => [
        ...(await each.clearances()),
        ...(await each.selfChecks()),
        ...(await each.pastInjuries()),
        ...(await each.verdicts()),
      ]
      expect(await all(me)).toEqual([])
      expect(await all(you)).toHaveLength(4)
      expect(await me.revision()).toBeGreaterThan(revision)
    })

    test('settings are the defaults until set', async () => {
      expect(await me.settings()).toEqual(DEFAULT_SETTINGS)
      const set = { ...DEFAULT_SETTINGS, conditions: [], birthYear: 1980, weekStart: 'sunday' } as const
      await me.putSettings(set)
      expect(await me.settings()).toEqual(set)
    })

    test('a verdict holds for a pair, whichever is named first', async () => {
      await me.putVerdicts([{ sourceA: 'b', sourceB: 'a', verdict: 'same' }])
      await me.putVerdicts([{ sourceA: 'a', sourceB: 'b', verdict: 'different' }])
      expect(await me.verdicts()).toEqual([{ sourceA: 'a', sourceB: 'b', verdict: 'different' }])
    })

    test('an import of new bytes leaves the words on a source as they are', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      const note = makeNote('n1', { sourceKey: 'strava:1' })
      await me.putNote(note)
      await me.putFile(makeFile([{ ...makeSource('strava:1', 0, { title: 'edited' }), sha256: 'other' }]))
      expect(await me.notes()).toEqual([note])
    })
  })

  describe('forgetting', () => {
    beforeEach(async () => {
      await me.putFile(makeFile([makeSource('strava:1'), makeSource('strava:2', 1)]))
      await me.putFile(makeFile([makeSource('strava:3', 2)]))
      await me.putNote(makeNote('n1', { sourceKey: 'strava:1' }))
      await me.putNote(makeNote('n2'))
      await me.putVerdicts([{ sourceA: 'strava:1', sourceB: 'strava:3', verdict: 'different' }])
      const clearance = { area: null, side: null, by: 'Dr. A', on: '2026-06-03', ceiling: null, until: null }
      await me.putClearance({ ...clearance, id: 'c1', noteId: 'n1' })
      await me.putClearance({ ...clearance, id: 'c2', noteId: 'n2' })
      await me.acknowledge('n1', '2026-06-05')
    })

    test('a source takes all that hung on it, and nothing else', async () => {
      expect(await me.forgetSource('strava:1')).toBe(true)
      expect((await me.sources()).map(({ key }) => key)).toEqual(['strava:2', 'strava:3'])
      expect((await me.notes()).map(({ id }) => id)).toEqual(['n2'])
      expect((await me.clearances()).map(({ id }) => id)).toEqual(['c2'])
      expect([await me.verdicts(), await me.acknowledgements()]).toEqual([[], new Map()])
      expect(await me.forgetSource('strava:1')).toBe(false)
    })

    test('a forgotten source can be imported again', async () => {
      await me.forgetSource('strava:1')
      expect([...(await me.knownFiles()).values()].map(({ sourceKeys }) => sourceKeys)).toEqual([['strava:3']])
      const again = await me.putFile(makeFile([makeSource('strava:1'), makeSource('strava:2', 1)]))
      expect(again.sources).toEqual(['added', 'unchanged'])
    })

    test('the derived runs that held it are gone at once', async () => {
      const suggestion = makeNote('s1', { status: 'suggested', sourceKey: 'strava:1' })
      const derived = {
        revision: await me.revision(),
        derivedBy: 'x',
        runs: [makeRun('r1', 0)],
        suggestions: [suggestion],
      }
      await me.putDerived(derived)
      await me.forgetSource('strava:1')
      expect((await me.runs()).runs).toEqual([])
      expect((await me.notes()).map(({ id }) => id)).toEqual(['n2'])
    })

    test('several go in one go, with all that hung on them; keys that nobody knows are passed over', async () => {
      await me.forgetSources(['strava:1', 'strava:3', 'strava:9'])
      expect(await me.sourceKeys()).toEqual(new Set(['strava:2']))
      expect((await me.notes()).map(({ id }) => id)).toEqual(['n2'])
      expect(await me.knownFiles()).toEqual(new Map())
      expect([await me.verdicts(), await me.acknowledgements()]).toEqual([[], new Map()])
    })

    test('all leaves nobody, and other athletes alone', async () => {
      await store.athlete('you').putNote(makeNote('n1'))
      await me.forgetAll()
      expect(await store.athletes()).toEqual(['you'])
      expect([await me.sources(), await me.notes(), await me.clearances(), await me.knownFiles()]).toEqual([
        [],
        [],
        [],
        new Map(),
      ])
      expect(await store.athlete('you').notes()).toHaveLength(1)
    })

    test('runs as they were derived are kept; before any were there is nothing to throw away', async () => {
      expect(await me.dropDamagedDerived()).toBe(false)
      await me.putDerived({ revision: await me.revision(), derivedBy: 'x', runs: [makeRun('r1', 0)], suggestions: [] })
      expect(await me.dropDamagedDerived()).toBe(false)
      expect((await me.runs()).runs).toHaveLength(1)
    })

    test('a revision from before never fits again', async () => {
      const seen = [0, 1, 2, 3, 4, 5, await me.revision()]
      await me.putFile(makeFile([makeSource('strava:4', 3)]))
      seen.push(await me.revision())
      await me.forgetAll()
      const derived = { derivedBy: 'x', runs: [makeRun('r1', 0)], suggestions: [] }
      for (const key of ['a', 'b', 'c', 'd']) {
        await me.putFile(makeFile([makeSource(key)]))
        for (const revision of seen.filter((old) => old > 5 || key === 'd')) {
          expect(await me.putDerived({ ...derived, revision })).toBe(false)
        }
      }
    })
  })

  test('athletes do not see each other, and to look makes nobody', async () => {
    await me.putFile(makeFile([makeSource('strava:1')]))
    const you = store.athlete('you')
    expect([await you.sources(), await you.notes(), await you.revision()]).toEqual([[], [], 0])
    expect([await you.forgetSource('strava:1'), await you.removeNote('n1')]).toEqual([false, false])
    expect(await store.athletes()).toEqual(['me'])
    expect(await me.sources()).toHaveLength(1)
  })

  test('athletes are listed by pages, in the order of their bytes, and known by name', async () => {
    for (const name of ['Zoé', 'b', 'a', 'é', '🏃', '\uFFFD']) await store.athlete(name).putNote(makeNote('n1'))
    const all = ['Zoé', 'a', 'b', 'é', '\uFFFD', '🏃']
    expect(await store.athletes()).toEqual(all)
    expect(await store.athletes({ limit: 2 })).toEqual(['Zoé', 'a'])
    expect(await store.athletes({ after: 'a', limit: 3 })).toEqual(['b', 'é', '\uFFFD'])
    expect(await store.athletes({ after: 'nobody' })).toEqual(['é', '\uFFFD', '🏃'])
    expect(await store.athletes({ after: '🏃' })).toEqual([])
    expect([await store.has('a'), await store.has('A')]).toEqual([true, false])
  })

  describe('the whole log', () => {
    test('is what its parts are', async () => {
      await me.putFile(makeFile([makeSource('strava:1')]))
      await me.putNote(makeNote('n2', { sourceKey: 'strava:1' }))
      await me.putNote(makeNote('n1', { date: '2026-05-01' }))
      await me.putDerived({
        revision: await me.revision(),
        derivedBy: 'x',
        runs: [makeRun('rb', 1e12), makeRun('ra', 0)],
        suggestions: ['n2', 's1'].map((id) => makeNote(id, { status: 'suggested' })),
      })
      for (const date of ['2026-06-02', '2026-06-01']) {
        await me.putDayCheck(emptyDay(date))
        await me.putSelfCheck({ date, area: 'calf', side: null, passed: true, failedAt: null })
      }
      const clearance = { area: null, side: null, noteId: null, by: 'Dr. A', ceiling: null, until: null }
      for (const id of ['\uFFFD', '🏃']) await me.putClearance({ ...clearance, id, on: '2026-06-03' })
      await me.putPastInjury({ id: 'p1', area: 'shin', side: null, kind: 'stress-fracture', when: '2019' })
      await me.putRunEdits([{ sourceKey: 'strava:1', field: 'title', value: 'Ten', editedMs: 1 }])
      await me.putVerdicts([{ sourceA: 'b', sourceB: 'a', verdict: 'same' }])
      await me.putSettings({ ...DEFAULT_SETTINGS, units: 'mi' })
      const shown = { week: '2026-W23', asOf: '2026-06-07', rulesVersion: '1', activity: 'modify', care: 'none' }
      for (const shownMs of [7, 6]) await me.putShownReport({ ...shown, budget: null, shownMs })
      await me.acknowledge('n1', '2026-06-05')
      expect(await me.log()).toEqual(await partsOf(me))
      expect(await store.athlete('you').log()).toEqual(await partsOf(store.athlete('you')))
      expect(await store.athletes()).toEqual(['me'])
    })
  })

  test('what another person enters carries their name, and the athlete’s own word none', async () => {
    const coach = store.athlete('me', 'Coach Kim')
    const note = makeNote('n1')
    await coach.putNote(note)
    await coach.putDayCheck(emptyDay('2026-06-01'))
    await coach.putRunEdits([{ sourceKey: 'strava:1', field: 'title', value: 'Ten', editedMs: 1 }])
    expect(await me.notes()).toEqual([{ ...note, enteredBy: 'Coach Kim' }])
    expect((await me.dayChecks()).map(({ enteredBy }) => enteredBy)).toEqual(['Coach Kim'])
    expect((await me.runEdits()).map(({ enteredBy }) => enteredBy)).toEqual(['Coach Kim'])
    await me.putNote({ ...((await me.notes())[0] as typeof note), text: 'right knee' })
    expect(await me.notes()).toEqual([{ ...note, text: 'right knee' }])
    await store.athlete('you').addEntries({ ...NOTHING_NOTED, dayChecks: await me.dayChecks() })
    expect(await store.athlete('you').dayChecks()).toEqual(await me.dayChecks())
  })

  describe('many at once', () => {
    test('eight who import the same file add it once', async () => {
      const file = makeFile([makeSource('strava:1')])
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.athlete('me').putFile(file)))
      expect(outcomes.flatMap(({ sources }) => sources).toSorted()).toEqual(['added', ...Array(7).fill('unchanged')])
      expect([(await me.sources()).length, (await me.knownFiles()).size]).toEqual([1, 1])
    })

    test('eight who import for eight athletes, and note meanwhile, lose nothing', async () => {
      const names = Array.from({ length: 8 }, (_, i) => `athlete ${i}`)
      await Promise.all(
        names.flatMap((name) => [
          ...[1, 2, 3].map((n) => store.athlete(name).putFile(makeFile([makeSource(`strava:${n}`, n)]))),
          ...[1, 2, 3].map((n) => store.athlete(name).putNote(makeNote(`n${n}`))),
        ]),
      )
      expect(await store.athletes()).toEqual(names)
      for (const name of names) {
        const athlete = store.athlete(name)
        expect([(await athlete.sources()).length, (await athlete.notes()).length]).toEqual([3, 3])
      }
    })

    test('who forgets and who writes do not end half way', async () => {
      const file = makeFile([makeSource('strava:1')])
      for (let round = 0; round < 5; round++) {
        await Promise.all([me.putFile(file), me.forgetAll(), me.putNote(makeNote('n1')), me.forgetAll()])
        const [sources, files] = [await me.sources(), await me.knownFiles()]
        expect(files.size).toBe(sources.length)
      }
    })
  })
}

const NOTHING_NOTED: UserEntries = {
  settings: DEFAULT_SETTINGS,
  verdicts: [],
  notes: [],
  dayChecks: [],
  clearances: [],
  selfChecks: [],
  pastInjuries: [],
  runEdits: [],
  shownReports: [],
  acknowledgements: new Map(),
}

async function partsOf(athlete: AthleteStore): Promise<KeptLog> {
  return {
    revision: await athlete.revision(),
    derived: await athlete.runs(),
    settings: await athlete.settings(),
    verdicts: await athlete.verdicts(),
    notes: await athlete.notes(),
    dayChecks: await athlete.dayChecks(),
    clearances: await athlete.clearances(),
    selfChecks: await athlete.selfChecks(),
    pastInjuries: await athlete.pastInjuries(),
    runEdits: await athlete.runEdits(),
    shownReports: await athlete.shownReports(),
    acknowledgements: await athlete.acknowledgements(),
  }
}
