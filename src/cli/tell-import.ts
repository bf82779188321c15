import { otherMakerOf, problemText, SKIP_WORDS } from '#words/problems.ts'
import type { ImportSummary } from '../app/import/import-files.ts'
import { plainText } from '../lib/plain-text.ts'
import { toStderr } from './printable.ts'
import type { Session } from './session.ts'

/** Problems a person is shown; the others are counted. */
const SHOWN_PROBLEMS = 12

/** Says what an import gave, and sets the exit code where something could not be read. */
export function tellImport(session: Session, summary: ImportSummary): void {
  if (summary.problems.some(({ level }) => level === 'error')) process.exitCode = 1
  if (session.options.json === true) {
    session.printJson(importAnswer(summary))
    return
  }
  session.print(summaryLines(summary).join('\n'))
  for (const problem of summary.problems.slice(0, SHOWN_PROBLEMS)) {
    const line = `${plainText(problem.path)}: ${problemText(problem)}`
    // What could not be read is no remark: it is shown even with `--quiet`.
    if (problem.level === 'error') toStderr(`not read: ${line}`)
    else session.remark(`note: ${line}`)
  }
  const more = summary.problems.length - SHOWN_PROBLEMS
  if (more > 0) session.remark(`and ${more} more (--json lists them all)`)
}

const importAnswer = (summary: ImportSummary): object => ({
  schema: 'sorepoint/import/1',
  ...summary,
  problems: summary.problems.map((problem) => ({
    path: problem.path,
    level: problem.level,
    code: problem.code,
    message: problemText(problem),
    ...(problem.at === undefined ? {} : { at: problem.at }),
    ...(problem.detail?.['count'] === undefined ? {} : { count: Number(problem.detail['count']) }),
    ...otherMakerOf(problem),
  })),
})

/** What is new, what was known, what never was an activity, how much was read. */
function summaryLines({
  runs,
  other,
  skipped,
  problems,
  files,
  accounted,
  bytes,
  seconds,
}: ImportSummary): readonly string[] {
  const found = [...Object.values(runs), ...Object.values(other)].reduce((sum, count) => sum + count, 0)
  const lines = found === 0 ? [] : [`Runs: ${counts(runs)}.`]
  if (Object.values(other).some((count) => count > 0)) lines.push(`Other activities: ${counts(other)}.`)
  if (found === 0 && problems.length === 0) lines.push(NOTHING)
  if (skipped.length > 0) {
    lines.push(`Not activities: ${skipped.map(({ reason, count }) => `${SKIP_WORDS[reason]} (${count})`).join(', ')}.`)
  }
  return [
    ...lines,
    `${files} ${files === 1 ? 'file' : 'files'}${fates(accounted)}, ${size(bytes)}, ${seconds.toFixed(1)} s.`,
  ]
}

/** What became of the files, where they were not all read or all known. */
function fates({ read, unchanged, copies, skipped, failed }: ImportSummary['accounted']): string {
  const counts = [
    [read, 'read'],
    [unchanged, 'known'],
    [copies, copies === 1 ? 'a copy of another' : 'copies of others'],
    [skipped, 'not activities'],
    [failed, 'not read'],
  ] as const
  const some = counts.filter(([count]) => count > 0)
  return some.length < 2 ? '' : ` (${some.map(([count, what]) => `${count} ${what}`).join(', ')})`
}

const NOTHING = `No activity was found there. Give the zip from Strava or Garmin as it came,
Activities.csv of Garmin Connect, the .fit, .gpx or .tcx files of a watch, or a
folder of them.`

function counts({ added, updated, merged, unchanged }: ImportSummary['runs']): string {
  const parts = [
    [added, 'new'],
    [updated, 'updated'],
    [merged, 'the same as one already there, joined with it'],
    [unchanged, 'known'],
  ] as const
  const entries = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return entries.length === 0 ? 'none' : entries.join(', ')
}

const size = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
