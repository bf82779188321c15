import { openKey, proofOf, readOpenKey, sameText } from '../app/serve/open-keys.ts'

/** An address that opens the page is good for as long. */
const KEY_MS = 60_000

/** Who may come in: whoever opens an address that this user's own program made, once; then by a cookie. */
export interface Door {
  /** The name and the value of the cookie of those who came in. A port's own name: cookies do not tell ports apart. */
  readonly cookie: readonly [name: string, value: string]
  /** A fresh key of an address that opens a page. */
  key(path: string): string
  /** Answers whoever wants to know that the page's own server listens here, before they compose a key. */
  prove(challenge: string): { readonly nonce: string; readonly proof: string }
  /** The path a key leads to; it is good no second time. Null for a key that is spent, too old or none. */
  enter(key: string): string | null
  /** True where one of the cookies of a request is the one. */
  knows(cookies: string): boolean
}

export interface DoorKeys {
  readonly port: number
  /** Of this user and this server: it stands in the file beside the log. */
  readonly secret: string
  readonly newSecret: () => string
  /** A clock that is never set back. */
  readonly nowMs: () => number
}

export function startDoor({ port, secret, newSecret, nowMs }: DoorKeys): Door {
  const name = `sorepoint_${port}`
  const value = newSecret()
  /** Keys that were used, until they would be too old anyhow: only keys of ours ever stand here. */
  const spent = new Map<string, number>()
  const nonce = (): string => `${Math.ceil(nowMs() + KEY_MS).toString(36)}-${newSecret()}`
  return {
    cookie: [name, value],
    key: (path) => openKey(secret, port, nonce(), path),
    prove(challenge) {
      const own = nonce()
      return { nonce: own, proof: proofOf(secret, port, challenge, own) }
    },
    enter(key) {
      const read = readOpenKey(secret, port, key)
      const now = nowMs()
      for (const [each, untilMs] of spent) if (untilMs < now) spent.delete(each)
      if (read === null || spent.has(read.nonce)) return null
      const untilMs = Number.parseInt(read.nonce, 36)
      if (!(untilMs >= now && untilMs <= now + KEY_MS + 1)) return null
      spent.set(read.nonce, untilMs)
      return read.path
    },
    knows: (cookies) =>
      cookies.split(';').some((each) => {
        const [named, ...rest] = each.trim().split('=')
        return named === name && sameText(rest.join('='), value)
      }),
  }
}
