import { SingleBar } from 'cli-progress'
import { type Command, Option } from 'commander'
import { problemText, SKIP_WORDS } from '#words/problems.ts'
import { type ImportProgress, type ImportSummary, importFiles } from '../../app/import-files.ts'
import { plainText } from '../../report/plain-text.ts'
import { type Session, startSession } from '../session.ts'

interface ImportFlags {
  readonly csvUnits?: 'km' | 'mi'
}

/** Problems a person is shown; the others are counted. */
const SHOWN_PROBLEMS = 12

export function addImport(program: Command): void {
  program
    .command('import')
    .description('read files, folders, zips and whole Strava or Garmin exports; safe to repeat')
    .argument('<path...>', 'what to read')
    .addOption(new Option('--csv-units <unit>', 'units of a table that does not say them').choices(['km', 'mi']))
    .addHelpText('after', '\nExample:\n  sorepoint import ~/Downloads/export_1234567.zip')
    .action(async (paths: string[], flags: ImportFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      const progress = startProgress(session)
      try {
        const summary = await importFiles(paths, {
          store: log.store,
          options: { csvUnits: flags.csvUnits ?? null },
          onProgress: progress.update,
          nowMs: () => performance.now(),
        })
        progress.stop()
        answer(session, summary)
      } finally {
        progress.stop()
        await log.close()
      }
    })
}

/** A bar on stderr while a person watches; nothing otherwise. */
function startProgress({ options }: Session): { update: (progress: ImportProgress) => void; stop: () => void } {
  if (process.stderr.isTTY !== true || options.quiet === true) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar({
    format: 'reading {bar} {percentage} % · {files} files',
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(1, 0, { files: 0 })
  return {
    update: ({ files, bytes, totalBytes }) => {
      bar.setTotal(Math.max(1, totalBytes))
      bar.update(bytes, { files })
    },
    stop: () => bar.stop(),
  }
}

function answer({ options, print, printJson, remark }: Session, summary: ImportSummary): void {
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
