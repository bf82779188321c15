/** True for a file's name that a route may have. */
export function isRouteName(name: string): boolean {
  return /\.(gpx|kml|tcx)$/i.test(name)
}
