/** True for a time zone that times can be shown in: a name of the IANA database, or a fixed offset such as `+05:45`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
