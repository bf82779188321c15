import { cancel, isCancel, multiselect, select } from '@clack/prompts'
import { type AskWords, askWords, UNKNOWN_ANSWER } from '#words/asks.ts'
import type { Ask } from '../model/ask.ts'

/** Puts one question; null once the runner breaks off. */
export type PutQuestion = (words: AskWords, several: boolean) => Promise<readonly string[] | null>

/**
 * Asks about a note, one question after the other, at most so many as are put at once. "Don't know" stands chosen
 * everywhere: pressing Enter through all of them answers nothing.
 * @param next the questions that are open now, most telling first
 * @param keep keeps an answer
 */
export async function askAboutNotes(
  next: () => Promise<readonly Ask[]>,
  keep: (ask: Ask, values: readonly string[]) => Promise<void>,
  put: PutQuestion = onTerminal,
): Promise<void> {
  const wasPut = new Set<string>()
  for (let left = (await next()).length; left > 0; left--) {
    const ask = (await next()).find(({ id, noteId }) => !wasPut.has(`${id} ${noteId}`))
    if (ask === undefined) return
    wasPut.add(`${ask.id} ${ask.noteId}`)
    const values = await put(askWords(ask), ask.several)
    if (values === null) {
      cancel('What you answered so far is kept.')
      return
    }
    if (values.length > 0 && !values.includes(UNKNOWN_ANSWER)) await keep(ask, values)
  }
}

/** Where the terminal's questions are read from and shown; the process's own streams unless named. */
interface Streams {
  readonly input?: NodeJS.ReadStream
  readonly output?: NodeJS.WriteStream
}

/** With several, what is ticked counts; nothing ticked is no answer. */
export async function onTerminal(
  { text, choices }: AskWords,
  several: boolean,
  streams: Streams = {},
): Promise<readonly string[] | null> {
  const options = choices.map(({ value, text: label }) => ({ value, label }))
  if (several) {
    const ticked = await multiselect({
      message: `${text} (space ticks, Enter alone: don't know)`,
      options: options.filter(({ value }) => value !== UNKNOWN_ANSWER),
      required: false,
      maxItems: 14,
      ...streams,
    })
    return isCancel(ticked) ? null : ticked
  }
  const chosen = await select({ message: text, options, initialValue: UNKNOWN_ANSWER, maxItems: 14, ...streams })
  return isCancel(chosen) ? null : [chosen]
}
