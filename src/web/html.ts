import { raw, html as tag } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Markup } from '../report/markup.ts'

/** Markup whose every inserted text is escaped. */
export type Html = HtmlEscapedString

/** A template whose values are escaped unless they are templates themselves. None of ours waits for anything. */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): Html =>
  tag(strings, ...values) as Html

/** A drawing of the report's, whose texts are escaped already. */
export const drawn = ({ markup }: Markup): Html => raw(markup)

/** Nothing to show. */
export const NOTHING = html``
