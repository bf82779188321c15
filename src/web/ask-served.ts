import { Agent, get } from 'node:http'
import { newSecret, openKey, proofOf, sameText } from '../app/serve/open-keys.ts'
import type { Serving } from '../app/serve/server-lock.ts'
import { HOME } from './server.ts'

/** A server that is busy reading an import answers late. */
const PATIENCE_MS = 5000

/** Nothing of ours answers with more. */
const MAX_BYTES = 1024

/**
 * Asks the server on a port of this machine to prove that it holds the key that the file beside the log names, without
 * showing it the key. @returns the address that opens the page there; null where another program listens, or none
 */
export async function addressServed({ port, key }: Serving, path: string): Promise<string | null> {
  const challenge = newSecret()
  const answer = await ask(port, `/open?challenge=${challenge}`)
  if (answer === null || !/^[\w-]{1,80}$/.test(answer.nonce)) return null
  if (!sameText(answer.proof, proofOf(key, port, challenge, answer.nonce))) return null
  return openAddress(port, openKey(key, port, answer.nonce, path))
}

/** The address that opens the page. */
export const openAddress = (port: number, key: string): string => `http://${HOME}:${port}/open?key=${key}`

async function ask(port: number, path: string): Promise<{ nonce: string; proof: string } | null> {
  try {
    const { nonce, proof } = JSON.parse(await load(port, path)) as Record<string, unknown>
    return typeof nonce === 'string' && typeof proof === 'string' ? { nonce, proof } : null
  } catch {
    return null
  }
}

function load(port: number, path: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  // An agent of its own: no proxy of the environment stands between.
  const agent = new Agent()
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const request = get({ host: HOME, port, path, agent, signal }, (response) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (piece: string) => {
      text += piece
      if (text.length > MAX_BYTES) request.destroy(new Error('too long'))
    })
    response.once('end', () => resolve(text))
    response.once('error', reject)
  })
  request.once('error', reject)
  return promise.finally(() => agent.destroy())
}
