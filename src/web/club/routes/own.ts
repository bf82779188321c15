import { stream } from 'hono/streaming'
import { CLUB_WORDS } from '#words/club.ts'
import { exportJson } from '../../../app/export/export-json.ts'
import { OWN_LOG_ROUTES } from '../../../club/access/routes.ts'
import { SHARING_DAYS, sharingEndMs } from '../../../club/access/sharing-ends.ts'
import { localDate } from '../../../lib/local-date.ts'
import { ONLOOKERS, type Person } from '../../../model/club.ts'
import { isScope } from '../../../model/scope.ts'
import { DEFAULT_SETTINGS } from '../../../model/settings.ts'
import { field } from '../../components/forms.ts'
import { readForm } from '../../form.ts'
import { looksView, peopleView } from '../../views/club/people.ts'
import type { AnswerVisitor, ClubContext } from '../club-context.ts'
import { showClub } from '../club-page.ts'
import type { OwnSites } from '../own-site.ts'

const LOOKS_SHOWN = 200

/** As the page names it to whoever takes it along. */
const FILE_NAME = 'log.json'

/** A runner's own: the log, who sees what of it, who looked. */
export function addOwn(answer: AnswerVisitor, club: ClubContext, sites: OwnSites): void {
  const format = club.format(DEFAULT_SETTINGS)
  const athleteOf = ({ athlete }: Person): string => athlete ?? ''
  const canBeShown = ({ role }: Person): boolean => (ONLOOKERS as readonly string[]).includes(role)

  for (const { method, path } of OWN_LOG_ROUTES)
    answer(method, path, (context, visitor) => sites.answer(context, visitor))

  answer('GET', '/leave/log.json', (context, { person }) => {
    context.header('content-type', 'application/json; charset=utf-8')
    context.header('content-disposition', `attachment; filename="${FILE_NAME}"`)
    const pieces = exportJson(club.store.athlete(athleteOf(person)), 'me', true)
    return stream(context, async (out) => {
      for await (const piece of pieces) await out.write(piece)
    })
  })

  answer('GET', '/people', async (context, visitor) => {
    const { person, token } = visitor
    const [members, given] = await Promise.all([club.club.members(), club.club.given(athleteOf(person), club.nowMs())])
    const sharings = members
      .filter((each) => canBeShown(each) && each.id !== person.id)
      .map((each) => {
        const grants = given.filter((grant) => grant.person === each.id)
        const until = grants[0] === undefined ? null : format.date(localDate(grants[0].untilMs, club.zone))
        return { person: each, scopes: new Set(grants.map(({ scope }) => scope)), until }
      })
    const body = peopleView(sharings, SHARING_DAYS, token)
    return showClub(context, club, visitor, { title: CLUB_WORDS.peopleTitle }, body)
  })
  answer('POST', '/people/give', async (context, { person }) => {
    const form = await readForm(context)
    const to = await club.club.person(field(form, 'person'))
    const untilMs = sharingEndMs(Number(field(form, 'days')), club.nowMs())
    if (to !== null && canBeShown(to) && untilMs !== null) {
      await club.club.give(athleteOf(person), to.id, form.getAll('scope').filter(isScope), untilMs)
    }
    return context.redirect('/people', 303)
  })
  answer('POST', '/people/revoke', async (context, { person }) => {
    await club.club.give(athleteOf(person), field(await readForm(context), 'person'), [], club.nowMs())
    return context.redirect('/people', 303)
  })

  answer('GET', '/looks', async (context, visitor) => {
    const looks = await club.club.looksAt(athleteOf(visitor.person), LOOKS_SHOWN)
    const body = looksView(looks.map((look) => ({ ...look, when: format.date(localDate(look.atMs, club.zone)) })))
    return showClub(context, club, visitor, { title: CLUB_WORDS.looksTitle }, body)
  })
}
