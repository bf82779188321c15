import type { Context } from 'hono'
import { BOARD_WORDS } from '#words/board.ts'
import { CLUB_WORDS } from '#words/club.ts'
import { invite } from '../../../app/club/invite.ts'
import { readBoard } from '../../../app/club/read-board.ts'
import { sharedConditions, sharedNotes, sharedRuns } from '../../../app/club/shared-parts.ts'
import { type Log, readLog } from '../../../app/log/read-log.ts'
import { addNote } from '../../../app/notes/add-note.ts'
import type { Format } from '../../../lib/format.ts'
import { type Html, html } from '../../../lib/html.ts'
import { isLogDay, localDate } from '../../../lib/local-date.ts'
import type { BoardMember } from '../../../model/board.ts'
import type { LookKind, Shared } from '../../../model/club.ts'
import { isScope, type Scope } from '../../../model/scope.ts'
import { DEFAULT_SETTINGS } from '../../../model/settings.ts'
import { findingAnswer } from '../../../report/finding-answer.ts'
import { field } from '../../components/forms.ts'
import { readForm } from '../../form.ts'
import { baseOf } from '../../own-addresses.ts'
import { boardView } from '../../views/board.ts'
import { athletesView, type MadeLink } from '../../views/club/members.ts'
import {
  conditionsView,
  noteForView,
  ofAthlete,
  overviewView,
  painsView,
  runsView,
} from '../../views/club/of-athlete.ts'
import type { AnswerVisitor, ClubContext, Visitor } from '../club-context.ts'
import { showClub } from '../club-page.ts'

const LONGEST_NOTE = 2000

