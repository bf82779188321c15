import { describe, expect, it } from 'vitest'
import { readTsv } from './read-tsv.ts'

const NOTE_FILES = [
  'dev.tsv',
  'held-out.tsv',
  'second-dev.tsv',
  'third-dev.tsv',
  'fourth-dev.tsv',
  'fourth-held-out.tsv',
  'fifth-dev.tsv',
  'sixth-dev.tsv',
  'seventh-dev.tsv',
  'ninth-dev.tsv',
  'ninth-held-out.tsv',
  'tenth-dev.tsv',
  'tenth-held-out.tsv',
] as const
const DANGER_FILES = [
  'danger-dev.tsv',
  'danger-held-out.tsv',
  'second-danger-dev.tsv',
  'third-danger-dev.tsv',
  'fourth-danger-dev.tsv',
  'fourth-danger-held-out.tsv',
  'fifth-danger-dev.tsv',
  'sixth-danger-dev.tsv',
  'seventh-danger-dev.tsv',
  'ninth-danger-dev.tsv',
  'ninth-danger-held-out.tsv',
  'tenth-danger-dev.tsv',
  'tenth-danger-held-out.tsv',
] as const
const COLUMNS = 'id text area side severity trend gait flags floor ceiling kind'.split(' ')

const AREAS = new Set(
  `- ankle achilles arm back-of-knee back-thigh belly buttock calf chest foot forefoot front-shin front-thigh groin
  head heel hip hip-front inner-knee inner-shin inner-thigh jaw knee kneecap legs lower-back lower-leg midfoot neck
  outer-hip outer-knee outer-shin outer-thigh patellar-tendon pelvis plantar-fascia ribs shin shoulder side-stitch toe
  upper-back whole-body wrist`.split(/\s+/),
)
const FLAGS = new Set(
  `- after bony breathless bruising calf-swollen-warm cannot-bear-weight chest-pain chills claim-blood-thinner
  claim-bone claim-postnatal claim-pregnant claim-surgery claim-under-16 claim-under-18 cramp dark-urine dizzy effort
  fainted fever giving-way head-cold headache hop ill language leak locking med morning nausea numb numb-gone one-spot
  overheated palpitations pop racing radiating rest sharp skin skin-infected sleep stairs stiff stiff-turning stitch
  sudden swelling tender tired vomiting warm`.split(/\s+/),
)
const WANTS = /^(C[1-5](\/ask)?|A[0-3]C[1-5]|A0C0|A0\.\.A1C1|not C[34])$/

const notes = NOTE_FILES.map((file) => ({ file, ...readTsv(file) }))
const dangers = DANGER_FILES.map((file) => ({ file, ...readTsv(file) }))

/** `a/b` is either, `a+b` is two places: every value that a cell allows. */
function allowed(cell: string | undefined): string[] {
  return (cell ?? '').split(/[+/]/)
}

function wrongCells(column: string, isRight: (value: string) => boolean, separator?: string): string[] {
  return notes.flatMap(({ rows }) =>
    rows
      .filter((row) => {
        const values = separator ? (row[column] ?? '').split(separator).flatMap(allowed) : allowed(row[column])
        return !values.every(isRight)
      })
      .map((row) => `${row['id']} ${column}: ${row[column]}`),
  )
}

/** Case, marks and spaces make no new note. */
function sameText(text: string | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .trim()
}

describe('labelled notes', () => {
  it('have the columns that the readme names', () => {
    for (const table of notes) expect(table.columns, table.file).toEqual(COLUMNS)
    for (const table of dangers) expect(table.columns, table.file).toEqual(['kind', 'text', 'want'])
  })

  it('use only values that a scorer knows', () => {
    expect(wrongCells('area', (value) => AREAS.has(value))).toEqual([])
    expect(wrongCells('side', (value) => /^[lrb-]$/.test(value))).toEqual([])
    expect(wrongCells('severity', (value) => /^(\?|~?(10|\d(\.5)?))$/.test(value))).toEqual([])
    expect(wrongCells('trend', (value) => /^[iuw?]$/.test(value))).toEqual([])
    expect(wrongCells('gait', (value) => /^[ncs?]$/.test(value))).toEqual([])
    expect(wrongCells('flags', (value) => FLAGS.has(value.replace(/^!|\?$/g, '')), ',')).toEqual([])
    const unknownWants = dangers.flatMap(({ rows }) => rows.filter((row) => !WANTS.test(row['want'] ?? '')))
    expect(unknownWants).toEqual([])
  })

  it('give a floor that is no stricter than the ceiling', () => {
    const level = (cell: string | undefined): number[] => {
      const match = /^A([0-3]),C([0-5])$/.exec(cell ?? '')
      return match ? [Number(match[1]), Number(match[2])] : [Number.NaN, Number.NaN]
    }
    const upsideDown = notes.flatMap(({ rows }) =>
      rows.filter((row) => {
        const floor = level(row['floor'])
        const ceiling = level(row['ceiling'])
        return !floor.every((value, axis) => value <= (ceiling[axis] ?? Number.NaN))
      }),
    )
    expect(upsideDown).toEqual([])
  })

  it('name as many sides and numbers as places, or one for all', () => {
    const uneven = notes.flatMap(({ rows }) =>
      rows.filter((row) => {
        const places = (row['area'] ?? '').split('+').length
        return ['side', 'severity', 'trend'].some((column) => {
          const count = (row[column] ?? '').split('+').length
          return count !== 1 && count !== places
        })
      }),
    )
    expect(uneven).toEqual([])
  })

  it('hold every text once over all files, and every id once', () => {
    const rows = [...notes, ...dangers].flatMap((table) => table.rows)
    const texts = rows.map((row) => sameText(row['text']))
    expect(texts.filter((text, at) => text === '' || texts.indexOf(text) !== at)).toEqual([])
    const ids = notes.flatMap((table) => table.rows.map((row) => row['id'] ?? ''))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('keep notes and danger lines held out: 250, of which a hundred or more came from each of two writers', () => {
    const heldOut = [...notes, ...dangers].filter(({ file }) => file.includes('held-out'))
    const rowsOf = (isOne: (file: string) => boolean) =>
      heldOut.filter(({ file }) => isOne(file)).flatMap(({ rows }) => rows)
    expect(rowsOf(() => true).length).toBeGreaterThanOrEqual(250)
    expect(rowsOf((file) => file.startsWith('fourth')).length).toBeGreaterThanOrEqual(100)
    expect(rowsOf((file) => !file.startsWith('fourth')).length).toBeGreaterThanOrEqual(100)
  })

  it('hold every kind of note in both halves of the first set', () => {
    const [devKinds, heldKinds] = notes.map(({ rows }) => new Set(rows.map((row) => row['kind'])))
    expect([...(devKinds ?? [])].filter((kind) => heldKinds?.has(kind) !== true)).toEqual([])
  })

  it('are enough to measure with: 450 notes, 70 of them without any pain, and 120 lines about danger', () => {
    const all = notes.flatMap((table) => table.rows)
    expect(all.length).toBeGreaterThanOrEqual(450)
    expect(all.filter((row) => row['kind'] === 'no-pain' && row['area'] === '-').length).toBeGreaterThanOrEqual(70)
    expect(dangers.flatMap((table) => table.rows).length).toBeGreaterThanOrEqual(120)
  })
})
