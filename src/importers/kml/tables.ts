import { wordTable } from '../../lib/word-table.ts'
import { xmlNames } from '../xml-names.ts'

/** Elements read, by local name; `gx:` is Google's extension, KML 2.3 writes the same without prefix. */
export const NAMES = xmlNames({
  document: ['Document'],
  placemark: ['Placemark'],
  name: ['name'],
  description: ['description'],
  /** `gx:Track`: a list of times and a list of positions, the nth of one belonging to the nth of the other. */
  track: ['Track'],
  when: ['when'],
  position: ['coord'],
  altitudeMode: ['altitudeMode'],
  values: ['SimpleArrayData'],
  value: ['value'],
  line: ['LineString'],
  place: ['Point'],
})

/** `SimpleArrayData` by name, in small letters without blanks: the column its values fill. Google's own sample writes `heartrate`. */
export const VALUE_COLUMNS = wordTable<'hr' | 'cad' | 'speed' | 'dist'>({
  heartrate: 'hr',
  heart_rate: 'hr',
  hr: 'hr',
  cadence: 'cad',
  cad: 'cad',
  speed: 'speed',
  distance: 'dist',
})
