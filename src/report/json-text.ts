/**
 * JSON, whole or a piece of it, for a file or a terminal. What JSON itself leaves as it is, but a terminal may obey or an editor
 * hide (control characters above ASCII, marks that turn the direction of writing), is written as `\u….`.
 */
export function visibleJson(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** An answer as JSON. */
export const jsonText = (answer: object): string => `${visibleJson(JSON.stringify(answer, null, 2))}\n`
