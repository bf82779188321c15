import { spawn } from 'node:child_process'

/** True where a browser can be shown: a desktop, not a shell on another machine. */
export function canOpenBrowser(): boolean {
  if (process.env['SSH_CONNECTION'] !== undefined) return false
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
}

/** Shows an address of ours. It stands in the terminal too, so that nothing is lost where no browser opens. */
export function openBrowser(url: string): void {
  if (!canOpenBrowser()) return
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const child = spawn(program as string, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