/** What coaches and physios come to: what runners share with them, and nothing else. Each look is kept before it is answered. */
export function addOthers(answer: AnswerVisitor, club: ClubContext): void {
  const { nowMs, store } = club
  const dayIn = (zone: string): string => club.today ?? localDate(nowMs(), zone)

  answer('GET', '/board', async (context, visitor) => {
    const { group, page } = context.req.query()
    const members = (await club.club.sharedWith(visitor.person.id, nowMs())).map(memberOf)
    const choice = { page: Number(page ?? 1) || 1, group: group ?? null }
    const today = dayIn(club.zone)
    const view = await readBoard(club.board, members, choice, today)
    await noteLooks(
      visitor,
      view.lines.map(({ member }) => member.athlete),
      'board',
    )
    const body = boardView({ view, format: club.format(DEFAULT_SETTINGS), path: '/board', addressOf: baseOf })
    return showClub(context, club, visitor, { title: BOARD_WORDS.title }, body)
  })

  answer('GET', '/athletes', (context, visitor) => athletesPage(context, visitor, null))
  answer('POST', '/athletes/invite', async (context, visitor) => {
    const form = await readForm(context)
    const url = await invite(club, {
      role: 'athlete',
      name: field(form, 'name'),
      group: field(form, 'group'),
      requestedBy: visitor.person.id,
      requestedScopes: form.getAll('scope').filter(isScope),
    })
    return athletesPage(context, visitor, url === null ? null : { url, why: CLUB_WORDS.inviteLink })
  })

  answer('GET', '/of/:athlete', async (context, visitor) => {
    const shared = sharedOf(visitor)
    const today = dayIn(club.zone)
    const { lines } = await readBoard(club.board, [memberOf(shared)], { page: 1, group: null }, today)
    const [line] = lines
    if (line === undefined) return context.notFound()
    return part(context, visitor, 'board', 'overview', ({ format }) => overviewView(line, format, today))
  })
  answer('GET', '/of/:athlete/runs', (context, visitor) =>
    part(context, visitor, 'load', 'runs', ({ log, format, today }) => {
      const { runs, flags } = sharedRuns(log, today)
      return runsView({ runs, flags: flags.map((flag) => findingAnswer(flag, format)) }, format)
    }),
  )
  answer('GET', '/of/:athlete/pains', (context, visitor) =>
    part(context, visitor, 'pain-words', 'pains', ({ log, format, today }) =>
      painsView(sharedNotes(log, today, sharedOf(visitor).scopes.has('conditions')), format),
    ),
  )
  answer('GET', '/of/:athlete/conditions', (context, visitor) =>
    part(context, visitor, 'conditions', 'conditions', ({ log, format, today }) =>
      conditionsView(sharedConditions(log, today), format),
    ),
  )
  answer('GET', '/of/:athlete/note', (context, visitor) => notePage(context, visitor, null, ''))
  answer('POST', '/of/:athlete/note', async (context, visitor) => {
    const form = await readForm(context)
    const { athlete } = sharedOf(visitor).athlete
    const [date, text] = [field(form, 'day'), field(form, 'text').trim()]
    // The day where the runner is may be one later than here.
    const latest = [dayIn(club.zone), dayIn(await zoneOf(athlete))].toSorted().at(-1)!
    if (text === '' || text.length > LONGEST_NOTE || !isLogDay(date) || date > latest) {
      return notePage(context, visitor, CLUB_WORDS.noteEmpty, text)
    }
    await noteLooks(visitor, [athlete], 'note')
    await addNote(store.athlete(athlete, visitor.person.name), {
      when: { date, run: null },
      text,
      options: {},
      noneOfThese: false,
      today: latest,
      nowMs: nowMs(),
      newId: () => club.newId('n'),
    })
    await club.jobs.put('derive', [{ athlete, upload: null }])
    return context.redirect(`${baseOf(athlete)}/note?kept=1`, 303)
  })

  async function athletesPage(context: Context, visitor: Visitor, made: MadeLink | null): Promise<Response> {
    const lines = (await club.club.sharedWith(visitor.person.id, nowMs()))
      .map(({ athlete, scopes }) => ({
        name: athlete.name,
        group: athlete.group,
        scopes,
        base: baseOf(athlete.athlete),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    const body = athletesView(lines, made, visitor.token)
    return showClub(context, club, visitor, { title: CLUB_WORDS.athletesTitle }, body)
  }

  function notePage(context: Context, visitor: Visitor, wrong: string | null, text: string): Promise<Response> {
    const { athlete } = sharedOf(visitor)
    const base = baseOf(athlete.athlete)
    const isKept = context.req.query('kept') !== undefined
    return part(context, visitor, 'write', null, ({ today }) =>
      noteForView({ name: athlete.name, base, today, wrong, text, isKept }, visitor.token),
    )
  }

  /** A page of what is shared. @param look null: nothing of the log is shown by it */
  async function part(
    context: Context,
    visitor: Visitor,
    scope: Scope,
    look: LookKind | null,
    bodyOf: (read: { readonly log: Log; readonly format: Format; readonly today: string }) => Html,
  ): Promise<Response> {
    const { athlete, scopes } = sharedOf(visitor)
    if (look !== null) await noteLooks(visitor, [athlete.athlete], look)
    const log = await readLog(store.athlete(athlete.athlete))
    const today = dayIn(log.settings.zone ?? club.zone)
    const body = bodyOf({ log, today, format: club.format(log.settings) })
    const page = ofAthlete({ name: athlete.name, base: baseOf(athlete.athlete), scopes }, scope, html`${body}`)
    return showClub(context, club, visitor, { title: athlete.name }, page)
  }

  const zoneOf = async (athlete: string): Promise<string> => (await store.athlete(athlete).settings()).zone ?? club.zone

  const noteLooks = ({ person }: Visitor, athletes: readonly string[], what: LookKind): Promise<void> =>
    club.club.noteLooks(person, athletes, what, nowMs())
}

/** Nobody comes to an address with an athlete in it with whom nothing is shared. */
function sharedOf({ shared }: Visitor): Shared {
  if (shared === null) throw new Error('an address of an athlete was answered without a grant')
  return shared
}

const memberOf = ({ athlete, scopes }: Shared): BoardMember => ({
  athlete: athlete.athlete,
  name: athlete.name,
  group: athlete.group,
  scopes,
})
