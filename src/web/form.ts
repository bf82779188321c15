import type { Context } from 'hono'

/** The fields of a form, each with all its values, as they were sent. */
export type Form = URLSearchParams

/** Whoever sent a form went away in the middle of it: no fault of anybody's, and nobody hears the answer. */
export class BrokenOff extends Error {}

/** @throws {BrokenOff} */
export const readForm = (context: Context): Promise<Form> => formOf(context.req.raw)

/** The fields of a request, whose body nobody has read yet. @throws {BrokenOff} */
export async function formOf(request: Request): Promise<Form> {
  try {
    return new URLSearchParams(await request.text())
  } catch (cause) {
    throw new BrokenOff('the form broke off', { cause })
  }
}
