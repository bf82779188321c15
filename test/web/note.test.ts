import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readLog } from '../../src/app/log/read-log.ts'
import { questionsAbout } from '../../src/app/notes/note-questions.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { noteInWords, untoldNote } from '../make/note.ts'
import { type StartedApp, startApp, TODAY, wordsOf } from './start-app.ts'

let web: StartedApp
beforeEach(async () => {
  web = await startApp()
})
afterEach(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

const ID = 'n1a2b3c4'
const noted = async (words: string, given: Partial<PainNote> = {}): Promise<void> =>
  web.log.store.putNote(noteInWords(words, { id: ID, date: TODAY, ...given }))
const note = async (): Promise<PainNote> => (await web.log.store.notes()).find(({ id }) => id === ID) as PainNote
const undo = async (response: Response): Promise<Response> => {
  const id = new URL(response.headers.get('location') as string, 'http://x').searchParams.get('undo') as string
  return web.post('/undo', { id })
}
/** Fields of the form as the page fills them, as a browser would send them. */
function filled(page: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value]
  }
  const form = /<form method="post" action="\/note" class="note-form".*?<\/form>/s.exec(page)?.[0] as string
  for (const [, name, body] of form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /value="([^"]*)"[^>]* selected/.exec(body as string)?.[1]
    add(name as string, chosen ?? /value="([^"]*)"/.exec(body as string)?.[1] ?? '')
  }
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1]
    const isTicked = !/type="(?:radio|checkbox)"/.test(input) || / checked/.test(input)
    if (name !== undefined && name !== 'token' && isTicked) add(name, /value="([^"]*)"/.exec(input)?.[1] ?? '')
  }
  add('text', (/<textarea[^>]*>(.*?)<\/textarea>/s.exec(form)?.[1] ?? '').replaceAll('&quot;', '"'))
  return fields
}

describe('what was understood is a chip that changes it', () => {
  test('a limp tapped by mistake is tapped back, and that is taken back', async () => {
    await noted('left knee 3/10, limped')
    const page = await web.page(`/?note=${ID}`)
    expect(wordsOf(page)).toContain('changed how you ran')
    await web.post('/note/change', { id: ID, field: 'gait', value: 'unknown' })
    expect((await note()).symptom.gait).toBe(null)
    const changed = await web.post('/note/change', { id: ID, field: 'gait', value: 'normal' })
    expect((await note()).symptom.gait).toBe('normal')
    await undo(changed)
    expect((await note()).symptom.gait).toBe(null)
  })

  test.each([
    ['area', 'kneecap:right', { area: 'kneecap', side: 'right' }],
    ['severity', '6', { severity: 6 }],
    ['trend', 'improves', { trend: 'improves' }],
    ['sign:swelling', 'no', { signs: { swelling: false } }],
    ['sign:swelling', 'unknown', { signs: {} }],
    ['quality', 'dull', { quality: 'dull' }],
  ])('%s to %s', async (field, value, becomes) => {
    await noted('left knee 3/10, sharp, got worse, swollen')
    expect(await web.page(`/?note=${ID}`)).toContain(`name="field" value="${field}"`)
    await web.post('/note/change', { id: ID, field, value })
    expect((await note()).symptom).toMatchObject(becomes)
  })

  test('a value that is none, a field that is none and a note that is gone change nothing', async () => {
    await noted('left knee 3/10, limped')
    const before = await note()
    for (const [id, field, value] of [
      [ID, 'gait', 'sideways'],
      [ID, 'constructor', 'x'],
      [ID, 'sign:nothing', 'yes'],
      ['n0', 'gait', 'normal'],
    ] as const)
      expect((await web.post('/note/change', { id, field, value })).status).toBe(303)
    expect(await note()).toEqual(before)
  })
})

