import { ILLNESS_WORDS } from '#words/page.ts'
import { type Html, html } from '../../lib/html.ts'
import type { DayCheck, Illness } from '../../model/day-check.ts'
import { option, postForm } from './forms.ts'

/** What the day was like, apart from any run: each field may stay empty, and empty is no answer. */
export function dayForm(day: DayCheck | undefined, today: string, token: string): Html {
  const fields = html`
<label>Hours slept<input name="sleepHours" inputmode="decimal" value="${day?.sleepHours ?? ''}" placeholder="7.5" maxlength="4"></label>
<label>Resting heart rate<input name="restHr" inputmode="numeric" value="${day?.restingHrBpm ?? ''}" placeholder="52" maxlength="3"></label>
<label>Tired<select name="tired">${answers(day?.tired)}</select></label>
<label>Sore without a place, 0 to 10<input name="soreness" inputmode="numeric" value="${day?.soreness ?? ''}" maxlength="2"></label>
<label>Ill<select name="illness"><option value="">not said</option>${(Object.keys(ILLNESS_WORDS) as Illness[]).map((each) => option(each, ILLNESS_WORDS[each], each === day?.illness))}</select></label>
<label>First day free of it<input type="date" name="illnessFreeSince" max="${today}" value="${day?.illnessFreeSince ?? ''}"></label>
<label>Palpitations, or undue breathlessness<select name="palpitations">${answers(day?.palpitations)}</select></label>
<p><button>Save</button></p>`
  return html`<details class="day-form" id="day"><summary>How was the day? Sleep, tiredness, illness</summary>${postForm(token, '/day', fields, 'typed')}</details>`
}

const answers = (chosen: DayCheck['tired'] | undefined): readonly Html[] =>
  ['', 'yes', 'no'].map((value) => option(value, value === '' ? 'not said' : value, value === chosen))
