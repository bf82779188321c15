import { WrongUse } from './failure.ts'

/** Browsers keep a page's secrets from others on these without TLS: to try things out on one machine. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/

/** The address browsers see, checked. @throws {WrongUse} */
export function readOrigin(text: string): string {
  const parsed = URL.canParse(text) ? new URL(text) : null
  if (parsed === null || parsed.origin !== text.toLowerCase().replace(/\/$/, '')) {
    throw new WrongUse(`--origin takes an address without a path, such as https://club.example, not "${text}"`)
  }
  if (parsed.protocol !== 'https:' && !LOCAL.test(parsed.origin)) {
    throw new WrongUse('--origin has to begin with https://: passwords and sessions go over it')
  }
  return parsed.origin
}

/** Where nobody says: this machine alone. */
export const localOrigin = (port: number): string => `http://localhost:${port}`
