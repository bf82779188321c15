import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { physioReport } from '../../src/app/log/physio-report.ts'
import { escapeHtml } from '../../src/lib/html.ts'
import { loadForm, REPORT_FORMATS, type ReportFormat } from '../../src/report/index.ts'
import { escapeMarkdown } from '../../src/report/markdown/escape.ts'
import { PLAIN } from '../../src/report/paint.ts'
import { kneeLog, weekReport, written } from './invented.ts'

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;',
  '[click](javascript:alert(3)) `code` **bold** | cell | ![x](https://example.org/x.png) @someone #12',
  '\u001b[31mred\u001b]0;title\u0007 \u009b2J \u202eesrever\u202c \r\nnext line',
].join(' ')

function hostileLog(): ReturnType<typeof kneeLog> {
  const run = { title: HOSTILE, description: HOSTILE, shoe: HOSTILE, device: HOSTILE }
  const log = kneeLog({ run })
  return { ...log, notes: log.notes.map((note) => ({ ...note, text: `left knee 4/10 ${HOSTILE}` })) }
}

async function everyText(kind: ReportFormat): Promise<readonly string[]> {
  const log = hostileLog()
  const report = weekReport(log, 82)
  const form = await loadForm(kind)
  return [
    await written(kind, report),
    form.physio(physioReport(log, report.analysis.week, report.analysis.asOf), report.format, PLAIN, new Map()),
  ]
}

describe('text from a runner’s files', () => {
  test('is no markup in a page', async () => {
    for (const page of await everyText('html')) {
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(page).not.toMatch(/<script|<img|onerror=alert\(2\)>"/)
    }
  })

  test('is no Markdown', async () => {
    for (const text of await everyText('md')) {
      expect(text).toContain('\\[click\\](javascript:alert(3)) \\`code\\` \\*\\*bold\\*\\* \\| cell')
      expect(text).not.toMatch(/[^\\]<script/)
      // A mention, an issue, a link: each is broken by something that is not seen.
      expect(text).not.toMatch(/@someone|#12|https:\/\//)
    }
  })

  test('moves no cursor and turns no line', async () => {
    for (const kind of REPORT_FORMATS) {
      for (const text of await everyText(kind)) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }
    }
    for (const text of await everyText('json')) expect(JSON.stringify(JSON.parse(text))).toContain('\\u001b[31mred')
  })
})

describe('escaping', () => {
  test('leaves nothing a browser would read as markup, and loses nothing that is seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(escaped.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })

  test('puts a backslash before everything that Markdown reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~$ab '), maxLength: 30 }), (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped.replaceAll(/\\[\\`*_[\]<>|~$]/g, '')).not.toMatch(/[\\`*_[\]<>|~$]/)
        expect(escaped.replaceAll(/\\(.)/g, '$1')).toBe(text)
      }),
    )
  })
})
