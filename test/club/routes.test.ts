import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeAthlete } from '../../src/app/club/judge-athlete.ts'
import { exportJson } from '../../src/app/export/export-json.ts'
import { importFiles } from '../../src/app/import/import-files.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { CLUB_ROUTES, type ClubRoute, routeLines } from '../../src/club/access/routes.ts'
import { ROLES, type Role } from '../../src/model/club.ts'
import { SCOPES, type Scope } from '../../src/model/scope.ts'
import { gpxRun } from '../cli/gpx.ts'
import { noteInWords } from '../make/note.ts'
import { type Member, type StartedClub, startClub, TODAY } from './start-club.ts'

// Whoever comes to an address that is on the list, in every role, with every grant, with none, with one that is over and
// with one that was taken back: what they may is answered, and words planted in Kim's log stand in no other answer.

/** Where each of them may stand: the scope that shows it. Null: no scope does. */
const CANARIES: Readonly<Record<string, Scope | null>> = {
  'zebrafinch title': null,
  'zebrafinch description': null,
  'zebrafinch knee': 'pain-words',
  ibuprofen: 'conditions',
  'clotting disorder': 'conditions',
  '47.10': null,
}

let club: StartedClub
const people = {} as Record<Role, Member>
let kim: Member
let runId: string

beforeAll(async () => {
  club = await startClub()
  for (const role of ROLES) people[role] = await club.join(role, `The ${role}`)
  kim = await club.join('athlete', 'Kim')
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-canary-'))
  const file = join(folder, 'run.gpx')
  writeFileSync(file, gpxRun('2026-11-20T07:00:00Z', 40, 3, 'zebrafinch title', 'zebrafinch description'))
  const store = club.place.store.athlete(kim.person.athlete!)
  await importFiles([file], { store, options: { csvUnits: null }, nowMs: () => 0 })
  rmSync(folder, { recursive: true })
  await store.putNote(noteInWords('zebrafinch knee, left knee 4/10 dull', { id: 'n1', date: '2026-11-20' }))
  await store.putNote(noteInWords('right calf 3/10, took ibuprofen', { id: 'n2', date: '2026-11-19' }))
  await store.putSettings({ ...(await store.settings()), conditions: ['clotting'], zone: 'Europe/Zurich' })
  const log = await readLog(store)
  runId = log.runs[0]!.id
  await club.place.board.put(kim.person.athlete!, judgeAthlete(log, Date.parse(`${TODAY}T12:00:00Z`)))
})
afterAll(async () => {
  await club?.end()
})

const filled = (path: string): string =>
  path
    .replace(':athlete', kim.person.athlete!)
    .replace(':id', runId)
    .replace(':name', path.startsWith('/static') ? 'style.css' : 'physio')
    .replace(':token', 'x'.repeat(43))

/** Nothing is changed by one without the page's token: whoever passes is told so. */
const ask = (route: ClubRoute, who: Member | null): Promise<Response> =>
  route.method === 'GET' ? club.get(filled(route.path), who) : club.post(filled(route.path), who, {}, { bare: true })

const WITHOUT_TOKEN = 'This change did not come from the page.'

/** Canaries that stand in an answer without a scope that shows them. */
const leaked = (body: string, scopes: readonly Scope[]): readonly string[] =>
  Object.entries(CANARIES)
    .filter(([words, scope]) => body.includes(words) && !(scope !== null && scopes.includes(scope)))
    .map(([words]) => words)

const exported = async (): Promise<string> => {
  let text = ''
  for await (const piece of exportJson(club.place.store.athlete(kim.person.athlete!), 'me', true)) text += piece
  return text
}

const ofOthers = CLUB_ROUTES.filter(({ path }) => path.includes(':athlete'))
const closed = CLUB_ROUTES.filter(({ roles }) => roles !== 'anyone')
const name = ({ method, path }: ClubRoute): string => `${method} ${path}`

describe('the list', () => {
  test('names each address with each role that it answers, and what it shows', () => {
    const lines = routeLines()
    expect(lines.length).toBeGreaterThan(100)
    for (const role of ROLES.filter((each) => each !== 'coach' && each !== 'physio'))
      expect(lines.filter((line) => line.role === role && line.path.startsWith('/of/'))).toEqual([])
    expect(lines.filter(({ role, scope }) => role === 'admin' && scope !== null)).toEqual([])
    expect(lines.filter(({ role, scope }) => role === 'researcher' && scope !== null)).toEqual([])
    expect(lines.filter(({ role, scope }) => role === 'anyone' && scope !== null)).toEqual([])
    // Whatever names an athlete asks for a scope of that athlete.
    for (const { path, scope } of ofOthers) expect([path, SCOPES]).toEqual([path, expect.arrayContaining([scope])])
  })

  test('is all there is', async () => {
    for (const path of [
      '/runners',
      '/sample',
      '/of',
      '/of/me/log',
      '/accounts/sign-up/email',
      '/accounts/get-session',
    ]) {
      for (const who of [null, people.coach, people.athlete]) {
        expect([path, (await club.get(path, who)).status]).toEqual([path, 404])
        expect([path, (await club.post(path, who)).status]).toEqual([path, 404])
      }
    }
  })
})

