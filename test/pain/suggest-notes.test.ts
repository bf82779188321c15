import { describe, expect, test } from 'vitest'
import { suggestNotes } from '../../src/pain/symptom/suggest-notes.ts'
import { day, makeRun, makeSource } from './make.ts'
import { summary } from './summary.ts'

const run = makeRun(3)
const notes = (description: string, title: string | null = null) =>
  suggestNotes([makeSource('s3', { description, title })], [run])

describe('notes found in an export', () => {
  test('hang on their source, bear the day of the run and the words as written', () => {
    const [note] = notes('Easy 10k. Left knee niggle from km 8, 3/10. Coffee after.')
    expect(note).toMatchObject({
      sourceKey: 's3',
      field: 'description',
      status: 'suggested',
      date: day(3),
      text: 'Left knee niggle from km 8, 3/10.',
      writtenMs: run.startMs,
    })
    expect(note!.id).toMatch(/^s[0-9a-f]{16}$/)
    expect(note!.symptom).toMatchObject({ area: 'knee', side: 'left', severity: 3, onsetM: 8000 })
  })

  test('go on over sentences that belong to them, and end at a place of another', () => {
    const found = notes('Sunny. Left knee hurt at km 5. Got worse and I limped home! Right calf tight. Great views.')
    expect(found.map(({ text }) => text).sort()).toEqual([
      'Left knee hurt at km 5. Got worse and I limped home!',
      'Right calf tight.',
    ])
    expect(found.find(({ text }) => text.startsWith('Left'))!.symptom).toMatchObject({
      trend: 'worsens',
      gait: 'changed',
    })
  })

  test.each([
    'Chest strap slipped.',
    'Legs felt great, killer hill',
    'Knee felt fine',
    'No pain today!',
    'Left knee brace on',
    'Calf raises and hip mobility after',
    'My new knee sleeves',
    'Downhill, legs like jelly',
    'Dave’s calf went so we cut it short',
    '10/10 would run again',
  ])('are none in: %s', (text) => {
    expect(notes(text)).toEqual([])
    expect(suggestNotes([makeSource('s3', { title: text })], [run])).toEqual([])
  })

  test.each([
    'Helped a lad who had collapsed at 10k, ambulance took him.',
    'If my knee hurts on Sunday I will stop.',
    'Tore my calf here ten years ago.',
    'Heart a bit weird in the cold.',
  ])('are none of somebody else, of another time, nor of a weak word of danger: %s', (text) => {
    expect(notes(text)).toEqual([])
  })

  test('a strong word of danger makes one that asks, though nothing hurts', () => {
    const [note] = notes('Lovely morning. An ambulance had to come for me at the finish.')
    expect(note).toMatchObject({ diary: false, painFree: false, danger: { reason: 'words', answer: null } })
    expect(note!.symptom.area).toBeNull()
  })

  test('a #pain tag makes one, in title, description and private note alike', () => {
    for (const field of ['title', 'description', 'privateNote'] as const) {
      const [note] = suggestNotes([makeSource('s3', { [field]: '#pain left shin 3' })], [run])
      expect(note).toMatchObject({ field, symptom: { area: 'shin', severity: 3 } })
    }
  })

  test('several places of one sentence are several notes with identities of their own', () => {
    const found = notes('left knee 4/10 and right calf 2/10')
    expect(found.map(({ symptom }) => symptom.area).sort()).toEqual(['calf', 'knee'])
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })

  test('capitals, accents and spaces do not change the identity; other words do', () => {
    const id = (text: string): string => notes(text)[0]!.id
    expect(id('LEFT knee  hurts!')).toBe(id('left knee hurts'))
    expect(id('left knee hurts')).not.toBe(id('left knee still hurts'))
  })

  test('the same sentence in two sources of a run is one note, whatever their order', () => {
    const both = makeRun(3, { sources: [...run.sources, { ...run.sources[0]!, key: 't3' }] })
    const sources = [
      makeSource('s3', { description: 'Left knee hurts' }),
      makeSource('t3', { description: 'left knee hurts.' }),
    ]
    const one = suggestNotes(sources, [both])
    expect(one.length).toBe(1)
    expect(suggestNotes([...sources].reverse(), [both])).toEqual(one)
  })

  test('a table row that describes a source of the run speaks for it; a source of no run gives nothing', () => {
    const row = makeSource('strava-row:1', { description: 'Left knee hurts', describes: 's3' })
    expect(suggestNotes([row], [run]).map(({ date }) => date)).toEqual([day(3)])
    expect(suggestNotes([makeSource('x', { description: 'Left knee hurts' })], [run])).toEqual([])
  })

  test('"fine next morning" in an export is not taken for the answer', () => {
    expect(notes('Left knee 3/10, fine next morning')[0]!.nextMorning).toBeNull()
    expect(notes('Left knee 3/10, worse next morning')[0]!.nextMorning?.answer).toBe('worse')
  })

  test('red flags are found in the middle of chatter', () => {
    const [note] = notes('Great run with Tom! Stopped for coffee, bit of chest tightness on the hill, then pizza.')
    expect(
      summary({
        diary: false,
        symptoms: [note!.symptom],
        painFree: false,
        telling: true,
        understood: [],
        nextMorning: null,
        danger: null,
        claims: [],
        scopes: [],
      }),
    ).toContain('+chest-tightness')
  })
})
