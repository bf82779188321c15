import { expect, test } from 'vitest'
import { rawZip } from '../../reliability/raw-zip.ts'
import { directoryByUs, directoryByYauzl } from './yauzl-directory.ts'
import { mutatedZip, soundZip } from './zip-mutations.ts'

// The reader of zip directories against yauzl. Twenty thousand zips: `node scripts/fuzz-zips.ts`.

const SEEDS = Array.from({ length: 600 }, (_, seed) => seed)

test('sound zips of every kind of directory: the same members, and no damage', async () => {
  let members = 0
  for (const seed of SEEDS) {
    const zip = soundZip(seed)
    const ours = await directoryByUs(zip)
    expect(ours, `seed ${seed}`).toEqual(await directoryByYauzl(zip))
    members += ours.members.length
  }
  expect(members).toBeGreaterThan(1000)
})

test('zips to which something happened: the same members, and the same damage', async () => {
  const damages = new Set<string>()
  for (const seed of SEEDS) {
    const zip = mutatedZip(seed)
    const ours = await directoryByUs(zip)
    expect(ours, `seed ${seed}`).toEqual(await directoryByYauzl(zip))
    if (ours.damage !== null) damages.add(ours.damage.replaceAll(/0x[0-9a-f]+|\d+/g, '#'))
  }
  // What can be wrong with a directory was wrong with one of them.
  expect(damages.size).toBeGreaterThanOrEqual(8)
})

test('a directory longer than one read, its entries across the reads', async () => {
  const nothing = Buffer.alloc(0)
  const zip = rawZip(
    Array.from({ length: 7000 }, (_, n) => ({ name: `${'long/'.repeat(n % 13)}${n}.fit`, packed: nothing })),
  )
  const { members, damage } = await directoryByUs(zip)
  expect([members.length, damage]).toEqual([7000, null])
  expect(members).toEqual((await directoryByYauzl(zip)).members)
})
