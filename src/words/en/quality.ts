import { wordTable } from '../../lib/word-table.ts'
/** What is wrong with a run's data, by code. */
export const QUALITY_WORDS = wordTable<string>({
  'sport-guessed': 'the file does not say the sport; it moved like a run',
  partial: 'the file ends early; what was recorded is kept',
  'bad-checksum': 'the checksum does not fit; the content could be read',
  'time-order': 'samples ran back in time and were put in order',
  'no-summary': 'the file has no summary; the totals are computed',
  'table-disagrees': 'the two blocks of the table disagree',
  'units-assumed': 'the units are not said and were assumed',
  'fallback-decoder': 'read by a second decoder',
  manual: 'entered by hand',
  'distance-differs': 'the device’s distance and the positions differ by more than a tenth',
  'time-differs': 'the time the file states cannot be right; that of its points was taken',
  'one-time': 'all its points have the same time: the way is known, how long it took is not',
  'week-rollover': 'its clock was 1,024 weeks behind; the date in the file’s name was taken',
  'recordings-differ':
    'two recordings of it measured different distances and were taken for one run; if they are two, split one off',
  'impossible-speed': 'faster than 25 km/h for a minute or longer',
  'altitude-jumps': 'the altitude leaps all the time; climb is not known',
  'zero-length': 'there is nothing in it',
  'impossible-distance': 'further than anybody runs in one recording',
  'impossible-duration': 'it stretches over days',
  'impossible-date': 'its date cannot be',
})
