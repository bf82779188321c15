import { type Html, html } from '../lib/html.ts'
import { addDays, dayNumber } from '../lib/local-date.ts'
import type { DayStretch, FlagHistoryOfLog, HistoryFlag } from '../model/flag-history.ts'

const WIDTH = 400
const HEIGHT = 24
const SHARES = 100

/** Where the days of a log lie on its axis. */
function axis({ from, until }: DayStretch): (date: string, days?: number) => string {
  const [first, last] = [dayNumber(from), dayNumber(until) + 1]
  return (date, days = 0) => (((dayNumber(date) + days - first) / Math.max(1, last - first)) * WIDTH).toFixed(1)
}

/** One flag over time: ticks where it was raised, pains with the days up to them, what is compared with nothing hatched. */
export function flagLane({ history, days }: FlagHistoryOfLog, { id }: HistoryFlag): Html {
  const x = axis(days.span)
  const stretch = (from: string, until: string, kind: string, fill: Html | null = null): Html =>
    html`<rect class="${kind}" x="${x(from)}" y="0" width="${Math.max(1, Number(x(until, 1)) - Number(x(from))).toFixed(1)}" height="${HEIGHT}"${fill}/>`
  const hatch = `hatch-${id}`
  const fill = html` fill="url(#${hatch})"`
  return html`<svg class="flag-lane" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><defs><pattern id="${hatch}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V5"/></pattern></defs>
${[...uncovered(history.coverage, days.span), ...history.cuts].map(({ from, until }) => stretch(from, until, 'cut', fill))}
${days.painsOn.map((date) => html`${stretch(addDays(date, 1 - history.windowDays), date, 'before')}<path class="pain" d="M${x(date, 1)} 0V${HEIGHT}"/>`)}
${(days.raisedOn[id] ?? []).map((date) => html`<path class="raised" d="M${x(date)} ${HEIGHT - 11}V${HEIGHT}"/>`)}</svg>`
}

/** A dot for the share before pains, a hollow bar for where chance alone would leave it. */
export function shareMark({ days }: FlagHistoryOfLog, { id, painsBefore, painsCounted }: HistoryFlag): Html {
  const chance = days.chanceShares[id]
  const at = (share: number): string => (6 + share * (SHARES - 12)).toFixed(1)
  const bar =
    chance === undefined
      ? null
      : html`<rect class="chance" x="${at(chance.low)}" y="7" width="${Math.max(3, Number(at(chance.high)) - Number(at(chance.low))).toFixed(1)}" height="10" rx="2"/>`
  return html`<svg class="share-mark" viewBox="0 0 ${SHARES} ${HEIGHT}" aria-hidden="true">${bar}<circle cx="${at(painsBefore / Math.max(1, painsCounted))}" cy="12" r="4.5"/></svg>`
}

function uncovered(coverage: readonly DayStretch[], span: DayStretch): readonly DayStretch[] {
  const gaps: DayStretch[] = []
  let from = span.from
  for (const each of coverage) {
    if (each.from > from) gaps.push({ from, until: addDays(each.from, -1) })
    from = addDays(each.until, 1)
  }
  return from <= span.until ? [...gaps, { from, until: span.until }] : gaps
}
