import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite } from '../../src/app/club/invite.ts'
import { recoveryLink } from '../../src/app/club/recovery-link.ts'
import { cookiesOf, type Member, PASSWORD, type StartedClub, startClub } from './start-club.ts'

let club: StartedClub
let admin: Member
let coach: Member
let kim: Member

beforeAll(async () => {
  club = await startClub()
  admin = await club.join('admin', 'Mira')
  coach = await club.join('coach', 'Jo')
  kim = await club.join('athlete', 'Kim', { by: coach, scopes: ['board', 'load'], given: ['board'] })
})
afterAll(async () => {
  await club?.end()
})

const invitationPath = async (): Promise<string> => {
  const { club: store } = club.place
  const to = { role: 'athlete', name: 'New', group: '', requestedBy: null, requestedScopes: [] } as const
  return new URL((await invite({ club: store, origin: club.origin, nowMs: () => club.clock }, to))!).pathname
}
const filled = (more: Record<string, string> = {}) => ({
  ...{ name: 'New', email: 'new@club.example', password: PASSWORD, adult: 'yes', days: '30' },
  ...more,
})

describe('an invitation', () => {
  test('says who asks to see what, and what nobody sees; nothing is ticked before', async () => {
    const url = await invite(
      { club: club.place.club, origin: club.origin, nowMs: () => club.clock },
      { role: 'athlete', name: 'Alex', group: '', requestedBy: coach.person.id, requestedScopes: ['board', 'load'] },
    )
    const page = await (await club.get(new URL(url!).pathname, null)).text()
    expect(page).toContain('Jo, coach, asks to see:')
    expect(page).toMatch(/What you ran<\/strong>: day, sport, distance/)
    expect(page).toMatch(/Not seen by anybody:.*Your pains.*Your conditions/s)
    expect(page).not.toContain('checked')
  })

  test('gives what was ticked and asked for, and no more', async () => {
    const given = await club.place.club.given(kim.person.athlete!, club.clock)
    expect(given.map(({ person, scope }) => [person, scope])).toEqual([[coach.person.id, 'board']])
    const lee = await club.join('athlete', 'Lee', { by: coach, scopes: ['board'], given: ['board', 'pain-words'] })
    const lees = await club.place.club.given(lee.person.athlete!, club.clock)
    expect(lees.map(({ scope }) => scope)).toEqual(['board'])
  })

  test('is good once, also for two who come at once', async () => {
    const path = await invitationPath()
    const both = await Promise.all(
      ['one', 'two'].map((name) => club.post(path, null, filled({ email: `${name}@club.example` }))),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 404])
    expect((await club.get(path, null)).status).toBe(404)
  })

  test('is over after fourteen days, and a guessed one is none', async () => {
    const path = await invitationPath()
    const before = club.clock
    club.clock += 15 * 86_400_000
    expect((await club.get(path, null)).status).toBe(404)
    expect((await club.post(path, null, filled())).status).toBe(404)
    club.clock = before
    expect((await club.get(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`, null)).status).toBe(404)
  })

  test.each([
    ['under 18', { adult: '' }, 'people of 18 and over'],
    ['a short password', { password: 'short' }, '10 to 128 characters'],
    ['no address', { email: 'nobody' }, 'not an e-mail address'],
    ['an address that has an account', { email: 'jo@club.example' }, 'an account with this e-mail address'],
    ['no name', { name: ' ' }, 'Write a name'],
  ])('is not used up by %s', async (_what, change, words) => {
    const path = await invitationPath()
    const refused = await club.post(path, null, filled(change))
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining(words)])
    expect((await club.get(path, null)).status).toBe(200)
  })
})

describe('a session', () => {
  test('begins with a password and ends for good when it is signed out of', async () => {
    const into = await club.post('/sign-in', null, { email: kim.email, password: PASSWORD })
    expect(into.status).toBe(303)
    const cookies = into.headers.getSetCookie().join('\n')
    expect(cookies).toMatch(/^__Secure-sorepoint[^\n]*HttpOnly/i)
    expect(cookies).toMatch(/; Secure/)
    const again: Member = { ...kim, cookie: cookiesOf(into) }
    expect((await club.get('/', again)).status).toBe(200)
    expect((await club.post('/sign-out', again)).status).toBe(303)
    expect((await club.get('/', again)).status).toBe(401)
    expect((await club.get('/', kim)).status).toBe(200)
  })

  test('of a forged or changed cookie is none', async () => {
    for (const cookie of [kim.cookie.replace(/=.{4}/, '=AAAA'), `${kim.cookie.split('=')[0]}=x`, '']) {
      expect((await club.get('/', { ...kim, cookie })).status, cookie).toBe(401)
    }
  })

  test('tells nobody whether an address has an account', async () => {
    const wrong = await club.post('/sign-in', null, { email: kim.email, password: 'not the password' })
    const nobody = await club.post('/sign-in', null, { email: 'nobody@club.example', password: 'not the password' })
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    const words = async (answer: Response) => (await answer.text()).replace(/value="[^"]*"/g, '')
    expect(await words(wrong)).toBe(await words(nobody))
  })

  test('is tried at most ten times a minute from one address', async () => {
    const headers = { 'x-sorepoint-address': '203.0.113.7' }
    const tries = []
    for (let n = 0; n < 12; n++) {
      const fields = { email: kim.email, password: `guess number ${n}` }
      tries.push((await club.post('/sign-in', null, fields, { headers })).status)
    }
    expect(tries).toEqual([...Array<number>(10).fill(401), 429, 429])
    expect((await club.post('/sign-in', null, { email: kim.email, password: PASSWORD }, { headers })).status).toBe(429)
  })

  test('keeps neither the address nor the browser it came from', async () => {
    const rows = await club.database.run('SELECT DISTINCT "ipAddress", "userAgent" FROM sorepoint_club.session')
    expect(rows).toEqual([['', '']])
  })
})

describe('a way back in', () => {
  test('is good once, ends every session, and the runner can read who made it', async () => {
    const pat = await club.join('athlete', 'Pat')
    const made = await club.post('/members/recover', admin, { email: pat.email })
    const path = /\/recover\/[\w-]+/.exec(await made.text())![0]
    expect((await club.post(path, null, { password: 'short' })).status).toBe(400)
    expect((await club.post(path, null, { password: 'another good password' })).status).toBe(303)
    expect((await club.post(path, null, { password: 'a third good password' })).status).toBe(400)
    expect((await club.get('/', pat)).status).toBe(401)
    const into = await club.post('/sign-in', null, { email: pat.email, password: 'another good password' })
    const again = { ...pat, cookie: cookiesOf(into) }
    expect(await (await club.get('/looks', again)).text()).toMatch(/Mira<\/bdi>: made a way back into your account/)
  })

  test('of two that are made at once each leads into its own account', async () => {
    const { club: store, accounts } = club.place
    const place = { club: store, accounts, origin: club.origin, nowMs: () => club.clock }
    const [one, two] = await Promise.all([
      recoveryLink(place, coach.email, admin.person),
      recoveryLink(place, kim.email, admin.person),
    ])
    expect(one).not.toBe(two)
    await club.post(new URL(two!).pathname, null, { password: 'only for kim this one' })
    const into = await club.post('/sign-in', null, { email: kim.email, password: 'only for kim this one' })
    expect(into.status).toBe(303)
    kim.cookie = cookiesOf(into)
    expect((await club.get('/board', coach)).status).toBe(200)
  })

  test('is made for nobody who is not there', async () => {
    const made = await club.post('/members/recover', admin, { email: 'nobody@club.example' })
    expect(await made.text()).not.toContain('/recover/')
  })
})

test('nothing went wrong that should not', () => {
  expect(club.errors).toEqual([])
})
