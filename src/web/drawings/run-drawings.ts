import type { Format } from '../../lib/format.ts'
import { haversineM } from '../../lib/haversine.ts'
import { type Html, html } from '../../lib/html.ts'
import type { Samples } from '../../model/samples.ts'
import { thinOut } from './thin-out.ts'

// Drawn on this machine from the run's own samples: a shape without a map, so that no request goes out.

const POINTS = 600
const WIDTH = 600

/** The route as a shape, north up; null without positions. */
export function routeShape({ lat, lon, segmentStarts }: Samples): Html | null {
  const known = [...lat.keys()].filter((index) => !Number.isNaN(lat[index]))
  if (known.length < 2) return null
  const kept = thinOut(known.length, POINTS).map((index) => known[index] as number)
  const lats = kept.map((index) => lat[index] as number)
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2
  // A degree of longitude is as wide as the latitude lets it be.
  const x = (index: number): number => (lon[index] as number) * Math.cos((middle * Math.PI) / 180)
  const xs = kept.map(x)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...lats), Math.max(...lats)]
  const size = Math.max(east - west, north - south)
  if (size === 0) return null
  const scale = 280 / size
  const starts = new Set(segmentStarts)
  const path = kept
    .map((index, at) => {
      const isBreak = at === 0 || breaks(starts, kept[at - 1] as number, index)
      return `${isBreak ? 'M' : 'L'}${(10 + (x(index) - west) * scale).toFixed(1)} ${(10 + (north - (lat[index] as number)) * scale).toFixed(1)}`
    })
    .join('')
  const [w, h] = [(east - west) * scale + 20, (north - south) * scale + 20]
  const first = kept[0] as number
  const [cx, cy] = [10 + (x(first) - west) * scale, 10 + (north - (lat[first] as number)) * scale]
  return html`<svg class="route" viewBox="0 0 ${w.toFixed(0)} ${h.toFixed(0)}" role="img" aria-label="The route as a shape, north up; the dot is the start"><path d="${path}"/><circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="5"/></svg>`
}

function breaks(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index++) if (starts.has(index)) return true
  return false
}

/** Metres from the start at each sample: as the device counted, else along the positions, else by time. */
function along({ dist, lat, lon, t }: Samples): readonly number[] {
  if (dist.some((value) => value > 0)) {
    let last = 0
    return Array.from(dist, (value) => {
      if (!Number.isNaN(value)) last = value
      return last
    })
  }
  if (lat.some((value) => !Number.isNaN(value))) {
    let [total, before] = [0, -1]
    return Array.from(lat, (value, index) => {
      if (Number.isNaN(value)) return total
      if (before >= 0) total += haversineM(lat[before] as number, lon[before] as number, value, lon[index] as number)
      before = index
      return total
    })
  }
  return Array.from(t, (value) => value - (t[0] as number))
}

/** A point along the run in words: how far, or how long where nothing measured the way. */
function pointWords({ dist, lat }: Samples, { distance, duration }: Words): (along: number) => string {
  const isWay = dist.some((value) => value > 0) || lat.some((value) => !Number.isNaN(value))
  return isWay ? distance : duration
}

type Words = Pick<Format, 'distance' | 'duration'>

/** Grades at which the colour changes, rise over run. */
const STEEP = [0.15, 0.06] as const

const gradeClass = (grade: number): string =>
  grade >= STEEP[0]
    ? 'up2'
    : grade >= STEEP[1]
      ? 'up1'
      : grade <= -STEEP[0]
        ? 'down2'
        : grade <= -STEEP[1]
          ? 'down1'
          : 'flat'

const PROFILE_PARTS = 150
const PROFILE_HEIGHT = 120

/** The height over the distance, each stretch coloured by its grade; null without altitude. */
export function profile(samples: Samples, format: Words & Pick<Format, 'climb'>): Html | null {
  const { climb } = format
  const point = pointWords(samples, format)
  const way = along(samples)
  const known = [...samples.ele.keys()].filter((index) => !Number.isNaN(samples.ele[index]))
  if (known.length < 2) return null
  const kept = thinOut(known.length, PROFILE_PARTS).map((index) => known[index] as number)
  const total = way.at(-1) as number
  if (!(total > 0)) return null
  const heights = kept.map((index) => samples.ele[index] as number)
  const low = Math.min(...heights)
  // A flat run stays flat: less than 40 m of height does not fill the drawing.
  const span = Math.max(40, Math.max(...heights) - low)
  const x = (index: number): number => ((way[index] as number) / total) * WIDTH
  const y = (index: number): number =>
    PROFILE_HEIGHT - 8 - (((samples.ele[index] as number) - low) / span) * (PROFILE_HEIGHT - 20)
  const parts = kept.slice(1).map((index, at) => {
    const before = kept[at] as number
    const run = (way[index] as number) - (way[before] as number)
    const grade = run > 0 ? ((samples.ele[index] as number) - (samples.ele[before] as number)) / run : 0
    const label = `${point(way[before] as number)}: ${climb(samples.ele[before] as number)}, ${Math.abs(Math.round(grade * 100))} % ${grade < 0 ? 'down' : 'up'}`
    return html`<path class="${gradeClass(grade)}" d="M${x(before).toFixed(1)} ${PROFILE_HEIGHT}L${x(before).toFixed(1)} ${y(before).toFixed(1)}L${x(index).toFixed(1)} ${y(index).toFixed(1)}L${x(index).toFixed(1)} ${PROFILE_HEIGHT}Z"><title>${label}</title></path>`
  })
  return html`<svg class="profile" viewBox="0 0 ${WIDTH} ${PROFILE_HEIGHT}" preserveAspectRatio="none" shape-rendering="crispEdges" role="img" aria-label="Height along the run, coloured by grade">${parts}</svg>
${axis(total, pointWords(samples, format))}
<p class="key"><span>${climb(low)} to ${climb(Math.max(...heights))}</span><span><i class="swatch up2"></i>up over 15 %</span><span><i class="swatch up1"></i>up over 6 %</span><span><i class="swatch flat"></i>flat</span><span><i class="swatch down1"></i>down over 6 %</span><span><i class="swatch down2"></i>down over 15 %</span></p>`
}

/** How far along a drawing is, below it. */
const axis = (total: number, point: (along: number) => string): Html =>
  html`<p class="axis" aria-hidden="true"><span>${point(0)}</span><span>${point(total / 2)}</span><span>${point(total)}</span></p>`

/** Heart rate along the run as a line that breaks at gaps; null without any. */
export function heartRate(samples: Samples, format: Words): Html | null {
  const { hr } = samples
  const way = along(samples)
  const total = way.at(-1) as number
  const known = [...hr].filter((value) => !Number.isNaN(value))
  if (known.length < 2 || !(total > 0)) return null
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const kept = thinOut(hr.length, POINTS)
  let open = false
  const path = kept
    .map((index) => {
      const value = hr[index] as number
      if (Number.isNaN(value)) {
        open = false
        return ''
      }
      const step = open ? 'L' : 'M'
      open = true
      return `${step}${(((way[index] as number) / total) * WIDTH).toFixed(1)} ${(76 - ((value - low) / Math.max(1, high - low)) * 72).toFixed(1)}`
    })
    .join('')
  return html`<svg class="line" viewBox="0 0 ${WIDTH} 80" preserveAspectRatio="none" role="img" aria-label="Heart rate along the run, ${low} to ${high}"><path d="${path}"/></svg>
${axis(total, pointWords(samples, format))}
<p class="key"><span>${low} to ${high} beats a minute</span></p>`
}
