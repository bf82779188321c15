import { quoted, type VerbWords } from './words.ts'

/** For bash 3.2 and newer: a function that looks for the verb and offers what can follow it. */
export function bashScript([program, ...verbs]: readonly VerbWords[]): string {
  const all = [...verbs, ...(program === undefined ? [] : [program])]
  const found = verbs.map(({ path }) => {
    const [verb, sub] = path.split(' ')
    return sub === undefined ? `      :${verb}) verb=${verb} ;;` : `      ${verb}:${sub}) verb='${verb} ${sub}' ;;`
  })
  const values = all.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, values: each }) => `    ${pattern(path, flag)}) words=${quoted(each.join(' '))} ;;`),
  )
  const anywhere = [...(program?.options ?? []).map(({ flag }) => flag), '--help']
  const top = verbs.filter(({ path }) => !path.includes(' ')).map(({ path }) => path)
  const words = all.map(({ path, options, values: each }) => {
    const flags = new Set([...options.map(({ flag }) => flag), ...anywhere])
    const first = path === '' ? top : each
    return `      ${quoted(path)}) words=${quoted(first.join(' '))} options=${quoted([...flags].join(' '))} ;;`
  })
  return `_sorepoint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} verb= words= options= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case $verb:\${COMP_WORDS[i]} in
${found.join('\n')}
    esac
  done
  case $verb:$prev in
${values.join('\n')}
    *)
      case $verb in
${words.join('\n')}
      esac
      if [[ $cur == -* ]]; then words=$options; fi
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _sorepoint sorepoint
`
}

/** The program's own options stand after any verb. */
const pattern = (path: string, flag: string): string => (path === '' ? `*:${flag}` : quoted(`${path}:${flag}`))
