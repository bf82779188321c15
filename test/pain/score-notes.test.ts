import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readLabelled } from '../../scripts/notes/labelled.ts'
import { measure } from '../../scripts/notes/measure.ts'
import { score } from '../../scripts/notes/score.ts'
import { wilson } from '../../scripts/notes/wilson.ts'

function labelled(name: string, ...rows: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-labelled-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, `${name}.tsv`)
  writeFileSync(path, `${['text\tarea\tside\tseverity\ttrend\tgait\tsigns\tfloor\tceiling', ...rows].join('\n')}\n`)
  return readLabelled(path)
}

test('a reading that is all of the label is full, one that lost the side partly, one that heard nothing is missed', () => {
  const scored = labelled(
    'dev',
    'left knee 4/10, got worse, limping\tknee\tl\t4\tw\tc\t-\tA2,C2\tA2,C2',
    'right knee 4/10, got worse, limping\tknee\tl\t4\tw\tc\t-\tA2,C2\tA2,C2',
    'a fine morning by the river\tknee\tl\t4\tw\tc\t-\tA2,C2\tA2,C2',
  ).map(score)
  expect(scored.map(({ understood }) => understood)).toEqual(['fully', 'partly', 'missed'])
  expect(scored.map(({ faults }) => faults.includes('below the floor'))).toEqual([false, false, true])
})

test('pain made of a note without any is invented, and a full reading of nothing is full', () => {
  const [harmless, invented] = labelled(
    'dev',
    'a fine morning by the river\t-\t-\t?\t?\t?\t-\tA0,C0\tA0,C0',
    'left knee 6/10, limping\t-\t-\t?\t?\t?\t-\tA0,C0\tA0,C0',
  ).map(score)
  expect(harmless).toMatchObject({ understood: 'fully', painInvented: false })
  expect(invented).toMatchObject({ understood: 'missed', painInvented: true })
  expect(measure([harmless!, invented!]).painInvented).toEqual({ hits: 1, of: 2 })
})

test('an emergency nobody reads is neither reached nor asked; a false one is counted', () => {
  const scored = labelled(
    'dev',
    'crushing chest pain on the hill\tchest\t-\t?\t?\t?\tchest-pain\tA3,C5\tA3,C5',
    'a fine morning by the river\t-\t-\t?\t?\t?\t-\tA3,C5\tA3,C5',
    'crushing chest pain on the hill\t-\t-\t?\t?\t?\t-\tA0,C0\tA0,C0',
  ).map(score)
  const { emergencies, falseEmergencies } = measure(scored)
  expect([emergencies, falseEmergencies]).toEqual([
    { hits: 1, of: 2 },
    { hits: 1, of: 1 },
  ])
})

test('a held-out set is known by its name, and a label nobody knows stops the reading', () => {
  expect(labelled('held-out-2', 'calf\tcalf\t-\t?\t?\t?\t-\tA1,C1\tA2,C1')[0]?.heldOut).toBe(true)
  expect(() => labelled('dev', 'calf\tcalf\tx\t?\t?\t?\t-\tA1,C1\tA2,C1')).toThrow('"x" is no label')
})

// Newcombe 1998, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval of %i in %i is as published", (hits, of, low, high) => {
  const interval = wilson(hits, of)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})
