import type { ReportForm } from './report-form.ts'

/** The forms there are, each loaded only when it is asked for: the charts of a page are no load for a line of text. */
const FORMS = {
  text: async () => (await import('./forms/text.ts')).textForm,
  md: async () => (await import('./forms/markdown.ts')).markdownForm,
  html: async () => (await import('./forms/html.ts')).htmlForm,
  json: async () => (await import('./forms/json.ts')).jsonForm,
} as const satisfies Record<string, () => Promise<ReportForm>>

export type ReportFormat = keyof typeof FORMS

export const REPORT_FORMATS = Object.keys(FORMS) as readonly ReportFormat[]

export function loadForm(name: ReportFormat): Promise<ReportForm> {
  return FORMS[name]()
}
