import { Argument, type Command } from 'commander'
import { bashScript } from '../completion/bash.ts'
import { fishScript } from '../completion/fish.ts'
import { programWords, SHELLS, type Shell, type VerbWords } from '../completion/words.ts'
import { zshScript } from '../completion/zsh.ts'
import { explained, GROUPS } from '../help.ts'

const SCRIPTS: Readonly<Record<Shell, (words: readonly VerbWords[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

/** @param everyVerb what adds each verb to a program: the one at hand knows only the verb that was called */
export function addCompletion(
  program: Command,
  everyVerb: () => Promise<readonly ((program: Command) => void)[]>,
): void {
  explained(program.command('completion'), {
    summary: 'let your shell complete sorepoint’s words',
    about:
      'Prints what lets your shell complete verbs, options and their values with the Tab key. Put the line for your shell where it reads its settings: bash in ~/.bashrc, zsh at the end of ~/.zshrc; fish takes it as a file.',
    examples: ['completion bash', 'completion zsh', 'completion fish'],
  })
    .helpGroup(GROUPS.more)
    .addArgument(new Argument('<shell>', 'your shell').choices(SHELLS))
    .addHelpText(
      'after',
      `
To set it up:
  bash   echo 'eval "$(sorepoint completion bash)"' >> ~/.bashrc
  zsh    echo 'eval "$(sorepoint completion zsh)"' >> ~/.zshrc
  fish   sorepoint completion fish > ~/.config/fish/completions/sorepoint.fish`,
    )
    .action(async (shell: Shell) => {
      const { Command: Program } = await import('commander')
      const whole = new Program('sorepoint')
      for (const option of program.options) whole.addOption(option)
      for (const add of await everyVerb()) add(whole)
      process.stdout.write(SCRIPTS[shell](programWords(whole)))
    })
}