describe('the questions put about a note', () => {
  test('are at most three, those of the other ways to ask, in their order', async () => {
    await noted('hip sore')
    const page = await web.page(`/?note=${ID}`)
    const put = [...page.matchAll(/action="\/note\/answer".*?name="ask" value="([^"]+)"/gs)].map((match) => match[1])
    const asks = questionsAbout(await readLog(web.log.store), [await note()], TODAY)
    expect(put).toEqual(asks.map(({ id }) => id))
    expect(put.length).toBe(3)
    expect(page.slice(page.indexOf('class="asks"'), page.indexOf('Change the words'))).not.toContain(' checked')
  })

  test('an answer is kept, and what is sent without any is not', async () => {
    await noted('hip sore')
    await web.post('/note/answer', { note: ID, ask: 'gait', value: 'changed' })
    expect((await note()).symptom.gait).toBe('changed')
    const before = await note()
    await web.post('/note/answer', { note: ID, ask: 'listed-signs', ticked: 'yes' })
    expect(await note()).toEqual(before)
    await web.post('/note/answer', { note: ID, ask: 'listed-signs', value: ['swelling', 'locking'] })
    expect((await note()).symptom.signs).toEqual({ swelling: true, locking: true })
  })

  const danger = { raisedBy: ['chest was odd'], reason: 'words', answer: null, answeredOn: null } as const

  test('danger is first, with the number to call; "none" is kept, and taken back', async () => {
    await noted('left calf 2/10', { danger })
    await web.log.store.putSettings({ ...(await web.log.store.settings()), country: 'GB' })
    const page = await web.page(`/?note=${ID}`)
    expect(/name="ask" value="([^"]+)"/.exec(page)?.[1]).toBe('danger')
    expect(page).toContain('href="tel:999"')
    const answered = await web.post('/note/answer', { note: ID, ask: 'danger', value: 'none' })
    expect((await note()).danger?.answer).toBe('none')
    await undo(answered)
    expect((await note()).danger?.answer).toBe(null)
  })

  test('is put once for all notes that wait, above everything on the first page, and answered for all of them', async () => {
    await web.log.store.putNote({ ...untoldNote('n2', TODAY), text: 'odd', danger: { ...danger, raisedBy: ['odd'] } })
    await noted('left knee 2/10', { danger })
    const page = await web.page('/')
    expect(page.match(/name="ask" value="danger"/g)?.length).toBe(1)
    expect(wordsOf(page)).toContain('odd')
    expect(page.indexOf('name="ask" value="danger"')).toBeLessThan(page.indexOf('class="headline'))
    const [first, also] = ['note', 'also'].map((name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1])
    await web.post('/note/answer', { note: first as string, ask: 'danger', also: also as string, value: 'none' })
    const notes = await web.log.store.notes()
    expect(notes.map((each) => each.danger?.answer)).toEqual(['none', 'none'])
    // Words that say nothing else are a line of the diary then.
    expect(notes.find(({ id }) => id === 'n2')?.diary).toBe(true)
    expect(await web.page('/')).not.toContain('name="ask" value="danger"')
  })

  test('what a note says of the runner is set in one tap, and taken back in one', async () => {
    await noted('left knee 2/10', { claims: [{ kind: 'condition', value: 'red-s', answer: null }] })
    await web.post('/note/answer', { note: ID, ask: 'claim', value: 'yes' })
    expect((await web.log.store.settings()).conditions).toEqual(['red-s'])
    expect(wordsOf(await web.page(`/?note=${ID}`))).toContain('take it back')
    await web.post('/note/answer', { note: ID, ask: 'claim', value: 'no' })
    expect((await web.log.store.settings()).conditions).toBe(null)
  })
})

describe('changing a note', () => {
  test('every answer stands in the form, and sending it as it stands changes nothing', async () => {
    await noted('left knee 4/10, sharp, got worse, limped home, swollen, took ibuprofen', {
      danger: { raisedBy: ['odd'], reason: 'words', answer: 'none', answeredOn: TODAY },
      nextMorning: { answer: 'worse', severity: null, answeredOn: TODAY },
    })
    const before = await note()
    const fields = filled(await web.page(`/note?edit=${ID}`))
    expect(fields).toMatchObject({
      place: ['knee:left'],
      severity: ['4'],
      'f.gait': ['changed'],
      'f.trend': ['worsens'],
      'f.quality': ['sharp'],
      'f.painkiller': ['yes'],
      'f.sign:swelling': ['yes'],
      'f.nextMorning': ['worse'],
      'q.danger': ['none'],
    })
    await web.post('/note', fields)
    expect(await note()).toEqual(before)
    await web.post('/note', { ...fields, 'f.gait': 'unknown', 'f.trend': 'improves', 'f.sign:swelling': 'no' })
    expect((await note()).symptom).toMatchObject({ gait: null, trend: 'improves', signs: { swelling: false } })
    expect((await note()).symptom).toMatchObject({ quality: 'sharp', painkiller: 'yes', severity: 4 })
  })

  test('other words win over what stood in the form before', async () => {
    await noted('left knee 4/10, got worse')
    const fields = filled(await web.page(`/note?edit=${ID}`))
    await web.post('/note', { ...fields, text: 'right calf 2/10, eased' })
    expect((await note()).symptom).toMatchObject({ area: 'calf', side: 'right', severity: 2, trend: 'improves' })
  })

  test('in a new note every choice stands at "don’t know", and keeps nothing', async () => {
    const fields = filled(await web.page('/note?place=knee:left'))
    expect(fields['q.gait'] ?? fields['q.knee-part']).toEqual(['unknown'])
    await web.post('/note', { ...fields, when: TODAY, day: '', edit: '' })
    const [kept] = await web.log.store.notes()
    expect(kept?.symptom).toMatchObject({ area: 'knee', side: 'left', gait: null, trend: null, signs: {} })
  })
})

describe('words of an emergency', () => {
  const typed = async (text: string): Promise<string> =>
    (await web.post('/note/understand', { text, when: 'today' })).text()

  test('are answered while they are typed, with the number to call', async () => {
    const heard = await typed('crushing chest pain on the hill')
    expect(wordsOf(heard)).toContain('may be an emergency')
    expect(heard).toContain('href="tel:112"')
    expect(await typed('left knee 4/10, got worse')).not.toContain('tel:')
    expect(await web.log.store.notes()).toEqual([])
  })

  test('once kept, the number can be tapped on the page', async () => {
    await noted('crushing chest pain on the hill')
    expect(await web.page('/')).toContain('href="tel:112"')
    expect(await web.page('/log')).toContain('href="tel:112"')
  })
})
