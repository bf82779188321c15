import { createHash, createHmac, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** What the address of an invitation holds: nobody can guess it, and it is kept nowhere. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** What is kept in its place: whoever reads the table can make no address of it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Stands in the forms of one person's pages: another site cannot know it. The same on every server of the club. */
export const formToken = (secret: string, person: string): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['form', person]))
    .digest('base64url')

const ATHLETE_BYTES = 9

/** The id of a new log. It says nothing of who it is: names stand in the table of people alone. */
export const newAthlete = (): string => `a${randomBytes(ATHLETE_BYTES).toString('hex')}`
