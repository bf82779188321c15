/** What an app wrote about an activity where its name should stand, for itself and not for readers. */
export interface InnerData {
  /** What the runner wrote, as far as the app keeps that among its data. */
  readonly title: string | null
  /** The app's word for the sport. */
  readonly type: string | null
}

const TITLE_KEYS = /^(?:comment|title|name|notes?|description)$/i
const TYPE_KEYS = /^(?:workouttypeid|workouttype|activitytype|sporttype|sport|type)$/i

/**
 * The words among an object that an app printed as a name, `Workout(id=1, …, comment=Walked to the market, workoutTypeId=walking)`
 * (FitoTrack) or JSON; null for any other name.
 */
export function innerData(name: string | null): InnerData | null {
  const text = (name ?? '').trim().slice(0, 20_000)
  const entries = printedObject(text) ?? json(text)
  if (entries === null) return null
  const firstOf = (keys: RegExp) => {
    const value = entries.find(([key, given]) => keys.test(key) && given !== '' && given !== 'null')?.[1]
    return value?.trim() || null
  }
  return { title: firstOf(TITLE_KEYS), type: firstOf(TYPE_KEYS) }
}

type Entries = readonly (readonly [key: string, value: string])[]

/** Three or more `key=value` in brackets behind one word: nobody writes so. */
function printedObject(text: string): Entries | null {
  const inside = /^\w+[({[](.*)[)}\]]$/s.exec(text)?.[1]
  if (inside === undefined) return null
  const entries = inside.split(/,\s*(?=\w+=)/).map((part): [string, string] => {
    const at = part.indexOf('=')
    return [part.slice(0, at).trim(), part.slice(at + 1)]
  })
  return entries.length >= 3 && entries.every(([key]) => /^\w+$/.test(key)) ? entries : null
}

function json(text: string): Entries | null {
  if (!/^\{\s*"/.test(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    return Object.entries(value as object).map(([key, text]): [string, string] => [key, String(text)])
  } catch {
    return null
  }
}
