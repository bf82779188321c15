import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reach } from '../../scripts/library/reach.ts'
import { sectionsOf } from '../../scripts/library/reference.ts'
import { typesFile } from '../../scripts/library/types.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sorepoint-types-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Declaration files as the compiler writes them. */
function types(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, `${name}.d.ts`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return typesFile(reach(folder))
}

describe('the library’s types, in one file', () => {
  test('hold what is exported with its comment, and the constants that types are told by, unexported', () => {
    const text = types({
      index: `export { run as go, type Sport } from './model/sport.ts';\n`,
      'model/sport': `/** All of them. */
export declare const SPORTS: readonly ["run", "walk"];
/** What was done. */
export type Sport = (typeof SPORTS)[number];
/**
 * Runs.
 */
export declare function run(sport: Sport): {
    SPORTS: number;
};
export declare const unused: 1;
`,
    })
    expect(text).toBe(`/**
 * Runs.
 */
export declare function go(sport: Sport): {
    SPORTS: number;
};
/** What was done. */
export type Sport = (typeof SPORTS)[number];
/** All of them. */
declare const SPORTS: readonly ["run", "walk"];
export {};
`)
  })

  test.each([
    [
      'a type that is named and not exported',
      {
        index: `export type { Run } from './run.ts';\n`,
        run: 'export interface Run {\n    kind: Kind;\n}\ntype Kind = 1;\nexport {};\n',
      },
      /does not export what its types name:\nRun names Kind of run.ts/,
    ],
    [
      'a type of another package',
      {
        index: `export type { Run } from './run.ts';\n`,
        run: `import type { ZodType } from 'zod';\nexport interface Run {\n    kind: ZodType;\n}\n`,
      },
      /zod is not of this project/,
    ],
    [
      'two things of one name',
      {
        index: `export type { Run } from './run.ts';\nexport type { T } from './t.ts';\n`,
        run: 'export interface Run {\n    kind: typeof T;\n}\ndeclare const T: 1;\nexport {};\n',
        t: 'export type T = 2;\n',
      },
      /two things are called T/,
    ],
  ])('%s stops the build', (_, files, message) => {
    expect(() => types(files as Readonly<Record<string, string>>)).toThrow(message)
  })

  test('the reference is told in the parts of the door, by the names outside', () => {
    const door = `// Bytes to runs\n\nexport { type A, b as c } from './a.ts'\n\n// The rest\n\nexport {\n  type D,\n  e,\n} from './d.ts'\n`
    expect(sectionsOf(door)).toEqual([
      { title: 'Bytes to runs', names: ['A', 'c'] },
      { title: 'The rest', names: ['D', 'e'] },
    ])
  })
})
