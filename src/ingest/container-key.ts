/** `activities/123.fit.gz`: the number is the upload's, not the activity's (formats.md §2.1). */
const STRAVA_MEMBER = /(?:^|[/!])activities\/(\d+)\.(?:fit|gpx|tcx)(?:\.gz)?$/i

const GARMIN_FOLDER = /(?:^|[/!])(?:DI_CONNECT|UploadedFiles[^/!]*)[/!]/i

/** `<account e-mail>_<number>.fit`. The number is not the activity's id (formats.md §4). */
const GARMIN_MEMBER = /(?:@|%40)[^_/!]*_(\d+)\.(?:fit|gpx|tcx)(?:\.gz)?$/i

/**
 * The lasting name that a file's place in its export gives it, under which a newer version replaces it; null when the
 * place says nothing. `path` is the name as found, address and all. Inside a zip the folder `activities` is enough;
 * on disk it must lie beside an `activities.csv`.
 */
export function containerKey(path: string, isStravaExport: boolean): string | null {
  const strava = isStravaExport ? STRAVA_MEMBER.exec(path)?.[1] : undefined
  if (strava !== undefined) return `strava:${strava}`
  const garmin = GARMIN_FOLDER.test(path) ? GARMIN_MEMBER.exec(path)?.[1] : undefined
  return garmin === undefined ? null : `garmin:${garmin}`
}

/** The key of one activity of a file: the file's for the first, `<key>#<part>` for the others. */
export function keyOfPart(fileKey: string | null, part: number): string | null {
  return fileKey === null || part === 0 ? fileKey : `${fileKey}#${part}`
}
