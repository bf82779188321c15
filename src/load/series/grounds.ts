import { sumOver } from '../../lib/window.ts'
import { SURFACES, type Surface } from '../../model/surface.ts'
import type { Days } from './days.ts'
import type { Session } from './sessions.ts'

/** Surfaces a runner can name; `unknown` is none. */
export const NAMED_SURFACES = ['road', 'trail', 'track', 'treadmill'] as const satisfies readonly Surface[]
export type NamedSurface = (typeof NAMED_SURFACES)[number]

/** Metres on each surface by day. */
export type Grounds = Readonly<Record<Surface, Float64Array>>

export function makeGrounds(sessions: readonly Session[], days: Days): Grounds {
  const grounds = Object.fromEntries(
    SURFACES.map((surface) => [surface, new Float64Array(days.timeline.length)]),
  ) as Record<Surface, Float64Array>
  for (const session of sessions) {
    for (const run of session.runs) {
      for (const surface of SURFACES) {
        const metres = grounds[surface]
        metres[session.day] = (metres[session.day] as number) + (run.distanceM ?? 0) * run.surface[surface]
      }
    }
  }
  return grounds
}

export function groundsTotalM(grounds: Grounds, from: number, to: number): number {
  return SURFACES.reduce((sum, surface) => sum + sumOver(grounds[surface], from, to), 0)
}

/** Share of the window's distance on a surface, 0–1; 0 for an empty window. */
export function groundShare(grounds: Grounds, surface: Surface, from: number, to: number): number {
  const total = groundsTotalM(grounds, from, to)
  return total === 0 ? 0 : sumOver(grounds[surface], from, to) / total
}
