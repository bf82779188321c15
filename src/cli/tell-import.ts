import { problemText, SKIP_WORDS } from '#words/problems.ts'
import type { ImportSummary } from '../app/import-files.ts'
import { plainText } from '../report/plain-text.ts'
import type { Session } from './session.ts'

/** Problems a person is shown; the others are counted. */
const SHOWN_PROBLEMS = 12

/** Says what an import gave, and sets the exit code where something could not be read. */
export function tellImport({ options, print, printJson, remark }: Session, summary: ImportSummary): void {
  if (summary.problems.some(({ level }) => level === 'error')) process.exitCode = 1
  if (options.json === true) {
    printJson({
      schema: 'sorepoint/import/1',
      ...summary,
      problems: summary.problems.map((problem) => ({
        path: problem.path,
        level: problem.level,
        code: problem.code,
        message: problemText(problem),
        ...(problem.at === undefined ? {} : { at: problem.at }),
      })),
    })
    return
  }
  const { added, updated, merged, unchanged } = summary.runs
  const parts = [`${added} new`]
  if (updated > 0) parts.push(`${updated} updated`)
  if (merged > 0) parts.push(`${merged} joined with a run already there`)
  if (unchanged > 0) parts.push(`${unchanged} known`)
  print(`Runs: ${parts.join(', ')}.`)
  const others = summary.other.added + summary.other.updated + summary.other.merged + summary.other.unchanged
  if (others > 0)
    print(`Other activities: ${summary.other.added} new, ${others - summary.other.added} known or updated.`)
  if (summary.skipped.length > 0) {
    print(`Not activities: ${summary.skipped.map(({ reason, count }) => `${count} ${SKIP_WORDS[reason]}`).join(', ')}.`)
  }
  print(`${summary.files} files, ${(summary.bytes / 1e6).toFixed(1)} MB, ${summary.seconds.toFixed(1)} s.`)
  for (const problem of summary.problems.slice(0, SHOWN_PROBLEMS)) {
    const mark = problem.level === 'error' ? 'not read' : 'note'
    remark(`${mark}: ${plainText(problem.path)}: ${problemText(problem)}`)
  }
  const more = summary.problems.length - SHOWN_PROBLEMS
  if (more > 0) remark(`and ${more} more (--json lists them all)`)
}
