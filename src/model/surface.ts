/** What one runs on; `unknown` is no surface but the lack of an answer. */
export const SURFACES = ['road', 'trail', 'track', 'treadmill', 'unknown'] as const

/** What was run on. */
export type Surface = (typeof SURFACES)[number]

/** Shares of the distance, 0–1, that add to 1. What nobody stated is `unknown`, which is not `road`. */
export type SurfaceShares = Record<Surface, number>

/** Where the shares come from. `habit` never appears here: a habitual surface is the load module's to derive. */
export type SurfaceOrigin = 'runner' | 'device' | 'table' | 'tag' | 'title' | 'dirt-distance' | 'none'

/** The shares of a run that was wholly on one surface. */
export function wholly(surface: Surface): SurfaceShares {
  return { road: 0, trail: 0, track: 0, treadmill: 0, unknown: 0, [surface]: 1 }
}

/** The surfaces that held at least a percent of it, rounded, in the order of `SURFACES`. */
export function surfacesOf(shares: SurfaceShares): readonly Surface[] {
  return SURFACES.filter((surface) => shares[surface] > 0.005)
}

/** The surface of at least half of it; null where that is none or not known. */
export function mostly(shares: SurfaceShares): Surface | null {
  return SURFACES.find((surface) => surface !== 'unknown' && shares[surface] >= 0.5) ?? null
}
