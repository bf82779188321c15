/** A machine of one's own or of one's own network: where a proxy in front of the server is. */
const NEAR = /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i

/**
 * The address of whoever asks, which tries to sign in are counted by. A proxy in front writes it last into
 * `X-Forwarded-For`; what stands before it, or comes from elsewhere, anybody could have written.
 */
export function askingAddress(peer: string | null, forwarded: string | null): string {
  const last = forwarded?.split(',').at(-1)?.trim() ?? ''
  return peer !== null && NEAR.test(peer) && last !== '' ? last : (peer ?? '')
}
