import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/lib/text-width.ts'
import { COLOURED } from '../../src/report/paint.ts'
import { kneeLog, logOf, noteOn, runOn, weekReport, written } from './invented.ts'

const SUNDAY = 82

describe('the terminal form', () => {
  test('fits 80 columns whatever a run is called', async () => {
    const long = '山'.repeat(60) + 'x'.repeat(120)
    const log = kneeLog({ run: { title: long, description: long } })
    const note = { ...log.notes[0]!, text: `left knee 4/10 ${long}` }
    const text = await written('text', weekReport({ ...log, notes: [note] }, SUNDAY))
    const widest = Math.max(...text.split('\n').map(textWidth))
    expect(widest).toBeLessThanOrEqual(80)
    expect(text.replaceAll(/\s/g, '')).toContain('山'.repeat(60))
  })

  test('says the same without colours', async () => {
    const report = weekReport(kneeLog(), SUNDAY)
    const coloured = await written('text', report, COLOURED)
    expect(coloured).toContain('\u001b[')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(await written('text', report))
  })

  test('the first screen holds the level, the sentence and what to do', async () => {
    const screen = (await written('text', weekReport(kneeLog(), SUNDAY))).split('\n').slice(0, 24).join('\n')
    expect(screen).toMatch(/^[●◐■▲] /m)
    expect(screen).toContain('Do')
    expect(screen).toContain('Leave out')
  })
})

describe('every form', () => {
  const forms = ['text', 'md', 'html'] as const

  test.each(forms)('%s tells miles and feet to who set miles', async (form) => {
    const text = await written(form, weekReport(kneeLog({ settings: { units: 'mi' } }), SUNDAY))
    // 18 km.
    expect(text).toContain('11.2 mi')
    expect(text).not.toMatch(/\d km\b/)
  })

  test.each(forms)('%s starts the week where the runner does', async (form) => {
    const log = kneeLog({ settings: { weekStart: 'sunday' } })
    const text = await written(form, weekReport(log, SUNDAY))
    // The day is a Saturday: the 83rd day from a Monday.
    const days = text.match(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g) ?? []
    expect(weekReport(log, SUNDAY).analysis.week.from).toBe('2026-03-22')
    expect(text).toContain('22 Mar to 28 Mar')
    expect(days).toContain('Sat')
  })

  test.each(forms)('%s writes dates and numbers as the country does', async (form) => {
    const log = logOf([runOn(1, 8, { ascentM: 1200, descentM: 1200, elevationSource: 'barometric' })])
    const [british, american] = [weekReport(log, 1, 'en-GB'), weekReport(log, 1, 'en-US')]
    expect(await written(form, british)).toContain('11 Jan')
    expect(await written(form, american)).toContain('Jan 11')
  })

  test.each(forms)('%s puts an emergency first and alone', async (form) => {
    const log = kneeLog()
    const text = await written(
      form,
      weekReport({ ...log, notes: [...log.notes, noteOn(83, 'chest pain on the stairs after my run')] }, SUNDAY),
    )
    expect(text).toContain('Call 112 now')
    for (const other of ['Leave out', 'Your week', 'Twelve weeks', 'At most, in']) expect(text).not.toContain(other)
  })
})
