import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the package', () => {
  test('says plainly which Node it needs when the one at hand is too old', () => {
    const pretend = `
      const versions = Object.create(process.versions, { node: { value: '20.1.0' } })
      Object.defineProperty(process, 'versions', { value: versions })
      require(${JSON.stringify(join(root, 'bin/sorepoint.cjs'))})`
    const ran = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/needs Node\.js 26 or newer; this is 20\.1\.0/)
    expect(ran.stdout).toBe('')
  })

  test('its start file is JavaScript that the oldest Node can read', () => {
    const source = readFileSync(join(root, 'bin/sorepoint.cjs'), 'utf8')
    expect(source).not.toMatch(/=>|\bconst\b|\blet\b|`|\bimport\(/)
  })

  test('what is bundled runs, and needs nothing beside it', () => {
    expect(packageJson.dependencies).toBeUndefined()
    expect(existsSync(join(root, 'dist/cli.js'))).toBe(true)
    const ran = spawnSync(process.execPath, [join(root, 'bin/sorepoint.cjs'), '--version'], { encoding: 'utf8' })
    expect([ran.status, ran.stdout.trim()]).toEqual([0, packageJson.version])
  })
})
