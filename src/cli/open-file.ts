import { spawn } from 'node:child_process'
import { platform } from 'node:process'

/** What opens a file in the program the user has for it. */
const OPENERS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  // The first quoted word would be taken for the title of a window.
  win32: ['cmd', '/c', 'start', '""'],
}

/** Shows a file in the runner's own program for it. @returns why not, or null */
export function openFile(path: string): Promise<string | null> {
  const [command, ...args] = OPENERS[platform] ?? ['xdg-open']
  return new Promise((resolve) => {
    const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true })
    child.once('error', ({ message, code }: NodeJS.ErrnoException) =>
      resolve(code === 'ENOENT' ? 'nothing here can show it; open the file yourself' : message),
    )
    child.once('spawn', () => {
      child.unref()
      resolve(null)
    })
  })
}
