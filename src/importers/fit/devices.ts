import { altitudeKindOf } from '../altitude-kind.ts'
import type { Decoded } from './decoded.ts'
import { GARMIN_PRODUCTS } from './garmin-products.ts'

const GARMIN = 1

/** FIT `manufacturer` of those whose running files are met. */
const MANUFACTURERS: Readonly<Record<number, string>> = {
  1: 'Garmin',
  6: 'SRM',
  15: 'Dynastream',
  23: 'Suunto',
  32: 'Wahoo',
  37: 'Magellan',
  70: 'Sigma',
  71: 'TomTom',
  89: 'Tacx',
  95: 'Stryd',
  123: 'Polar',
  142: 'TAG Heuer',
  260: 'Zwift',
  265: 'Strava',
  267: 'Bryton',
  289: 'Hammerhead',
  294: 'COROS',
  310: 'Decathlon',
  326: 'Nike',
  337: 'Runna',
  339: 'Zepp',
  340: 'Peloton',
  348: 'Huawei',
}

const GARMIN_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(GARMIN_PRODUCTS).flatMap(([name, codes]) => codes.map((code): [number, string] => [code, name])),
)

/** The device's name as a runner would say it; null when the file does not tell. */
export function deviceName({ device }: Pick<Decoded, 'device'>): string | null {
  if (device.productName !== null) return device.productName
  if (device.manufacturer === null) return null
  const maker = MANUFACTURERS[device.manufacturer]
  const model = device.manufacturer === GARMIN ? GARMIN_NAMES.get(device.product ?? -1) : undefined
  return model === undefined ? (maker ?? null) : `${maker} ${model}`
}

/** True if the altitude surely comes from a barometer; false when the file and the tables do not tell. */
export function hasBarometer(decoded: Pick<Decoded, 'device' | 'barometer'>): boolean {
  return decoded.barometer || altitudeKindOf(deviceName(decoded)) === 'barometric'
}
