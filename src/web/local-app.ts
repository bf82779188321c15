import { createApp, type WebApp } from './app.ts'
import type { WebContext } from './context.ts'
import { type GuardSetup, guard } from './guard.ts'

/** What the page stands on that a server on this machine shows. */
export interface LocalContext extends Omit<WebContext, 'gate'>, GuardSetup {}

/** The page for this user's own browser. */
export const createLocalApp = (given: LocalContext): WebApp => createApp({ ...given, gate: guard(given) })
