import type { Sport } from '../model/sport.ts'

/** A runner's one leg makes 70–100 steps a minute, both 140–200: a median above this counts both (formats.md §6). */
const MOST_OF_ONE_LEG = 120

// Every so many-th sample tells as much: two ways of counting lie a factor of two apart.
const ENOUGH = 500

function countsBothLegs(cadence: Float64Array, average: number | null): boolean {
  let moving = 0
  let above = 0
  const step = Math.max(1, Math.floor(cadence.length / ENOUGH))
  for (let i = 0; i < cadence.length; i += step) {
    const value = cadence[i]!
    if (!(value > 0)) continue
    moving++
    if (value > MOST_OF_ONE_LEG) above++
  }
  return moving > 0 ? above * 2 > moving : average !== null && average > MOST_OF_ONE_LEG
}

/**
 * What a recorded cadence is multiplied with for steps per minute of both feet. FIT, GPX and TCX mean one leg, but some apps
 * write both: what is not standing tells. Other sports stay as recorded.
 * @param average where there are no samples to tell
 */
export function stepsPerRevolution(sport: Sport, cadence: Float64Array, average: number | null): 1 | 2 {
  return sport === 'run' && !countsBothLegs(cadence, average) ? 2 : 1
}