test('the planted words are there to be found: Kim sees them', async () => {
  const pages = await Promise.all(
    [`/run/${runId}`, '/note', '/settings'].map(async (path) => (await club.get(path, kim)).text()),
  )
  for (const words of ['zebrafinch title', 'zebrafinch knee', 'ibuprofen', 'clotting disorder'])
    expect(pages.join('')).toContain(words)
  expect(await exported()).toContain('zebrafinch description')
})

describe('nobody who is not signed in', () => {
  test.each(closed.map((route) => [name(route), route] as const))('%s', async (_name, route) => {
    const answer = await ask(route, null)
    expect(answer.status).toBe(401)
    expect(leaked(await answer.text(), [])).toEqual([])
  })
})

describe.each(ROLES)('a %s without any grant', (role) => {
  const mine = (route: ClubRoute): boolean =>
    CLUB_ROUTES.some(
      ({ method, path, roles }) =>
        method === route.method && path === route.path && (roles === 'signed-in' || roles.includes(role)),
    )

  test('comes to the addresses of the role alone, and to nothing of Kim’s', async () => {
    const before = await exported()
    for (const route of closed) {
      const answer = await ask(route, people[role])
      const body = await answer.text()
      // The form of one's own settings names every condition there is.
      const shown = route.path === '/settings' ? ['conditions' as const] : []
      expect([name(route), leaked(body, shown)]).toEqual([name(route), []])
      if (!mine(route)) expect([name(route), answer.status]).toEqual([name(route), 403])
      else if (route.path.includes(':athlete')) expect([name(route), answer.status]).toEqual([name(route), 404])
      else if (route.method === 'POST')
        expect([name(route), body]).toEqual([name(route), expect.stringContaining(WITHOUT_TOKEN)])
      else expect([name(route), answer.status]).toEqual([name(route), expect.toBeOneOf([200, 303, 302, 404])])
    }
    expect(await exported()).toBe(before)
  })
})

describe.each(['coach', 'physio'] as const)('a %s', (role) => {
  const give = (scopes: readonly Scope[], days: number): Promise<void> =>
    club.place.club.give(kim.person.athlete!, people[role].person.id, scopes, club.clock + days * 86_400_000)

  describe.each(SCOPES)('with %s alone', (scope) => {
    test('sees its page and no other; over or taken back, nothing', async () => {
      const before = await exported()
      for (const [state, prepare] of [
        ['given', () => give([scope], 1)],
        ['over', () => give([scope], -1)],
        ['taken back', () => give([scope], 1).then(() => give([], 1))],
      ] as const) {
        await prepare()
        for (const route of [
          ...ofOthers,
          ...CLUB_ROUTES.filter(({ path }) => path === '/board' || path === '/athletes'),
        ]) {
          const answer = await ask(route, people[role])
          const body = await answer.text()
          const at = `${state}: ${name(route)}`
          expect([at, leaked(body, state === 'given' ? [scope] : [])]).toEqual([at, []])
          if (!route.path.includes(':athlete')) continue
          if (state !== 'given') expect([at, answer.status]).toEqual([at, 404])
          else if (route.scope !== scope) expect([at, answer.status]).toEqual([at, 403])
          else if (route.method === 'GET') expect([at, answer.status]).toEqual([at, 200])
          else expect([at, body]).toEqual([at, expect.stringContaining(WITHOUT_TOKEN)])
        }
      }
      // Looking changed nothing.
      expect(await exported()).toBe(before)
      await give([], 1)
    })
  })

  test('with everything sees the words, and neither titles nor where a run went', async () => {
    await give(SCOPES, 1)
    const pages = await Promise.all(
      ofOthers.filter(({ method }) => method === 'GET').map(async (route) => (await ask(route, people[role])).text()),
    )
    const all = pages.join('')
    expect(leaked(all, SCOPES)).toEqual([])
    for (const words of ['zebrafinch knee', 'ibuprofen', 'clotting disorder']) expect(all).toContain(words)
    await give([], 1)
  })

  test('writes a note for Kim with the scope for it, by name, and none without', async () => {
    const path = `/of/${kim.person.athlete}/note`
    const note = { day: TODAY, text: 'left ankle 2/10 after the session' }
    await give(['board'], 1)
    expect((await club.post(path, people[role], note)).status).toBe(403)
    await give(['write'], 1)
    expect((await club.post(path, people[role], note)).status).toBe(303)
    await give([], 1)
    expect((await club.post(path, people[role], note)).status).toBe(404)
    const store = club.place.store.athlete(kim.person.athlete!)
    const written = (await store.notes()).filter(({ text }) => text === note.text)
    expect(written.map(({ enteredBy }) => enteredBy)).toEqual([`The ${role}`])
    await store.removeNote(written[0]!.id)
  })
})

