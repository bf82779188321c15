import type { Format } from '../../lib/format.ts'
import type { Unknown } from '../../model/analysis.ts'
import { isFlagId } from '../../model/flag.ts'
import { notEnoughText } from './flags/index.ts'
import { QUALITY_WORDS } from './quality.ts'

const ONE_OF = (of: unknown): string => (of === 1 ? 'The one run' : `One of ${of} runs`)

const PLAIN: Readonly<Record<string, (detail: Unknown['detail'], format: Format) => string>> = {
  'runs-without-distance': ({ runs, of }) =>
    runs === 1
      ? `${ONE_OF(of)} has no distance; it counts as a run, not as kilometres.`
      : `${runs} of ${of} runs have no distance; they count as runs, not as kilometres.`,
  'runs-without-climb': ({ runs, of }) =>
    runs === 1
      ? `${ONE_OF(of)} has no altitude; hills cannot be judged for it.`
      : `${runs} of ${of} runs have no altitude; hills cannot be judged for them.`,
  'climb-by-gps': ({ runs, of }) =>
    runs === 1
      ? `${ONE_OF(of)} has altitude by GPS alone; its climb is a rough figure.`
      : `${runs} of ${of} runs have altitude by GPS alone; their climb is a rough figure.`,
  'quarantined-run': ({ date, code }, format) =>
    `The run of ${format.date(String(date))} is left out of every figure: ${QUALITY_WORDS[String(code)] ?? String(code)}.`,
  'experience-unknown': () =>
    'How long you have been running is not known, so the newer runner’s caution holds. Set it: sorepoint settings experience experienced',
  'max-heart-rate-unknown': () =>
    'How hard a run was cannot be read from heart rate without your maximum: sorepoint settings max-hr 190',
  'conditions-never-asked': () =>
    'Under 18, pregnancy, heart, clotting or bone disease, RED-S, recent surgery: not asked yet. Answer once: sorepoint settings conditions none',
  'notes-to-review': ({ count }) =>
    count === 1
      ? 'One older note found in your descriptions counts only once you confirm it: sorepoint note list --status suggested'
      : `${count} older notes found in your descriptions count only once you confirm them: sorepoint note list --status suggested`,
}

/** Something unknown, and what would help, in one line. */
export function unknownText({ key, detail }: Unknown, format: Format): string {
  if (key.startsWith('flag:')) {
    const id = key.slice('flag:'.length)
    if (!isFlagId(id)) throw new Error(`no flag named "${id}"`)
    return notEnoughText(id, String(detail['why']), detail)
  }
  const say = PLAIN[key]
  if (say === undefined) throw new Error(`no words for the unknown "${key}"`)
  return say(detail, format)
}
