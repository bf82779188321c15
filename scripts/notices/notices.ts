import type { BundledPackage } from './bundled-packages.ts'

const LINE = '-'.repeat(80)

/** The file THIRD-PARTY-NOTICES: each bundled package with every licence and notice text it came with. */
export function thirdPartyNotices(packages: readonly BundledPackage[]): string {
  const entries = packages.map(({ name, version, license, homepage, texts }) =>
    [
      LINE,
      `${name} ${version} (${license})`,
      ...(homepage === null ? [] : [homepage]),
      ...texts.flatMap(({ file, text }) => ['', ...(texts.length > 1 ? [`[${file}]`, ''] : []), text]),
    ].join('\n'),
  )
  return `${[
    'sorepoint is under the MIT licence (LICENSE). It holds code of the packages below, each under its own licence, whose',
    'texts follow. Written by `node scripts/build.ts` from what was bundled.',
    ...packages.map(({ name, version, license }) => `- ${name} ${version}: ${license}`),
    '',
    ...entries,
  ].join('\n')}\n`
}
