import { CONDITION_WORDS, CONDITIONS_QUESTION } from '#words/page.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Settings } from '../../model/settings.ts'
import { hidden, postForm } from './forms.ts'

/** Put once, before any advice is leant on (rules.md §5d): for some runners it is a doctor's to give. */
export function firstQuestion({ conditions }: Settings, token: string): Html {
  if (conditions !== null) return NOTHING
  const names = Object.values(CONDITION_WORDS).map((words) =>
    words.replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase()),
  )
  const answers = html`${hidden('back', 'today')}<button name="none" value="yes">None of these</button><a class="button" href="/settings">Some of them …</a>`
  return html`<section class="questions"><h2>Asked once</h2><ul><li><p>${CONDITIONS_QUESTION.question(`${names.slice(0, -1).join(', ')}, or ${names.at(-1)}`)}</p>
${postForm(token, '/settings', answers, 'answers')}</li></ul></section>`
}
