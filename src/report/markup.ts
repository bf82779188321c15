import { plainText } from './plain-text.ts'

/** HTML or SVG that is ready to be put into a page. */
export interface Markup {
  readonly markup: string
}

/** What may be put into a template. */
export type Content = Markup | string | number | null | readonly Content[]

/**
 * HTML from a template. Whatever is put in is text and escaped, unless it is markup itself; control characters and
 * the marks that reverse the direction of writing are taken out. Safe between tags and in quoted attributes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: strings.map((part, index) => part + (index < values.length ? write(values[index]!) : '')).join('') }
}

/** Text that is markup already, such as a drawing made elsewhere. */
export function trusted(markup: string): Markup {
  return { markup }
}

function write(value: Content): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(Math.round(value * 100) / 100)
  if (typeof value === 'string') return escapeHtml(value)
  if ('markup' in value) return value.markup
  return value.map(write).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}
