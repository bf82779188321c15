// That there is a log here is marked at two places the browser may clear apart from the log itself.
const MARK = 'sorepoint-log'
const TOKEN = 'sorepoint-token'
const LONGEST_S = 400 * 24 * 3600

/** True where this browser has kept a log before. */
export function hadLog(): boolean {
  return stored(MARK) !== null || document.cookie.split('; ').includes(`${MARK}=1`)
}

export function markLog(): void {
  store(MARK, '1')
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to set one is not in every browser
  document.cookie = `${MARK}=1; max-age=${LONGEST_S}; path=/; samesite=strict`
}

/** What a change carries: the same in all tabs, so that a page stays good when another tab takes over. */
export function changeToken(): string {
  const token = stored(TOKEN) ?? crypto.randomUUID()
  store(TOKEN, token)
  return token
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // A browser that keeps nothing.
  }
}
