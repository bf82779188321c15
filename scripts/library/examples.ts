import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

const ROOT = join(import.meta.dirname, '../..')

/** An example as it stands in a page, and what the page says that it prints. */
export interface Example {
  readonly code: string
  readonly printed: string
}

const EXAMPLE = /```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g

export function examplesOf(page: string): readonly Example[] {
  return [...page.matchAll(EXAMPLE)].map(([, code, printed]) => ({ code: code as string, printed: printed as string }))
}

/** The page with what its examples print today. */
export function withPrinted(page: string, printed: readonly string[]): string {
  let index = 0
  return page.replace(EXAMPLE, (_, code: string) => `\`\`\`ts\n${code}\`\`\`\n\n\`\`\`text\n${printed[index++]}\`\`\``)
}

/**
 * Runs each as a file of its own, in a folder where the package is installed and the samples lie as the page tells.
 * @returns what each printed. @throws {Error} with the example's own error, or the compiler's for its types
 */
export async function runExamples(examples: readonly Example[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-examples-'))
  try {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(ROOT, join(folder, 'node_modules/sorepoint'), 'junction')
    symlinkSync(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'junction')
    cpSync(join(ROOT, 'samples/loose/steady.fit'), join(folder, 'steady.fit'))
    await unzip(join(ROOT, 'samples/strava-export.zip'), join(folder, 'export'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const names = examples.map(({ code }, index) => {
      writeFileSync(join(folder, `${index}.ts`), code)
      return `${index}.ts`
    })
    const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--verbatimModuleSyntax']
    const options = ['--ignoreConfig', '--noEmit', '--module', 'nodenext', '--target', 'esnext', '--types', 'node']
    node([join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, ...strict, ...names], folder)
    return names.map((name) => node([name], folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function node(args: readonly string[], cwd: string): string {
  const ran = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  if (ran.status !== 0) throw new Error(`${args.at(-1)}: ${ran.stdout}${ran.stderr}`)
  return ran.stdout
}

async function unzip(path: string, into: string): Promise<void> {
  const zip = await fromBufferPromise(readFileSync(path))
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const target = join(into, entry.fileName)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, await buffer(await zip.openReadStreamPromise(entry)))
  }
}
