import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readLog } from '../../src/app/log/read-log.ts'
import { makeFile, makeSource } from '../store/make.ts'
import { PAGE_PATHS } from './page-list.ts'
import { type StartedApp, seasonLog, startApp, wordsOf } from './start-app.ts'

let web: StartedApp
beforeEach(async () => {
  web = await startApp()
})
afterEach(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

/** Where a change leads, followed once. */
async function followed(response: Response): Promise<string> {
  expect(response.status).toBe(303)
  return web.page(response.headers.get('location') as string)
}

const fieldOf = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

describe('a first visit', () => {
  test('offers to drop an export, says where to get one, and to note a pain', async () => {
    const words = wordsOf(await web.page('/'))
    expect(words).toContain('Drop a zip, a folder or files here')
    expect(words).toContain('Request Your Archive')
    expect(words).toContain('Export Your Data')
    expect(words).toContain('Note where it hurts')
  })
  test.each(PAGE_PATHS)('%s stands on an empty log', async (path) => {
    expect(await web.page(path)).toContain('</html>')
  })
  test('a pain can be noted before anything is imported, and is answered with advice', async () => {
    const words = wordsOf(
      await followed(await web.post('/note', { text: 'left knee 6/10 sharp, limped home', when: 'today' })),
    )
    expect(words).toContain('Noted.')
    expect(words).not.toContain('Run as planned')
    expect(words).toMatch(/Understood\. Tap what is wrong\. Left knee .*6\/10/)
  })
})

describe('a note by taps alone, without any script', () => {
  test('the figure’s links choose a place, keep what was written, and bring the questions of that place', async () => {
    const figure = await web.page('/note?text=since+Tuesday')
    const link = /href="([^"]*place=knee%3Aleft[^"]*)"/.exec(figure)?.[1]?.replaceAll('&amp;', '&')
    const chosen = await web.page((link as string).replace(/#.*/, ''))
    expect(chosen).toContain('since Tuesday')
    expect(chosen).toMatch(/aria-label="left knee" aria-current="true"/)
    expect(wordsOf(chosen)).toContain('None of these')
    expect(wordsOf(chosen)).toContain('locks or catches')
    expect(wordsOf(await web.page('/note?place=calf:right'))).not.toContain('locks or catches')
  })
  test('keeps place, side, number, answers and the denied signs', async () => {
    await web.post('/note', {
      when: 'today',
      place: 'knee:left',
      severity: '4',
      'q.gait': 'changed',
      'q.trend': 'worsens',
      none: 'yes',
    })
    const [note] = await web.log.store.notes()
    expect(note?.symptom).toMatchObject({
      area: 'knee',
      side: 'left',
      severity: 4,
      severityGuessed: false,
      gait: 'changed',
      trend: 'worsens',
    })
    expect(note?.symptom.signs.swelling).toBe(false)
    expect(note?.status).toBe('own')
  })
  test('a sign that is not ticked is unknown, not denied', async () => {
    await web.post('/note', { when: 'today', place: 'knee:left', severity: '3', 'q.listed-signs': 'swelling' })
    const signs = (await web.log.store.notes())[0]?.symptom.signs
    expect(signs?.swelling).toBe(true)
    expect(signs?.locking).toBe(undefined)
  })
  test('nothing said is nothing kept', async () => {
    const response = await web.post('/note', { when: 'today', text: '  ' })
    expect(await response.text()).toContain('Nothing is noted yet')
    expect(await web.log.store.notes()).toEqual([])
  })
  test('a day that has not come is said, not guessed', async () => {
    const response = await web.post('/note', { day: '2026-12-24', text: 'left knee 4/10' })
    expect(await response.text()).toContain('has not come yet')
    expect(await web.log.store.notes()).toEqual([])
  })
})

describe('what is understood while typing', () => {
  test('names place and number, and asks no more for what was said', async () => {
    const heard = async (text: string): Promise<string> =>
      (await web.post('/note/understand', { text, when: 'today' })).text()
    const words = wordsOf(await heard('left knee 4/10, got worse'))
    expect(words).toContain('Left knee · 4/10 · got worse')
    expect(words).not.toContain('how did your left knee go')
    expect(words).toContain('change how you ran')
    expect(await web.log.store.notes()).toEqual([])
  })
})

describe('a season', () => {
  let season: Awaited<ReturnType<typeof seasonLog>>
  beforeAll(async () => {
    season = await seasonLog()
  })
  afterAll(() => season.end())
  beforeEach(async () => {
    await web.end()
    web = await startApp(season.path)
  })

  test('a note turns the week’s advice, and taking it back turns it again', async () => {
    expect(wordsOf(await web.page('/'))).toContain('Continue')
    const run = (await web.log.store.runs()).runs.findLast(({ sport }) => sport === 'run')
    const page = await followed(
      await web.post('/note', { when: run?.id as string, place: 'shin:right', severity: '6', 'q.gait': 'changed' }),
    )
    expect(wordsOf(page)).not.toContain('Run as planned')
    expect(wordsOf(await web.page('/week'))).toContain('right shin')
    const back = await followed(await web.post('/undo', { id: fieldOf(page, 'id') }))
    expect(wordsOf(back)).toContain('Taken back.')
    expect(wordsOf(back)).toContain('Run as planned')
    expect((await web.log.store.notes()).filter(({ status }) => status === 'own')).toEqual([])
  })

  test('a note is changed and removed, and both can be undone with the words as they were', async () => {
    await web.post('/note', { when: 'last', text: 'left calf tight 3/10' })
    const own = async () => (await web.log.store.notes()).find(({ status }) => status === 'own')
    const first = await own()
    const edited = await followed(
      await web.post('/note', { edit: first?.id as string, text: 'left calf tight 5/10', severity: '5' }),
    )
    expect((await own())?.symptom.severity).toBe(5)
    await web.post('/undo', { id: fieldOf(edited, 'id') })
    expect(await own()).toEqual(first)
    const removed = await followed(await web.post('/note/remove', { id: first?.id as string }))
    expect(await own()).toBe(undefined)
    await web.post('/undo', { id: fieldOf(removed, 'id') })
    expect(await own()).toEqual(first)
  })

  test('what was found in a description is confirmed or left out, and comes back when that is undone', async () => {
    const suggested = async () => (await web.log.store.notes()).filter(({ status }) => status === 'suggested')
    const [one, other] = await suggested()
    expect(wordsOf(await web.page('/note'))).toContain(one?.text as string)
    await web.post('/note/accept', { id: one?.id as string })
    const page = await followed(await web.post('/note/dismiss', { id: other?.id as string }))
    const left = (await suggested()).map(({ id }) => id)
    expect(left).not.toContain(one?.id)
    expect(left).not.toContain(other?.id)
    await web.post('/undo', { id: fieldOf(page, 'id') })
    expect((await suggested()).map(({ id }) => id)).toContain(other?.id)
  })

  test('a question is answered with one tap, asked no more, and can be taken back', async () => {
    await web.post('/note', { when: 'last', place: 'knee:left', severity: '4', none: 'yes' })
    const form = /name="key" value="next-morning">.*?name="note" value="([^"]*)">/s.exec(await web.page('/'))
    const note = form?.[1] as string
    const answered = await followed(await web.post('/answer', { key: 'next-morning', note, value: 'worse' }))
    expect(wordsOf(answered)).toContain('Answered.')
    expect(answered).not.toContain('value="next-morning"')
    const kept = async () => (await web.log.store.notes()).find(({ id }) => id === note)?.nextMorning
    expect(await kept()).toMatchObject({ answer: 'worse', answeredOn: '2026-11-15' })
    await web.post('/undo', { id: fieldOf(answered, 'id') })
    expect(await kept()).toBe(null)
    const nonsense = await followed(await web.post('/answer', { key: 'next-morning', note, value: 'sideways' }))
    expect(wordsOf(nonsense)).toContain('Not kept')
    expect(await kept()).toBe(null)
  })

  test('"was it quiet?" is kept for today and the place, and taken back whole', async () => {
    await web.post('/note', { when: 'last', place: 'knee:left', severity: '4', none: 'yes' })
    const form = /name="key" value="quiet-day">.*?name="note" value="([^"]*)">/s.exec(await web.page('/'))
    const page = await followed(
      await web.post('/answer', { key: 'quiet-day', note: form?.[1] as string, value: 'quiet' }),
    )
    const today = async () => (await web.log.store.dayChecks()).find(({ date }) => date === '2026-11-15')
    expect((await today())?.quiet).toEqual([{ area: 'knee', side: 'left', quiet: true, symptomFree: false }])
    await web.post('/undo', { id: fieldOf(page, 'id') })
    expect((await today())?.quiet).toEqual([])
  })

  test('the evenings since are answered in one tap, and taken back in one', async () => {
    await web.post('/note', { day: '2026-11-09', text: 'left calf 3/10, same all run, no limp, dull' })
    const text = await web.page('/')
    const form = /quiet on [^<]*<.*?name="key" value="quiet-day">.*?name="note" value="([^"]*)">/s.exec(text)
    const answered = await web.post('/answer', { key: 'quiet-day', note: form?.[1] as string, value: 'quiet' })
    const page = await followed(answered)
    const quiet = async () => {
      const days = (await web.log.store.dayChecks()).filter((each) => each.quiet.some(({ area }) => area === 'calf'))
      return days.map(({ date }) => date)
    }
    const days = await quiet()
    expect(days.length).toBeGreaterThan(1)
    expect(days).not.toContain('2026-11-15')
    await web.post('/undo', { id: fieldOf(page, 'id') })
    expect(await quiet()).toEqual([])
  })

  test.each([
    ['symptom-free', /Run as planned/],
    ['not-quiet', /Keep your right calf quiet/],
  ])('a pain nobody spoke of for weeks: "gone?" answered %s is asked no more, and counts', async (value, advice) => {
    await web.post('/note', { day: '2026-10-02', text: 'right calf 5/10 sharp, got worse, limped' })
    const form = /name="key" value="gone">.*?name="note" value="([^"]*)">/s.exec(await web.page('/'))
    const page = await followed(await web.post('/answer', { key: 'gone', note: form?.[1] as string, value }))
    expect(page).not.toContain('value="gone"')
    expect(wordsOf(page)).toMatch(advice)
  })

  test('weeks go back and forth, and a past week says what held on its last day', async () => {
    const now = await web.page('/week')
    expect(now).not.toContain('rel="next"')
    const earlier = /rel="prev" href="([^"]*)"/.exec(now)?.[1] as string
    const past = await web.page(earlier)
    expect(past).toContain('rel="next"')
    expect(wordsOf(past)).toContain('As it stood on')
    expect(wordsOf(await web.page('/week?week=2099-W01'))).toContain('9 Nov to 15 Nov 2026, week 46')
  })

  test('each flag and reason opens what it rests on', async () => {
    const page = await web.page('/week?week=2026-W42')
    const named = [...page.matchAll(/href="\/rules#([a-z-]+)"/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(2)
    const rules = await web.page('/rules')
    for (const id of named) expect(rules).toContain(`<li id="${id}">`)
  })

  test('the log is filtered by pain, by flag and by ground', async () => {
    const runsOf = async (query: string): Promise<number> =>
      [...(await web.page(`/log?${query}`)).matchAll(/<li><a href="\/run\//g)].length
    const all = await runsOf('month=2026-10')
    expect(all).toBeGreaterThan(8)
    const painful = await runsOf('pain=yes')
    expect(painful).toBeGreaterThan(0)
    expect(painful).toBeLessThan(15)
    expect(await runsOf('flag=high')).toBeLessThan(await runsOf('flag=any'))
    expect(await runsOf('surface=trail')).toBeGreaterThan(5)
  })

  test('a run shows its figures, profile and route, and the recordings that it is made of can be parted and joined', async () => {
    const run = (await web.log.store.runs()).runs.find(
      ({ sport, sources, ascentM }) => sport === 'run' && sources.length === 2 && (ascentM ?? 0) > 50,
    )
    const page = await web.page(`/run/${run?.id}`)
    expect(page).toContain('Height, m')
    expect(page).toContain('class="track"')
    expect(wordsOf(page)).toContain('Made of 2 recordings')
    const before = (await readLog(web.log.store)).runs.length
    await followed(await web.post(`/run/${run?.id}/split`, { source: run?.sources[1]?.key as string }))
    const parted = (await readLog(web.log.store)).runs
    expect(parted.length).toBe(before + 1)
    const keys = run?.sources.map(({ key }) => key)
    const other = parted.find(({ id, sources }) => id !== run?.id && sources.some(({ key }) => keys?.includes(key)))
    await followed(await web.post(`/run/${run?.id}/join`, { other: other?.id as string }))
    expect((await readLog(web.log.store)).runs.length).toBe(before)
  })

  test('no command of a terminal stands in any page, sheet or refusal', async () => {
    const paths = [
      ...PAGE_PATHS,
      '/sheet/week',
      '/sheet/weeks',
      '/sheet/physio',
      '/note?when=nonsense',
      '/note?when=rnone',
    ]
    const pages = await Promise.all([...paths, '/run/rffffffffffff'].map(async (path) => (await web.get(path)).text()))
    for (const page of pages)
      expect(wordsOf(page)).not.toMatch(
        /sorepoint (?:[a-z]+ )*(?:import|note|settings|runs?|today|explain|serve|shoes|plan)\b/,
      )
  })

  test('a run that is not there is said to be so', async () => {
    expect((await web.get('/run/rffffffffffff')).status).toBe(404)
  })

  test('a plan is judged before it is run, and the asking keeps nothing', async () => {
    const words = wordsOf(await web.page('/?plan=40+km+1500+m+down+trail'))
    expect(words).toMatch(/No: .*40\.0 km is too long/)
    expect(words).toContain('It would raise')
    expect(wordsOf(await web.page('/?plan=tomorrow'))).toContain('Say how far or how long')
  })
})

describe('an emergency', () => {
  test('stands alone until it was read; then its line stays on top', async () => {
    await web.post('/note', { when: 'today', text: 'chest pressure and cold sweat during the run' })
    const page = await web.page('/')
    expect(wordsOf(page)).toContain('Call 112 now')
    expect(wordsOf(page)).not.toContain('Plan a run')
    expect(page).toContain('role="alert"')
    expect(wordsOf(await web.page('/week'))).toContain('Call 112 now')
    const read = wordsOf(await followed(await web.post('/acknowledge', {})))
    expect(read).toContain('Call 112 now')
    expect(read).toContain('Plan a run')
  })
})

describe('the day', () => {
  test('what is left empty says nothing; what is no value is not kept', async () => {
    await web.post('/day', { sleepHours: '5.5', tired: 'yes', restHr: '', illness: '', soreness: '' })
    const day = async () => (await web.log.store.dayChecks()).find(({ date }) => date === '2026-11-15')
    expect(await day()).toMatchObject({
      sleepHours: 5.5,
      tired: 'yes',
      restingHrBpm: null,
      illness: null,
      soreness: null,
    })
    await web.post('/day', { soreness: '3' })
    expect(await day()).toMatchObject({ sleepHours: 5.5, soreness: 3 })
    const words = wordsOf(await followed(await web.post('/day', { restHr: 'slow' })))
    expect(words).toContain('Not kept')
  })
  test('a fever is answered with no exercise', async () => {
    await web.post('/note', { when: 'today', text: 'no pain' })
    const words = wordsOf(await followed(await web.post('/day', { illness: 'fever' })))
    expect(words).toMatch(/No exercise|no exercise/)
  })
})

describe('settings', () => {
  test('saving them does not answer the question of conditions by the way', async () => {
    await web.post('/settings', { units: 'mi', 'birth-year': '1987' })
    expect(await web.log.store.settings()).toMatchObject({ units: 'mi', birthYear: 1987, conditions: null })
    expect(wordsOf(await web.page('/note'))).not.toContain('Asked once')
    await web.post('/note', { when: 'today', text: 'left calf tight 2/10' })
    expect(wordsOf(await web.page('/'))).toContain('Do any of these apply to you')
    await followed(await web.post('/settings', { none: 'yes', back: 'today' }))
    expect(wordsOf(await web.page('/'))).not.toContain('Do any of these apply to you')
    expect((await web.log.store.settings()).conditions).toEqual([])
    await web.post('/settings', { conditions: ['heart', 'clotting'] })
    expect((await web.log.store.settings()).conditions).toEqual(['heart', 'clotting'])
  })
  test('a value that is none is named at its field with what was typed, and nothing is saved', async () => {
    const response = await web.post('/settings', { units: 'mi', 'birth-year': 'long ago', zone: 'Berlin' })
    const page = await response.text()
    expect(wordsOf(page)).toContain('“Berlin” is not a time zone: Europe/Berlin?')
    expect(page).toMatch(/name="birth-year" value="long ago"[^>]*aria-invalid="true"/)
    expect((await web.log.store.settings()).units).toBe('km')
  })
})

test('a page needs no more than 150 kB of script, whatever it shows', () => {
  const scripts = [...web.context.assets].filter(([name]) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.reduce((sum, [, { bytes }]) => sum + bytes.length, 0)).toBeLessThan(150_000)
})

describe('words from a file', () => {
  const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)> "quoted" & \'single\''
  test('a hostile title, description and note are shown as text everywhere', async () => {
    const source = makeSource('strava:1', 160, { title: HOSTILE, description: `left knee 4/10 ${HOSTILE}` })
    await web.log.store.putFile(makeFile([source]))
    await web.post('/note', { when: 'last', text: `left knee 5/10 ${HOSTILE}` })
    const run = (await web.log.store.runs()).runs[0]
    const paths = [
      '/',
      '/week',
      `/week?week=${run?.date}`,
      `/log?month=${run?.date.slice(0, 7)}`,
      `/run/${run?.id}`,
      '/note',
      '/trends',
    ]
    let seen = 0
    for (const path of paths) {
      const page = await web.page(path)
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('<img')
      if (page.includes('&lt;script&gt;')) seen += 1
    }
    expect(seen).toBeGreaterThanOrEqual(4)
  })
  test('so is what an address says', async () => {
    for (const path of [
      '/?plan=',
      '/note?text=',
      '/note?place=',
      '/note?when=',
      '/log?surface=',
      '/week?week=',
      '/?done=',
      '/?undo=',
      '/cleared?note=',
    ]) {
      const response = await web.get(path + encodeURIComponent('"><script>alert(1)</script>'))
      expect(await response.text()).not.toContain('<script>alert')
    }
  })
})
