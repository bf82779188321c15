import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { OutputAsset, OutputChunk } from 'rolldown'

/** A package of which code went into dist/, as it lies in node_modules. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** As its package.json states it: an SPDX expression. */
  readonly license: string
  readonly author: string | null
  readonly homepage: string | null
  /** Licence, notice and copyright files with their texts; never none. */
  readonly texts: readonly { readonly file: string; readonly text: string }[]
}

/** Licences of packages that leave the text out, as it stands in their repository: one `<name>.txt` each. */
const TEXTS = join(import.meta.dirname, 'texts')

const LEGAL_FILE = /^(?:licen[cs]es?|copying|notice|copyright)/i

/**
 * The packages whose modules stand in what was bundled, by name. What was imported and then dropped, being unused, is none.
 * @throws {Error} for a package without a licence text, or without a stated licence: it may not be handed on.
 */
export function bundledPackages(output: readonly (OutputChunk | OutputAsset)[]): readonly BundledPackage[] {
  const folders = new Set<string>()
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue
    for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
      const folder = renderedLength > 0 ? folderOf(id) : null
      if (folder !== null) folders.add(folder)
    }
  }
  return [...folders]
    .map(readPackage)
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/** The innermost package that holds the module; null for one of ours. */
function folderOf(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/')
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null
}

/** @throws {Error} without a licence, or without its text. */
export function readPackage(folder: string): BundledPackage {
  const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const own = legalFiles(folder).map((file) => join(folder, file))
  const paths = own.length > 0 ? own : [join(TEXTS, `${name}.txt`)].filter((path) => existsSync(path))
  const texts = paths.map((path) => ({
    file: own.length > 0 ? relative(folder, path) : 'LICENSE of its repository',
    text: readFileSync(path, 'utf8').trim(),
  }))
  if (typeof license !== 'string') throw new Error(`${name} is bundled, and its package.json states no licence`)
  if (!texts.some(({ text }) => text !== '')) throw new Error(`${name} is bundled, and has no licence text`)
  const writer = typeof author === 'string' ? author : author?.name
  return { name, version, license, author: writer ?? null, homepage: homepage ?? null, texts }
}

/** At the top of the package, and in a folder `licenses`, where some keep those of code they took over. */
const legalFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => LEGAL_FILE.test(file))
    .flatMap((file) =>
      statSync(join(folder, file)).isDirectory()
        ? readdirSync(join(folder, file)).map((inner) => `${file}/${inner}`)
        : [file],
    )
    .toSorted()
