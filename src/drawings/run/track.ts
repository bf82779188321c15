import { RUN_CHART_WORDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import { thinOut } from '../../lib/thin-out.ts'
import type { Samples } from '../../model/samples.ts'
import { COLOURS, FONT_SIZE } from '../frame.ts'
import { along, type Course, indexAt } from './course.ts'
import { type OnsetMark, unitMetres } from './run-rows.ts'

// Drawn on this machine from the run's own positions: a shape without a map, so that no request goes out.

const POINTS = 600
const SIZE = 300
const MARGIN = 16
/** At most so many marks of distance; a long run has them at every second, fifth or tenth. */
const MOST_MARKS = 12
const EVERY = [1, 2, 5, 10, 20, 50] as const

/** A mark stands at the nearest position, if that is no farther along the way, m. */
const NEAR_M = 100

/** Marks nearer to one another than this hide each other. */
const APART = 18

/**
 * The way as a shape, north up, with its kilometres and where it began to hurt; null without positions.
 * @param samples what was recorded @param shown the same with the positions that may be drawn
 */
export function track(
  samples: Samples,
  shown: Samples,
  course: Course,
  onsets: readonly OnsetMark[],
  format: Format,
): Markup | null {
  const { lat, lon, segmentStarts } = shown
  const known = [...lat.keys()].filter((index) => !Number.isNaN(lat[index]))
  if (known.length < 2) return null
  const kept = thinOut(known.length, POINTS).map((index) => known[index]!)
  const lats = kept.map((index) => lat[index]!)
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2
  // A degree of longitude is as wide as the latitude lets it be.
  const wide = Math.cos((middle * Math.PI) / 180)
  const xs = kept.map((index) => lon[index]! * wide)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...lats), Math.max(...lats)]
  const size = Math.max(east - west, north - south)
  if (size === 0) return null
  const scale = SIZE / size
  const x = (index: number): number => MARGIN + (lon[index]! * wide - west) * scale
  const y = (index: number): number => MARGIN + (north - lat[index]!) * scale
  const starts = new Set(segmentStarts)
  const path = kept
    .map((index, at) => {
      const isBreak = at === 0 || breaks(starts, lat, kept[at - 1]!, index)
      return `${isBreak ? 'M' : 'L'}${x(index).toFixed(1)} ${y(index).toFixed(1)}`
    })
    .join('')
  const way = along(samples)
  const unit = unitMetres(format)
  const every = EVERY.find((each) => course.total / (unit * each) <= MOST_MARKS) ?? EVERY.at(-1)!
  const marks = course.isWay
    ? Array.from({ length: Math.floor(course.total / (unit * every)) }, (_, index) => (index + 1) * every)
    : []
  const [first, last] = [kept[0]!, kept.at(-1)!]
  const points = course.steps.map(({ at }) =>
    at === null || Number.isNaN(lat[at]) ? '-' : `${x(at).toFixed(1)},${y(at).toFixed(1)}`,
  )
  const isWhole = shown === samples
  const spotAt = (alongM: number): number | null => {
    const sought = indexAt(way, alongM)
    const found = nearestKnown(lat, sought)
    return found === null || (!isWhole && way[sought]! - way[found]! > NEAR_M) ? null : found
  }
  // Out and back, two kilometres may end at one spot: the later one gives way.
  const stands: { readonly mark: number; readonly at: number }[] = []
  const hurts = onsets.flatMap(({ alongM, name }) => {
    const at = course.isWay && alongM <= course.total ? spotAt(alongM) : null
    return at === null ? [] : [{ at, name }]
  })
  const isFree = (at: number): boolean =>
    [...stands.map((each) => each.at), ...hurts.map((each) => each.at), ...(isWhole ? [first, last] : [])].every(
      (other) => Math.hypot(x(at) - x(other), y(at) - y(other)) >= APART,
    )
  for (const mark of marks) {
    const at = spotAt(mark * unit)
    if (at !== null && isFree(at)) stands.push({ mark, at })
  }
  const ends = isWhole
    ? html`<rect x="${x(last) - 4}" y="${y(last) - 4}" width="8" height="8" fill="${COLOURS.ink}"><title>${RUN_CHART_WORDS.end}</title></rect><circle cx="${x(first)}" cy="${y(first)}" r="5" fill="${COLOURS.ink}"><title>${RUN_CHART_WORDS.start}</title></circle>`
    : null
  const [w, h] = [(east - west) * scale + 2 * MARGIN, (north - south) * scale + 2 * MARGIN]
  return html`<svg class="track" viewBox="0 0 ${Math.round(w)} ${Math.round(h)}" data-track="${points.join(' ')}" role="img" aria-label="${RUN_CHART_WORDS.track}"><path d="${path}" fill="none" stroke="${COLOURS.accent}" stroke-width="2.5" stroke-linejoin="round"/>${stands.map(
    ({ mark, at }) =>
      html`<circle cx="${x(at)}" cy="${y(at)}" r="8" fill="${COLOURS.paper}" stroke="${COLOURS.quiet}"/><text x="${x(at)}" y="${y(at) + 3.5}" text-anchor="middle" font-size="10" fill="${COLOURS.ink}">${String(mark)}</text>`,
  )}${ends}${hurts.map(({ at, name }) => {
    // Beside the start's dot, not over it: a ring around it; and its words on the side that has room.
    const isLeft = x(at) > w / 2
    return html`<circle cx="${x(at)}" cy="${y(at)}" r="8.5" fill="none" stroke="${COLOURS.help}" stroke-width="3"/><text x="${x(at) + (isLeft ? -14 : 14)}" y="${y(at) + 4}" text-anchor="${isLeft ? 'end' : 'start'}" font-size="${FONT_SIZE}" fill="${COLOURS.help}" stroke="${COLOURS.paper}" stroke-width="3" paint-order="stroke">${name}</text>`
  })}</svg>`
}

/** A line is not drawn across a pause, nor across a stretch without positions. */
function breaks(starts: ReadonlySet<number>, lat: Float64Array, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index++) if (starts.has(index)) return true
  return to - from > 1 && lat.slice(from + 1, to).every((value) => Number.isNaN(value))
}

/** The last position at or before a sample. */
function nearestKnown(lat: Float64Array, from: number): number | null {
  for (let index = from; index >= 0; index--) if (!Number.isNaN(lat[index])) return index
  return null
}
