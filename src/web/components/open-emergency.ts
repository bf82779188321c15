import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { RequestView } from '../runner-context.ts'
import { callLink } from './call.ts'
import { isEmpty } from './nothing-yet.ts'

/**
 * The first line of an open emergency, which stands on every page until it is cleared: no list of runs, no setting and
 * no older note is read without it. Today tells the rest.
 */
export async function openEmergency({ log, judge }: Pick<RequestView, 'log' | 'judge'>): Promise<Html> {
  if (isEmpty(log)) return NOTHING
  const { answer } = await judge()
  const first = answer.advice.emergency[0]
  return first === undefined
    ? NOTHING
    : html`<div class="emergency-line"><p>${first}</p><p>${callLink(log.settings.country)} <a href="/">What to do now</a></p></div>`
}
