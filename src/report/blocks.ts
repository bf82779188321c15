/**
 * A page as plain data, for the reports that are tables and lists: each form writes the same blocks in its own way.
 * Text in it is not yet escaped.
 */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly under: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly weight: 'strong' | 'usual' | 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** What is known at a glance: a name and what holds, a line each. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly kind: 'table'
      readonly name: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Closes a page. */
  | { readonly kind: 'footer'; readonly text: string }
  /** Drawings that only a page can show. */
  | { readonly kind: 'figures'; readonly of: FigureName }

/** One line of a list. Not every form shows the mark. */
export interface ListItem {
  readonly mark: string
  readonly text: string
}

export interface Fact {
  readonly name: string
  readonly text: string
}

/** Which drawing; its data stand in the analysis. */
export type FigureName = 'weeks' | 'body' | 'lanes'

/** The top of a page. @param under in a smaller hand: for whom, as of when */
export const title = (text: string, under: string): Block => ({ kind: 'title', text, under })
/** Begins a section. */
export const heading = (text: string): Block => ({ kind: 'heading', text })
/** Begins a part of a section. */
export const subheading = (text: string): Block => ({ kind: 'subheading', text })
/** Where a drawing stands. */
export const figures = (of: FigureName): Block => ({ kind: 'figures', of })
/** A paragraph. */
export const text = (words: string, weight: 'strong' | 'usual' | 'quiet' = 'usual'): Block => ({
  kind: 'text',
  text: words,
  weight,
})

/** A heading and a list, or nothing where the list is empty. */
export function listed(name: string, mark: string, texts: readonly string[]): readonly Block[] {
  if (texts.length === 0) return []
  return [subheading(name), { kind: 'list', items: texts.map((each) => ({ mark, text: each })) }]
}
