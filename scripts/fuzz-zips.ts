// Reads the directories of many zips, sound and damaged, by our own reader and by yauzl, and names the first that the two
// see differently: `node scripts/fuzz-zips.ts [count] [first seed]`.
import { isDeepStrictEqual } from 'node:util'
import { directoryByUs, directoryByYauzl } from '../test/app/import/yauzl-directory.ts'
import { mutatedZip } from '../test/app/import/zip-mutations.ts'

const [count = '20000', firstSeed = '1'] = process.argv.slice(2)
let members = 0
const damages = new Map<string, number>()
for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(count); seed++) {
  const zip = mutatedZip(seed)
  const [ours, yauzls] = [await directoryByUs(zip), await directoryByYauzl(zip)]
  if (!isDeepStrictEqual(ours, yauzls)) {
    console.log(`seed ${seed}: ours ${JSON.stringify(ours)}\nyauzl's ${JSON.stringify(yauzls)}`)
    process.exit(1)
  }
  members += ours.members.length
  const damage = ours.damage?.replaceAll(/0x[0-9a-f]+|\d+/g, '#') ?? 'sound'
  damages.set(damage, (damages.get(damage) ?? 0) + 1)
}
console.log(`${count} zips with ${members} members: the same`)
for (const [damage, times] of [...damages].sort(([, a], [, b]) => b - a)) console.log(`${times} × ${damage}`)
