import type { Area } from '../../model/area.ts'
import { BODY_PLACES } from './places.ts'

export type View = 'front' | 'back'

/**
 * A part of the body to tap on, in the units of the report's outline, from the middle line outwards. Loose round the
 * outline, which clips what is seen of it: a finger is wider than an ankle.
 */
export interface BodyRegion {
  readonly area: Area
  readonly sided: boolean
  readonly corners: readonly (readonly [out: number, down: number])[]
}

/** Corners as SVG writes them: `out,down out,down`. */
const corners = (points: string): BodyRegion['corners'] =>
  points.split(' ').map((point) => point.split(',').map(Number) as [number, number])

const band = (area: Area, half: number, from: number, to: number): BodyRegion => ({
  area,
  sided: false,
  corners: corners(`${-half},${from} ${half},${from} ${half},${to} ${-half},${to}`),
})

/** A stretch of a leg. */
const leg = (area: Area, from: number, to: number): BodyRegion => ({
  area,
  sided: true,
  corners: corners(`0,${from} 28,${from} 28,${to} 0,${to}`),
})

const SHOULDER: BodyRegion = { area: 'shoulder', sided: true, corners: corners('7,47 36,47 42,78 25,84 21,64') }
const ARM: BodyRegion = { area: 'arm', sided: true, corners: corners('25,84 42,78 56,174 34,174') }

export const REGIONS: Readonly<Record<View, readonly BodyRegion[]>> = {
  front: [
    band('head', 16, 0, 40),
    band('neck', 12, 40, 50),
    { area: 'chest', sided: false, corners: corners('-7,50 7,50 21,64 25,86 -25,86 -21,64') },
    band('upper-belly', 26, 86, 108),
    band('belly', 26, 108, 130),
    SHOULDER,
    ARM,
    { area: 'hip-front', sided: true, corners: corners('10,130 28,130 28,164 13,156') },
    { area: 'groin', sided: true, corners: corners('0,130 10,130 13,156 9,168 0,168') },
    { area: 'front-thigh', sided: true, corners: corners('0,168 9,168 13,156 28,164 28,206 0,206') },
    leg('knee', 206, 231),
    leg('shin', 231, 272),
    leg('ankle', 272, 287),
    leg('foot', 287, 306),
  ],
  back: [
    band('head', 16, 0, 40),
    band('neck', 12, 40, 50),
    { area: 'upper-back', sided: false, corners: corners('-7,50 7,50 21,64 25,98 -25,98 -21,64') },
    band('lower-back', 27, 98, 134),
    SHOULDER,
    ARM,
    leg('buttock', 134, 166),
    leg('back-thigh', 166, 204),
    leg('back-of-knee', 204, 226),
    leg('calf', 226, 262),
    leg('achilles', 262, 281),
    leg('heel', 281, 292),
    leg('plantar-fascia', 292, 306),
  ],
}

/** The region an area is tapped by: its own, or the one its place lies in; null for what has no one place. */
export function regionOf(area: Area): { readonly view: View; readonly region: BodyRegion } | null {
  for (const view of ['front', 'back'] as const) {
    const own = REGIONS[view].find((region) => region.area === area)
    if (own !== undefined) return { view, region: own }
  }
  const place = BODY_PLACES[area]
  if (place === null) return null
  const region = REGIONS[place.view].findLast(({ corners }) => isInside(corners, place.out, place.down))
  return region === undefined ? null : { view: place.view, region }
}

/** By the parity of the edges crossed on the way outwards. */
function isInside(corners: BodyRegion['corners'], out: number, down: number): boolean {
  return corners.reduce((inside, [x, y], index) => {
    const [x2, y2] = corners.at(index - 1)!
    const crosses = y > down !== y2 > down && out < ((x2 - x) * (down - y)) / (y2 - y) + x
    return crosses ? !inside : inside
  }, false)
}
