/** One top-level declaration of a declaration file, as the compiler wrote it. */
export interface Declaration {
  readonly name: string
  readonly kind: 'function' | 'const' | 'interface' | 'type'
  /** With its comment, without `export`. */
  readonly text: string
}

/** A name of another file: what it is called there. */
export interface Elsewhere {
  readonly from: string
  readonly name: string
}

/** A declaration file of this project, taken apart. */
export interface Declarations {
  readonly declared: ReadonlyMap<string, Declaration>
  /** By the name it has here. */
  readonly imported: ReadonlyMap<string, Elsewhere>
  readonly reexported: ReadonlyMap<string, Elsewhere>
}

const COMMENT = /^(?:\/\*\*[\s\S]*?\*\/\n)?/
const DECLARATION = /^(?:export )?(?:declare )?(function|const|interface|type) ([\w$]+)/
const LIST = /^(import|export)(?: type)? \{([^}]*)\} from '([^']+)';/

/** What is exported under the name it has here is found by that name anyway. */
const LOCAL_LIST = /^export (?:type )?\{[\w$, ]*\};$/

/** Takes a declaration file apart. @throws {Error} for a form the compiler was not seen to write */
export function readDeclarations(source: string): Declarations {
  const declared = new Map<string, Declaration>()
  const imported = new Map<string, Elsewhere>()
  const reexported = new Map<string, Elsewhere>()
  for (const statement of statementsOf(source)) {
    const [comment] = COMMENT.exec(statement) as unknown as [string]
    const code = statement.slice(comment.length)
    const list = LIST.exec(code)
    const declaration = DECLARATION.exec(code)
    if (list !== null) {
      const [, verb, names, from] = list as unknown as [string, string, string, string]
      const into = verb === 'import' ? imported : reexported
      for (const [here, there] of namesOf(names)) into.set(here, { from, name: there })
    } else if (declaration !== null) {
      const [, kind, name] = declaration as unknown as [string, Declaration['kind'], string]
      const before = declared.get(name)
      const text = `${before === undefined ? '' : `${before.text}\n`}${comment}${code.replace(/^export /, '')}`
      declared.set(name, { name, kind, text })
    } else if (!LOCAL_LIST.test(code)) throw new Error(`a declaration of no known form: ${code.slice(0, 80)}`)
  }
  return { declared, imported, reexported }
}

/** The compiler writes what belongs to a statement indented, or opening with a closing bracket. */
function statementsOf(source: string): readonly string[] {
  const lines = source.trimEnd().split('\n')
  const starts = lines.flatMap((line, index) => {
    const isCommented = /^(?:\/\*\*.*| )\*\/$/.test(lines[index - 1] ?? '')
    return /^[\w/]/.test(line) && !isCommented ? [index] : []
  })
  return starts.map((start, index) => lines.slice(start, starts[index + 1]).join('\n'))
}

function namesOf(list: string): readonly (readonly [here: string, there: string])[] {
  return list
    .split(',')
    .map((each) => each.trim().replace(/^type /, ''))
    .filter((each) => each !== '')
    .map((each) => {
      const [there, here] = each.split(' as ') as [string, string | undefined]
      return [here ?? there, there] as const
    })
}

/** Every name a declaration uses; property and parameter names left out. */
export function namesIn({ text }: Declaration): ReadonlySet<string> {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'[^'\n]*'|"[^"\n]*"/g, '')
    .replace(/[\w$]+\??(?=:)/g, '')
  return new Set(code.match(/[A-Za-z_$][\w$]*/g) ?? [])
}
