import type { RunnerSet } from './runner-set.ts'

/** A fit of the bands after the first. */
export interface Fit {
  /** Log ratios to the first band. */
  readonly beta: readonly number[]
  /** Standard errors clustered by runner. */
  readonly se: readonly number[]
  /** Standard errors of the information alone, as `clogit` prints them. */
  readonly plainSe: readonly number[]
  readonly logLikelihood: number
  readonly steps: number
}

const MOST_STEPS = 50
const CLOSE_ENOUGH = 1e-10
/** A log ratio beyond it is none: every injury, or none, lies in one band. */
const BEYOND = 15

/**
 * Conditional logistic regression with one set a runner (a Cox model stratified by runner, Breslow ties):
 * ℓ(β) = Σ events [β of their band − log Σ over bands n·e^β], by Newton's steps.
 * @returns null where there is no ratio: no set with an injury, or all of them in one band
 */
export function conditionalLogistic(sets: readonly RunnerSet[]): Fit | null {
  const bands = (sets[0]?.sessions.length ?? 1) - 1
  const telling = sets.filter(({ events }) => sum(events) > 0)
  if (telling.length === 0 || bands === 0) return null
  let beta: readonly number[] = Array.from({ length: bands }, () => 0)
  let here = look(telling, beta)
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    const inverse = inverted(here.information)
    if (inverse === null) return null
    const move = times(inverse, here.score)
    // Halved until the likelihood is no lower.
    let share = 1
    let next = look(telling, moved(beta, move, share))
    while (next.logLikelihood < here.logLikelihood - CLOSE_ENOUGH && share > 1e-6) {
      share /= 2
      next = look(telling, moved(beta, move, share))
    }
    beta = moved(beta, move, share)
    here = next
    if (beta.some((value) => Math.abs(value) > BEYOND)) return null
    if (Math.max(...move.map(Math.abs)) * share < CLOSE_ENOUGH) return fitted(telling, beta, here, steps)
  }
  return null
}

interface Look {
  readonly logLikelihood: number
  readonly score: readonly number[]
  readonly information: readonly (readonly number[])[]
}

function look(sets: readonly RunnerSet[], beta: readonly number[]): Look {
  let logLikelihood = 0
  const score = beta.map(() => 0)
  const information = beta.map(() => beta.map(() => 0))
  for (const set of sets) {
    const { share, log, events } = ofSet(set, beta)
    logLikelihood -= events * log
    beta.forEach((value, a) => {
      logLikelihood += value * (set.events[a + 1] as number)
      score[a]! += (set.events[a + 1] as number) - events * (share[a] as number)
      beta.forEach((_, b) => {
        information[a]![b]! +=
          events * ((a === b ? (share[a] as number) : 0) - (share[a] as number) * (share[b] as number))
      })
    })
  }
  return { logLikelihood, score, information }
}

/** The share of the set's weight in each band after the first, and the log of the whole. */
function ofSet({ sessions, events }: RunnerSet, beta: readonly number[]) {
  const weights = beta.map((value, a) => (sessions[a + 1] as number) * Math.exp(value))
  const whole = sum(weights) + (sessions[0] as number)
  return { share: weights.map((weight) => weight / whole), log: Math.log(whole), events: sum(events) }
}

function fitted(
  sets: readonly RunnerSet[],
  beta: readonly number[],
  { logLikelihood, information }: Look,
  steps: number,
): Fit | null {
  const inverse = inverted(information)
  if (inverse === null) return null
  // Sandwich: the runners' own scores between two inverses of the information.
  const middle = beta.map(() => beta.map(() => 0))
  for (const set of sets) {
    const { share, events } = ofSet(set, beta)
    const score = beta.map((_, a) => (set.events[a + 1] as number) - events * (share[a] as number))
    score.forEach((one, a) => {
      score.forEach((other, b) => {
        middle[a]![b]! += one * other
      })
    })
  }
  const variance = inverse.map((row, a) =>
    sum(times(middle, row).map((value, b) => value * (inverse[a]?.[b] as number))),
  )
  return {
    beta,
    se: variance.map(Math.sqrt),
    plainSe: inverse.map((row, a) => Math.sqrt(row[a] as number)),
    logLikelihood,
    steps,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] =>
  matrix.map((row) => sum(row.map((value, index) => value * (vector[index] as number))))

const moved = (beta: readonly number[], move: readonly number[], share: number): readonly number[] =>
  beta.map((value, index) => value + share * (move[index] as number))

/** By Gauss and Jordan; null for one that has no inverse. */
function inverted(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const rows = matrix.map((row, a) => [...row, ...row.map((_, b) => (a === b ? 1 : 0))])
  for (let column = 0; column < rows.length; column += 1) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] as number))
    const pivot = column + below.indexOf(Math.max(...below))
    if (Math.abs(rows[pivot]?.[column] as number) < 1e-12) return null
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const scale = rows[column]![column] as number
    rows[column] = rows[column]!.map((value) => value / scale)
    rows.forEach((row, other) => {
      if (other === column) return
      const factor = row[column] as number
      rows[other] = row.map((value, index) => value - factor * (rows[column]![index] as number))
    })
  }
  return rows.map((row) => row.slice(rows.length))
}
