import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Reached, reach } from './reach.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Every declaration of the library, from the sources as they are. @throws {Error} with what the compiler or `reach` says */
export function libraryDeclarations(): readonly Reached[] {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-types-'))
  try {
    // What is wrong in a type is `npm run check`'s to tell; here it would only make a build slow.
    const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--noCheck', '--outDir', folder]
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    const ran = spawnSync(process.execPath, [compiler, '-p', join(import.meta.dirname, 'tsconfig.json'), ...options], {
      encoding: 'utf8',
    })
    if (ran.status !== 0) throw new Error(`the types could not be made: ${ran.stdout}${ran.stderr}`)
    return reach(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The library's types as one file that needs no other. */
export function typesFile(declarations: readonly Reached[]): string {
  const texts = declarations.map(({ text, exported }) => {
    const [comment, code] = splitComment(text)
    return `${comment}${exported ? 'export ' : ''}${code}`
  })
  return `${texts.join('\n')}\nexport {};\n`
}

/** A declaration's comment, `''` without one, and the rest. */
export function splitComment(text: string): readonly [comment: string, code: string] {
  const end = text.startsWith('/**') ? text.indexOf('*/') + 3 : 0
  return [text.slice(0, end), text.slice(end)]
}
