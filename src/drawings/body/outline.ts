/** Size of one view, in its own units; the middle line is at half the width. */
export const BODY_SIZE = { width: 110, height: 310 } as const

type Point = readonly [out: number, down: number]

// The right half as seen, from the neck down the outside and up the inside; the other half mirrors it.
const HALF: readonly Point[] = [
  [5.5, 33],
  [6.5, 46],
  [16, 50.5],
  [26, 54],
  [31, 62],
  [33, 76],
  [35.5, 92],
  [38, 108],
  [40.5, 126],
  [43, 144],
  [46.5, 154],
  [46, 164],
  [42, 169],
  [38.5, 163],
  [37.5, 148],
  [33.5, 128],
  [30, 110],
  [27, 92],
  [24, 80],
  [21.5, 94],
  [19.5, 108],
  [20.5, 122],
  [23.5, 138],
  [25, 154],
  [24.5, 174],
  [21.5, 196],
  [19, 212],
  [19.5, 226],
  [20, 240],
  [17, 260],
  [14.5, 276],
  [16, 286],
  [20, 296],
  [17.5, 301],
  [11, 300.5],
  [8, 292],
  [8.5, 278],
  [7.5, 260],
  [5.5, 242],
  [7, 226],
  [7, 212],
  [4.5, 194],
  [2.5, 176],
  [0.8, 160],
]

export const BODY_HEAD =
  'M55 5C63.5 5 67.5 11.5 67 20C66.5 29 61.5 39 55 39C48.5 39 43.5 29 43 20C42.5 11.5 46.5 5 55 5Z'

/** One quiet outline of a person from the neck down, as SVG path data. */
export const BODY_OUTLINE: string = smooth([
  ...HALF.map(([out, down]): Point => [55 + out, down]),
  ...HALF.toReversed().map(([out, down]): Point => [55 - out, down]),
])

/** A closed curve through all points (Catmull–Rom, as Béziers). */
function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length]!
  const text = (value: number): string => String(Math.round(value * 10) / 10)
  const curves = points.map((_, index) => {
    const [before, here, next, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    return `C${[
      here[0] + (next[0] - before[0]) / 6,
      here[1] + (next[1] - before[1]) / 6,
      next[0] - (after[0] - here[0]) / 6,
      next[1] - (after[1] - here[1]) / 6,
      next[0],
      next[1],
    ]
      .map(text)
      .join(' ')}`
  })
  return `M${points[0]!.map(text).join(' ')}${curves.join('')}Z`
}
