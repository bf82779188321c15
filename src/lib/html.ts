/** HTML or SVG that is ready to be put into a page. */
export interface Html {
  readonly markup: string
}

/** What may be put into a template. */
export type Content = Html | string | number | null | readonly Content[]

export type HtmlTag = (strings: TemplateStringsArray, ...values: readonly Content[]) => Html

/**
 * A template tag for HTML. Whatever is put in is text and escaped, unless it is HTML itself. Safe between tags and in
 * quoted attributes.
 * @param clean what is done to texts before they are escaped
 * @param figure how numbers are written
 */
export function htmlTag(clean: (text: string) => string, figure: (value: number) => string): HtmlTag {
  const write = (value: Content): string => {
    if (value === null) return ''
    if (typeof value === 'number') return figure(value)
    if (typeof value === 'string') return escapeHtml(clean(value))
    return 'markup' in value ? value.markup : value.map(write).join('')
  }
  return (strings, ...values) => ({
    markup: strings.map((part, index) => part + (index < values.length ? write(values[index]!) : '')).join(''),
  })
}

/** Texts and numbers as they are: a form gives back what it was filled with. */
export const html = htmlTag((text) => text, String)

/** Text that is HTML already, such as a drawing made elsewhere. */
export const trusted = (markup: string): Html => ({ markup })

/** Nothing to show. */
export const NOTHING = trusted('')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is safe between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
