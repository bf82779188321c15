import type { Context } from 'hono'
import { CLUB_WORDS } from '#words/club.ts'
import { invite } from '../../../app/club/invite.ts'
import { recoveryLink } from '../../../app/club/recovery-link.ts'
import { isRole } from '../../../model/club.ts'
import { field } from '../../components/forms.ts'
import { readForm } from '../../form.ts'
import { type MadeLink, membersView } from '../../views/club/members.ts'
import type { AnswerVisitor, ClubContext, Visitor } from '../club-context.ts'
import { showClub } from '../club-page.ts'

/** What an admin does: invitations and ways back in. Nothing of any log is read here. */
export function addMembers(answer: AnswerVisitor, club: ClubContext): void {
  answer('GET', '/members', (context, visitor) => page(context, visitor, null))
  answer('POST', '/members/invite', async (context, visitor) => {
    const form = await readForm(context)
    const role = field(form, 'role')
    const url = isRole(role)
      ? await invite(club, {
          role,
          name: field(form, 'name'),
          group: field(form, 'group'),
          requestedBy: null,
          requestedScopes: [],
        })
      : null
    return page(context, visitor, url === null ? null : { url, why: CLUB_WORDS.inviteLink })
  })
  answer('POST', '/members/recover', async (context, visitor) => {
    const url = await recoveryLink(club, field(await readForm(context), 'email'), visitor.person)
    return page(context, visitor, url === null ? null : { url, why: CLUB_WORDS.recoverLink })
  })

  async function page(context: Context, visitor: Visitor, made: MadeLink | null): Promise<Response> {
    const body = membersView(await club.club.members(), made, visitor.token)
    return showClub(context, club, visitor, { title: CLUB_WORDS.membersTitle }, body)
  }
}
