/** True for the address of a PostgreSQL database, where else the path of a file stands. */
export function isDatabaseAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place)
}

/** The address as it may be shown: without the password and whatever else stands in the query. */
export function shownAddress(address: string): string {
  try {
    const url = new URL(address)
    url.password = ''
    url.search = ''
    return url.href
  } catch {
    return 'postgres://…'
  }
}
