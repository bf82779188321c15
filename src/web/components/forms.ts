import { type Content, type Html, html, NOTHING } from '../../lib/html.ts'

/** A form that changes something: every change carries the page's token. */
export const postForm = (token: string, action: string, content: Content, kind: string | null = null): Html =>
  html`<form method="post" action="${action}"${kind === null ? NOTHING : html` class="${kind}"`}><input type="hidden" name="token" value="${token}">${content}</form>`

export const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}">`

export const option = (value: string, words: string, isChosen: boolean): Html =>
  html`<option value="${value}"${isChosen ? html` selected` : NOTHING}>${words}</option>`

/** A radio or a box as a button to tap. */
export const choice = (
  kind: 'radio' | 'checkbox',
  name: string,
  value: string,
  label: string,
  isChosen: boolean,
): Html =>
  html`<label class="choice"><input type="${kind}" name="${name}" value="${value}"${isChosen ? html` checked` : NOTHING}><span>${label}</span></label>`

/** A field of a form as it was sent; '' where it is not there. */
export const field = (form: URLSearchParams, name: string): string => form.get(name) ?? ''
