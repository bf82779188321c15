import type { AccountFault } from '../../model/club.ts'
import { openPool } from '../../store/postgres/database.ts'
import { orMissing } from '../../store/postgres/load-package.ts'
import { CLUB_SCHEMA } from '../../store/postgres/migrations/index.ts'

/** Where the accounts' own addresses begin: of them the passkeys' alone are answered (src/club/access/routes.ts). */
export const ACCOUNTS_PATH = '/accounts'

/** Where the address of whoever asks is put, from what the proxy in front says: nobody else can set it. */
export const ADDRESS_HEADER = 'x-sorepoint-address'

/** NIST SP 800-63B asks for eight at the least, and for fifteen where nothing else protects; ten and a limit on tries. */
export const PASSWORD_CHARACTERS = { least: 10, most: 128 } as const

const SESSION_S = 14 * 24 * 3600
const RECOVERY_S = 24 * 3600
/** A few people behind one address sign in at once on a club evening; a machine that guesses has no more of it. */
const TRIES = { window: 60, max: 10 } as const

/** Done, with the cookies to be set; or why not. */
export type AccountAnswer =
  | { readonly ok: true; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly error: AccountFault }

/** A key of a device. */
export interface Passkey {
  readonly id: string
  readonly name: string | null
  readonly createdMs: number | null
}

/** Who has an account, and whose session a request has: kept by better-auth, in the database. */
export interface Accounts {
  /** Of the session that the cookies name, read from the database each time; null: nobody. */
  personId(headers: Headers): Promise<string | null>
  signIn(request: Request, given: { email: string; password: string }): Promise<AccountAnswer>
  signOut(request: Request): Promise<AccountAnswer>
  signUp(given: {
    name: string
    email: string
    password: string
  }): Promise<
    (AccountAnswer & { ok: false }) | { readonly ok: true; readonly cookies: readonly string[]; readonly id: string }
  >
  changePassword(request: Request, given: { old: string; next: string }): Promise<AccountAnswer>
  /** What the address of a way back into an account holds; good once, for a day. Null: there is no such account. */
  recovery(email: string): Promise<string | null>
  /** A new password by a way back; every session of the account ends. */
  recover(request: Request, given: { token: string; password: string }): Promise<AccountAnswer>
  passkeys(headers: Headers): Promise<readonly Passkey[]>
  removePasskey(headers: Headers, id: string): Promise<void>
  /** Makes and tries passkeys, as the page's script asks. */
  passkeyAnswer(request: Request): Promise<Response>
  close(): Promise<void>
}

export interface AccountsPlace {
  /** `postgres://…`, of the role of the server. */
  readonly address: string
  readonly secret: string
  /** As browsers see it: `https://club.example`. */
  readonly origin: string
  /** Other names of this server on this machine. */
  readonly origins: readonly string[]
  readonly onError: (error: unknown) => void
}

/** @throws {StoreError} `package-missing` */
export async function openAccounts({ address, secret, origin, origins, onError }: AccountsPlace): Promise<Accounts> {
  // Nothing is reported to anybody, whatever the environment says.
  process.env['BETTER_AUTH_TELEMETRY'] = '0'
  const [{ betterAuth }, { passkey }, { PostgresDialect }, { isAPIError }] = await Promise.all([
    orMissing('better-auth', () => import('better-auth')),
    orMissing('@better-auth/passkey', () => import('@better-auth/passkey')),
    orMissing('kysely', () => import('kysely')),
    orMissing('better-auth', () => import('better-auth/api')),
  ])
  const pool = await openPool(address)
  /** Made just now, by the address of the account they lead back into. */
  const waysBack = new Map<string, string>()
  const auth = betterAuth({
    appName: 'sorepoint',
    baseURL: origin,
    basePath: ACCOUNTS_PATH,
    secret,
    trustedOrigins: [...origins],
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: CLUB_SCHEMA, transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError },
    session: { expiresIn: SESSION_S, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: { '/sign-in/email': TRIES, '/reset-password': TRIES, '/change-password': TRIES },
    },
    advanced: {
      cookiePrefix: 'sorepoint',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        // Where somebody signed in from is nobody's business once they are in.
        create: { before: async (session) => ({ data: { ...session, ipAddress: '', userAgent: '' } }) },
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_CHARACTERS.least,
      maxPasswordLength: PASSWORD_CHARACTERS.most,
      resetPasswordTokenExpiresIn: RECOVERY_S,
      revokeSessionsOnPasswordReset: true,
      // There is no mail: the admin who makes the address hands it over.
      sendResetPassword: async ({ user, token }) => void waysBack.set(user.email, token),
    },
    plugins: [passkey({ rpID: new URL(origin).hostname, rpName: 'sorepoint', origin: [...origins] })],
  })

  /** By the library's own door, so that its limits and its look at the origin hold. */
  const ask = async (request: Request, path: string, body: object): Promise<AccountAnswer> => {
    const headers = new Headers(request.headers)
    headers.set('content-type', 'application/json')
    headers.delete('content-length')
    const answer = await auth.handler(
      new Request(`${origin}${ACCOUNTS_PATH}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
    if (answer.ok) return { ok: true, cookies: answer.headers.getSetCookie() }
    if (answer.status === 429) return { ok: false, error: 'too-many' }
    return { ok: false, error: faultOf(((await answer.json().catch(() => ({}))) as { code?: unknown }).code) }
  }
  return {
    async personId(headers) {
      const session = await auth.api.getSession({ headers })
      return session?.user.id ?? null
    },
    signIn: (request, given) => ask(request, '/sign-in/email', given),
    signOut: (request) => ask(request, '/sign-out', {}),
    async signUp(given) {
      try {
        const { headers, response } = await auth.api.signUpEmail({ body: given, returnHeaders: true })
        return { ok: true, cookies: headers.getSetCookie(), id: response.user.id }
      } catch (error) {
        if (!isAPIError(error)) throw error
        return { ok: false, error: faultOf((error.body as { code?: unknown } | undefined)?.code) }
      }
    },
    changePassword: (request, { old, next }) =>
      ask(request, '/change-password', { currentPassword: old, newPassword: next, revokeOtherSessions: true }),
    async recovery(email) {
      const account = email.trim().toLowerCase()
      await auth.api.requestPasswordReset({ body: { email: account } })
      const token = waysBack.get(account) ?? null
      waysBack.delete(account)
      return token
    },
    recover: (request, { token, password }) => ask(request, '/reset-password', { token, newPassword: password }),
    async passkeys(headers) {
      const known = await auth.api.listPasskeys({ headers })
      return known.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? null,
        createdMs: createdAt === null || createdAt === undefined ? null : new Date(createdAt).getTime(),
      }))
    },
    async removePasskey(headers, id) {
      await auth.api.deletePasskey({ headers, body: { id } })
    },
    passkeyAnswer: (request) => auth.handler(request),
    close: () => pool.end(),
  }
}

function faultOf(code: unknown): AccountFault {
  switch (code) {
    case 'USER_ALREADY_EXISTS':
    case 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL':
      return 'taken'
    case 'INVALID_EMAIL':
    case 'VALIDATION_ERROR':
      return 'bad-email'
    case 'PASSWORD_TOO_SHORT':
    case 'PASSWORD_TOO_LONG':
      return 'short'
    case 'INVALID_TOKEN':
      return 'used'
    default:
      return 'wrong'
  }
}
