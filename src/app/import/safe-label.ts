// Control characters can rewrite a terminal, direction marks can disguise a name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const AT = /@|%40/

/** `<account e-mail>_<number>.fit`, as in a Garmin account export: what follows the address. */
const AFTER_ADDRESS = /(?:@|%40)[^_]*_([^@]+)$/

const EXTENSION = /\.(?:fit|gpx|tcx|kml|csv|json|zip|gz)(?:\.gz)?$/i

const withoutAddress = (segment: string): string =>
  AT.test(segment) ? (AFTER_ADDRESS.exec(segment)?.[1] ?? `account${EXTENSION.exec(segment)?.[0] ?? ''}`) : segment

/**
 * A file's path as it may be shown and stored: without any e-mail address and without characters that are not printable.
 * `UploadedFiles_0.zip!ann@example.org_123.fit` becomes `UploadedFiles_0.zip!123.fit`. Only ever a label, never opened.
 */
export function safeLabel(path: string): string {
  const printable = path.replace(UNPRINTABLE, '\ufffd')
  if (!AT.test(printable)) return printable
  return printable
    .split(/([/!])/)
    .map(withoutAddress)
    .join('')
}
