import { quoted, type VerbWords } from './words.ts'

/** For fish: one line a word. */
export function fishScript([program, ...verbs]: readonly VerbWords[]): string {
  const lines = verbs.flatMap((verb) => linesOf(verb))
  const global = (program?.options ?? []).map((option) => optionLine('', option))
  return `complete -c sorepoint -e\n${[...global, ...lines].join('\n')}\n`
}

function linesOf({ path, summary, options, values, takesFiles }: VerbWords): readonly string[] {
  const [verb, sub] = path.split(' ')
  const where = ` -n ${quoted(sub === undefined ? `__fish_seen_subcommand_from ${verb}` : `__fish_seen_subcommand_from ${verb}; and __fish_seen_subcommand_from ${sub}`)}`
  const offered =
    sub === undefined
      ? `complete -c sorepoint -n __fish_use_subcommand -f -a ${verb} -d ${quoted(summary)}`
      : `complete -c sorepoint -n ${quoted(`__fish_seen_subcommand_from ${verb}`)} -f -a ${sub} -d ${quoted(summary)}`
  return [
    offered,
    ...(takesFiles ? [] : [`complete -c sorepoint${where} -f`]),
    ...(values.length > 0 && sub === undefined
      ? [`complete -c sorepoint${where} -f -a ${quoted(values.join(' '))}`]
      : []),
    ...options.map((option) => optionLine(where, option)),
  ]
}

function optionLine(where: string, { flag, about, takesValue, values }: VerbWords['options'][number]): string {
  const value = !takesValue ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r'
  return `complete -c sorepoint${where} -l ${flag.slice(2)}${value} -d ${quoted(about)}`
}
