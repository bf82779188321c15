import { quoted, type VerbWords } from './words.ts'

/** For zsh with its completion system, which it starts where nobody has. */
export function zshScript([program, ...verbs]: readonly VerbWords[]): string {
  const all = [...verbs, ...(program === undefined ? [] : [program])]
  const found = verbs.map(({ path }) => {
    const [verb, sub] = path.split(' ')
    return sub === undefined ? `      (:${verb}) verb=${verb} ;;` : `      (${verb}:${sub}) verb='${verb} ${sub}' ;;`
  })
  const values = all.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(
        ({ flag, values: each }) =>
          `    (${path === '' ? `*:${flag}` : quoted(`${path}:${flag}`)}) ${each.length === 0 ? '_files' : `compadd -- ${each.join(' ')}`}; return ;;`,
      ),
  )
  const options = all.map(({ path, options: own }) => {
    const flags = [...own, ...(path === '' ? [] : (program?.options ?? []))]
    return `      (${quoted(path)}) offered=(${flags.map(({ flag, about }) => described(flag, about)).join(' ')}) ;;`
  })
  const words = verbs
    .filter(({ values: each }) => each.length > 0)
    .map(({ path, values: each }) => `    (${quoted(path)}) compadd -- ${each.join(' ')} ;;`)
  const top = verbs.filter(({ path }) => !path.includes(' ')).map(({ path, summary }) => described(path, summary))
  return `#compdef sorepoint
_sorepoint() {
  local verb= i
  local -a offered
  for ((i = 2; i < CURRENT; i++)); do
    case $verb:$words[i] in
${found.join('\n')}
    esac
  done
  case $verb:$words[CURRENT-1] in
${values.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    case $verb in
${options.join('\n')}
    esac
    _describe -o option offered
    return
  fi
  case $verb in
    ('') offered=(${top.join(' ')}); _describe verb offered ;;
${words.join('\n')}
    (*) _files ;;
  esac
}
if ! (( $+functions[compdef] )); then autoload -Uz compinit && compinit; fi
compdef _sorepoint sorepoint
`
}

/** `'word:what it is'`; a colon of the description is none of the pair's. */
const described = (word: string, about: string): string => quoted(`${word}:${about.replaceAll(':', '\\:')}`)
