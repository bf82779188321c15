import { ILLNESS_WORDS } from '#words/page.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { DayCheck, Illness } from '../../model/day-check.ts'
import type { RequestView } from '../runner-context.ts'

/** What the day was like, apart from any run: each field may stay empty, and empty says nothing. */
export function dayForm({ log, today }: RequestView, token: string): Html {
  const said = log.dayChecks.find(({ date }) => date === today)
  return html`<details class="day-form" id="day"><summary>How was the day? Sleep, tiredness, illness</summary><form method="post" action="/day" class="typed"><input type="hidden" name="token" value="${token}">
<label>Hours slept<input name="sleepHours" inputmode="decimal" value="${said?.sleepHours ?? ''}" placeholder="7.5" maxlength="4"></label>
<label>Resting heart rate<input name="restHr" inputmode="numeric" value="${said?.restingHrBpm ?? ''}" placeholder="52" maxlength="3"></label>
<label>Tired<select name="tired">${answers(said?.tired)}</select></label>
<label>Sore without a place, 0 to 10<input name="soreness" inputmode="numeric" value="${said?.soreness ?? ''}" maxlength="2"></label>
<label>Ill<select name="illness"><option value="">not said</option>${(Object.keys(ILLNESS_WORDS) as Illness[]).map((each) => html`<option value="${each}"${each === said?.illness ? html` selected` : NOTHING}>${ILLNESS_WORDS[each]}</option>`)}</select></label>
<label>First day free of it<input type="date" name="illnessFreeSince" max="${today}" value="${said?.illnessFreeSince ?? ''}"></label>
<label>Palpitations, or undue breathlessness<select name="palpitations">${answers(said?.palpitations)}</select></label>
<p><button>Keep it</button></p></form></details>`
}

const answers = (chosen: DayCheck['tired'] | undefined): Html =>
  html`${(['', 'yes', 'no'] as const).map((value) => html`<option value="${value}"${value === chosen ? html` selected` : NOTHING}>${value === '' ? 'not said' : value}</option>`)}`
