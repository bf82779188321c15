import type { Format } from '../../lib/format.ts'
import type { LinkKind } from '../../model/link.ts'

/** Addresses for people without an account. */
export const LINK_WORDS = {
  title: 'Links',
  what: 'A link lets somebody without an account do one thing, until it ends. Whoever has it can use it, so send it to one person. You can take it back here at any time.',
  kinds: {
    sheet: 'Read my sheet for a physio',
    upload: 'Send files into my log, once',
  } satisfies Record<LinkKind, string>,
  kind: 'What it is for',
  label: 'Whom it is for',
  days: 'Good for',
  sheetShows: 'The sheet shows what you ran and what you noted of pains, in your words.',
  withConditions: 'Show conditions, pregnancy and medicines too',
  make: 'Make the link',
  made: 'Here is the link. It is shown this once and kept nowhere.',
  none: 'No link is good at the moment.',
  revoke: 'Take it back',
  over: 'This link is over',
  overWhy: 'It was taken back, used, or its days are over. Ask the runner for a new one.',
  sendTitle: 'Send runs',
  sendWhy: (name: string): string =>
    `These files go into the log of ${name}, and nothing of the log is shown to you. The link is good once.`,
  sent: 'Thank you. The files are in the log.',
  ends: (untilMs: number, looks: number, kind: LinkKind, format: Format): string => {
    const end = `good until ${format.fullDate(new Date(untilMs).toISOString().slice(0, 10))}`
    if (kind === 'upload') return end
    return `${end}, ${looks === 0 ? 'not read yet' : looks === 1 ? 'read once' : `read ${looks} times`}`
  },
} as const

/** A length in days, to choose. */
export const daysText = (days: number): string => (days === 1 ? 'one day' : `${days} days`)
