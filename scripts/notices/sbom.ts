import * as CDX from '@cyclonedx/cyclonedx-library'
import packageJson from '../../package.json' with { type: 'json' }
import type { BundledPackage } from './bundled-packages.ts'

/** Every licence met so far is one SPDX id; an expression would stand as a name. */
const LICENSES = new CDX.Contrib.License.Factories.LicenseFactory(() => {})

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

function component(name: string, version: string, license: string, type: CDX.Enums.ComponentType) {
  const made = new CDX.Models.Component(type, name, {
    version,
    purl: purlOf(name, version),
    bomRef: `${name}@${version}`,
  })
  made.licenses.add(LICENSES.makeDisjunctive(license))
  return made
}

/** The bill of materials as CycloneDX 1.6 JSON: what is bundled and nothing else. The same build writes the same bytes. */
export function sbom(packages: readonly BundledPackage[]): string {
  const bom = new CDX.Models.Bom()
  const own = component(packageJson.name, packageJson.version, packageJson.license, CDX.Enums.ComponentType.Application)
  bom.metadata.component = own
  for (const { name, version, license, author, homepage } of packages) {
    const each = component(name, version, license, CDX.Enums.ComponentType.Library)
    each.scope = CDX.Enums.ComponentScope.Required
    if (author !== null) each.author = author
    if (homepage !== null) {
      each.externalReferences.add(new CDX.Models.ExternalReference(homepage, CDX.Enums.ExternalReferenceType.Website))
    }
    bom.components.add(each)
    own.dependencies.add(each.bomRef)
  }
  const factory = new CDX.Serialize.JSON.Normalize.Factory(CDX.Spec.Spec1dot6)
  return `${new CDX.Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`
}
