import { sumOver } from '../../lib/window.ts'
import { SURFACES, type Surface } from '../../model/surface.ts'
import type { Days } from './days.ts'
import type { Session } from './sessions.ts'

/** Surfaces a runner can name; `unknown` is none. */
export const NAMED_SURFACES = ['road', 'trail', 'track', 'treadmill'] as const satisfies readonly Surface[]
export type NamedSurface = (typeof NAMED_SURFACES)[number]

/** A surface that holds at least this share of so many days is one the legs know (LF12). Convention. */
export const FAMILIAR = { share: 0.1, days: 42 } as const

/** Metres on each surface by day. */
export type SurfaceSeries = Readonly<Record<Surface, Float64Array>>

/** A run without a distance adds nothing. */
export function makeGrounds(sessions: readonly Session[], days: Days): SurfaceSeries {
  const surfaces = Object.fromEntries(
    SURFACES.map((surface) => [surface, new Float64Array(days.timeline.length)]),
  ) as Record<Surface, Float64Array>
  for (const session of sessions) {
    for (const run of session.runs) {
      for (const surface of SURFACES) {
        const metres = surfaces[surface]
        metres[session.day] = (metres[session.day] as number) + (run.distanceM ?? 0) * run.surface[surface]
      }
    }
  }
  return surfaces
}

/** What a window was run on. */
export interface SurfaceShares {
  readonly totalM: number
  /** Metres on each surface. */
  readonly metres: Readonly<Record<Surface, number>>
  /** Of the window's distance, 0–1; 0 for an empty window. */
  share(surface: Surface): number
}

/** The days `from`…`to`, both inclusive. */
export function surfacesOver(surfaces: SurfaceSeries, from: number, to: number): SurfaceShares {
  const metres = {
    road: sumOver(surfaces.road, from, to),
    trail: sumOver(surfaces.trail, from, to),
    track: sumOver(surfaces.track, from, to),
    treadmill: sumOver(surfaces.treadmill, from, to),
    unknown: sumOver(surfaces.unknown, from, to),
  }
  const totalM = metres.road + metres.trail + metres.track + metres.treadmill + metres.unknown
  return { totalM, metres, share: (surface) => (totalM === 0 ? 0 : metres[surface] / totalM) }
}
