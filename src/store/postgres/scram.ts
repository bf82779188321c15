import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

// https://www.postgresql.org/docs/current/auth-password.html, and RFC 5802
const ITERATIONS = 4096
const [KEY_BYTES, SALT_BYTES] = [32, 16]

/** What the server keeps instead of a password, made here: so the password stands in no statement, and in no log of one. */
export function scramVerifier(password: string, salt: Uint8Array = randomBytes(SALT_BYTES)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, KEY_BYTES, 'sha256')
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  const server = keyed('Server Key').toString('base64')
  return `SCRAM-SHA-256$${ITERATIONS}:${Buffer.from(salt).toString('base64')}$${stored}:${server}`
}
