import tzLookup from '@photostructure/tz-lookup'

/** IANA zone at a place (degrees, WGS 84); null if it is no place on Earth. At sea the nautical zone, `Etc/GMT+2`. */
export function zoneAt(lat: number, lon: number): string | null {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return null
  return tzLookup(lat, lon)
}
