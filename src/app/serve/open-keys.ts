import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// One secret of this machine's user opens a page that is being served: whoever holds it can compose an address that
// lets a browser in, and the server can prove that it holds it too. The secret itself never goes over the port.

const SECRET_BYTES = 32

/** A secret, or any other text that nobody can guess. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** True for a text that can be a secret of ours. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text)

/** What the parts are worth under a secret. The first part names the purpose, so that no answer serves for another. */
function sealed(secret: string, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
}

/** What a server says to show that it holds the secret: to this challenge, on this port, with this nonce of its own. */
export const proofOf = (secret: string, port: number, challenge: string, nonce: string): string =>
  sealed(secret, 'served here', String(port), challenge, nonce)

/** The key of an address that opens the page at a path: `nonce.seal`, with the path behind where it is not the first page. */
export function openKey(secret: string, port: number, nonce: string, path: string): string {
  const seal = sealed(secret, 'open', String(port), nonce, path)
  return [nonce, seal, ...(path === '/' ? [] : [Buffer.from(path).toString('base64url')])].join('.')
}

/** The nonce and the path of a key that was made with the secret; null for any other. */
export function readOpenKey(secret: string, port: number, key: string): { nonce: string; path: string } | null {
  const [nonce = '', , encoded] = key.split('.')
  const path = encoded === undefined ? '/' : Buffer.from(encoded, 'base64url').toString()
  return sameText(key, openKey(secret, port, nonce, path)) ? { nonce, path } : null
}

/** Compares in a time that tells nothing of the first difference. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
