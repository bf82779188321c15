import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeLabel } from '../../../src/app/import/safe-label.ts'

test.each([
  ['ann.b@example.org_12345.fit', '12345.fit'],
  ['ann_b@example.co.uk_12345.fit', '12345.fit'],
  ['DI_CONNECT/UploadedFiles_0-_Part1.zip!ann@example.org_1.fit', 'DI_CONNECT/UploadedFiles_0-_Part1.zip!1.fit'],
  ['ann%40example.org_12345.fit', '12345.fit'],
  ['DI-Connect-Fitness/ann@example.org_0_summarizedActivities.json', 'DI-Connect-Fitness/0_summarizedActivities.json'],
  ['ann@example.org.zip!activities/1.fit.gz', 'account.zip!activities/1.fit.gz'],
  ['ann@example.org/activities.csv', 'account/activities.csv'],
  ['activities/15299399917.gpx.gz', 'activities/15299399917.gpx.gz'],
])('%s is shown as %s', (path, label) => {
  expect(safeLabel(path)).toBe(label)
})

test('no address survives, wherever it stands', () => {
  const name = fc.stringMatching(/^[a-z0-9._-]{1,12}$/)
  const address = fc.tuple(name, fc.stringMatching(/^[a-z0-9-]{1,10}\.[a-z]{2,5}$/)).map(([a, b]) => `${a}@${b}`)
  fc.assert(
    fc.property(fc.array(name), address, name, fc.constantFrom('/', '!'), (before, hidden, after, separator) => {
      const label = safeLabel([...before, `${hidden}_${after}.fit`, after].join(separator))
      expect(label).not.toContain('@')
      expect(label).toContain(`${after}.fit`)
    }),
  )
})

test('a name cannot rewrite the terminal or run backwards', () => {
  expect(safeLabel('run\u001b[2J\u202etif.fit')).toBe('run\ufffd[2J\ufffdtif.fit')
})