describe('a coach’s look', () => {
  test('is seen by Kim, and changes none of her answers', async () => {
    const coach = people.coach
    await club.place.club.give(kim.person.athlete!, coach.person.id, SCOPES, club.clock + 86_400_000)
    const before = [await exported(), await (await club.get('/week', kim)).text()]
    const again = await exported()
    for (const path of [
      '/board',
      ...['', '/runs', '/pains', '/conditions'].map((part) => `/of/${kim.person.athlete}${part}`),
    ])
      expect([path, (await club.get(path, coach)).status]).toEqual([path, 200])
    expect(await exported()).toBe(again)
    expect(await (await club.get('/week', kim)).text()).toBe(before[1])
    const looks = await (await club.get('/looks', kim)).text()
    for (const words of ['your line on the board', 'your page', 'what you ran', 'your pains', 'your conditions'])
      expect(looks).toMatch(new RegExp(`The coach</bdi>: ${words}`))
  })

  test('ends with the next request after Kim ends it', async () => {
    const coach = people.coach
    const path = `/of/${kim.person.athlete}/pains`
    await club.place.club.give(kim.person.athlete!, coach.person.id, ['board', 'pain-words'], club.clock + 86_400_000)
    expect(await (await club.get(path, coach)).text()).toContain('zebrafinch knee')
    expect(await (await club.get('/board', coach)).text()).toContain('Kim')
    expect((await club.post('/people/revoke', kim, { person: coach.person.id })).status).toBe(303)
    expect((await club.get(path, coach)).status).toBe(404)
    expect(await (await club.get('/board', coach)).text()).not.toContain('Kim')
    expect(await (await club.get('/athletes', coach)).text()).not.toContain('Kim')
  })
})

describe('an athlete', () => {
  test('comes by no address to what another wrote', async () => {
    const other = people.athlete
    for (const path of [
      `/run/${runId}`,
      '/note?edit=n1',
      '/?note=n1',
      '/log?q=zebrafinch',
      '/leave/log.json',
      '/looks',
    ]) {
      const answer = await club.get(path, other)
      expect([path, leaked((await answer.text()).replace('value="zebrafinch"', ''), [])]).toEqual([path, []])
    }
    const before = await exported()
    for (const [path, fields] of [
      ['/note/remove', { id: 'n1' }],
      ['/note/dismiss', { id: 'n1' }],
      [`/run/${runId}/delete`, {}],
      ['/note/change', { id: 'n1', field: 'severity', value: '9' }],
    ] as const)
      await club.post(path, other, fields)
    expect(await exported()).toBe(before)
  })

  test('gives nothing of another’s log, and to nobody but a coach or a physio', async () => {
    const other = people.athlete
    const give = { person: people.admin.person.id, days: '30', scope: ['board'] }
    await club.post('/people/give', other, { ...give, athlete: kim.person.athlete! })
    await club.post('/people/give', other, { ...give, person: people.researcher.person.id })
    await club.post('/people/give', other, { ...give, person: people.coach.person.id, days: '100000' })
    expect(await club.place.club.given(kim.person.athlete!, club.clock)).toEqual([])
    expect(await club.place.club.given(other.person.athlete!, club.clock)).toEqual([])
  })

  test('leaves with the log in hand, and is gone from everywhere, also after a copy was brought back', async () => {
    const sam = await club.join('athlete', 'Sam', { by: people.coach, scopes: SCOPES, given: SCOPES })
    const id = sam.person.athlete!
    await club.post('/note', sam, { when: TODAY, text: 'zebrafinch heel, left heel 3/10' })
    const taken = await club.get('/leave/log.json', sam)
    expect(JSON.parse(await taken.text())).toMatchObject({ schema: 'sorepoint/export/1' })
    expect((await club.post('/leave', sam, {})).status).toBe(303)
    expect((await club.get('/', sam)).status).toBe(200)
    expect(await (await club.post('/leave', sam, { sure: 'yes' })).text()).toContain('It is gone')
    expect((await club.get('/', sam)).status).toBe(401)
    expect(await club.place.store.has(id)).toBe(false)
    expect(club.erased()).toEqual([id])
    expect(await (await club.get('/athletes', people.coach)).text()).not.toContain('Sam')
    for (const table of ['people', 'grants', 'looks'])
      expect(await club.database.run(`SELECT 1 FROM sorepoint_club.${table} WHERE athlete = $1`, [id])).toEqual([])
    // As a copy from before would have it.
    await club.place.store.athlete(id).putNote(noteInWords('left heel 3/10', { id: 'n9', date: TODAY }))
    const { eraseAgain } = await import('../../src/app/club/erase.ts')
    expect(await eraseAgain(club.place, club.erased())).toEqual([id])
    expect(await club.place.store.has(id)).toBe(false)
  })
})

test('nothing went wrong that should not', () => {
  expect(club.errors).toEqual([])
})
