import type { Hono } from 'hono'
import { IMPORT_WORDS, SAMPLE_WORDS } from '#words/page.ts'
import { problemText, SKIP_WORDS } from '#words/problems.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import type { ImportState } from '../page-import.ts'
import type { RunnerContext } from '../runner-context.ts'
import { UPLOAD_PATH } from '../upload-path.ts'

/** Problems that are named; the others are counted. */
const SHOWN_PROBLEMS = 40

const FAULTS = {
  'bad-name': 'its name cannot be used',
  'too-large': 'it is more than one import takes; import it with the command line',
  'too-many': 'more files than one import takes; zip them first',
  'broken-off': 'the transfer broke off',
  twice: 'it was given twice',
  busy: 'another import is being read; wait until it is done',
} as const

const FAILED = 'It was given up'

/** Files come one a request, as they are; then they are read, and the page asks how far it is. */
export function addImport(
  app: Hono,
  { imports, isSample, view }: Pick<RunnerContext, 'imports' | 'isSample'> & { readonly view: () => Promise<unknown> },
): void {
  app.post(UPLOAD_PATH, async (context) => {
    // What is read in there goes with it when it is left.
    if (isSample) return context.json({ error: SAMPLE_WORDS.noImport }, 409)
    const name = decode(context.req.header('x-file-name') ?? '')
    const body = context.req.raw.body ?? new Blob([]).stream()
    const taken = await imports.receive(name, body)
    return taken.ok
      ? context.json({ bytes: taken.value })
      : context.json(
          { error: FAULTS[taken.error] },
          taken.error === 'too-large' ? 413 : taken.error === 'busy' ? 409 : 400,
        )
  })
  app.post('/import/start', async (context) => {
    const units = field(await readForm(context), 'units')
    const started = await imports.start(units === 'km' || units === 'mi' ? units : null)
    return context.json(statusOf(await imports.look()), started === 'started' ? 202 : 409)
  })
  app.post('/import/discard', async (context) => {
    await imports.discard()
    return context.json(statusOf(await imports.look()))
  })
  app.get('/import/status', async (context) => {
    const status = statusOf(await imports.look())
    // The log is read while the runner reads the summary, so that the next page is there at once.
    if (status.phase === 'done') void view()
    return context.json(status)
  })
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

/** The state as the page's script shows it: figures, and lines of words that it sets as text. */
function statusOf(state: ImportState): { phase: string; share: number | null; lines: string[]; problems: string[] } {
  if (state.phase === 'reading') {
    const { files, bytes, totalBytes } = state.progress
    return {
      phase: 'reading',
      share: totalBytes === 0 ? null : Math.min(1, bytes / totalBytes),
      lines: [`${count(files, 'file')} read.`],
      problems: [],
    }
  }
  if (state.phase === 'receiving') {
    return { phase: 'receiving', share: null, lines: [`${count(state.files, 'file')} received.`], problems: [] }
  }
  if (state.phase === 'failed' && state.reason !== undefined) {
    return { phase: 'given-up', share: 1, lines: [`${FAILED}: ${state.reason}.`], problems: [] }
  }
  if (state.phase === 'failed') {
    return {
      phase: 'failed',
      share: null,
      lines: [state.isFull ? IMPORT_WORDS.full : IMPORT_WORDS.stopped],
      problems: [],
    }
  }
  if (state.phase !== 'done') return { phase: state.phase, share: null, lines: [], problems: [] }
  const { runs, other, skipped, problems, files } = state.summary
  if (state.isShared === false)
    return { phase: 'done', share: 1, lines: [`${count(files, 'file')} read.`], problems: [] }
  const parts = [
    count(runs.added, 'new run'),
    ...(runs.updated > 0 ? [`${runs.updated} updated`] : []),
    ...(runs.merged > 0 ? [`${runs.merged} joined with a run already there`] : []),
    ...(runs.unchanged > 0 ? [`${runs.unchanged} known`] : []),
  ]
  const others = other.added + other.updated + other.merged + other.unchanged
  return {
    phase: 'done',
    share: 1,
    lines: [
      `${parts.join(', ')}, from ${count(files, 'file')}.`,
      ...(others > 0
        ? [`${count(other.added, 'other activity', 'other activities')} new, ${others - other.added} known.`]
        : []),
      ...(skipped.length > 0
        ? [`Not activities: ${skipped.map(({ reason, count: n }) => `${n} ${SKIP_WORDS[reason]}`).join(', ')}.`]
        : []),
      ...(problems.length > SHOWN_PROBLEMS
        ? [`${problems.length} remarks; the first ${SHOWN_PROBLEMS} are below.`]
        : []),
    ],
    problems: problems
      .slice(0, SHOWN_PROBLEMS)
      .map((problem) => `${problem.level === 'error' ? 'Not read' : 'Note'}: ${problem.path}: ${problemText(problem)}`),
  }
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
