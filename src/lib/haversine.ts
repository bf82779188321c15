/** Mean radius of the Earth, m (IUGG R1). */
export const EARTH_RADIUS_M = 6_371_008.8

const RADIANS_PER_DEGREE = Math.PI / 180

/** Great-circle distance between two positions in degrees, m. NaN where one is missing. */
export function haversineM(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS_PER_DEGREE) / 2)
  const sinLon = Math.sin(((lon2 - lon1) * RADIANS_PER_DEGREE) / 2)
  const a =
    sinLat * sinLat + Math.cos(lat1 * RADIANS_PER_DEGREE) * Math.cos(lat2 * RADIANS_PER_DEGREE) * sinLon * sinLon
  // Rounding may carry the antipodes past 1.
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)))
}
