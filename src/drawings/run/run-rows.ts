import { RUN_CHART_WORDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import { METRES_PER_MILE } from '../../lib/units.ts'
import { axisText, COLOURS, SIDES, WIDTHS, yAxis } from '../frame.ts'
import { type Axis, amountAxis, onAxis, rangeAxis } from '../scale.ts'
import type { Course, CourseStep } from './course.ts'

// Altitude, pace and heart rate of a run, one above the other over the same way.

/** Where a pain began, along the way. */
export interface OnsetMark {
  readonly alongM: number
  readonly name: string
}

/** One row: what it draws at a width, and the same in words. */
export interface RunRow {
  readonly title: string
  readonly text: string
  readonly draw: (width: number) => Markup
}

/** What a height chart shows at least, m: a flat run stays flat. */
export const LEAST_RELIEF_M = 50

/** Pace and heart rate show at least so much. */
const LEAST_PACE_S = 60
const LEAST_BEATS = 30

/** A walk or a stop far slower than the run is drawn at the edge: the pace of the running is what is read. */
const SLOWEST = 2

const HEIGHT = 120

/** How long a kilometre or a mile is. */
export const unitMetres = ({ units }: Pick<Format, 'units'>): number => (units === 'mi' ? METRES_PER_MILE : 1000)

/** The rows a run has; those that nothing recorded are left out. */
export function runRows(course: Course, onsets: readonly OnsetMark[], format: Format): readonly RunRow[] {
  const { steps } = course
  const paces = steps.map(({ speedMps }) => (speedMps === null ? null : unitMetres(format) / speedMps))
  const known = paces.filter((value) => value !== null).toSorted((one, other) => one - other)
  const slowest = (known[Math.floor(known.length / 2)] ?? 0) * SLOWEST
  const row = (
    title: string,
    values: readonly (number | null)[],
    axis: (values: readonly number[]) => Axis,
    words: (value: number) => string,
    isFilled: boolean,
  ): readonly RunRow[] => {
    const there = values.filter((value) => value !== null)
    if (there.length < 2) return []
    const [low, high] = [Math.min(...there), Math.max(...there)]
    return [
      {
        title,
        text: RUN_CHART_WORDS.range(title, words(low), words(high)),
        draw: (width) => drawRow({ course, values, axis: axis(there), words, onsets, isFilled, width, format }),
      },
    ]
  }
  const heightIn = (value: number | null): number | null => (value === null ? null : format.heightIn(value))
  return [
    ...row(
      RUN_CHART_WORDS.altitude(format.climbUnit),
      steps.map(({ altitudeM }) => heightIn(altitudeM)),
      (values) => rangeAxis(values, format.heightIn(LEAST_RELIEF_M)),
      (value) => format.number(value),
      true,
    ),
    ...row(
      RUN_CHART_WORDS.pace(format.units),
      paces.map((value) => (value === null ? null : Math.min(value, slowest))),
      // Faster is higher.
      (values) => upsideDown(rangeAxis(values, LEAST_PACE_S)),
      minutes,
      false,
    ),
    ...row(
      RUN_CHART_WORDS.heartRate,
      steps.map(({ hrBpm }) => hrBpm),
      (values) => rangeAxis(values, LEAST_BEATS),
      (value) => format.number(value),
      false,
    ),
  ]
}

/** What stands at each step, for the cursor. */
export function stepWords({ isWay, steps }: Course, format: Format): readonly string[] {
  return steps.map(({ along, altitudeM, speedMps, hrBpm }: CourseStep) =>
    [
      isWay ? format.distance(along) : format.duration(along),
      ...(speedMps === null ? [] : [format.pace(speedMps)]),
      ...(altitudeM === null ? [] : [RUN_CHART_WORDS.high(format.climb(altitudeM))]),
      ...(hrBpm === null ? [] : [RUN_CHART_WORDS.beats(format.number(hrBpm))]),
    ].join(' · '),
  )
}

const upsideDown = ({ from, to, ticks }: Axis): Axis => ({ from: to, to: from, ticks: ticks.toReversed() })

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

interface DrawnRow {
  readonly course: Course
  readonly values: readonly (number | null)[]
  readonly axis: Axis
  readonly words: (value: number) => string
  readonly onsets: readonly OnsetMark[]
  readonly isFilled: boolean
  readonly width: number
  readonly format: Format
}

function drawRow({ course, values, axis, words, onsets, isFilled, width, format }: DrawnRow): Markup {
  const { total, isWay } = course
  const [left, right, bottom] = [SIDES.left, width - SIDES.right, HEIGHT - 22]
  const y = (value: number): number => onAxis(axis, value, bottom, 8)
  const x = (along: number): number => left + (along / total) * (right - left)
  const unit = isWay ? unitMetres(format) : 60
  const ends = amountAxis([total / unit], width >= WIDTHS.wide ? 8 : 4)
  const along = ends.ticks.filter((tick) => tick * unit <= total)
  const spots = onsets.filter(({ alongM }) => isWay && alongM <= total)
  return html`<svg class="chart" viewBox="0 0 ${width} ${HEIGHT}" data-left="${left}" data-right="${right}" aria-hidden="true">${yAxis(axis, words, { y, left, right })}${isFilled ? area(values, x, y, course, bottom) : null}<path d="${line(values, x, y, course)}" fill="none" stroke="${isFilled ? COLOURS.quiet : COLOURS.accent}" stroke-width="1.5" stroke-linejoin="round"/>${along.map((tick) => axisText(x(tick * unit), HEIGHT - 6, 'middle', format.number(tick, Number.isInteger(tick) ? 0 : 1)))}${spots.map(
    ({ alongM, name }) =>
      html`<path d="M${x(alongM)} 4V${bottom}" stroke="${COLOURS.help}" stroke-width="1.5"/><circle cx="${x(alongM)}" cy="6" r="5" fill="${COLOURS.help}"><title>${name}</title></circle>`,
  )}</svg>`
}

/** A line that breaks where nothing is known. */
function line(
  values: readonly (number | null)[],
  x: (along: number) => number,
  y: (value: number) => number,
  { steps }: Course,
): string {
  let isOn = false
  return values
    .map((value, index) => {
      if (value === null) {
        isOn = false
        return ''
      }
      const part = `${isOn ? 'L' : 'M'}${x(steps[index]!.along).toFixed(1)} ${y(value).toFixed(1)}`
      isOn = true
      return part
    })
    .join('')
}

/** Each stretch under the line down to the ground. */
function area(
  values: readonly (number | null)[],
  x: (along: number) => number,
  y: (value: number) => number,
  { steps }: Course,
  bottom: number,
): Markup {
  const parts = values.flatMap((value, index) => {
    const next = values[index + 1] ?? null
    if (value === null || next === null) return []
    const [from, to] = [x(steps[index]!.along), x(steps[index + 1]!.along)]
    return [`M${from.toFixed(1)} ${bottom}V${y(value).toFixed(1)}L${to.toFixed(1)} ${y(next).toFixed(1)}V${bottom}Z`]
  })
  return html`<path d="${parts.join('')}" fill="${COLOURS.band}"/>`
}
