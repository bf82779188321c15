import type { Area } from '../../model/area.ts'

/**
 * The body as it is tapped on: head to toe, front and back. Points are given from the body's middle line outwards, x for
 * the runner's own left on the front (the viewer's right); sided regions are drawn a second time, mirrored.
 */
export interface BodyRegion {
  readonly area: Area
  readonly sided: boolean
  /** `x,y x,y …` around the region. */
  readonly points: string
}

const HEAD = '-9,5 9,5 17,16 18,28 14,42 6,49 -6,49 -14,42 -18,28 -17,16'
const ARM = '33,91 50,88 58,130 65,168 72,196 63,203 53,176 42,138'
const SHOULDER = '12,61 33,64 46,71 50,86 33,89 26,71 12,67'

export const FRONT: readonly BodyRegion[] = [
  { area: 'head', sided: false, points: HEAD },
  { area: 'neck', sided: false, points: '-10,51 10,51 10,65 -10,65' },
  { area: 'shoulder', sided: true, points: SHOULDER },
  { area: 'chest', sided: false, points: '-24,72 -11,67 11,67 24,72 31,90 29,109 -29,109 -31,90' },
  { area: 'arm', sided: true, points: ARM },
  { area: 'upper-belly', sided: false, points: '-29,111 29,111 27,133 -27,133' },
  { area: 'belly', sided: false, points: '-27,135 27,135 30,160 -30,160' },
  { area: 'hip-front', sided: true, points: '16,162 31,162 37,178 39,198 21,192' },
  { area: 'groin', sided: true, points: '1,162 14,162 19,194 5,203 1,194' },
  { area: 'front-thigh', sided: true, points: '20,196 39,200 38,230 35,256 13,256 7,228 5,206' },
  { area: 'knee', sided: true, points: '13,258 35,258 36,273 34,288 13,288 12,273' },
  { area: 'shin', sided: true, points: '13,290 34,290 37,308 33,340 28,364 15,364 12,332 11,306' },
  { area: 'ankle', sided: true, points: '14,366 28,366 30,382 13,382' },
  { area: 'foot', sided: true, points: '13,384 30,384 42,402 40,410 13,410' },
]

export const BACK: readonly BodyRegion[] = [
  { area: 'head', sided: false, points: HEAD },
  { area: 'neck', sided: false, points: '-10,51 10,51 10,65 -10,65' },
  { area: 'shoulder', sided: true, points: SHOULDER },
  { area: 'upper-back', sided: false, points: '-24,72 -11,67 11,67 24,72 31,90 29,116 -29,116 -31,90' },
  { area: 'arm', sided: true, points: ARM },
  { area: 'lower-back', sided: false, points: '-29,118 29,118 28,136 30,150 -30,150 -28,136' },
  { area: 'buttock', sided: true, points: '1,152 31,152 38,170 38,196 5,200 1,192' },
  { area: 'back-thigh', sided: true, points: '5,202 38,198 37,230 34,254 12,254 7,228' },
  { area: 'back-of-knee', sided: true, points: '12,256 34,256 34,280 13,280' },
  { area: 'calf', sided: true, points: '13,282 34,282 39,304 33,330 13,330 10,306' },
  { area: 'achilles', sided: true, points: '14,332 32,332 28,364 15,364' },
  { area: 'heel', sided: true, points: '14,366 29,366 32,386 12,386' },
  { area: 'plantar-fascia', sided: true, points: '12,388 32,388 36,410 12,410' },
]

/** The points of a region's twin on the other side. */
export const mirrored = (points: string): string =>
  points
    .split(' ')
    .map((point) => (point.startsWith('-') ? point.slice(1) : `-${point}`))
    .join(' ')
