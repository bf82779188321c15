import type { Decoded } from './decoded.ts'

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

/** FIT `garmin_product` of running watches (regional variants fall back to "Garmin"), by family. */
const GARMIN_PRODUCTS: Readonly<Record<number, string>> = {
  717: 'Forerunner 405',
  988: 'Forerunner 60',
  1018: 'Forerunner 310XT',
  1124: 'Forerunner 110',
  1328: 'Forerunner 910XT',
  1345: 'Forerunner 610',
  1436: 'Forerunner 70',
  1482: 'Forerunner 10',
  1551: 'fēnix',
  1623: 'Forerunner 620',
  1632: 'Forerunner 220',
  1765: 'Forerunner 920XT',
  1903: 'Forerunner 15',
  1907: 'vívoactive',
  1967: 'fēnix 2',
  1988: 'epix',
  2050: 'fēnix 3',
  2148: 'Forerunner 25',
  2153: 'Forerunner 225',
  2156: 'Forerunner 630',
  2157: 'Forerunner 230',
  2158: 'Forerunner 735XT',
  2337: 'vívoactive HR',
  2413: 'fēnix 3 HR',
  2431: 'Forerunner 235',
  2503: 'Forerunner 35',
  2544: 'fēnix 5S',
  2604: 'fēnix 5X',
  2691: 'Forerunner 935',
  2697: 'fēnix 5',
  2700: 'vívoactive 3',
  2886: 'Forerunner 645',
  2888: 'Forerunner 645 Music',
  2900: 'fēnix 5S Plus',
  3076: 'Forerunner 245',
  3077: 'Forerunner 245 Music',
  3110: 'fēnix 5 Plus',
  3111: 'fēnix 5X Plus',
  3113: 'Forerunner 945',
  3225: 'vívoactive 4',
  3226: 'Venu',
  3282: 'Forerunner 45',
  3287: 'fēnix 6S',
  3288: 'fēnix 6S Pro',
  3289: 'fēnix 6',
  3290: 'fēnix 6 Pro',
  3291: 'fēnix 6X Pro',
  3589: 'Forerunner 745',
  3638: 'Enduro',
  3652: 'Forerunner 945 LTE',
  3703: 'Venu 2',
  3869: 'Forerunner 55',
  3888: 'Instinct 2',
  3905: 'fēnix 7S',
  3906: 'fēnix 7',
  3907: 'fēnix 7X',
  3943: 'epix (Gen 2)',
  3990: 'Forerunner 255 Music',
  3991: 'Forerunner 255S Music',
  3992: 'Forerunner 255',
  3993: 'Forerunner 255S',
  4024: 'Forerunner 955',
  4257: 'Forerunner 265',
  4258: 'Forerunner 265S',
  4260: 'Venu 3',
  4261: 'Venu 3S',
  4315: 'Forerunner 965',
  4341: 'Enduro 2',
  4374: 'fēnix 7S Pro',
  4375: 'fēnix 7 Pro',
  4376: 'fēnix 7X Pro',
  4426: 'vívoactive 5',
  4432: 'Forerunner 165',
  4433: 'Forerunner 165 Music',
  4534: 'fēnix 8',
  4536: 'fēnix 8',
  4575: 'Enduro 3',
}

/**
 * Garmin families with a barometer that do not yet list it among their sensors; newer ones do, which needs no table.
 * Maker's product pages: Forerunner 910XT (also as sold in China, Japan, Korea), fēnix, fēnix 2, Edge 500, 510, 800, 810.
 */
const OLD_GARMIN_WITH_BAROMETER: ReadonlySet<number> = new Set([
  1036, 1169, 1328, 1537, 1551, 1561, 1567, 1600, 1664, 1967,
])

/** Names under which other makers sell watches and bike computers with a barometer. "Suunto 9" alone may be the one without. */
const NAMES_WITH_BAROMETER: readonly RegExp[] = [
  /\bbaro\b/i,
  /^suunto (9 peak|vertical|race|ambit(2|3 peak)?$|spartan ultra)/i,
  /^coros (apex|pace|vertix)/i,
  /^elemnt\b/i,
]

/** The device's name as a runner would say it; null when the file does not tell. */
export function deviceName({ device }: Pick<Decoded, 'device'>): string | null {
  if (device.productName !== null) return device.productName
  if (device.manufacturer === null) return null
  const maker = MANUFACTURERS[device.manufacturer]
  const model = device.manufacturer === GARMIN ? GARMIN_PRODUCTS[device.product ?? -1] : undefined
  return model === undefined ? (maker ?? null) : `${maker} ${model}`
}

/** True if the altitude surely comes from a barometer; false when the file and the tables do not tell. */
export function hasBarometer({ device, barometer }: Pick<Decoded, 'device' | 'barometer'>): boolean {
  if (barometer) return true
  if (device.manufacturer === GARMIN && OLD_GARMIN_WITH_BAROMETER.has(device.product ?? -1)) return true
  return NAMES_WITH_BAROMETER.some((name) => device.productName !== null && name.test(device.productName))
}
