import type { ReportForm } from './report-form.ts'

/** What a report can be written as: for a terminal, for GitHub or a wiki, as one page, for programs. */
export const REPORT_FORMATS = ['text', 'md', 'html', 'json'] as const

/** One of `REPORT_FORMATS`. */
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Each is loaded only when it is needed: the charts of a page are no load for a line of text. */
const FORMS: Readonly<Record<ReportFormat, () => Promise<ReportForm>>> = {
  text: async () => (await import('./forms/text.ts')).textForm,
  md: async () => (await import('./forms/markdown.ts')).markdownForm,
  html: async () => (await import('./forms/html.ts')).htmlForm,
  json: async () => (await import('./forms/json.ts')).jsonForm,
}

/** The form of a name. */
export function loadForm(name: ReportFormat): Promise<ReportForm> {
  return FORMS[name]()
}
