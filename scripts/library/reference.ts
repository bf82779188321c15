import { readFileSync } from 'node:fs'
import type { Reached } from './reach.ts'
import { splitComment } from './types.ts'

/** A comment's prose, and its tags. */
interface Comment {
  readonly text: string
  readonly tags: readonly { readonly tag: string; readonly text: string }[]
}

/** A part of `src/index.ts`: the comment above it, and the names it exports. */
interface Section {
  readonly title: string
  readonly names: readonly string[]
}

/** Told in full, with every field; the model's own types are told by a line each. */
const MODEL = 'The model it is said in'

export function readComment(comment: string): Comment {
  const lines = comment
    .replace(/^\/\*\*\s?/, '')
    .replace(/\s*\*\/\s*$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
  const [text = '', ...tags] = lines.join('\n').split(/(?:^|\s)(?=@(?:param|returns|throws)\b)/)
  return {
    text: text.trim(),
    tags: tags.map((each) => {
      const [, tag, rest] = /^@(\w+)\s+([\s\S]*)$/.exec(each.trim()) as unknown as [string, string, string]
      return { tag, text: rest.replace(/\s+/g, ' ') }
    }),
  }
}

/** The parts of the door, in its order. */
export function sectionsOf(door: string): readonly Section[] {
  const [, ...parts] = door.split(/^\/\/ (.+)\n/m)
  return Array.from({ length: parts.length / 2 }, (_, index) => ({
    title: parts[2 * index] as string,
    names: [...(parts[2 * index + 1] as string).matchAll(/\{([^}]*)\} from/g)].flatMap(([, names]) =>
      (names as string)
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .filter((name) => name !== '')
        .map((name) => name.split(' as ').at(-1) as string),
    ),
  }))
}

const ORDER: readonly Reached['kind'][] = ['function', 'const', 'interface', 'type']

/** What the exports are and mean, from their own comments, as Markdown. */
export function reference(declarations: readonly Reached[], indexPath: string): string {
  const byName = new Map(declarations.map((each) => [each.name, each]))
  return sectionsOf(readFileSync(indexPath, 'utf8'))
    .map(({ title, names }) => {
      const those = names.map((name) => byName.get(name) as Reached)
      const sorted = ORDER.flatMap((kind) => those.filter((each) => each.kind === kind))
      const told = sorted.filter(({ kind }) => title !== MODEL || kind === 'function')
      const listed = sorted.filter((each) => !told.includes(each))
      return [`## ${title}`, ...told.map(entry), ...(listed.length === 0 ? [] : [tableOf(listed)])].join('\n\n')
    })
    .join('\n\n')
}

function entry({ name, kind, text, file }: Reached): string {
  const [comment, code] = splitComment(text)
  const { text: prose, tags } = readComment(comment)
  const list = tags.map(({ tag, text: rest }) => {
    const [, param, meaning] = /^(\S+)\s+(?:- )?(.*)$/.exec(rest) ?? []
    return tag === 'param' ? `- \`${param}\`: ${meaning}` : `- ${tag} ${rest}`
  })
  return [
    `### ${name}`,
    prose,
    ...(list.length === 0 ? [] : [list.join('\n')]),
    ...(kind === 'const' && code.length > 400 ? [] : [`\`\`\`ts\n${plain(code)}\n\`\`\``]),
    `In [${file}](../src/${file}).`,
  ].join('\n\n')
}

const plain = (code: string): string =>
  code.replace(/^declare /gm, '').replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2))

function tableOf(types: readonly Reached[]): string {
  const rows = types.map(({ name, text, file }) => {
    const meaning = readComment(splitComment(text)[0]).text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
    return `| \`${name}\` | ${meaning} | [${file}](../src/${file}) |`
  })
  return ['| name | what it is | told in full in |', '| --- | --- | --- |', ...rows].join('\n')
}
