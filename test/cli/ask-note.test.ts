import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { answerOptions } from '../../src/app/notes/answer-question.ts'
import { asksOf } from '../../src/app/notes/asks.ts'
import { adviceOfNotes } from '../../src/app/notes/note-alone.ts'
import { withOptions } from '../../src/app/notes/symptom-options.ts'
import { askAboutNotes, onTerminal } from '../../src/cli/ask-note.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import type { AskWords } from '../../src/words/en/asks.ts'
import { askWords } from '../../src/words/en/asks.ts'
import { noteInWords } from '../make/note.ts'

const TODAY = '2026-11-15'
const NOTES = ['left knee sore', 'hip tight', 'sore', 'neck stiff', 'both quads 7/10', 'one spot on my right shin'].map(
  (words, i) => noteInWords(words, { id: `n${i}`, date: TODAY }),
)
const asks = (notes: readonly PainNote[]) => asksOf(notes, adviceOfNotes(DEFAULT_SETTINGS, TODAY)(notes).questions)

/** A terminal at which keys are pressed once the question stands. */
async function pressed(words: AskWords, several: boolean, ...keys: readonly string[]) {
  const input = new PassThrough() as unknown as NodeJS.ReadStream
  const output = new PassThrough() as unknown as NodeJS.WriteStream
  Object.assign(input, { isTTY: true, setRawMode: () => input })
  Object.assign(output, { isTTY: true, columns: 80, rows: 40 })
  ;(output as unknown as PassThrough).resume()
  const chosen = onTerminal(words, several, { input, output })
  for (const key of keys) (input as unknown as PassThrough).write(key)
  return chosen
}

test.each(NOTES)('Enter through all questions about “$text” answers nothing', async (note) => {
  const kept: unknown[] = []
  let put = 0
  await askAboutNotes(
    async () => asks([note]),
    async (ask, values) => {
      kept.push([ask.id, values])
    },
    async (words, several) => {
      put += 1
      return pressed(words, several, '\r')
    },
  )
  expect(put).toBeGreaterThan(0)
  expect(put).toBeLessThanOrEqual(3)
  expect(kept).toEqual([])
})

test('an answer that is chosen or ticked is kept', async () => {
  const [knee] = NOTES as [PainNote]
  const all = asks([knee])
  const one = all.find(({ several }) => !several)!
  expect(await pressed(askWords(one), false, '\u001b[B', '\r')).toEqual([one.answers[0]?.value])
  const many = all.find(({ several }) => several)!
  expect(await pressed(askWords(many), true, ' ', '\r')).toEqual([many.answers[0]?.value])
})

test('breaking off keeps what was answered before', async () => {
  const kept: string[] = []
  let put = 0
  await askAboutNotes(
    async () => asks([NOTES[0]!]),
    async ({ id }) => {
      kept.push(id)
    },
    async ({ choices }) => (++put === 1 ? [choices[1]!.value] : null),
  )
  expect([put, kept.length]).toEqual([2, 1])
})

test('every answer of every question says something, and "don’t know" nothing', () => {
  for (const note of NOTES)
    for (const { id, answers } of asks([note])) {
      for (const { value, option } of answers) {
        expect(option, `${id} ${value}`).toMatch(/^--/)
        const said = withOptions(note.symptom, answerOptions(id, note.symptom, [value]))
        expect(JSON.stringify(said) === JSON.stringify(note.symptom), `${id} ${value} of ${note.text}`).toBe(false)
      }
      expect(answerOptions(id, note.symptom, ['unknown'])).toEqual({})
    }
})

test('two notes of one place are asked once, each other place by itself', () => {
  const at = (id: string) => noteInWords('left kneecap sore', { id, date: TODAY })
  const detail = { area: 'kneecap', side: 'left', region: 'knee' }
  const open = ['n1', 'n2'].map((noteId) => ({ key: 'gait', noteId, detail }))
  const other = { key: 'gait', noteId: 'n2', detail: { ...detail, side: 'right' } }
  expect(asksOf([at('n1'), at('n2')], [...open, other]).map(({ id, noteId }) => [id, noteId])).toEqual([
    ['gait', 'n1'],
    ['gait', 'n2'],
  ])
})
