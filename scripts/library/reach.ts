import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { type Declaration, type Declarations, namesIn, readDeclarations } from './declarations.ts'

/** A declaration the library's door leads to. */
export interface Reached extends Declaration {
  /** Path under `src/`. */
  readonly file: string
  /** False for a constant that a type is told by, `typeof`. */
  readonly exported: boolean
}

/**
 * What an engineer meets: the exports of `index.d.ts` in their order, then what their types name.
 * @throws {Error} for a type that is named but not exported, one name for two things, or a type from another package
 */
export function reach(folder: string): readonly Reached[] {
  const files = new Map<string, Declarations>()
  const open = (file: string): Declarations => {
    const known = files.get(file)
    if (known !== undefined) return known
    const path = join(folder, file.replace(/\.ts$/, '.d.ts'))
    if (!existsSync(path)) throw new Error(`${file} is not of this project: its types would need a package`)
    const read = readDeclarations(readFileSync(path, 'utf8'))
    files.set(file, read)
    return read
  }
  const find = (file: string, name: string): { readonly file: string; readonly found: Declaration } | null => {
    const { declared, imported, reexported } = open(file)
    const found = declared.get(name)
    if (found !== undefined) return { file, found }
    const elsewhere = reexported.get(name) ?? imported.get(name)
    return elsewhere === undefined ? null : find(besides(file, elsewhere.from), elsewhere.name)
  }
  const door = [...open('index.ts').reexported.keys()].map((name) => ({ name, ...find('index.ts', name)! }))
  const reached = new Map(door.map(({ name, file, found }) => [`${file} ${found.name}`, asReached(found, file, name)]))
  const hidden: string[] = []
  for (const { file, text, name, kind } of reached.values()) {
    for (const used of namesIn({ name, kind, text })) {
      const target = find(file, used)
      if (target === null || reached.has(`${target.file} ${target.found.name}`)) continue
      if (target.found.kind !== 'const') hidden.push(`${name} names ${used} of ${target.file}`)
      reached.set(`${target.file} ${target.found.name}`, { ...target.found, file: target.file, exported: false })
    }
  }
  if (hidden.length > 0) throw new Error(`src/index.ts does not export what its types name:\n${hidden.join('\n')}`)
  return distinct([...reached.values()])
}

const besides = (file: string, from: string): string =>
  from.startsWith('.') ? normalize(join(dirname(file), from)).replaceAll('\\', '/') : from

/** Under the name it has at the door. */
function asReached(found: Declaration, file: string, name: string): Reached {
  const text = found.text.replace(new RegExp(`((?:function|const|interface|type) )${found.name}\\b`), `$1${name}`)
  return { ...found, name, text, file, exported: true }
}

function distinct(all: readonly Reached[]): readonly Reached[] {
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) !== index)
  if (twice !== undefined) throw new Error(`two things are called ${twice.name}; one is in ${twice.file}`)
  return all
}
