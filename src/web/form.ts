import type { Context } from 'hono'

/** The fields of a form, each with all its values, as they were sent. */
export type Form = URLSearchParams

export async function readForm(context: Context): Promise<Form> {
  return new URLSearchParams(await context.req.text())
}

/** A field's only value; '' where it is not there. */
export const field = (form: Form, name: string): string => form.get(name) ?? ''
