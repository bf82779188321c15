import { LINK_WORDS } from '#words/links.ts'
import { makeLink } from '../../../app/club/links.ts'
import { LINK_KINDS } from '../../../model/link.ts'
import { DEFAULT_SETTINGS } from '../../../model/settings.ts'
import { field } from '../../components/forms.ts'
import { readForm } from '../../form.ts'
import { linksView } from '../../views/links.ts'
import type { Answer, AnswerVisitor, ClubContext } from '../club-context.ts'
import { showClub } from '../club-page.ts'
import { linkSite } from '../link-site.ts'

const USUAL_PATHS = ['/s/:token', '/u/:token', '/u/:token/start', '/u/:token/import/status'] as const

/** What somebody without an account comes to by a link, and the runner's own list of them. */
export function addLinks(open: Answer, answer: AnswerVisitor, club: ClubContext): void {
  const { links, uploads, jobs, nowMs, origin } = club
  const format = club.format(DEFAULT_SETTINGS)
  const site = linkSite({ ...club, queue: { uploads, jobs, nowMs } })
  for (const path of USUAL_PATHS) open('GET', path, ({ req }) => site.fetch(req.raw))
  for (const path of ['/u/:token/import/file', '/u/:token/import/start'])
    open('POST', path, ({ req }) => site.fetch(req.raw))

  answer('GET', '/links', async (context, visitor) => {
    const mine = await links.of(visitor.person.athlete ?? '', nowMs())
    return showClub(context, club, visitor, { title: LINK_WORDS.title }, linksView(mine, null, visitor.token, format))
  })
  answer('POST', '/links', async (context, visitor) => {
    const athlete = visitor.person.athlete ?? ''
    const form = await readForm(context)
    const kind = LINK_KINDS.find((each) => each === field(form, 'kind'))
    const wanted = {
      label: field(form, 'label'),
      withConditions: field(form, 'conditions') === 'yes',
      days: Number(field(form, 'days')),
    }
    const token = kind === undefined ? null : await makeLink(links, athlete, { kind, ...wanted }, nowMs())
    const address = token === null ? null : `${origin}/${kind === 'sheet' ? 's' : 'u'}/${token}`
    const mine = await links.of(athlete, nowMs())
    const body = linksView(mine, address, visitor.token, format)
    return showClub(context, club, visitor, { title: LINK_WORDS.title }, body)
  })
  answer('POST', '/links/revoke', async (context, { person }) => {
    await links.remove(person.athlete ?? '', field(await readForm(context), 'id'))
    return context.redirect('/links', 303)
  })
}
