import { answer } from '../../src/cli/main.ts'

// However the tests were called, the program is told to have been called by its name.
delete process.env['npm_command']

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A call in this very process: quick, where the process itself is not what is tried. */
export async function call(...args: readonly string[]): Promise<Said> {
  const said = { out: '', err: '' }
  const { stdout, stderr } = process
  const [writeOut, writeErr, before] = [stdout.write, stderr.write, process.exitCode]
  stdout.write = (text: string | Uint8Array) => {
    said.out += String(text)
    return true
  }
  stderr.write = (text: string | Uint8Array) => {
    said.err += String(text)
    return true
  }
  process.exitCode = 0
  try {
    await answer(args)
    return { ...said, code: Number(process.exitCode) }
  } finally {
    stdout.write = writeOut
    stderr.write = writeErr
    process.exitCode = before
  }
}
