import type { SkipReason } from '../model/problem.ts'

const ZIP = /\.(?:zip|kmz)$/i

/** `export.zip.001`, `export.z01`, `export.zip.part2`, as mail programs and zip programs cut what is large. */
const SPLIT_PART = /\.(?:(?:zip|7z)\.(?:part)?\d{1,4}|z\d{2,3}|part\d{1,3}\.rar)$/i

const MEDIA =
  /\.(?:jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?|dng|svg|mp4|m4v|mov|avi|mkv|webm|3gp|insv|mp3|m4a|wav|aac)$/i

const ACTIVITY = /\.(?:fit|gpx|tcx|kml)(?:\.gz)?$/i

/** Tables of an export that is known: what lies in Garmin's folders. Strava's are recognised by name and heading (`exportTableImporter`). */
const TABLE = /(?:^|[/!])(?:DI[_-]CONNECT[^/!]*|customer_data)[/!].*\.(?:csv|json)(?:\.gz)?$/i

const SYSTEM_NAME = /^(?:__MACOSX|thumbs\.db|desktop\.ini|\$recycle\.bin|system volume information)$/i

const isSystemName = (name: string): boolean =>
  SYSTEM_NAME.test(name) || (name.startsWith('.') && name !== '.' && name !== '..')

/** What to do with a file, by its name alone: `file` is to be opened, the rest is taken apart or only counted. */
export function fileKind(path: string): 'zip' | 'split-part' | 'media' | 'system-file' | 'file' {
  if (path.split('/').some(isSystemName)) return 'system-file'
  if (MEDIA.test(path)) return 'media'
  if (SPLIT_PART.test(path)) return 'split-part'
  return ZIP.test(path) ? 'zip' : 'file'
}

/** True for a name that promises an activity: reading none out of it is an error. */
export function isNamedLikeActivity(path: string): boolean {
  return ACTIVITY.test(path)
}

/** The kind under which a file nobody claims, and that promised no activity, is counted. */
export function kindOfOther(path: string): SkipReason {
  return TABLE.test(path) ? 'export-table' : 'other-file'
}
