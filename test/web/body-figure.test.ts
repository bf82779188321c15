import { expect, test } from 'vitest'
import { BODY_SIZE } from '../../src/drawings/body/outline.ts'
import { BODY_PLACES } from '../../src/drawings/body/places.ts'
import { REGIONS, regionOf } from '../../src/drawings/body/regions.ts'
import { bodyFigure } from '../../src/drawings/body/tapped.ts'
import { AREA_NAMES } from '../../src/model/area.ts'

const figure = (area: (typeof AREA_NAMES)[number], side: 'left' | 'right' | 'both' | null): string =>
  bodyFigure({ hrefOf: (at) => `/note?place=${at.area}:${at.side ?? ''}`, chosen: { area, side } }).markup

/** Names of what is marked, with the x of its first corner. */
const marked = (text: string): readonly (readonly [name: string, x: number])[] =>
  [...text.matchAll(/aria-label="([^"]*)" aria-current="true"><polygon class="hit" points="([\d.-]+),/g)].map(
    ([, name, x]) => [name as string, Number(x)] as const,
  )

test('every area that has a place on the body is tapped somewhere, and marked in one view', () => {
  for (const area of AREA_NAMES) {
    expect([area, regionOf(area) === null]).toEqual([area, BODY_PLACES[area] === null])
    const names = marked(figure(area, null)).map(([name]) => name)
    if (BODY_PLACES[area] !== null) expect([area, names.length > 0]).toEqual([area, true])
  }
})

test('a kneecap is marked on the front of the knee alone, a hamstring on the back', () => {
  expect(marked(figure('kneecap', 'left')).map(([name]) => name)).toEqual(['left knee'])
  expect(marked(figure('back-of-knee', 'left')).map(([name]) => name)).toEqual(['left knee, back'])
})

test('left is the runner’s own: on the viewer’s right in front, on the viewer’s left from behind', () => {
  const middle = BODY_SIZE.width / 2
  const corners = (name: string): readonly number[] =>
    [
      ...(
        new RegExp(`aria-label="${name}"[^>]*><polygon class="hit" points="([^"]*)"`).exec(figure('knee', null))?.[1] ??
        ''
      )
        .split(' ')
        .map((point) => Number(point.split(',')[0])),
    ].map((x) => x - middle)
  expect(corners('left knee').every((x) => x >= 0)).toBe(true)
  expect(corners('left calf').every((x) => x <= 0)).toBe(true)
})

test('the regions of a view stand apart: a tap means one place', () => {
  for (const regions of Object.values(REGIONS)) {
    const names = regions.map(({ area }) => area)
    expect(new Set(names).size).toBe(names.length)
    for (const { area } of regions) {
      const place = BODY_PLACES[area]
      if (place !== null && REGIONS[place.view] === regions) expect(regionOf(area)?.region.area).toBe(area)
    }
  }
})
