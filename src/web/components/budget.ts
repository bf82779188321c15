import { SURFACE_WORDS } from '#words/names.ts'
import { BUDGET_MANNER } from '#words/page.ts'
import { HEADINGS } from '#words/report.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Judged } from './judged.ts'

/** A bar may reach this much of the usual. */
const FULL = 1.25

/** What the next seven days hold at most, against the usual, and what this week has had so far. */
export function budget({ analysis }: Judged, format: Format): Html {
  const limits = analysis.advice.budget
  const { totals } = analysis
  const soFar =
    totals.runs === 0
      ? 'Nothing run this week yet.'
      : `This week so far: ${format.distance(totals.distanceM)} in ${totals.runs === 1 ? 'one run' : `${totals.runs} runs`}.`
  if (limits === null || limits.distanceM === 0)
    return html`<section class="budget"><h2>This week</h2><p>${soFar}</p></section>`
  const grounds = surfaces(limits.surfaces)
  const manner = [
    soFar,
    limits.hard ? BUDGET_MANNER.hard : BUDGET_MANNER.easy,
    ...(limits.walkBreaks ? [BUDGET_MANNER.walkBreaks] : []),
    ...(grounds === '' ? [] : [BUDGET_MANNER.on(grounds)]),
    ...(limits.confidence === 'low' ? [BUDGET_MANNER.rough] : []),
  ]
  return html`<section class="budget"><h2>${HEADINGS.budget}</h2>
<dl class="figures">
${figure('Distance', format.distance(limits.distanceM), limits.distanceM, limits.usualWeekM, format)}
${figure('Longest run', format.distance(limits.longestRunM), limits.longestRunM, limits.usualLongestM, format)}
${limits.descentM === null ? NOTHING : figure('Descent a run', format.climb(limits.descentM), null, null, format)}
${limits.ascentM === null ? NOTHING : figure('Climb a run', format.climb(limits.ascentM), null, null, format)}
${figure('Running days', String(limits.maxRunDays), null, null, format)}
</dl>
<p class="quiet">${manner.join(' ')}</p></section>`
}

const surfaces = (kinds: readonly string[]): string => {
  const names = kinds.map((kind) => (SURFACE_WORDS as Readonly<Record<string, string>>)[kind] ?? kind)
  return names.length === 0 || names.length > 3 ? '' : names.join(', ')
}

function figure(name: string, value: string, amount: number | null, usual: number | null, format: Format): Html {
  const bar =
    amount === null || usual === null || usual === 0
      ? NOTHING
      : html`<dd class="bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="band" width="${100 / FULL}" height="8"/><rect class="fill" width="${(Math.min(1, amount / (usual * FULL)) * 100).toFixed(1)}" height="8"/></svg><span class="quiet">usual ${format.distance(usual)}</span></dd>`
  return html`<div><dt>${name}</dt><dd class="value">${value}</dd>${bar}</div>`
}
