/** Characters that not every database keeps: U+0000, and half of a surrogate pair. */
const REPLACEMENT = '\uFFFD'
const NUL = '\u0000'

/** True for a text that every database keeps as it is. */
export function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes(NUL)
}

/** What a file brings, kept as far as it can be. */
export function soundText(text: string): string {
  return isSound(text) ? text : text.toWellFormed().replaceAll(NUL, REPLACEMENT)
}

// JSON.stringify writes both as escapes; a backslash that somebody typed before the letters looks the same, and is looked at closer.
const SUSPECT = /\\u(?:0000|d[89a-f])/

/** True for the JSON of a value all of whose texts are sound, names of fields included. */
export function isSoundJson(json: string): boolean {
  if (!SUSPECT.test(json)) return true
  let sound = true
  JSON.parse(json, (name, value: unknown) => {
    if (!isSound(name) || (typeof value === 'string' && !isSound(value))) sound = false
    return value
  })
  return sound
}

/** The value with every text in it made sound; the same object where all are. */
export function soundValue<T>(value: T): T {
  return isSoundJson(JSON.stringify(value)) ? value : (madeSound(value) as T)
}

function madeSound(value: unknown): unknown {
  if (typeof value === 'string') return soundText(value)
  if (Array.isArray(value)) return value.map(madeSound)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [soundText(name), madeSound(each)]))
}
