import type { Command } from 'commander'

/**
 * The options of every verb, brought before the verb: they may be typed anywhere, and each verb then reads what stands
 * behind its own name by itself. Without this a verb takes the options of its own verbs for its own.
 */
export function globalsFirst(program: Command, args: readonly string[]): readonly string[] {
  const first: string[] = []
  const rest: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string
    if (arg === '--') return [...first, ...rest, ...args.slice(at)]
    const [flag] = arg.split('=')
    const option = program.options.find(({ long }) => long === flag)
    // The version is no option of a verb.
    if (option === undefined || option.long === '--version') rest.push(arg)
    else {
      first.push(arg)
      const value = args[at + 1]
      if (option.required && arg === flag && value !== undefined) {
        first.push(value)
        at++
      }
    }
  }
  return [...first, ...rest]
}
